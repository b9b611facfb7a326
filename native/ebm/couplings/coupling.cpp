#include "ebm/couplings/coupling.h"

#include "ebm/core/not_finite.h"

namespace ebm {

void Coupling::check_batch(const Tensor& x0, const Tensor& x1) const {
  TORCH_CHECK_VALUE(x0.dim() > 0 && x1.dim() > 0 && x0.size(0) == x1.size(0), name(),
                    ": expected x0 and x1 to have equally many rows, got shapes ", x0.sizes(), " and ", x1.sizes());
}

Coupled IndependentCoupling::couple(const Tensor& x0, const Tensor& x1, const Rng&) const {
  check_batch(x0, x1);
  return {x0, x1, {}};
}

Tensor transport_cost(const Tensor& x0, const Tensor& x1) {
  const auto batch = x0.size(0);
  const auto cost = at::cdist(x0.reshape({batch, -1}), x1.reshape({batch, -1})).square();
  return cost.div(cost.max().clamp_min(1e-12));
}

CostCoupling::Pairs CostCoupling::pairs(const Tensor& cost, const Rng& rng) const {
  TORCH_CHECK_VALUE(cost.dim() == 2 && cost.size(0) == cost.size(1), name(),
                    ": expected cost to be a square matrix, got shape ", cost.sizes());
  // The least of numbers with a NaN is NaN.
  const auto least = at::cat({cost.amin(0), cost.amin(1)});
  if (!least.isfinite().all().item<bool>()) {
    const std::string got = cost.isnan().any().item<bool>() ? "NaN" : "Infinity";
    throw NotFinite(name() + ": expected the costs of x0 and x1 to be finite, got " + got);
  }
  return pair(cost, rng);
}

Coupled CostCoupling::couple(const Tensor& x0, const Tensor& x1, const Rng& rng) const {
  check_batch(x0, x1);
  if (x0.size(0) <= 1) return {x0, x1, {}};
  const at::NoGradGuard no_grad;
  const auto [index, weights] = pairs(transport_cost(x0, x1), rng);
  return {x0, x1.index_select(0, index), weights};
}

}  // namespace ebm
