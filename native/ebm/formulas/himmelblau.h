#pragma once

#include "ebm/formulas/formula.h"

namespace ebm {
namespace formulas {

/// E(x) = (x_1^2 + x_2 - 11)^2 + (x_1 + x_2^2 - 7)^2.
struct Himmelblau {
  static constexpr const char* kName = "HimmelblauModel";
  static constexpr Shape kShape = Shape::kPair;

  void fields(auto&) {}

  template <typename Tensor>
  constexpr auto energy(const Tensor& x1, const Tensor& x2) const {
    return x1.pow(2).add(x2).sub(11).pow(2).add(x1.add(x2.pow(2)).sub(7).pow(2));
  }

  template <typename V>
  constexpr Pair<V> slopes(const V& x1, const V& x2) const {
    const V u = (x1 * x1 + x2 - 11.0) * 2.0;
    const V v = (x2 * x2 + x1 - 7.0) * 2.0;
    return {x1 * 2.0 * u + v, x2 * 2.0 * v + u};
  }
};

}  // namespace formulas

using HimmelblauModel = FormulaModel<formulas::Himmelblau>;

}  // namespace ebm
