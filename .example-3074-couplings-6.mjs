import { GreedyCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
const [, x1] = new GreedyCoupling()(torch.tensor([[0], [3]]), torch.tensor([[2], [9]]));
console.log(x1.tolist()); // [[9], [2]]
