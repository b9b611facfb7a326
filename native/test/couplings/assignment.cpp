#include "ebm/couplings/assignment.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "ebm/couplings/sinkhorn.h"
#include "test/check.h"
#include "test/support.h"

namespace {

double total(const at::Tensor& cost, const std::vector<int64_t>& columns) {
  double sum = 0;
  for (size_t i = 0; i < columns.size(); ++i) sum += cost[static_cast<int64_t>(i)][columns[i]].item<double>();
  return sum;
}

double best_of_all(const at::Tensor& cost) {
  std::vector<int64_t> columns(cost.size(0));
  std::iota(columns.begin(), columns.end(), 0);
  double best = total(cost, columns);
  while (std::next_permutation(columns.begin(), columns.end())) best = std::min(best, total(cost, columns));
  return best;
}

TEST("solve_assignment finds the least of all permutations, with ties and negative costs too") {
  for (uint64_t seed = 0; seed < 8; ++seed) {
    for (int64_t n = 1; n <= 5; ++n) {
      auto cost = at::randn({n, n}, test::seeded(seed), at::kDouble);
      if (seed % 2 == 1) cost = cost.mul(2).round();
      const auto columns = ebm::solve_assignment(cost.const_data_ptr<double>(), n);
      EXPECT_NEAR(total(cost, columns), best_of_all(cost), 1e-12);
    }
  }
}

TEST("solve_assignment pairs many points of a line in their order, far clouds and ties too") {
  for (const double away : {0., 7.}) {
    for (const double grid : {0., 0.25}) {
      auto a = at::randn({300}, test::seeded(1), at::kDouble),
           b = at::randn({300}, test::seeded(2), at::kDouble) + away;
      if (grid != 0) a = a.div(grid).round().mul(grid), b = b.div(grid).round().mul(grid);
      const auto cost = a.unsqueeze(1).sub(b).square().contiguous();
      const auto columns = ebm::solve_assignment(cost.const_data_ptr<double>(), 300);
      const auto ordered = std::get<0>(a.sort()).sub(std::get<0>(b.sort())).square().sum().item<double>();
      EXPECT_NEAR(total(cost, columns), ordered, 1e-9);
    }
  }
}

TEST("solve_assignment of no rows is empty") { EXPECT(ebm::solve_assignment(nullptr, 0).empty()); }

TEST("sinkhorn_plan has uniform marginals") {
  const auto cost = at::rand({7, 5}, test::seeded(0), at::kDouble);
  const auto plan = ebm::sinkhorn_plan(cost, 0.05, 500);
  EXPECT_NEAR(plan.sum(0), at::full({5}, 0.2, at::kDouble), 1e-9);
  EXPECT_NEAR(plan.sum(1), at::full({7}, 1.0 / 7, at::kDouble), 1e-9);
}

TEST("Couplings refuse batches of different sizes") {
  const ebm::ExactOTCoupling coupling;
  EXPECT_THROWS(coupling.couple(at::zeros({2, 1}), at::zeros({3, 1}), {}), c10::ValueError, "equally many rows");
}

}  // namespace
