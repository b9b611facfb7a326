#include "ebm/samplers/gradient_descent.h"

namespace ebm {

Tensor GradientDescent::step(const Tensor& x, int64_t i, const Rng&) {
  return x.sub(model().gradient(x), options_.step_size.at(i));
}

Tensor Nesterov::step(const Tensor& x, int64_t i, const Rng&) {
  const auto gradient = model().gradient(x.add(velocity_, options_.momentum));
  velocity_.mul_(options_.momentum).sub_(gradient, options_.step_size.at(i));
  return x.add(velocity_);
}

}  // namespace ebm
