#pragma once

#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"
#include "ebm/integrators/stepper.h"
#include "ebm/models/score_field.h"

namespace ebm::kernels {
class FusedLangevin;
}
namespace ebm::cuda {
class Loop;
}

namespace ebm {

struct LangevinDynamicsOptions {
  Schedule step_size = 1e-3;
  Schedule noise_scale = 1.0;
  /// Bounds applied to the positions after every step.
  std::optional<std::pair<double, double>> clamp;
  /// Takes the steps, with the drift of the model; the Euler-Maruyama scheme if null.
  std::shared_ptr<const Stepper> integrator;

  void fields(Fields& f) {
    f("stepSize", step_size);
    f("noiseScale", noise_scale);
    f.optional("clamp", clamp);
    f.optional("integrator", integrator);
  }
};

/// Unadjusted Langevin dynamics: x' = x - h grad E(x) + s sqrt(2 h) z, or the step of another integrator. Draws one
/// `randn_like(x)` per step.
/// On analytic energies many steps are one pass of a fused kernel, equal to `step` after `step` up to rounding; on a
/// GPU too, where the library of kernels is open.
class LangevinDynamics final : public Sampler {
 public:
  using Options = LangevinDynamicsOptions;

  LangevinDynamics(std::shared_ptr<const Model> model, Options options);
  ~LangevinDynamics() override;

  void init(const Tensor& x) override;
  int64_t advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) override;
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  bool has_kernel() const override;
  std::optional<std::vector<double>> work(int64_t i) const override;

 private:
  Options options_;
  ScoreField drift_;
  std::unique_ptr<kernels::FusedLangevin> fused_;
  std::unique_ptr<cuda::Loop> gpu_;
};

}  // namespace ebm
