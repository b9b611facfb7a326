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

  explicit NormalStream(int64_t n) : NormalStream(n, 0, n) {}

  /// For the numbers begin … end - 1 of each draw alone, which `fill` counts from 0; the others are passed over.
  NormalStream(int64_t n, int64_t begin, int64_t end);

  /// Makes the next draws of a CPU generator, or of the global one, which is afterwards as if they had been made by
  /// ATen.
  void draw(int64_t draws, const Rng& rng);

  /// The number of draws to make at once, so that their numbers stay in the cache.
  int64_t at_once() const { return std::max<int64_t>(1, kNumbers / stride_); }

  /// Numbers begin … end - 1 of one draw. `end` is a multiple of kBlock or the last; `out` has room for whole blocks.
  void fill(int64_t draw, int64_t begin, int64_t end, T* out) const;

 private:
  static constexpr int64_t kNumbers = 1 << 20;

  /// Where whole blocks, or the end of the draw, come next.
  int64_t whole(int64_t end) const { return std::min(n_, (end + kBlock - 1) / kBlock * kBlock); }
  /// Fills from the numbers of the source for a draw; begin and end are those of whole blocks of the draw.
  void fill_blocks(const T* source, int64_t begin, int64_t end, T* out) const;

  int64_t n_;
  int64_t begin_;
  /// The numbers first_ … last_ - 1 of the source, of whole blocks, are kept. Where n is no whole number of blocks, 16
  /// more come after the n for the last block; they are kept too if `has_last_`.
  int64_t first_, last_;
  bool has_last_;
  /// Numbers of the source for each draw. For fewer than 16 there are no blocks, and the source has the normal numbers
  /// themselves.
  int64_t stride_;
  std::vector<T> source_;
};

extern template class NormalStream<float>;
extern template class NormalStream<double>;

}  // namespace ebm::kernels
