#include "ebm/kernels/twister.h"

#include <algorithm>
#include <array>

#include "ebm/kernels/avx2.h"

namespace ebm::kernels {
namespace {

constexpr int kSize = at::MERSENNE_STATE_N;

/// Words of the engine for each number.
template <typename T>
constexpr int kWords = sizeof(T) / sizeof(uint32_t);

int used_of(const at::mt19937_data_pod& engine) { return engine.left_ == 1 ? kSize : static_cast<int>(engine.next_); }

void set_used(at::mt19937_data_pod& engine, int used) {
  engine.next_ = used;
  engine.left_ = kSize + 1 - used;
}

}  // namespace

template <typename T>
void take_uniforms(at::mt19937_data_pod& engine, int64_t count, T* out) {
  uint32_t* const words = engine.state_.data();
  int used = used_of(engine);
  while (count > 0) {
    if (used == kSize) {
      avx2::twist(words);
      used = 0;
    }
    int64_t numbers = std::min<int64_t>(count, (kSize - used) / kWords<T>);
    if (numbers > 0) {
      avx2::uniforms(words + used, numbers, out);
      used += static_cast<int>(numbers) * kWords<T>;
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
  set_used(engine, used);
}

template <typename T>
void skip_uniforms(at::mt19937_data_pod& engine, int64_t count) {
  int64_t left = count * kWords<T>;
  int used = used_of(engine);
  while (left > 0) {
    if (used == kSize) {
      avx2::twist(engine.state_.data());
      used = 0;
    }
    const auto some = static_cast<int>(std::min<int64_t>(left, kSize - used));
    used += some;
    left -= some;
  }
  set_used(engine, used);
}

template void take_uniforms(at::mt19937_data_pod&, int64_t, float*);
template void take_uniforms(at::mt19937_data_pod&, int64_t, double*);
template void skip_uniforms<float>(at::mt19937_data_pod&, int64_t);
template void skip_uniforms<double>(at::mt19937_data_pod&, int64_t);

}  // namespace ebm::kernels
