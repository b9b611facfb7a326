// Gradients and updates of tiles of chains. Products and sums are not contracted to fused ones, and functions are those
// of ATen's vectors: where the stepwise operations do the same arithmetic in the same order, the numbers are the same.
#include <ATen/cpu/vec/vec.h>

#include <limits>
#include <numbers>

#include "ebm/kernels/avx2.h"

namespace ebm::kernels::avx2 {
namespace {

template <typename T>
using Vec = at::vec::Vectorized<T>;

template <typename T>
Vec<T> load(const T* from) {
  return Vec<T>::loadu(from);
}

template <typename T>
Vec<T> all(double value) {
  return Vec<T>(static_cast<T>(value));
}

/// A function of one number, for each of n.
template <typename T, typename F>
void map(const T* x, int64_t n, T* out, const F& f) {
  for (int64_t i = 0; i < n; i += Vec<T>::size()) f(load(x + i)).store(out + i);
}

/// A function of two coordinates, for each of n chains.
template <typename T, typename F>
void map_pairs(const T* x, int64_t n, T* out, const F& f) {
  for (int64_t i = 0; i < n; i += Vec<T>::size()) {
    const auto [first, second] = f(load(x + i), load(x + n + i));
    first.store(out + i);
    second.store(out + n + i);
  }
}

template <typename T>
void double_well(double barrier_height, double b, const T* x, int64_t n, T* out) {
  const auto well = all<T>(b * b), height = all<T>(4 * barrier_height);
  map(x, n, out, [&](const Vec<T>& v) { return (v * v - well) * height * v; });
}

template <typename T>
void harmonic(double k, const T* x, int64_t n, T* out) {
  const auto stiffness = all<T>(k);
  map(x, n, out, [&](const Vec<T>& v) { return v * stiffness; });
}

template <typename T>
void rastrigin(double a, const T* x, int64_t n, T* out) {
  const auto height = all<T>(a), two_pi = all<T>(2 * std::numbers::pi), two = all<T>(2);
  map(x, n, out, [&](const Vec<T>& v) { return (v * two_pi).sin() * height * two_pi + v * two; });
}

template <typename T>
void styblinski_tang(const T* x, int64_t n, T* out) {
  const auto slope = all<T>(-16), shift = all<T>(2.5), two = all<T>(2);
  map(x, n, out, [&](const Vec<T>& v) { return (v * slope + shift) + v * v * v * two; });
}

template <typename T>
struct Pair {
  Vec<T> first, second;
};

template <typename T>
void himmelblau(const T* x, int64_t n, T* out) {
  const auto two = all<T>(2);
  map_pairs(x, n, out, [&](const Vec<T>& x1, const Vec<T>& x2) {
    const auto u = (x1 * x1 + x2 - all<T>(11)) * two;
    const auto v = (x2 * x2 + x1 - all<T>(7)) * two;
    return Pair<T>{x1 * two * u + v, x2 * two * v + u};
  });
}

template <typename T>
void booth(const T* x, int64_t n, T* out) {
  const auto two = all<T>(2);
  map_pairs(x, n, out, [&](const Vec<T>& x1, const Vec<T>& x2) {
    const auto u = (x2 * two + x1 - all<T>(7)) * two;
    const auto v = (x1 * two + x2 - all<T>(5)) * two;
    return Pair<T>{v * two + u, u * two + v};
  });
}

template <typename T>
void rosenbrock(double a, double b, const T* x, int64_t n, int64_t d, T* out) {
  const auto floor = all<T>(a), steep = all<T>(2 * b), minus_two = all<T>(-2), two = all<T>(2);
  for (int64_t i = 0; i < n; i += Vec<T>::size()) {
    auto here = load(x + i);
    Vec<T> before(0);
    for (int64_t j = 0; j + 1 < d; ++j) {
      const auto next = load(x + (j + 1) * n + i);
      const auto wall = (next - here * here) * steep;
      const auto own = (floor - here) * minus_two - wall * here * two;
      (own + before).store(out + j * n + i);
      before = wall;
      here = next;
    }
    before.store(out + (d - 1) * n + i);
  }
}

template <typename T>
void ackley(double a, double b, double c, const T* x, int64_t n, int64_t d, T* out) {
  const auto width = all<T>(static_cast<double>(d)), frequency = all<T>(c), two = all<T>(2), zero = all<T>(0);
  for (int64_t i = 0; i < n; i += Vec<T>::size()) {
    Vec<T> squares(0), cosines(0);
    for (int64_t j = 0; j < d; ++j) {
      const auto v = load(x + j * n + i);
      squares = squares + v * v;
      cosines = cosines + (v * frequency).cos();
    }
    const auto radius = (squares / width).sqrt();
    auto deep = (radius * all<T>(-b)).exp() * all<T>(-a) * all<T>(-b) / (radius * two) / width;
    deep = Vec<T>::blendv(deep, zero, radius == zero);
    const auto small = (cosines / width).exp() / width;
    for (int64_t j = 0; j < d; ++j) {
      const auto v = load(x + j * n + i);
      ((v * frequency).sin() * small * frequency + v * two * deep).store(out + j * n + i);
    }
  }
}

template <typename T>
void gaussian(const T* mean, const T* precision, const T* x, int64_t n, int64_t d, T* out) {
  // Two vectors of chains and four coordinates at a time: enough sums to keep the multipliers busy.
  constexpr int64_t kChains = 2 * Vec<T>::size();
  constexpr int64_t kRows = 4;
  for (int64_t i = 0; i < n; i += kChains) {
    for (int64_t row = 0; row < d; row += kRows) {
      const int64_t rows = d - row < kRows ? d - row : kRows;
      Vec<T> sums[kRows][2] = {
          {Vec<T>(0), Vec<T>(0)}, {Vec<T>(0), Vec<T>(0)}, {Vec<T>(0), Vec<T>(0)}, {Vec<T>(0), Vec<T>(0)}};
      for (int64_t j = 0; j < d; ++j) {
        const Vec<T> center(mean[j]);
        const auto first = load(x + j * n + i) - center;
        const auto second = load(x + j * n + i + Vec<T>::size()) - center;
        for (int64_t r = 0; r < kRows; ++r) {
          const Vec<T> weight(precision[(row + (r < rows ? r : 0)) * d + j]);
          sums[r][0] = at::vec::fmadd(first, weight, sums[r][0]);
          sums[r][1] = at::vec::fmadd(second, weight, sums[r][1]);
        }
      }
      for (int64_t r = 0; r < rows; ++r) {
        sums[r][0].store(out + (row + r) * n + i);
        sums[r][1].store(out + (row + r) * n + i + Vec<T>::size());
      }
    }
  }
}

}  // namespace

template <typename T>
void to_columns(const T* in, int64_t rows, int64_t n, int64_t d, T* out) {
  for (int64_t j = 0; j < d; ++j) {
    for (int64_t i = 0; i < rows; ++i) out[j * n + i] = in[i * d + j];
  }
}

template <typename T>
void to_rows(const T* in, int64_t rows, int64_t n, int64_t d, T* out) {
  for (int64_t j = 0; j < d; ++j) {
    for (int64_t i = 0; i < rows; ++i) out[i * d + j] = in[j * n + i];
  }
}

template <typename T>
void gradient(const Energy& energy, const T* x, int64_t n, int64_t d, T* out, T* work) {
  const auto& [a, b, c] = energy.parameters;
  switch (energy.kind) {
    case Energy::kAckley:
      return ackley(a, b, c, x, n, d, out);
    case Energy::kBooth:
      return booth(x, n, out);
    case Energy::kDoubleWell:
      return double_well(a, b, x, n * d, out);
    case Energy::kGaussian:
      return gaussian(static_cast<const T*>(energy.mean), static_cast<const T*>(energy.precision), x, n, d, out);
    case Energy::kHarmonic:
      return harmonic(a, x, n * d, out);
    case Energy::kHimmelblau:
      return himmelblau(x, n, out);
    case Energy::kNetwork:
      return gradient(*energy.network, x, n, out, work);
    case Energy::kRastrigin:
      return rastrigin(a, x, n * d, out);
    case Energy::kRosenbrock:
      return rosenbrock(a, b, x, n, d, out);
    case Energy::kStyblinskiTang:
      return styblinski_tang(x, n * d, out);
  }
}

template <typename T>
void langevin(const LangevinCoefficients<T>& step, const T* gradient, const T* z, int64_t count, T* x) {
  const Vec<T> size(step.step), root(step.root), scale(step.scale), low(step.low), high(step.high);
  for (int64_t i = 0; i < count; i += Vec<T>::size()) {
    auto next = (load(x + i) - load(gradient + i) * size) + load(z + i) * root * scale;
    if (step.clamped) next = at::vec::clamp(next, low, high);
    next.store(x + i);
  }
}

template <typename T>
void leapfrog(const Energy& energy, const LeapfrogSteps<T>& steps, int64_t n, int64_t d, T* x, T* p, T* slope,
              T* work) {
  const Vec<T> step(steps.step), half(steps.step * static_cast<T>(0.5)), mass(steps.mass), most(steps.most),
      least(-steps.most), largest(std::numeric_limits<T>::max()), zero(0);
  const auto kick = [&](const Vec<T>& momentum, const T* slope) {
    return half * at::vec::clamp(load(slope).neg(), least, most) + momentum;
  };
  const auto finite = [&](const Vec<T>& v) {
    return Vec<T>::blendv(zero, at::vec::clamp(v, largest.neg(), largest), v == v);
  };
  gradient(energy, x, n, d, slope, work);
  for (int64_t step_number = 0; step_number < steps.count; ++step_number) {
    for (int64_t i = 0; i < n * d; i += Vec<T>::size()) {
      const auto p_half = kick(load(p + i), slope + i);
      p_half.store(p + i);
      (step * p_half / mass + load(x + i)).store(x + i);
    }
    gradient(energy, x, n, d, slope, work);
    Vec<T> moved(0);
    for (int64_t i = 0; i < n * d; i += Vec<T>::size()) {
      const auto position = load(x + i), cut = finite(position);
      moved = moved | (position != cut);
      cut.store(x + i);
      finite(kick(load(p + i), slope + i)).store(p + i);
    }
    // A position that was replaced has another force.
    if (moved.zero_mask() != (1 << Vec<T>::size()) - 1) gradient(energy, x, n, d, slope, work);
  }
}

template void to_columns(const float*, int64_t, int64_t, int64_t, float*);
template void to_columns(const double*, int64_t, int64_t, int64_t, double*);
template void to_rows(const float*, int64_t, int64_t, int64_t, float*);
template void to_rows(const double*, int64_t, int64_t, int64_t, double*);
template void gradient(const Energy&, const float*, int64_t, int64_t, float*, float*);
template void gradient(const Energy&, const double*, int64_t, int64_t, double*, double*);
template void leapfrog(const Energy&, const LeapfrogSteps<float>&, int64_t, int64_t, float*, float*, float*, float*);
template void leapfrog(const Energy&, const LeapfrogSteps<double>&, int64_t, int64_t, double*, double*, double*,
                       double*);
template void langevin(const LangevinCoefficients<float>&, const float*, const float*, int64_t, float*);
template void langevin(const LangevinCoefficients<double>&, const double*, const double*, int64_t, double*);

}  // namespace ebm::kernels::avx2
