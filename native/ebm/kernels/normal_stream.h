#pragma once

#include <algorithm>
#include <vector>

#include "ebm/core/tensor.h"

namespace ebm::kernels {

/// The numbers of `at::empty({n}).normal_(0, 1, rng)` on the CPU, draw after draw: the same stream to the bit.
///
/// `draw` takes the words for some draws from the generator, which is quick and sequential; `fill` then makes any part
/// of any of these draws, from any thread.
template <typename T>
class NormalStream {
 public:
  /// Parts of draws begin at multiples of this.
  static constexpr int64_t kBlock = 16;

  explicit NormalStream(int64_t n);

  /// Makes the next draws of a CPU generator, or of the global one, which is afterwards as if they had been made by
  /// ATen.
  void draw(int64_t draws, const Rng& rng);

  /// The number of draws to make at once, so that their numbers stay in the cache.
  int64_t at_once() const { return std::max<int64_t>(1, kNumbers / stride_); }

  /// Numbers begin … end - 1 of one draw. `end` is a multiple of kBlock or n; `out` has room for whole blocks.
  void fill(int64_t draw, int64_t begin, int64_t end, T* out) const;

 private:
  static constexpr int64_t kNumbers = 1 << 20;

  int64_t n_;
  /// Numbers of the source for each draw: n, and 16 more for the last block of a draw that n does not fill. For fewer
  /// than 16 there are no blocks, and the source has the normal numbers themselves.
  int64_t stride_;
  std::vector<T> source_;
};

/// `x.normal_(0, 1, rng)`, the same numbers, on all threads where it can be.
void fill_normal(const Tensor& x, const Rng& rng);

extern template class NormalStream<float>;
extern template class NormalStream<double>;

}  // namespace ebm::kernels
