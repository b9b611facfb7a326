#include "ebm/samplers/langevin_dynamics.h"

#include <tuple>

#include "ebm/cuda/loop.h"
#include "ebm/integrators/euler_maruyama.h"
#include "ebm/integrators/runge_kutta.h"
#include "ebm/kernels/langevin.h"

namespace ebm {

LangevinDynamics::LangevinDynamics(std::shared_ptr<const Model> model, LangevinDynamicsOptions options)
    : Sampler(model), options_(std::move(options)), drift_(std::move(model)) {}

LangevinDynamics::~LangevinDynamics() = default;

void LangevinDynamics::init(const Tensor& x) {
  fused_ = nullptr;
  gpu_ = nullptr;
  if (options_.integrator) return;
  fused_ = kernels::FusedLangevin::make(model().kernel(x), x);
  gpu_ = cuda::Loop::make(model(), x, EBM_CUDA_LANGEVIN);
  if (!gpu_ || !options_.clamp) return;
  gpu_->run().is_clamped = 1;
  std::tie(gpu_->run().low, gpu_->run().high) = *options_.clamp;
}

int64_t LangevinDynamics::advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) {
  if (gpu_) {
    const auto numbers = [this](int64_t i) {
      return EbmCudaStep{.size = options_.step_size.at(i), .noise_scale = options_.noise_scale.at(i)};
    };
    return gpu_->advance(x, begin, end, numbers, rng);
  }
  if (!fused_) return Sampler::advance(x, begin, end, rng);
  const auto step_at = [this](int64_t i) {
    return kernels::LangevinStep{options_.step_size.at(i), options_.noise_scale.at(i), options_.clamp};
  };
  return fused_->advance(x, begin, end, step_at, rng);
}

bool LangevinDynamics::has_kernel() const { return fused_ || gpu_; }

std::optional<std::vector<double>> LangevinDynamics::work(int64_t i) const {
  if (options_.integrator || !model().is_fixed()) return std::nullopt;
  return std::vector{options_.step_size.at(i), options_.noise_scale.at(i)};
}

Tensor LangevinDynamics::step(const Tensor& x, int64_t i, const Rng& rng) {
  const double h = options_.step_size.at(i);
  const double s = options_.noise_scale.at(i);
  const auto drift = [this](const Tensor& at) { return model().gradient(at).neg(); };
  const auto times = [&] { return at::zeros({x.size(0)}, x.options()); };
  const auto next = options_.integrator ? options_.integrator->step(drift_, x, times(), number(h), number(s * s), rng)
                                        : euler_maruyama(x, drift, h, s, rng);
  // Not in place: an integrator of one's own may keep the tensor that it gave.
  return options_.clamp ? next.clamp(options_.clamp->first, options_.clamp->second) : next;
}

}  // namespace ebm
