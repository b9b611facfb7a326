#include "ebm/couplings/assignment.h"

#include <limits>

#include "ebm/core/abort.h"
#include "ebm/core/not_finite.h"

namespace ebm {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// Dual variables and a partial matching, which grows by one row with each augmenting path.
class Assignment {
 public:
  Assignment(const double* cost, int64_t n)
      : cost_(cost), n_(n), row_price_(n, 0), column_price_(n, 0), column_of_(n, -1), row_of_(n, -1) {}

  std::vector<int64_t> solve() {
    reduce_columns();
    for (int64_t row = 0; row < n_; ++row) {
      if (column_of_[row] < 0) augment(row);
    }
    return std::move(column_of_);
  }

 private:
  // The cheapest row of each column makes its price; a row that is the cheapest of several keeps the last of them.
  void reduce_columns() {
    std::vector<int64_t> cheapest(n_, 0);
    for (int64_t j = 0; j < n_; ++j) column_price_[j] = cost_[j];
    for (int64_t i = 1; i < n_; ++i) {
      check_aborted();
      for (int64_t j = 0; j < n_; ++j) {
        if (cost_[i * n_ + j] < column_price_[j]) {
          column_price_[j] = cost_[i * n_ + j];
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
    from_.assign(n_, start);
    open_.resize(n_);
    for (int64_t k = 0; k < n_; ++k) open_[k] = k;
    done_.clear();
    double shortest = 0;
    int64_t row = start;
    int64_t sink = -1;
    while (sink < 0) {
      check_aborted();
      int64_t nearest = -1;
      double least = kInfinity;
      for (size_t k = 0; k < open_.size(); ++k) {
        const int64_t j = open_[k];
        const double d = shortest + cost_[row * n_ + j] - row_price_[row] - column_price_[j];
        if (d < distance_[j]) {
          distance_[j] = d;
          from_[j] = row;
        }
        // Of equally near columns a free one ends the search.
        if (distance_[j] < least || (distance_[j] == least && nearest >= 0 && row_of_[j] < 0 &&
                                     row_of_[open_[static_cast<size_t>(nearest)]] >= 0)) {
          least = distance_[j];
          nearest = static_cast<int64_t>(k);
        }
      }
      TORCH_CHECK_VALUE(nearest >= 0, "ExactOTCoupling: expected finite costs");
      const int64_t column = open_[static_cast<size_t>(nearest)];
      open_[static_cast<size_t>(nearest)] = open_.back();
      open_.pop_back();
      shortest = least;
      if (row_of_[column] < 0) {
        sink = column;
      } else {
        done_.push_back(column);
        row = row_of_[column];
      }
    }
    row_price_[start] += shortest;
    for (const int64_t j : done_) {
      row_price_[row_of_[j]] += shortest - distance_[j];
      column_price_[j] -= shortest - distance_[j];
    }
    for (int64_t j = sink, i = -1; i != start;) {
      i = from_[j];
      row_of_[j] = i;
      std::swap(column_of_[i], j);
    }
  }

  const double* cost_;
  int64_t n_;
  std::vector<double> row_price_, column_price_, distance_;
  std::vector<int64_t> column_of_, row_of_;  // the matching, from both sides; -1 is free
  std::vector<int64_t> from_, open_, done_;
};

// The costs as float64 on the host.
Tensor host_costs(const Tensor& cost) { return cost.detach().to(at::kCPU, at::kDouble).contiguous(); }

Tensor index_tensor(const std::vector<int64_t>& index, const Tensor& like) {
  return at::tensor(index, at::kLong).to(like.device());
}

}  // namespace

std::vector<int64_t> solve_assignment(const double* cost, int64_t n) { return Assignment(cost, n).solve(); }

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
