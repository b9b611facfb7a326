#pragma once

#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"

namespace ebm::kernels {
class FusedLangevin;
}

namespace ebm {

struct LangevinDynamicsOptions {
  Schedule step_size;
  Schedule noise_scale;
  /// Bounds applied to the positions after every step.
  std::optional<std::pair<double, double>> clamp;
};

/// Unadjusted Langevin dynamics: x' = x - h grad E(x) + s sqrt(2 h) z. Draws one `randn_like(x)` per step.
/// On analytic energies many steps are one pass of a fused kernel, equal to `step` after `step` up to rounding.
class LangevinDynamics final : public Sampler {
 public:
  LangevinDynamics(std::shared_ptr<const Model> model, LangevinDynamicsOptions options);
  ~LangevinDynamics() override;

  void init(const Tensor& x) override;
  int64_t advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) override;
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;

 private:
  LangevinDynamicsOptions options_;
  std::unique_ptr<kernels::FusedLangevin> fused_;
};

}  // namespace ebm
