#pragma once

#include <vector>

#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"

namespace ebm {

/// Langevin dynamics over falling levels of noise, each for an equal part of the steps, with the energy of each level:
/// one model for each, or a single one for all. Draws one `randn_like(x)` per step.
class AnnealedLangevinDynamics final : public Sampler {
 public:
  /// `step_size` is that of each step; level k of the `models` holds from step k n_steps / models.size() on.
  AnnealedLangevinDynamics(std::vector<std::shared_ptr<const Model>> models, Schedule step_size, int64_t n_steps)
      : Sampler(models.back()), models_(std::move(models)), step_size_(std::move(step_size)), n_steps_(n_steps) {}

  void init(const Tensor& x) override { level_ = 0; }
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  /// The energy of the level that was just sampled.
  Tensor recorded_energy(const Tensor& x) const override { return models_[level_]->energy(x); }

 private:
  std::vector<std::shared_ptr<const Model>> models_;
  Schedule step_size_;
  int64_t n_steps_;
  size_t level_ = 0;
};

}  // namespace ebm
