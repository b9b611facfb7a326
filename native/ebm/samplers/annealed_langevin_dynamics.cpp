#include "ebm/samplers/annealed_langevin_dynamics.h"

#include "ebm/integrators/euler_maruyama.h"

namespace ebm {

Tensor AnnealedLangevinDynamics::step(const Tensor& x, int64_t i, const Rng& rng) {
  level_ = static_cast<size_t>(i * static_cast<int64_t>(options_.models.size()) / options_.n_steps);
  const auto drift = [this](const Tensor& at) { return options_.models[level_]->gradient(at).neg(); };
  return euler_maruyama(x, drift, options_.step_size.at(i), /*noise_scale=*/1, rng);
}

}  // namespace ebm
