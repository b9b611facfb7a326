// The numbers of ATen's normal_ on the CPU, from the same stream and to the bit. This file is compiled with contraction
// of products and sums to fused ones, as ATen is: the logarithm, sine and cosine in float32 are ATen's own.
#if defined(__AVX2__)
#include <ATen/native/cpu/avx_mathfun.h>
#include <immintrin.h>
#endif

#include <cmath>

#include "ebm/kernels/avx2.h"

namespace ebm::kernels::avx2 {
namespace {

constexpr int kWords = 624;
constexpr int kAhead = 397;

inline uint32_t twisted(uint32_t word, uint32_t next, uint32_t ahead) {
  const uint32_t mixed = (word & 0x80000000u) | (next & 0x7fffffffu);
  return ahead ^ (mixed >> 1) ^ (-(next & 1u) & 0x9908b0dfu);
}

inline uint32_t tempered(uint32_t y) {
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  return y ^ (y >> 18);
}

/// Box and Muller with the functions of the C library, where ATen has no others.
template <typename T>
void pairs(const T* uniforms, int64_t blocks, T* out) {
  for (const T* end = uniforms + 16 * blocks; uniforms != end; uniforms += 16, out += 16) {
    for (int i = 0; i < 8; ++i) {
      const T radius = std::sqrt(-2 * std::log(1 - uniforms[i]));
      const T angle = static_cast<T>(2 * M_PI * uniforms[i + 8]);
      out[i] = radius * std::cos(angle);
      out[i + 8] = radius * std::sin(angle);
    }
  }
}

}  // namespace

void twist(uint32_t* state) {
  // Every loop reads words at least 227 away from those that it writes, so it may run in vectors.
  constexpr int wrap = kWords - kAhead;
#pragma GCC ivdep
  for (int i = 0; i < wrap; ++i) state[i] = twisted(state[i], state[i + 1], state[i + kAhead]);
#pragma GCC ivdep
  for (int i = wrap; i < 2 * wrap; ++i) state[i] = twisted(state[i], state[i + 1], state[i - wrap]);
#pragma GCC ivdep
  for (int i = 2 * wrap; i < kWords - 1; ++i) state[i] = twisted(state[i], state[i + 1], state[i - wrap]);
  state[kWords - 1] = twisted(state[kWords - 1], state[0], state[kAhead - 1]);
}

void uniforms(const uint32_t* state, int64_t count, float* out) {
  for (int64_t i = 0; i < count; ++i)
    out[i] = static_cast<float>(static_cast<int32_t>(tempered(state[i]) & 0xffffffu)) * 0x1p-24f;
}

void uniforms(const uint32_t* state, int64_t count, double* out) {
  for (int64_t i = 0; i < count; ++i) {
    // The lower 53 of 64 bits, in two exact conversions from signed numbers, which vectors have.
    const auto high = static_cast<double>(static_cast<int32_t>(tempered(state[2 * i]) & 0x1fffffu));
    const auto low = static_cast<double>(static_cast<int32_t>(tempered(state[2 * i + 1]) ^ 0x80000000u)) + 0x1p31;
    out[i] = (high * 0x1p32 + low) * 0x1p-53;
  }
}

#if defined(__AVX2__)
void box_muller(const float* uniforms, int64_t blocks, float* out) {
  const __m256 two_pi = _mm256_set1_ps(static_cast<float>(2 * M_PI));
  for (const float* end = uniforms + 16 * blocks; uniforms != end; uniforms += 16, out += 16) {
    // [0, 1) to (0, 1], which has a logarithm.
    const __m256 u = _mm256_sub_ps(_mm256_set1_ps(1), _mm256_loadu_ps(uniforms));
    const __m256 radius = _mm256_sqrt_ps(_mm256_mul_ps(_mm256_set1_ps(-2), log256_ps(u)));
    __m256 sine, cosine;
    sincos256_ps(_mm256_mul_ps(two_pi, _mm256_loadu_ps(uniforms + 8)), &sine, &cosine);
    _mm256_storeu_ps(out, _mm256_mul_ps(radius, cosine));
    _mm256_storeu_ps(out + 8, _mm256_mul_ps(radius, sine));
  }
}
#else
void box_muller(const float* uniforms, int64_t blocks, float* out) { pairs(uniforms, blocks, out); }
#endif

void box_muller(const double* uniforms, int64_t blocks, double* out) { pairs(uniforms, blocks, out); }

}  // namespace ebm::kernels::avx2
