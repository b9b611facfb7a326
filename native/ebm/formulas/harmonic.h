#pragma once

#include "ebm/formulas/formula.h"

namespace ebm {
namespace formulas {

/// E(x) = k sum_i x_i^2 / 2.
struct Harmonic {
  static constexpr const char* kName = "HarmonicModel";
  static constexpr Shape kShape = Shape::kSeparable;

  double k = 1;

  void fields(auto& f) { f("k", k); }

  template <typename Tensor>
  constexpr auto energy(const Tensor& x) const {
    return x.pow(2).sum(-1).mul(0.5 * k);
  }

  template <typename V>
  constexpr V slope(const V& x) const {
    return x * k;
  }
};

}  // namespace formulas

using HarmonicModel = FormulaModel<formulas::Harmonic>;

}  // namespace ebm
