#include "ebm/couplings/coupling.h"

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

Coupled CostCoupling::couple(const Tensor& x0, const Tensor& x1, const Rng& rng) const {
  check_batch(x0, x1);
  if (x0.size(0) <= 1) return {x0, x1, {}};
  const at::NoGradGuard no_grad;
  const auto [index, weights] = pair(transport_cost(x0, x1), rng);
  return {x0, x1.index_select(0, index), weights};
}

}  // namespace ebm
