#pragma once
// Energies and their gradients, for one chain that a thread has.

#include "ebm/cuda/number.h"
#include "ebm/formulas/list.h"

namespace ebm::cuda {

/// Coordinates of one chain: in registers where the width is a constant, else a column of the memory that its block
/// shares, beside those of the other threads.
template <typename T, int kWidth>
struct Row {
  T values[kWidth];

  EBM_DEVICE T& operator[](int j) { return values[j]; }
  EBM_DEVICE T operator[](int j) const { return values[j]; }
  static EBM_DEVICE Row of(const Thread&, int, int) { return {}; }
};
template <typename T>
struct Row<T, 0> {
  T* column;
  int stride;

  EBM_DEVICE T& operator[](int j) { return column[j * stride]; }
  EBM_DEVICE T operator[](int j) const { return column[j * stride]; }
  /// Row `number` of a thread whose chain has d coordinates.
  static EBM_DEVICE Row of(const Thread& thread, int number, int d) {
    return {static_cast<T*>(thread.shared) + int64_t{number} * d * thread.threads + thread.lane, thread.threads};
  }
};

/// The energy of a formula.
template <typename T, typename F>
struct FormulaTarget {
  using Shape = formulas::Shape;
  static constexpr Shape kShape = F::kShape;
  static constexpr bool kSeparable = kShape == Shape::kSeparable;
  static constexpr bool kPair = kShape == Shape::kPair;
  F formula;

  /// The slope along a coordinate that meets no other.
  EBM_DEVICE T slope(T x) const { return formula.slope(Number<T>{x}).value; }

  template <int kWidth>
  EBM_DEVICE void gradient(const Row<T, kWidth>& x, int d, Row<T, kWidth>& out) const {
    if constexpr (kSeparable) {
      each<kWidth>(d, [&](int j) { out[j] = slope(x[j]); });
    } else if constexpr (kPair) {
      const auto [first, second] = formula.slopes(Number<T>{x[0]}, Number<T>{x[1]});
      out[0] = first.value;
      out[1] = second.value;
    } else if constexpr (kShape == Shape::kNeighbours) {
      Number<T> here{x[0]}, before{0};
      each<(kWidth > 0 ? kWidth - 1 : 0)>(d - 1, [&](int j) {
        const Number<T> next{x[j + 1]};
        const auto wall = formula.wall(here, next);
        out[j] = (formula.slope(here, wall) + before).value;
        before = wall;
        here = next;
      });
      out[kWidth > 0 ? kWidth - 1 : d - 1] = before.value;
    } else {
      formulas::Pair<Number<T>> sums{{0}, {0}};
      each<kWidth>(d, [&](int j) {
        const auto parts = formula.parts(Number<T>{x[j]});
        sums = {sums.first + parts.first, sums.second + parts.second};
      });
      const auto factors = formula.factors(sums, static_cast<double>(d));
      each<kWidth>(d, [&](int j) { out[j] = formula.slope(Number<T>{x[j]}, factors).value; });
    }
  }

  template <int kWidth>
  EBM_DEVICE T energy(const Row<T, kWidth>& x, int d) const {
    if constexpr (kPair) {
      return formula.energy(Number<T>{x[0]}, Number<T>{x[1]}).value;
    } else if constexpr (kShape == Shape::kNeighbours) {
      constexpr int kWalls = kWidth > 0 ? kWidth - 1 : 0;
      const auto here = axis<T, kWalls>(d - 1, [&](int j) { return Number<T>{x[j]}; });
      const auto next = axis<T, kWalls>(d - 1, [&](int j) { return Number<T>{x[j + 1]}; });
      return formula.energy(here, next).value;
    } else {
      return formula.energy(axis<T, kWidth>(d, [&](int j) { return Number<T>{x[j]}; })).value;
    }
  }
};

/// The energy of a Gaussian: mean (d,) and symmetric precision (d, d).
template <typename T>
struct GaussianTarget {
  static constexpr bool kSeparable = false;
  static constexpr bool kPair = false;
  const T* mean;
  const T* precision;

  template <int kWidth>
  EBM_DEVICE T slope(const Row<T, kWidth>& x, int d, int i) const {
    T sum = 0;
    each<kWidth>(d, [&](int j) { sum = fused(x[j] - mean[j], precision[i * d + j], sum); });
    return sum;
  }

  template <int kWidth>
  EBM_DEVICE void gradient(const Row<T, kWidth>& x, int d, Row<T, kWidth>& out) const {
    each<kWidth>(d, [&](int i) { out[i] = slope(x, d, i); });
  }

  template <int kWidth>
  EBM_DEVICE T energy(const Row<T, kWidth>& x, int d) const {
    T sum = 0;
    each<kWidth>(d, [&](int i) { sum = fused(x[i] - mean[i], slope(x, d, i), sum); });
    return sum * T(0.5);
  }
};

}  // namespace ebm::cuda
