#include "ebm/couplings/sinkhorn.h"

#include <cmath>

#include "ebm/core/abort.h"

namespace ebm {

Tensor sinkhorn_plan(const Tensor& cost, double reg, int64_t n_iters, std::optional<double> damping) {
  const auto n = cost.size(0), m = cost.size(1);
  const auto scaled = cost.neg().div(reg);
  const double log_mu = -std::log(static_cast<double>(n));
  const double log_nu = -std::log(static_cast<double>(m));
  const auto damped = [&](const Tensor& potential) { return damping ? potential.mul(*damping) : potential; };
  auto f = at::zeros({n}, cost.options());
  auto g = at::zeros({m}, cost.options());
  for (int64_t i = 0; i < n_iters; ++i) {
    check_aborted();
    f = damped(at::rsub(scaled.add(g.unsqueeze(0)).logsumexp(1), log_mu));
    g = damped(at::rsub(scaled.add(f.unsqueeze(1)).logsumexp(0), log_nu));
  }
  return scaled.add(f.unsqueeze(1)).add(g.unsqueeze(0)).exp();
}

CostCoupling::Pairs SinkhornCoupling::pair(const Tensor& cost, const Rng& rng) const {
  const auto plan = sinkhorn_plan(cost, options_.reg, options_.n_iters);
  TORCH_CHECK_VALUE(plan.sum(1).gt(0).all().item<bool>(),
                    "SinkhornCoupling: expected reg to be large enough for a plan of these costs, got ", options_.reg,
                    ", with which rows have no mass");
  return {plan.clamp_min(0).multinomial(1, false, rng).squeeze(-1), {}};
}

CostCoupling::Pairs UnbalancedSinkhornCoupling::pair(const Tensor& cost, const Rng& rng) const {
  const auto plan = sinkhorn_plan(cost, options_.reg, options_.n_iters,
                                  options_.reg_marginal / (options_.reg_marginal + options_.reg));
  const auto mass = plan.sum(1);
  const auto weights = mass.div(mass.mean().clamp_min(1e-12));
  return {plan.clamp_min(1e-30).multinomial(1, false, rng).squeeze(-1), weights};
}

}  // namespace ebm
