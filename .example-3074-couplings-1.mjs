import { BaseCoupling, CouplingResult } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
class Reversed extends BaseCoupling {
    couple(x0, x1) {
        this.checkBatch(x0, this.requireX1(x1));
        return new CouplingResult(x0, x1.flip([0]));
    }
}
const [, x1] = new Reversed()(torch.zeros([3]), torch.tensor([1, 2, 3]));
console.log(x1.tolist()); // [3, 2, 1]
