import { IndependentCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
const data = torch.randn([64, 2]);
const [x0, x1] = new IndependentCoupling()(torch.randn([64, 2]), data);
console.log(x1 === data); // true
