#include "ebm/energies/himmelblau.h"

namespace ebm {

Tensor HimmelblauModel::energy(const Tensor& x) const {
  const auto [x1, x2] = pair(x);
  return x1.pow(2).add(x2).sub(11).pow(2).add(x1.add(x2.pow(2)).sub(7).pow(2));
}

Tensor HimmelblauModel::closed_gradient(const Tensor& x) const {
  const auto [x1, x2] = pair(x);
  const auto u = x1.pow(2).add_(x2).sub_(11).mul_(2);
  const auto v = x2.pow(2).add_(x1).sub_(7).mul_(2);
  return at::stack({x1.mul(2).mul_(u).add_(v), x2.mul(2).mul_(v).add_(u)}, -1);
}

}  // namespace ebm
