#pragma once
// The random numbers of PyTorch's CUDA generator. It is counter-based: Philox4x32-10 of Salmon, Moraes, Dror and Shaw
// (Parallel Random Numbers: As Easy as 1, 2, 3; SC 2011) makes four words of a key, the seed, and a counter, whose
// upper half is the number of a thread (cuRAND's subsequence) and whose lower half counts that thread's draws. cuRAND
// makes uniform numbers of the words, and normal ones by the formula of Box and Muller.

#include "ebm/cuda/device.h"

namespace ebm::cuda {

struct Words {
  uint32_t at[4];
};

/// The words of one counter.
EBM_DEVICE Words philox(uint64_t seed, uint64_t counter, uint64_t subsequence) {
  uint32_t a = static_cast<uint32_t>(counter), b = static_cast<uint32_t>(counter >> 32);
  uint32_t c = static_cast<uint32_t>(subsequence), d = static_cast<uint32_t>(subsequence >> 32);
  uint32_t key0 = static_cast<uint32_t>(seed), key1 = static_cast<uint32_t>(seed >> 32);
  EBM_UNROLL
  for (int round = 0; round < 10; ++round) {
    const uint64_t first = uint64_t{0xD2511F53} * a, second = uint64_t{0xCD9E8D57} * c;
    a = static_cast<uint32_t>(second >> 32) ^ b ^ key0;
    b = static_cast<uint32_t>(second);
    c = static_cast<uint32_t>(first >> 32) ^ d ^ key1;
    d = static_cast<uint32_t>(first);
    key0 += 0x9E3779B9;
    key1 += 0xBB67AE85;
  }
  return {{a, b, c, d}};
}

template <typename T>
struct Two {
  T first, second;
};

/// `curand_uniform4`, turned round as PyTorch does: [0, 1), of one word.
EBM_DEVICE float uniform(uint32_t word) {
  constexpr float kUnit = 2.3283064e-10f;  // 2^-32
  const float value = fused(static_cast<float>(word), kUnit, kUnit / 2);
  return value == 1.0f ? 0.0f : value;
}

/// `curand_normal4` and `curand_normal2_double`, of two words and of four. The products and sums are fused, as nvcc
/// fuses them in PyTorch.
EBM_DEVICE Two<float> box_muller(uint32_t x, uint32_t y) {
  constexpr float kUnit = 2.3283064e-10f, kTurn = 2.3283064e-10f * 6.2831855f;
  const float u = fused(static_cast<float>(x), kUnit, kUnit / 2);
  const float angle = fused(static_cast<float>(y), kTurn, kTurn / 2);
  const float radius = sqrtf(-2.0f * logf(u));
#if defined(__CUDA_ARCH__)
  float sine, cosine;
  __sincosf(angle, &sine, &cosine);
  return {sine * radius, cosine * radius};
#else
  return {sinf(angle) * radius, cosf(angle) * radius};
#endif
}
EBM_DEVICE Two<double> box_muller(uint32_t x0, uint32_t x1, uint32_t y0, uint32_t y1) {
  constexpr double kUnit = 1.1102230246251565e-16;  // 2^-53
  const auto whole = [](uint32_t low, uint32_t high) {
    return static_cast<double>(uint64_t{low} ^ (uint64_t{high} << (53 - 32)));
  };
  const double u = fused(whole(x0, x1), kUnit, kUnit / 2);
  const double turns = fused(whole(y0, y1), 2 * kUnit, kUnit);
  const double radius = sqrt(-2.0 * log(u));
#if defined(__CUDA_ARCH__)
  double sine, cosine;
  sincospi(turns, &sine, &cosine);
  return {sine * radius, cosine * radius};
#else
  return {sin(turns * 3.1415926535897932) * radius, cos(turns * 3.1415926535897932) * radius};
#endif
}

/// The normal numbers that PyTorch takes from one counter: four, or two of double.
template <typename T>
constexpr int kLanes = sizeof(T) == sizeof(float) ? 4 : 2;

template <typename T>
struct Normals {
  T at[kLanes<T>];
};
template <typename T>
EBM_DEVICE Normals<T> normals(const Words& words) {
  if constexpr (sizeof(T) == sizeof(float)) {
    const auto [a, b] = box_muller(words.at[0], words.at[1]);
    const auto [c, d] = box_muller(words.at[2], words.at[3]);
    return {{a, b, c, d}};
  } else {
    const auto [a, b] = box_muller(words.at[0], words.at[1], words.at[2], words.at[3]);
    return {{a, b}};
  }
}

/// One of them alone.
template <typename T>
EBM_DEVICE T normal(const Words& words, int lane) {
  if constexpr (sizeof(T) == sizeof(float)) {
    const bool late = lane > 1;
    const auto two = box_muller(late ? words.at[2] : words.at[0], late ? words.at[3] : words.at[1]);
    return lane % 2 == 0 ? two.first : two.second;
  } else {
    const auto two = box_muller(words.at[0], words.at[1], words.at[2], words.at[3]);
    return lane == 0 ? two.first : two.second;
  }
}

/// PyTorch's division of the numbers of one draw (`normal_`, `rand`): its kernel has `threads` threads in all; thread t
/// takes the lanes of one counter for the elements t, t + threads, …, and then those of the next counter.
struct Division {
  uint32_t threads;
  int lanes;

  /// Of `count` numbers on a device that holds `blocks` blocks of 256 threads at once (calc_execution_policy in
  /// ATen/native/cuda/DistributionTemplates.h).
  static Division of(int64_t count, int64_t blocks, int lanes) {
    const int64_t wanted = (count + 255) / 256;
    return {static_cast<uint32_t>((wanted < blocks ? wanted : blocks) * 256), lanes};
  }

  /// The counters of each thread.
  EBM_DEVICE int64_t rounds(int64_t count) const {
    return (count + int64_t{threads} * lanes - 1) / (int64_t{threads} * lanes);
  }

  /// The words that a draw adds to the generator's offset.
  int64_t increment(int64_t count) const { return 4 * rounds(count); }
};

/// The place of an element's number in a draw.
struct Place {
  uint32_t thread, lane, round;

  static EBM_DEVICE Place of(const Division& division, int64_t element) {
    const auto row = element / division.threads;
    return {static_cast<uint32_t>(element - row * division.threads), static_cast<uint32_t>(row % division.lanes),
            static_cast<uint32_t>(row / division.lanes)};
  }

  /// Goes on to the next element.
  EBM_DEVICE void advance(const Division& division) {
    if (++thread < division.threads) return;
    thread = 0;
    if (++lane < static_cast<uint32_t>(division.lanes)) return;
    lane = 0;
    ++round;
  }
};

}  // namespace ebm::cuda
