import { ReflowCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
const coupling = new ReflowCoupling((x0) => x0.mul(0.5).add(1));
const [x0, x1] = coupling(torch.zeros([4, 2]));
console.log(x1.tolist()[0]); // [1, 1]
