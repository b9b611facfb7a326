#include "ebm/samplers/gradient_descent.h"

namespace ebm {

void GradientDescent::init(const Tensor& x) { gpu_ = cuda::Loop::make(model(), x, EBM_CUDA_GRADIENT_DESCENT); }

int64_t GradientDescent::advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) {
  if (!gpu_) return Sampler::advance(x, begin, end, rng);
  const auto numbers = [this](int64_t i) { return EbmCudaStep{.size = options_.step_size.at(i)}; };
  return gpu_->advance(x, begin, end, numbers, rng);
}

std::optional<std::vector<double>> GradientDescent::work(int64_t i) const {
  if (!model().is_fixed()) return std::nullopt;
  return std::vector{options_.step_size.at(i)};
}

Tensor GradientDescent::step(const Tensor& x, int64_t i, const Rng&) {
  return x.sub(model().gradient(x), options_.step_size.at(i));
}

std::optional<std::vector<double>> Nesterov::work(int64_t i) const {
  if (!model().is_fixed()) return std::nullopt;
  return std::vector{options_.step_size.at(i)};
}

Tensor Nesterov::step(const Tensor& x, int64_t i, const Rng&) {
  const auto gradient = model().gradient(x.add(velocity_, options_.momentum));
  velocity_.mul_(options_.momentum).sub_(gradient, options_.step_size.at(i));
  return x.add(velocity_);
}

}  // namespace ebm
