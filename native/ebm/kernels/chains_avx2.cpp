// Gradients and updates of tiles of chains. Products and sums are not contracted to fused ones, and functions are those
// of ATen's vectors: where the stepwise operations do the same arithmetic in the same order, the numbers are the same.
#include <ATen/cpu/vec/vec.h>

#include <limits>

#include "ebm/formulas/list.h"
#include "ebm/kernels/avx2.h"
#include "ebm/kernels/network_passes.h"

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

/// Chains in the formula of a gradient.
template <typename T>
struct Lane {
  Vec<T> values;

  friend Lane operator+(const Lane& a, const Lane& b) { return {a.values + b.values}; }
  friend Lane operator-(const Lane& a, const Lane& b) { return {a.values - b.values}; }
  friend Lane operator*(const Lane& a, const Lane& b) { return {a.values * b.values}; }
  friend Lane operator/(const Lane& a, const Lane& b) { return {a.values / b.values}; }
  friend Lane operator+(const Lane& a, double b) { return {a.values + all<T>(b)}; }
  friend Lane operator-(const Lane& a, double b) { return {a.values - all<T>(b)}; }
  friend Lane operator*(const Lane& a, double b) { return {a.values * all<T>(b)}; }
  friend Lane operator/(const Lane& a, double b) { return {a.values / all<T>(b)}; }
  friend Lane operator-(double a, const Lane& b) { return {all<T>(a) - b.values}; }
  friend Lane sin(const Lane& a) { return {a.values.sin()}; }
  friend Lane cos(const Lane& a) { return {a.values.cos()}; }
  friend Lane exp(const Lane& a) { return {a.values.exp()}; }
  friend Lane sqrt(const Lane& a) { return {a.values.sqrt()}; }
  /// `a`, but 0 where `where` is.
  friend Lane zero_where_zero(const Lane& where, const Lane& a) {
    const auto zero = all<T>(0);
    return {Vec<T>::blendv(a.values, zero, where.values == zero)};
  }
};

/// The gradient of a formula.
template <typename T, typename F>
void gradient_of(const F& formula, const T* x, int64_t n, int64_t d, T* out) {
  using formulas::Shape;
  const auto lane = [&](int64_t j, int64_t i) { return Lane<T>{load(x + j * n + i)}; };
  const auto store = [&](int64_t j, int64_t i, const Lane<T>& slope) { slope.values.store(out + j * n + i); };
  if constexpr (F::kShape == Shape::kSeparable) n *= d, d = 1;
  for (int64_t i = 0; i < n; i += Vec<T>::size()) {
    if constexpr (F::kShape == Shape::kSeparable) {
      store(0, i, formula.slope(lane(0, i)));
    } else if constexpr (F::kShape == Shape::kPair) {
      const auto [first, second] = formula.slopes(lane(0, i), lane(1, i));
      store(0, i, first);
      store(1, i, second);
    } else if constexpr (F::kShape == Shape::kNeighbours) {
      auto here = lane(0, i), before = Lane<T>{all<T>(0)};
      for (int64_t j = 0; j + 1 < d; ++j) {
        const auto next = lane(j + 1, i), wall = formula.wall(here, next);
        store(j, i, formula.slope(here, wall) + before);
        before = wall;
        here = next;
      }
      store(d - 1, i, before);
    } else {
      formulas::Pair<Lane<T>> sums{{all<T>(0)}, {all<T>(0)}};
      for (int64_t j = 0; j < d; ++j) {
        const auto parts = formula.parts(lane(j, i));
        sums = {sums.first + parts.first, sums.second + parts.second};
      }
      const auto factors = formula.factors(sums, static_cast<double>(d));
      for (int64_t j = 0; j < d; ++j) store(j, i, formula.slope(lane(j, i), factors));
    }
  }
}

/// The Gaussian's is a product of matrices, so it is no formula but an order of additions of its own, as its product of
/// tensors is one of libtorch.
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
  switch (energy.kind) {
    case Energy::kFormula:
      return formulas::All::visit(energy.number, energy.formula,
                                  [&](const auto& formula) { gradient_of(formula, x, n, d, out); });
    case Energy::kGaussian:
      return gaussian(static_cast<const T*>(energy.mean), static_cast<const T*>(energy.precision), x, n, d, out);
    case Energy::kNetwork:
      return network_passes<T>().gradient(*energy.network, x, n, out, work);
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
