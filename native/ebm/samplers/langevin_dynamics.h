#pragma once

#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"

namespace ebm {

struct LangevinDynamicsOptions {
  Schedule step_size;
  Schedule noise_scale;
  /// Bounds applied to the positions after every step.
  std::optional<std::pair<double, double>> clamp;
};

/// Unadjusted Langevin dynamics: x' = x - h grad E(x) + s sqrt(2 h) z. Draws one `randn_like(x)` per step.
class LangevinDynamics final : public Sampler {
 public:
  LangevinDynamics(std::shared_ptr<const Model> model, LangevinDynamicsOptions options)
      : Sampler(std::move(model)), options_(std::move(options)) {}

  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;

 private:
  LangevinDynamicsOptions options_;
};

}  // namespace ebm
