#include "ebm/energies/double_well.h"

namespace ebm {

Tensor DoubleWellModel::energy(const Tensor& x) const {
  return rows(x).pow(2).sub(b_ * b_).pow(2).sum(-1).mul(barrier_height_);
}

Tensor DoubleWellModel::closed_gradient(const Tensor& x) const {
  return x.pow(2).sub_(b_ * b_).mul_(4 * barrier_height_).mul_(x);
}

}  // namespace ebm
