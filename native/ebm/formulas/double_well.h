#pragma once

#include "ebm/formulas/formula.h"

namespace ebm {
namespace formulas {

/// E(x) = h sum_i (x_i^2 - b^2)^2 with wells at +-b; x is (…, d).
struct DoubleWell {
  static constexpr const char* kName = "DoubleWellModel";
  static constexpr Shape kShape = Shape::kSeparable;

  double barrier_height = 2;
  double b = 1;

  void fields(auto& f) {
    f("barrierHeight", barrier_height);
    f("b", b);
  }

  template <typename Tensor>
  constexpr auto energy(const Tensor& x) const {
    return x.pow(2).sub(b * b).pow(2).sum(-1).mul(barrier_height);
  }

  template <typename V>
  constexpr V slope(const V& x) const {
    return (x * x - b * b) * (4 * barrier_height) * x;
  }
};

}  // namespace formulas

using DoubleWellModel = FormulaModel<formulas::DoubleWell>;

}  // namespace ebm
