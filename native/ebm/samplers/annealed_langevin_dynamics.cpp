#include "ebm/samplers/annealed_langevin_dynamics.h"

#include "ebm/integrators/euler_maruyama.h"

namespace ebm {

size_t AnnealedLangevinDynamics::level_at(int64_t i) const {
  return static_cast<size_t>(i * static_cast<int64_t>(options_.models.size()) / options_.n_steps);
}

std::optional<std::vector<double>> AnnealedLangevinDynamics::work(int64_t i) const {
  const auto level = level_at(i);
  if (!options_.models[level]->is_fixed()) return std::nullopt;
  return std::vector{static_cast<double>(level), options_.step_size.at(i)};
}

Tensor AnnealedLangevinDynamics::step(const Tensor& x, int64_t i, const Rng& rng) {
  level_ = level_at(i);
  const auto drift = [this](const Tensor& at) { return options_.models[level_]->gradient(at).neg(); };
  return euler_maruyama(x, drift, options_.step_size.at(i), /*noise_scale=*/1, rng);
}

}  // namespace ebm
