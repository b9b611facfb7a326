#pragma once

#include <vector>

#include "ebm/couplings/coupling.h"

namespace ebm {

/// The column of each row in the assignment of least total cost, for a row-major matrix of n × n finite costs.
/// Shortest augmenting paths (Jonker and Volgenant, 1987) from the prices of a sample's assignment: O(n³) at worst.
/// Equal totals are decided by the order of the columns.
std::vector<int64_t> solve_assignment(const double* cost, int64_t n);

/// The cheapest pairing of the batch: a permutation of the targets with the least sum of costs.
class ExactOTCoupling final : public CostCoupling {
 public:
  std::string name() const override { return "ExactOTCoupling"; }
  Pairs pair(const Tensor& cost, const Rng& rng) const override;
};

/// Takes the cheapest pair that is still free, over and over: a permutation of the targets, in O(n² log n).
class GreedyCoupling final : public CostCoupling {
 public:
  std::string name() const override { return "GreedyCoupling"; }
  Pairs pair(const Tensor& cost, const Rng& rng) const override;
};

}  // namespace ebm
