#include "ebm/samplers/langevin_dynamics.h"

#include "ebm/integrators/euler_maruyama.h"
#include "ebm/kernels/langevin.h"

namespace ebm {

LangevinDynamics::LangevinDynamics(std::shared_ptr<const Model> model, LangevinDynamicsOptions options)
    : Sampler(std::move(model)), options_(std::move(options)) {}

LangevinDynamics::~LangevinDynamics() = default;

void LangevinDynamics::init(const Tensor& x) { fused_ = kernels::FusedLangevin::make(model(), x); }

int64_t LangevinDynamics::advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) {
  return fused_ ? fused_->advance(x, begin, end, options_, rng) : Sampler::advance(x, begin, end, rng);
}

Tensor LangevinDynamics::step(const Tensor& x, int64_t i, const Rng& rng) {
  const auto drift = [this](const Tensor& at) { return model().gradient(at).neg(); };
  auto next = euler_maruyama(x, drift, options_.step_size.at(i), options_.noise_scale.at(i), rng);
  if (options_.clamp) next.clamp_(options_.clamp->first, options_.clamp->second);
  return next;
}

}  // namespace ebm
