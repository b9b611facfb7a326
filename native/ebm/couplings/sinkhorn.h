#pragma once

#include "ebm/core/fields.h"
#include "ebm/couplings/coupling.h"

namespace ebm {

/// The entropic transport plan (n, m) of costs (n, m), by Sinkhorn's iterations on logarithms: with M = −C/ε and
/// damping φ, f ← φ(−ln n − lse_j(M + g)), g ← φ(−ln m − lse_i(M + f)), and the plan is exp(M + f + g).
/// φ = 1 keeps the uniform marginals; φ = ρ/(ρ + ε) < 1 penalises their KL divergence with ρ instead.
Tensor sinkhorn_plan(const Tensor& cost, double reg, int64_t n_iters, std::optional<double> damping = {});

struct SinkhornOptions {
  double reg = 0.05;  // the weight of the entropy
  int64_t n_iters = 50;

  void fields(Fields& f) {
    f("reg", reg);
    f("nIters", n_iters);
  }
};

/// Draws a target for each source from its row of the entropic plan, with replacement across rows.
/// Draws: one multinomial of the plan.
class SinkhornCoupling final : public CostCoupling {
 public:
  using Options = SinkhornOptions;

  explicit SinkhornCoupling(Options options) : options_(options) {}

  std::string name() const override { return "SinkhornCoupling"; }
  bool draws() const override { return true; }
  Pairs pair(const Tensor& cost, const Rng& rng) const override;

 private:
  Options options_;
};

struct UnbalancedSinkhornOptions {
  double reg = 0.05;
  double reg_marginal = 1;  // the weight of the marginals' divergence
  int64_t n_iters = 50;

  void fields(Fields& f) {
    f("reg", reg);
    f("regMarginal", reg_marginal);
    f("nIters", n_iters);
  }
};

/// The same with marginals that may give way: a pair counts by the mass of its source, of which the mean is 1.
class UnbalancedSinkhornCoupling final : public CostCoupling {
 public:
  using Options = UnbalancedSinkhornOptions;

  explicit UnbalancedSinkhornCoupling(Options options) : options_(options) {}

  std::string name() const override { return "UnbalancedSinkhornCoupling"; }
  bool draws() const override { return true; }
  Pairs pair(const Tensor& cost, const Rng& rng) const override;

 private:
  Options options_;
};

}  // namespace ebm
