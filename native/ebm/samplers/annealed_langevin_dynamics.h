#pragma once

#include <vector>

#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"

namespace ebm {

struct AnnealedLangevinDynamicsOptions {
  /// The energy of each level of noise, or of all; level k holds from step k n_steps / models.size() on.
  std::vector<std::shared_ptr<const Model>> models;
  /// Of each step.
  Schedule step_size = 1e-3;
  int64_t n_steps = 0;

  void fields(Fields& f) {
    f("models", models);
    f("stepSize", step_size);
    f("nSteps", n_steps);
  }
};

/// Langevin dynamics over falling levels of noise, each for an equal part of the steps, with the energy of each level:
/// one model for each, or a single one for all. Draws one `randn_like(x)` per step.
class AnnealedLangevinDynamics final : public Sampler {
 public:
  using Options = AnnealedLangevinDynamicsOptions;

  explicit AnnealedLangevinDynamics(Options options) : Sampler(options.models.back()), options_(std::move(options)) {}

  void init(const Tensor& x) override { level_ = 0; }
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  std::optional<std::vector<double>> work(int64_t i) const override;
  void taken(int64_t i) override { level_ = level_at(i); }
  /// The energy of the level that was just sampled.
  Tensor recorded_energy(const Tensor& x) const override { return options_.models[level_]->energy(x); }

 private:
  size_t level_at(int64_t i) const;

  Options options_;
  size_t level_ = 0;
};

}  // namespace ebm
