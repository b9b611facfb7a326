// One step of Dijkstra's search over a dense matrix.
#include <ATen/cpu/vec/vec.h>

#include <algorithm>

#include "ebm/kernels/avx2.h"
#include "ebm/kernels/relaxation.h"

namespace ebm::kernels::avx2 {

using Vec = at::vec::Vectorized<double>;
constexpr int64_t kSize = Vec::size();

int64_t relax(const Frontier& columns, const double* cost, double offset, double row, double& least) {
  const Vec offsets(offset), rows(row);
  Vec lowest(least);
  int64_t j = 0;
  for (; j + kSize <= columns.n; j += kSize) {
    const auto before = Vec::loadu(columns.distance + j);
    const auto distance = Vec::loadu(cost + j) + offsets - Vec::loadu(columns.price + j);
    const auto is_less = distance < before;
    lowest = at::vec::minimum(lowest, Vec::blendv(before, distance, is_less));
    if (is_less.zero_mask() == (1 << kSize) - 1) continue;  // as most do
    Vec::blendv(before, distance, is_less).store(columns.distance + j);
    Vec::blendv(Vec::loadu(columns.from + j), rows, is_less).store(columns.from + j);
  }
  double lanes[kSize];
  lowest.store(lanes);
  least = *std::min_element(lanes, lanes + kSize);
  return j;
}

int64_t skip(const Frontier& columns, double distance, int64_t j) {
  const Vec wanted(distance);
  for (; j + kSize <= columns.n; j += kSize) {
    const auto differs = Vec::loadu(columns.distance + j) != wanted;
    if (differs.zero_mask() != 0) break;
  }
  return j;
}

}  // namespace ebm::kernels::avx2
