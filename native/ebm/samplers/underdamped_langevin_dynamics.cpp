#include "ebm/samplers/underdamped_langevin_dynamics.h"

#include <cmath>

namespace ebm {

void UnderdampedLangevinDynamics::init(const Tensor& x) {
  momentum_ = gradient_ = Tensor();
  gpu_ = options_.mass.tensor().defined() ? nullptr : cuda::Loop::make(model(), x, EBM_CUDA_UNDERDAMPED);
}

int64_t UnderdampedLangevinDynamics::advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) {
  if (!gpu_) return Sampler::advance(x, begin, end, rng);
  auto& run = gpu_->run();
  run.begins = !momentum_.defined();
  if (run.begins) momentum_ = at::empty_like(x);
  run.momentum = momentum_.mutable_data_ptr();
  run.mass = options_.mass.number();
  run.mass_divisor = options_.mass.divisor();
  const auto numbers = [this](int64_t i) {
    return EbmCudaStep{.size = options_.step_size.at(i), .friction = options_.friction.at(i)};
  };
  return gpu_->advance(x, begin, end, numbers, rng);
}

std::optional<std::vector<double>> UnderdampedLangevinDynamics::work(int64_t i) const {
  if (!model().is_fixed()) return std::nullopt;
  return std::vector{options_.step_size.at(i), options_.friction.at(i)};
}

Tensor UnderdampedLangevinDynamics::step(const Tensor& x, int64_t i, const Rng& rng) {
  const auto& mass = options_.mass;
  const double h = options_.step_size.at(i);
  const double exponent = options_.friction.at(i) * h;
  if (!momentum_.defined()) momentum_ = mass.draw_momentum(x, rng);
  if (!gradient_.defined() || !model().is_fixed()) gradient_ = model().gradient(x);
  const auto drifted = [&](const Tensor& from, const Tensor& p) { return mass.divide(p.mul(h / 2)).add_(from); };

  auto p = momentum_.sub(gradient_, h / 2);
  const auto middle = drifted(x, p);
  const auto noise = mass.draw_momentum(x, rng);
  p.mul_(std::exp(-exponent)).add_(noise, std::sqrt(-std::expm1(-2 * exponent)));
  const auto next = drifted(middle, p);
  gradient_ = model().gradient(next);
  momentum_ = p.sub_(gradient_, h / 2);
  return next;
}

}  // namespace ebm
