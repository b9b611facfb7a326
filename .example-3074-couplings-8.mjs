import { UnbalancedSinkhornCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
const result = new UnbalancedSinkhornCoupling({ regMarginal: 0.5 })(torch.randn([64, 2]), torch.randn([64, 2]));
console.log(result.weights?.shape); // [64]
