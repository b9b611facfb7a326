import { resolveCoupling } from 'torchebm/couplings';
console.log(String(resolveCoupling(null, { default: 'ot', owner: 'MyLoss' }))); // ExactOTCoupling(tol=0.0001)
