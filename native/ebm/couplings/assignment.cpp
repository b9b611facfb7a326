#include "ebm/couplings/assignment.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "ebm/core/abort.h"
#include "ebm/core/not_finite.h"
#include "ebm/kernels/relaxation.h"

namespace ebm {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// Dual variables and a partial matching, which grows by one row with each augmenting path.
class Assignment {
 public:
  Assignment(const double* cost, int64_t n)
      : cost_(cost), n_(n), row_price_(n, 0), column_price_(n, 0), column_of_(n, -1), row_of_(n, -1) {}

  void solve() {
    estimate_rows();
    reduce_columns();
    for (int64_t row = 0; row < n_; ++row) {
      if (column_of_[row] < 0) augment(row);
    }
  }

  std::vector<int64_t> columns() && { return std::move(column_of_); }

 private:
  // Prices of every second row and column, in their own assignment, are near those in that of all: with them most
  // searches are short, also where the points of the two batches are far apart. Any prices of rows are a valid start.
  void estimate_rows() {
    constexpr int64_t kFew = 32;
    if (n_ <= kFew) return;
    const auto half = (n_ + 1) / 2;
    std::vector<double> cost(half * half);
    for (int64_t i = 0; i < half; ++i) {
      for (int64_t j = 0; j < half; ++j) cost[i * half + j] = cost_[2 * i * n_ + 2 * j];
    }
    Assignment sample(cost.data(), half);
    sample.solve();
    for (int64_t i = 0; i < n_; ++i) {
      double least = kInfinity;
      for (int64_t j = 0; j < half; ++j) least = std::min(least, cost_[i * n_ + 2 * j] - sample.column_price_[j]);
      row_price_[i] = least;
    }
  }

  // The cheapest row of each column makes its price; a row that is the cheapest of several keeps the first of them.
  void reduce_columns() {
    std::vector<int64_t> cheapest(n_, 0);
    column_price_.assign(n_, kInfinity);
    for (int64_t i = 0; i < n_; ++i) {
      check_aborted();
      for (int64_t j = 0; j < n_; ++j) {
        const auto price = cost_[i * n_ + j] - row_price_[i];
        if (price < column_price_[j]) {
          column_price_[j] = price;
          cheapest[j] = i;
        }
      }
    }
    for (int64_t j = n_ - 1; j >= 0; --j) {
      if (column_of_[cheapest[j]] >= 0) continue;
      column_of_[cheapest[j]] = j;
      row_of_[j] = cheapest[j];
    }
  }

  // Dijkstra over reduced costs from a free row to the nearest free column; then every pair on the path moves on.
  void augment(int64_t start) {
    distance_.assign(n_, kInfinity);
    from_.assign(n_, static_cast<double>(start));
    open_price_ = column_price_;
    reached_.clear();
    const kernels::Frontier columns{n_, open_price_.data(), distance_.data(), from_.data()};
    double shortest = 0;
    int64_t row = start;
    int64_t column;
    while (true) {
      check_aborted();
      shortest = kernels::relax(columns, cost_ + row * n_, shortest - row_price_[row], row);
      // Of equally near columns a free one ends the search.
      column = kernels::column_at(columns, shortest, row_of_.data());
      TORCH_CHECK_VALUE(column >= 0 && shortest < kInfinity, "ExactOTCoupling: expected finite costs");
      if (row_of_[column] < 0) break;
      row = row_of_[column];
      reached_.emplace_back(column, shortest);
      distance_[column] = kInfinity;
      open_price_[column] = -kInfinity;
    }
    row_price_[start] += shortest;
    for (const auto& [j, distance] : reached_) {
      row_price_[row_of_[j]] += shortest - distance;
      column_price_[j] -= shortest - distance;
    }
    for (int64_t j = column, i = -1; i != start;) {
      i = static_cast<int64_t>(from_[j]);
      row_of_[j] = i;
      std::swap(column_of_[i], j);
    }
  }

  const double* cost_;
  int64_t n_;
  std::vector<double> row_price_, column_price_;
  std::vector<int64_t> column_of_, row_of_;  // the matching, from both sides; -1 is free
  std::vector<double> distance_, from_, open_price_;
  std::vector<std::pair<int64_t, double>> reached_;  // columns of the search under way, with their distances
};

// The costs as float64 on the host.
Tensor host_costs(const Tensor& cost) { return cost.detach().to(at::kCPU, at::kDouble).contiguous(); }

Tensor index_tensor(const std::vector<int64_t>& index, const Tensor& like) {
  return at::tensor(index, at::kLong).to(like.device());
}

}  // namespace

std::vector<int64_t> solve_assignment(const double* cost, int64_t n) {
  Assignment assignment(cost, n);
  assignment.solve();
  return std::move(assignment).columns();
}

CostCoupling::Pairs ExactOTCoupling::pair(const Tensor& cost, const Rng&) const {
  const auto costs = host_costs(cost);
  if (!costs.isfinite().all().item<bool>()) {
    throw NotFinite("ExactOTCoupling: expected the costs of x0 and x1 to be finite, got Infinity");
  }
  return {index_tensor(solve_assignment(costs.const_data_ptr<double>(), costs.size(0)), cost), {}};
}

CostCoupling::Pairs GreedyCoupling::pair(const Tensor& cost, const Rng&) const {
  const auto n = cost.size(0);
  const auto order = cost.reshape(-1).argsort().cpu();
  std::vector<int64_t> index(n);
  std::vector<char> row_used(n), column_used(n);
  int64_t left = n;
  for (const auto* at = order.const_data_ptr<int64_t>(); left > 0; ++at) {
    const auto i = *at / n, j = *at % n;
    if (row_used[i] || column_used[j]) continue;
    index[i] = j;
    row_used[i] = column_used[j] = true;
    --left;
  }
  return {index_tensor(index, cost), {}};
}

}  // namespace ebm
