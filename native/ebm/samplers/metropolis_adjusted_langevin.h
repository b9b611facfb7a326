#pragma once

#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"
#include "ebm/cuda/loop.h"

namespace ebm {

struct MetropolisAdjustedLangevinOptions {
  Schedule step_size = 1e-3;

  void fields(Fields& f) { f("stepSize", step_size); }
};

/// The Metropolis-adjusted Langevin algorithm: the proposal y = x - h grad E(x) + sqrt(2 h) z is accepted with
/// probability min(1, exp(E(x) - E(y)) q(x | y) / q(y | x)), where q(y | x) is the normal density of the proposal.
/// Draws one `randn_like(x)`, then one uniform number per chain. On a GPU many steps of analytic energies are one
/// kernel, where the library of kernels is open.
class MetropolisAdjustedLangevin final : public Sampler {
 public:
  using Options = MetropolisAdjustedLangevinOptions;

  MetropolisAdjustedLangevin(std::shared_ptr<const Model> model, Options options)
      : Sampler(std::move(model)), options_(std::move(options)) {}

  void init(const Tensor& x) override;
  int64_t advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) override;
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  bool has_kernel() const override { return gpu_ != nullptr; }
  std::optional<std::vector<double>> work(int64_t i) const override;
  std::vector<Tensor*> state() override { return {&energy_, &gradient_, &log_ratio_, &accepted_, &moved_}; }
  Tensor recorded_energy(const Tensor& x) const override;
  Tensor accepted() const override { return moved_; }
  NamedTensors diagnostics() const override;

 private:
  Options options_;
  // At the present positions; undefined where they are not known.
  Tensor energy_;
  Tensor gradient_;
  // Of the last proposals.
  Tensor log_ratio_;
  Tensor accepted_;
  Tensor moved_;  // who took any of those made at once
  std::unique_ptr<cuda::Loop> gpu_;
};

}  // namespace ebm
