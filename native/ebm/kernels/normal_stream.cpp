#include "ebm/kernels/normal_stream.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/DistributionsHelper.h>

#include <array>
#include <mutex>

#include "ebm/core/stream.h"
#include "ebm/kernels/avx2.h"
#include "ebm/kernels/cpu.h"
#include "ebm/kernels/parallel.h"

namespace ebm::kernels {
namespace {

/// The next `count` uniform numbers of ATen's Mersenne Twister.
template <typename T>
void uniforms(at::mt19937_data_pod& engine, int64_t count, T* out) {
  constexpr int kSize = at::MERSENNE_STATE_N;
  constexpr int kWords = sizeof(T) / sizeof(uint32_t);  // for each number
  uint32_t* const words = engine.state_.data();
  int used = engine.left_ == 1 ? kSize : static_cast<int>(engine.next_);
  while (count > 0) {
    if (used == kSize) {
      avx2::twist(words);
      used = 0;
    }
    int64_t numbers = std::min<int64_t>(count, (kSize - used) / kWords);
    if (numbers > 0) {
      avx2::uniforms(words + used, numbers, out);
      used += static_cast<int>(numbers) * kWords;
    } else {
      // The two words of a double, on both sides of a twist.
      std::array<uint32_t, 2> pair{words[used], 0};
      avx2::twist(words);
      pair[1] = words[0];
      avx2::uniforms(pair.data(), 1, out);
      used = 1;
      numbers = 1;
    }
    out += numbers;
    count -= numbers;
  }
  engine.next_ = used;
  engine.left_ = kSize + 1 - used;
}

}  // namespace

template <typename T>
NormalStream<T>::NormalStream(int64_t n) : n_(n), stride_(n < kBlock ? n : n + (n % kBlock == 0 ? 0 : kBlock)) {}

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
  uniforms(state, count, source_.data());
  engine.set_data(state);
  generator->set_engine(engine);
}

template <typename T>
void NormalStream<T>::fill(int64_t draw, int64_t begin, int64_t end, T* out) const {
  const T* const source = source_.data() + draw * stride_;
  if (n_ < kBlock) {
    std::copy(source + begin, source + end, out);
    return;
  }
  avx2::box_muller(source + begin, (end - begin) / kBlock, out);
  // Where n is no whole number of blocks, ATen makes the last 16 numbers anew, from 16 more.
  if (n_ % kBlock == 0 || end <= n_ - kBlock) return;
  std::array<T, kBlock> last;
  avx2::box_muller(source + n_, 1, last.data());
  const auto from = std::max(begin, n_ - kBlock);
  std::copy(last.begin() + (from - (n_ - kBlock)), last.begin() + (end - (n_ - kBlock)), out + (from - begin));
}

namespace {

template <typename T>
void fill_all(T* out, int64_t n, const Rng& rng) {
  constexpr int64_t kPiece = 4096;
  NormalStream<T> stream(n);
  stream.draw(1, rng);
  parallel_for((n + kPiece - 1) / kPiece, 1,
               [&](int64_t i) { stream.fill(0, i * kPiece, std::min(n, (i + 1) * kPiece), out + i * kPiece); });
}

}  // namespace

void fill_normal(const Tensor& x, const Rng& rng) {
  const bool covered = supported() && x.is_cpu() && x.is_contiguous() && x.numel() >= NormalStream<float>::kBlock;
  if (covered && x.scalar_type() == at::kFloat) return fill_all(x.mutable_data_ptr<float>(), x.numel(), rng);
  if (covered && x.scalar_type() == at::kDouble) return fill_all(x.mutable_data_ptr<double>(), x.numel(), rng);
  x.normal_(0, 1, rng);
}

template class NormalStream<float>;
template class NormalStream<double>;

}  // namespace ebm::kernels
