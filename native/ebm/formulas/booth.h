#pragma once

#include "ebm/formulas/formula.h"

namespace ebm {
namespace formulas {

/// E(x) = (x_1 + 2 x_2 - 7)^2 + (2 x_1 + x_2 - 5)^2.
struct Booth {
  static constexpr const char* kName = "BoothModel";
  static constexpr Shape kShape = Shape::kPair;

  void fields(auto&) {}

  template <typename Tensor>
  constexpr auto energy(const Tensor& x1, const Tensor& x2) const {
    return x1.add(x2.mul(2)).sub(7).pow(2).add(x1.mul(2).add(x2).sub(5).pow(2));
  }

  template <typename V>
  constexpr Pair<V> slopes(const V& x1, const V& x2) const {
    const V u = (x2 * 2.0 + x1 - 7.0) * 2.0;
    const V v = (x1 * 2.0 + x2 - 5.0) * 2.0;
    return {v * 2.0 + u, u * 2.0 + v};
  }
};

}  // namespace formulas

using BoothModel = FormulaModel<formulas::Booth>;

}  // namespace ebm
