#include "ebm/kernels/normal_stream.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/DistributionsHelper.h>

#include <array>
#include <mutex>

#include "ebm/core/stream.h"
#include "ebm/kernels/avx2.h"
#include "ebm/kernels/twister.h"

namespace ebm::kernels {

template <typename T>
NormalStream<T>::NormalStream(int64_t n, int64_t begin, int64_t end)
    : n_(n),
      begin_(begin),
      first_(n < kBlock ? 0 : begin / kBlock * kBlock),
      last_(n < kBlock ? n : whole(end)),
      has_last_(n >= kBlock && n % kBlock != 0 && last_ > n - kBlock),
      stride_(last_ - first_ + (has_last_ ? kBlock : 0)) {}

template <typename T>
void NormalStream<T>::draw(int64_t draws, const Rng& rng) {
  const auto count = draws * stride_;
  if (static_cast<int64_t>(source_.size()) < count) source_.resize(count);
  const auto from = generator_for(rng, at::kCPU);
  auto* generator = at::check_generator<at::CPUGeneratorImpl>(from);
  const std::lock_guard<std::mutex> lock(generator->mutex_);
  if (n_ < kBlock) {
    at::normal_distribution<double> normal(0, 1);
    for (int64_t i = 0; i < count; ++i) source_[i] = static_cast<T>(normal(generator));
    return;
  }
  auto engine = generator->engine();
  auto state = engine.data();
  T* out = source_.data();
  for (int64_t i = 0; i < draws; ++i) {
    skip_uniforms<T>(state, first_);
    take_uniforms(state, last_ - first_, out);
    out += last_ - first_;
    skip_uniforms<T>(state, n_ - last_);
    if (has_last_) {
      take_uniforms(state, kBlock, out);
      out += kBlock;
    } else if (n_ % kBlock != 0) {
      skip_uniforms<T>(state, kBlock);
    }
  }
  engine.set_data(state);
  generator->set_engine(engine);
}

template <typename T>
void NormalStream<T>::fill(int64_t draw, int64_t begin, int64_t end, T* out) const {
  const T* const source = source_.data() + draw * stride_;
  begin += begin_;
  end += begin_;
  if (n_ < kBlock) {
    std::copy(source + begin, source + end, out);
    return;
  }
  const auto from = begin / kBlock * kBlock, to = whole(end);
  if (from == begin && to == end) return fill_blocks(source, begin, end, out);
  // Within blocks that another process has a part of.
  std::vector<T> blocks(to - from);
  fill_blocks(source, from, to, blocks.data());
  std::copy_n(blocks.begin() + (begin - from), end - begin, out);
}

template <typename T>
void NormalStream<T>::fill_blocks(const T* source, int64_t begin, int64_t end, T* out) const {
  avx2::box_muller(source + (begin - first_), (end - begin) / kBlock, out);
  // Where n is no whole number of blocks, ATen makes the last 16 numbers anew, from 16 more.
  if (n_ % kBlock == 0 || end <= n_ - kBlock) return;
  std::array<T, kBlock> last;
  avx2::box_muller(source + (last_ - first_), 1, last.data());
  const auto from = std::max(begin, n_ - kBlock);
  std::copy(last.begin() + (from - (n_ - kBlock)), last.begin() + (end - (n_ - kBlock)), out + (from - begin));
}

template class NormalStream<float>;
template class NormalStream<double>;

}  // namespace ebm::kernels
