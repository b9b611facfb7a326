#pragma once
// The functions of the files named *_avx2.cpp, which are compiled for AVX2 and FMA and called only where `supported()`.
// This header names plain types alone, so that no inline function of a library is compiled for AVX2 by accident and
// then taken by the linker for the rest of the program too.

#include <cstdint>

#include "ebm/kernels/energy.h"
#include "ebm/kernels/relaxation.h"

namespace ebm::kernels::avx2 {

/// Replaces the 624 words of a Mersenne Twister by the next 624.
void twist(uint32_t* state);

/// `count` uniform numbers in [0, 1) from as many words of a Mersenne Twister, in double from twice as many.
void uniforms(const uint32_t* words, int64_t count, float* out);
void uniforms(const uint32_t* words, int64_t count, double* out);

/// Standard normal numbers from uniform ones, 16 from 16: the first and the last eight are pairs of Box and Muller.
void box_muller(const float* uniforms, int64_t blocks, float* out);
void box_muller(const double* uniforms, int64_t blocks, double* out);

// Positions below are columns: coordinate j of chain i is at j * n + i. n is a multiple of 16.

/// Between rows, coordinate j of chain i at i * d + j of `rows` chains, and columns of n; n - rows chains are left
/// alone.
template <typename T>
void to_columns(const T* in, int64_t rows, int64_t n, int64_t d, T* out);
template <typename T>
void to_rows(const T* in, int64_t rows, int64_t n, int64_t d, T* out);

/// The gradient of the energy of n chains of d coordinates. A separable one takes them all as chains of one. `work` has
/// room for `gradient_work(energy) * n` numbers.
template <typename T>
void gradient(const Energy& energy, const T* x, int64_t n, int64_t d, T* out, T* work);

/// One Langevin step of `count` numbers, a multiple of 16: x - step * gradient + (z * root) * scale.
template <typename T>
struct LangevinCoefficients {
  T step;
  T root;
  T scale;
  bool clamped;
  T low, high;
};
template <typename T>
void langevin(const LangevinCoefficients<T>& step, const T* gradient, const T* z, int64_t count, T* x);

/// Steps of the leapfrog scheme in its safe mode: forces cut to +-most, and afterwards NaN is 0 and infinity finite.
template <typename T>
struct LeapfrogSteps {
  int64_t count;
  T step;
  T mass;
  T most;
};
template <typename T>
void leapfrog(const Energy& energy, const LeapfrogSteps<T>& steps, int64_t n, int64_t d, T* x, T* p, T* gradient,
              T* work);

/// One step of Adam for `count` numbers: see kernels/adam.h.
template <typename T>
struct AdamCoefficients {
  T mean_share, square_kept, square_share, root, eps, step;
};
template <typename T>
void adam(const AdamCoefficients<T>& step, const T* gradient, int64_t count, T* mean, T* square, T* x);

/// The start of `relax`, see kernels/relaxation.h: as many columns as fill vectors. Returns their number.
int64_t relax(const Frontier& columns, const double* cost, double offset, double row, double& least);
/// From column j on, the first of a vector's columns of which one is at this distance, or which fill no vector.
int64_t skip(const Frontier& columns, double distance, int64_t j);

}  // namespace ebm::kernels::avx2
