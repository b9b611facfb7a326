import { CouplingResult } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
const result = new CouplingResult(torch.zeros([4, 2]), torch.ones([4, 2]));
const [x0, x1] = result;
console.log(x0.shape, x1.shape, result.weights); // [4, 2] [4, 2] null
