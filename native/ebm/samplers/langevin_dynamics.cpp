#include "ebm/samplers/langevin_dynamics.h"

#include "ebm/integrators/euler_maruyama.h"

namespace ebm {

Tensor LangevinDynamics::step(const Tensor& x, int64_t i, const Rng& rng) {
  const auto drift = [this](const Tensor& at) { return model().gradient(at).neg(); };
  auto next = euler_maruyama(x, drift, options_.step_size.at(i), options_.noise_scale.at(i), rng);
  if (options_.clamp) next.clamp_(options_.clamp->first, options_.clamp->second);
  return next;
}

}  // namespace ebm
