#include "ebm/energies/booth.h"

namespace ebm {

Tensor BoothModel::energy(const Tensor& x) const {
  const auto [x1, x2] = pair(x);
  return x1.add(x2.mul(2)).sub(7).pow(2).add(x1.mul(2).add(x2).sub(5).pow(2));
}

Tensor BoothModel::closed_gradient(const Tensor& x) const {
  const auto [x1, x2] = pair(x);
  const auto u = x2.mul(2).add_(x1).sub_(7).mul_(2);
  const auto v = x1.mul(2).add_(x2).sub_(5).mul_(2);
  return at::stack({v.mul(2).add_(u), u.mul(2).add_(v)}, -1);
}

}  // namespace ebm
