import { BaseModelCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
class Mapped extends BaseModelCoupling {
    generate(x0) {
        return this.model(x0);
    }
}
const [, x1] = new Mapped((x) => x.mul(2).add(3))(torch.tensor([[1], [2]]));
console.log(x1.tolist()); // [[5], [7]]
