#pragma once
// One chain in the formula of an energy or a gradient. Numbers have the operators of ebm/kernels/chains_avx2.cpp and
// the methods of tensors, and constants are rounded to the type of the chain, as there.

#include <cmath>
#include <type_traits>

#include "ebm/cuda/device.h"

namespace ebm::cuda {

template <typename T>
struct Number {
  T value;

  friend EBM_DEVICE Number operator+(Number a, Number b) { return {a.value + b.value}; }
  friend EBM_DEVICE Number operator-(Number a, Number b) { return {a.value - b.value}; }
  friend EBM_DEVICE Number operator*(Number a, Number b) { return {a.value * b.value}; }
  friend EBM_DEVICE Number operator/(Number a, Number b) { return {a.value / b.value}; }
  friend EBM_DEVICE Number operator+(Number a, double b) { return {a.value + static_cast<T>(b)}; }
  friend EBM_DEVICE Number operator-(Number a, double b) { return {a.value - static_cast<T>(b)}; }
  friend EBM_DEVICE Number operator*(Number a, double b) { return {a.value * static_cast<T>(b)}; }
  friend EBM_DEVICE Number operator/(Number a, double b) { return {a.value / static_cast<T>(b)}; }
  friend EBM_DEVICE Number operator-(double a, Number b) { return {static_cast<T>(a) - b.value}; }
  friend EBM_DEVICE Number sin(Number a) { return {std::sin(a.value)}; }
  friend EBM_DEVICE Number cos(Number a) { return {std::cos(a.value)}; }
  friend EBM_DEVICE Number exp(Number a) { return {std::exp(a.value)}; }
  friend EBM_DEVICE Number sqrt(Number a) { return {std::sqrt(a.value)}; }
  /// `a`, but 0 where `where` is.
  friend EBM_DEVICE Number zero_where_zero(Number where, Number a) { return {where.value == 0 ? T(0) : a.value}; }

  EBM_DEVICE Number add(Number b) const { return *this + b; }
  EBM_DEVICE Number add(double b) const { return *this + b; }
  EBM_DEVICE Number sub(Number b) const { return *this - b; }
  EBM_DEVICE Number sub(double b) const { return *this - b; }
  EBM_DEVICE Number mul(Number b) const { return *this * b; }
  EBM_DEVICE Number mul(double b) const { return *this * b; }
  EBM_DEVICE Number div(Number b) const { return *this / b; }
  EBM_DEVICE Number div(double b) const { return *this / b; }
  EBM_DEVICE Number neg() const { return {-value}; }
  EBM_DEVICE Number sin() const { return {std::sin(value)}; }
  EBM_DEVICE Number cos() const { return {std::cos(value)}; }
  EBM_DEVICE Number exp() const { return {std::exp(value)}; }
  EBM_DEVICE Number sqrt() const { return {std::sqrt(value)}; }
  EBM_DEVICE bool eq(double b) const { return value == static_cast<T>(b); }
  EBM_DEVICE Number masked_fill(bool mask, double b) const { return {mask ? static_cast<T>(b) : value}; }
  /// Of exponents 2 and 4.
  EBM_DEVICE Number pow(int exponent) const {
    const auto square = value * value;
    return {exponent == 2 ? square : square * square};
  }
};

/// Numbers along the coordinates, which `at` gives by place, with the methods of a tensor (…, d). They are computed
/// when they are summed; where the width is a constant, it is d.
template <typename T, int kWidth, typename At>
struct Axis {
  At at;
  int d;

  template <typename Next>
  EBM_DEVICE auto then(const Next& next) const {
    const auto each_of = [from = at, next](int j) { return next(from(j), j); };
    return Axis<T, kWidth, decltype(each_of)>{each_of, d};
  }

  EBM_DEVICE auto pow(int exponent) const {
    return then([=](Number<T> x, int) { return x.pow(exponent); });
  }
  EBM_DEVICE auto add(double b) const {
    return then([=](Number<T> x, int) { return x + b; });
  }
  EBM_DEVICE auto sub(double b) const {
    return then([=](Number<T> x, int) { return x - b; });
  }
  EBM_DEVICE auto mul(double b) const {
    return then([=](Number<T> x, int) { return x * b; });
  }
  EBM_DEVICE auto neg() const {
    return then([](Number<T> x, int) { return x.neg(); });
  }
  EBM_DEVICE auto cos() const {
    return then([](Number<T> x, int) { return x.cos(); });
  }
  template <typename Other>
  EBM_DEVICE auto add(const Axis<T, kWidth, Other>& other) const {
    return then([to = other.at](Number<T> x, int j) { return x + to(j); });
  }
  template <typename Other>
  EBM_DEVICE auto sub(const Axis<T, kWidth, Other>& other) const {
    return then([to = other.at](Number<T> x, int j) { return x - to(j); });
  }

  EBM_DEVICE Number<T> sum(int) const {
    Number<T> total{0};
    each<kWidth>(d, [&](int j) { total = total + at(j); });
    return total;
  }
  EBM_DEVICE int64_t size(int) const { return d; }
};

template <typename T, int kWidth, typename At>
EBM_DEVICE Axis<T, kWidth, At> axis(int d, const At& at) {
  return {at, d};
}

}  // namespace ebm::cuda
