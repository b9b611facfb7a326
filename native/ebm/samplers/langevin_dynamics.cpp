#include "ebm/samplers/langevin_dynamics.h"

#include "ebm/integrators/euler_maruyama.h"
#include "ebm/integrators/runge_kutta.h"
#include "ebm/kernels/langevin.h"

namespace ebm {

LangevinDynamics::LangevinDynamics(std::shared_ptr<const Model> model, LangevinDynamicsOptions options)
    : Sampler(std::move(model)), options_(std::move(options)) {}

LangevinDynamics::~LangevinDynamics() = default;

void LangevinDynamics::init(const Tensor& x) {
  fused_ = options_.integrator ? nullptr : kernels::FusedLangevin::make(model(), x);
}

int64_t LangevinDynamics::advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) {
  return fused_ ? fused_->advance(x, begin, end, options_, rng) : Sampler::advance(x, begin, end, rng);
}

Tensor LangevinDynamics::step(const Tensor& x, int64_t i, const Rng& rng) {
  const double h = options_.step_size.at(i);
  const double s = options_.noise_scale.at(i);
  const auto drift = [this](const Tensor& at) { return model().gradient(at).neg(); };
  const auto next = options_.integrator ? options_.integrator->step(x, at::zeros({x.size(0)}, x.options()), number(h),
                                                                    number(s * s), rng)
                                        : euler_maruyama(x, drift, h, s, rng);
  // Not in place: an integrator of one's own may keep what it gave.
  return options_.clamp ? next.clamp(options_.clamp->first, options_.clamp->second) : next;
}

}  // namespace ebm
