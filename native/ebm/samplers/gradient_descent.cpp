#include "ebm/samplers/gradient_descent.h"

namespace ebm {

Tensor GradientDescent::step(const Tensor& x, int64_t i, const Rng&) {
  return x.sub(model().gradient(x), step_size_.at(i));
}

Tensor Nesterov::step(const Tensor& x, int64_t i, const Rng&) {
  const auto gradient = model().gradient(x.add(velocity_, momentum_));
  velocity_.mul_(momentum_).sub_(gradient, step_size_.at(i));
  return x.add(velocity_);
}

}  // namespace ebm
