// One step of Adam, with the operations of libtorch's single ones in their order.
#include <ATen/cpu/vec/vec.h>

#include <algorithm>
#include <cmath>

#include "ebm/kernels/avx2.h"

namespace ebm::kernels::avx2 {

template <typename T>
void adam(const AdamCoefficients<T>& step, const T* gradient, int64_t count, T* mean, T* square, T* x) {
  using Vec = at::vec::Vectorized<T>;
  // As at::lerp, which goes from the nearer end.
  const bool is_near = std::abs(step.mean_share) < T(0.5);
  const Vec share(is_near ? step.mean_share : step.mean_share - 1), kept(step.square_kept), taken(step.square_share),
      root(step.root), eps(step.eps), size(step.step);
  for (int64_t i = 0; i < count; i += Vec::size()) {
    const auto lanes = std::min<int64_t>(Vec::size(), count - i);
    const auto slope = Vec::loadu(gradient + i, lanes), before = Vec::loadu(mean + i, lanes);
    const auto means = at::vec::fmadd(share, slope - before, is_near ? before : slope);
    const auto squares = at::vec::fmadd(taken * slope, slope, Vec::loadu(square + i, lanes) * kept);
    means.store(mean + i, lanes);
    squares.store(square + i, lanes);
    (Vec::loadu(x + i, lanes) + size * means / (squares.sqrt() / root + eps)).store(x + i, lanes);
  }
}

template void adam(const AdamCoefficients<float>&, const float*, int64_t, float*, float*, float*);
template void adam(const AdamCoefficients<double>&, const double*, int64_t, double*, double*, double*);

}  // namespace ebm::kernels::avx2
