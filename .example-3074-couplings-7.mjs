import { SinkhornCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
const coupling = new SinkhornCoupling({ reg: 0.01 });
const [x0, x1] = coupling(torch.randn([64, 2]), torch.randn([64, 2]));
console.log(x1.shape); // [64, 2]
