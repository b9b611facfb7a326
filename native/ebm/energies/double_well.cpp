#include "ebm/energies/double_well.h"

namespace ebm {

Tensor DoubleWellModel::energy(const Tensor& x) const {
  return rows(x).pow(2).sub(options_.b * options_.b).pow(2).sum(-1).mul(options_.barrier_height);
}

Tensor DoubleWellModel::closed_gradient(const Tensor& x) const {
  return x.pow(2).sub_(options_.b * options_.b).mul_(4 * options_.barrier_height).mul_(x);
}

}  // namespace ebm
