#pragma once

#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"
#include "ebm/cuda/loop.h"
#include "ebm/integrators/mass.h"

namespace ebm {

struct UnderdampedLangevinDynamicsOptions {
  Schedule step_size = 1e-3;
  Schedule friction = 1.0;
  Mass mass;

  void fields(Fields& f) {
    f("stepSize", step_size);
    f("friction", friction);
    f("mass", mass);
  }
};

/// Langevin dynamics with momentum, dx = M^-1 p dt, dp = -grad E dt - g p dt + sqrt(2 g M) dW, by the BAOAB splitting:
/// half a kick, half a drift, the exact step of friction and noise, half a drift, half a kick. Draws the momenta
/// before the first step, then `randn_like(x)` once per step. On a GPU many steps of analytic energies are one kernel,
/// where the library of kernels is open.
class UnderdampedLangevinDynamics final : public Sampler {
 public:
  using Options = UnderdampedLangevinDynamicsOptions;

  UnderdampedLangevinDynamics(std::shared_ptr<const Model> model, Options options)
      : Sampler(std::move(model)), options_(std::move(options)) {}

  void init(const Tensor& x) override;
  int64_t advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) override;
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  bool has_kernel() const override { return gpu_ != nullptr; }
  std::optional<std::vector<double>> work(int64_t i) const override;
  std::vector<Tensor*> state() override { return {&momentum_, &gradient_}; }

 private:
  Options options_;
  // At the present positions; undefined before the first step.
  Tensor momentum_;
  Tensor gradient_;
  std::unique_ptr<cuda::Loop> gpu_;
};

}  // namespace ebm
