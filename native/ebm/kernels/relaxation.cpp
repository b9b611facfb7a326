#include "ebm/kernels/relaxation.h"

#include <algorithm>
#include <limits>

#include "ebm/kernels/avx2.h"
#include "ebm/kernels/cpu.h"

namespace ebm::kernels {

double relax(const Frontier& columns, const double* cost, double offset, int64_t row) {
  const bool has_vectors = supported();
  double least = std::numeric_limits<double>::infinity();
  int64_t j = has_vectors ? avx2::relax(columns, cost, offset, static_cast<double>(row), least) : 0;
  for (; j < columns.n; ++j) {
    const double distance = cost[j] + offset - columns.price[j];
    if (distance < columns.distance[j]) {
      columns.distance[j] = distance;
      columns.from[j] = static_cast<double>(row);
    }
    least = std::min(least, columns.distance[j]);
  }
  return least;
}

int64_t column_at(const Frontier& columns, double distance, const int64_t* row_of) {
  int64_t taken = -1;
  for (int64_t j = 0; j < columns.n; ++j) {
    if (supported()) j = avx2::skip(columns, distance, j);
    if (j == columns.n) break;
    if (columns.distance[j] != distance) continue;
    if (row_of[j] < 0) return j;
    if (taken < 0) taken = j;
  }
  return taken;
}

}  // namespace ebm::kernels
