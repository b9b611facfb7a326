import { BaseCostCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
class Nearest extends BaseCostCoupling {
    solve(cost) {
        return cost.argmin(1);
    }
}
const [, x1] = new Nearest()(torch.tensor([[0], [5]]), torch.tensor([[4], [1]]));
console.log(x1.tolist()); // [[1], [4]]
