#pragma once

#include "ebm/core/tensor.h"

namespace ebm::kernels {

/// The numbers of one step of Adam: mean += (gradient - mean) * mean_share, square = square * square_kept +
/// gradient^2 * square_share, x += mean / (sqrt(square) / root + eps) * step.
struct AdamStep {
  double mean_share;
  double square_kept;
  double square_share;
  double root;
  double eps;
  double step;
};

/// Takes the step in one pass; false, with nothing changed, where the tensors are not for fused kernels. Operators take
/// seven passes, of which libtorch wakes all its threads for the root, however small the tensor.
bool adam(const AdamStep& step, const Tensor& x, const Tensor& gradient, const Tensor& mean, const Tensor& square);

}  // namespace ebm::kernels
