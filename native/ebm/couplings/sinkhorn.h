#pragma once

#include "ebm/couplings/coupling.h"

namespace ebm {

/// The entropic transport plan (n, m) of costs (n, m), by Sinkhorn's iterations on logarithms: with M = −C/ε and
/// damping φ, f ← φ(−ln n − lse_j(M + g)), g ← φ(−ln m − lse_i(M + f)), and the plan is exp(M + f + g).
/// φ = 1 keeps the uniform marginals; φ = ρ/(ρ + ε) < 1 penalises their KL divergence with ρ instead.
Tensor sinkhorn_plan(const Tensor& cost, double reg, int64_t n_iters, std::optional<double> damping = {});

/// Draws a target for each source from its row of the entropic plan, with replacement across rows.
/// Draws: one multinomial of the plan.
class SinkhornCoupling final : public CostCoupling {
 public:
  SinkhornCoupling(double reg, int64_t n_iters) : reg_(reg), n_iters_(n_iters) {}

  std::string name() const override { return "SinkhornCoupling"; }
  bool draws() const override { return true; }
  Pairs pair(const Tensor& cost, const Rng& rng) const override;

 private:
  double reg_;
  int64_t n_iters_;
};

/// The same with marginals that may give way: a pair counts by the mass of its source, of which the mean is 1.
class UnbalancedSinkhornCoupling final : public CostCoupling {
 public:
  UnbalancedSinkhornCoupling(double reg, double reg_marginal, int64_t n_iters)
      : reg_(reg), reg_marginal_(reg_marginal), n_iters_(n_iters) {}

  std::string name() const override { return "UnbalancedSinkhornCoupling"; }
  bool draws() const override { return true; }
  Pairs pair(const Tensor& cost, const Rng& rng) const override;

 private:
  double reg_;
  double reg_marginal_;
  int64_t n_iters_;
};

}  // namespace ebm
