import { ExactOTCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
const [, x1] = new ExactOTCoupling()(torch.tensor([[0], [1], [2]]), torch.tensor([[2.1], [0.1], [1.1]]));
console.log(x1.flatten().tolist().map((v) => v.toFixed(1))); // ['0.1', '1.1', '2.1']
