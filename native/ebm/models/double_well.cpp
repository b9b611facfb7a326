#include "ebm/models/double_well.h"

namespace ebm {

Tensor DoubleWellModel::energy(const Tensor& x) const {
  const auto rows = x.dim() == 1 ? x.unsqueeze(0) : x;
  return rows.pow(2).sub(b_ * b_).pow(2).sum(-1).mul(barrier_height_);
}

Tensor DoubleWellModel::gradient(const Tensor& x) const {
  if (x.dim() != 2 || force_fp32_gradient) return Model::gradient(x);
  const at::NoGradGuard no_grad;
  // 4 h (x^2 - b^2) x. Powers of two are exact, so this rounds as autograd does: first by h, then by x.
  return x.pow(2).sub_(b_ * b_).mul_(4 * barrier_height_).mul_(x);
}

}  // namespace ebm
