#pragma once

#include <cstdint>

namespace ebm::kernels {

/// The columns of a dense matrix of costs while a shortest path is looked for, of which those that it has reached are
/// closed: distance infinite, price minus infinite.
struct Frontier {
  int64_t n;
  const double* price;
  double* distance;
  double* from;  // the row that a column's distance comes from
};

/// Lowers the distance of each column to cost[j] + offset - price[j] where that is less, which comes from `row` then.
/// Returns the least distance of all.
double relax(const Frontier& columns, const double* cost, double offset, int64_t row);

/// The first column at this distance, of those that are free (row_of[j] < 0) if there are any; -1 if there is none.
int64_t column_at(const Frontier& columns, double distance, const int64_t* row_of);

}  // namespace ebm::kernels
