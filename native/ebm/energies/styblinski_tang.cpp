#include "ebm/energies/styblinski_tang.h"

namespace ebm {

Tensor StyblinskiTangModel::energy(const Tensor& x) const {
  const auto all = rows(x);
  return all.pow(4).sub(all.pow(2).mul(16)).add(all.mul(5)).sum(-1).mul(0.5);
}

Tensor StyblinskiTangModel::closed_gradient(const Tensor& x) const {
  return x.mul(-16).add_(2.5).add_(x.pow(3).mul_(2));
}

}  // namespace ebm
