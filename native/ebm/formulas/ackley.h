#pragma once

#include <numbers>

#include "ebm/formulas/formula.h"

namespace ebm {
namespace formulas {

/// E(x) = -a exp(-b sqrt(sum_i x_i^2 / d)) - exp(sum_i cos(c x_i) / d) + a + e.
/// At the origin, where E has a kink, the gradient is taken as 0.
struct Ackley {
  static constexpr const char* kName = "AckleyModel";
  static constexpr Shape kShape = Shape::kSums;

  double a = 20;
  double b = 0.2;
  double c = 2 * std::numbers::pi;

  void fields(auto& f) {
    f("a", a);
    f("b", b);
    f("c", c);
  }

  template <typename Tensor>
  constexpr auto energy(const Tensor& x) const {
    const auto d = x.size(-1);
    const auto mean_square = x.pow(2).sum(-1).div(d);
    // The slope of a square root at 0 is infinite, and 0 * inf would make autograd's gradient NaN there.
    const auto origin = mean_square.eq(0);
    const auto radius = mean_square.masked_fill(origin, 1).sqrt().masked_fill(origin, 0);
    const auto deep = radius.mul(-b).exp().mul(-a);
    const auto small = x.mul(c).cos().sum(-1).div(d).exp().neg();
    return deep.add(small).add(a).add(std::numbers::e);
  }

  template <typename V>
  constexpr Pair<V> parts(const V& x) const {
    return {x * x, cos(x * c)};
  }
  template <typename V>
  constexpr Pair<V> factors(const Pair<V>& sums, double d) const {
    const V radius = sqrt(sums.first / d);
    return {zero_where_zero(radius, exp(radius * -b) * -a * -b / (radius * 2.0) / d), exp(sums.second / d) / d};
  }
  template <typename V>
  constexpr V slope(const V& x, const Pair<V>& factors) const {
    return sin(x * c) * factors.second * c + x * 2.0 * factors.first;
  }
};

}  // namespace formulas

using AckleyModel = FormulaModel<formulas::Ackley>;

}  // namespace ebm
