#pragma once

#include "ebm/formulas/formula.h"

namespace ebm {
namespace formulas {

/// E(x) = sum_i (x_i^4 - 16 x_i^2 + 5 x_i) / 2.
struct StyblinskiTang {
  static constexpr const char* kName = "StyblinskiTangModel";
  static constexpr Shape kShape = Shape::kSeparable;

  void fields(auto&) {}

  template <typename Tensor>
  constexpr auto energy(const Tensor& x) const {
    return x.pow(4).sub(x.pow(2).mul(16)).add(x.mul(5)).sum(-1).mul(0.5);
  }

  template <typename V>
  constexpr V slope(const V& x) const {
    return x * -16.0 + 2.5 + x * x * x * 2.0;
  }
};

}  // namespace formulas

using StyblinskiTangModel = FormulaModel<formulas::StyblinskiTang>;

}  // namespace ebm
