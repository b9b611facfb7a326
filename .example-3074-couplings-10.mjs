import { getCoupling } from 'torchebm/couplings';
console.log(String(getCoupling('sinkhorn'))); // SinkhornCoupling(reg=0.05, n_iters=100)
