#pragma once

#include <functional>

#include "ebm/core/fields.h"
#include "ebm/core/schedule.h"
#include "ebm/cuda/loop.h"
#include "ebm/integrators/leapfrog.h"
#include "ebm/samplers/adaptation.h"

namespace ebm {

struct HamiltonianMonteCarloOptions {
  Schedule step_size = 1e-3;
  int64_t n_leapfrog_steps = 10;
  Mass mass;
  /// The end of a trajectory, in place of the leapfrog's n_leapfrog_steps: any map that keeps volume and that can be
  /// run backward.
  std::function<PhasePoint(const PhasePoint& from, double step_size, const Mass& mass,
                           const std::function<Tensor(const Tensor& x)>& drift)>
      trajectory;

  void fields(Fields& f);
};

/// Hamiltonian Monte Carlo: a momentum p ~ N(0, M), a trajectory, and its end accepted with probability
/// min(1, exp(H - H')). Draws the momentum, then one uniform number per chain. On a GPU many steps of analytic energies
/// are one kernel, where the library of kernels is open.
class HamiltonianMonteCarlo final : public TunableSampler {
 public:
  using Options = HamiltonianMonteCarloOptions;

  HamiltonianMonteCarlo(std::shared_ptr<const Model> model, Options options)
      : TunableSampler(std::move(model)), options_(std::move(options)) {}

  void init(const Tensor& x) override;
  int64_t advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) override;
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  bool has_kernel() const override { return gpu_ && !options_.mass.tensor().defined(); }
  std::optional<std::vector<double>> work(int64_t i) const override;
  std::vector<Tensor*> state() override { return {&probability_, &log_ratio_, &accepted_, &moved_}; }
  Tensor recorded_energy(const Tensor& x) const override { return potential_energy(x); }
  Tensor accepted() const override { return moved_; }
  NamedTensors diagnostics() const override;

  void set_step_size(double step_size) override { options_.step_size = step_size; }
  void set_mass(Mass mass) override { options_.mass = std::move(mass); }
  Tensor acceptance() const override { return probability_.nan_to_num(0.0).mean(); }

 private:
  Tensor potential_energy(const Tensor& x) const;

  Options options_;
  Tensor probability_;  // of accepting the last proposals
  Tensor log_ratio_;    // of their energies, before to after
  Tensor accepted_;
  Tensor moved_;  // who took any of those made at once
  std::unique_ptr<cuda::Loop> gpu_;
};

}  // namespace ebm
