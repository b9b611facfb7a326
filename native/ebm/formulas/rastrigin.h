#pragma once

#include <numbers>

#include "ebm/formulas/formula.h"

namespace ebm {
namespace formulas {

/// E(x) = a d + sum_i x_i^2 - a cos(2 pi x_i).
struct Rastrigin {
  static constexpr const char* kName = "RastriginModel";
  static constexpr Shape kShape = Shape::kSeparable;
  static constexpr double kTwoPi = 2 * std::numbers::pi;

  double a = 10;

  void fields(auto& f) { f("a", a); }

  template <typename Tensor>
  constexpr auto energy(const Tensor& x) const {
    return x.pow(2).sub(x.mul(kTwoPi).cos().mul(a)).sum(-1).add(a * static_cast<double>(x.size(-1)));
  }

  template <typename V>
  constexpr V slope(const V& x) const {
    return sin(x * kTwoPi) * a * kTwoPi + x * 2.0;
  }
};

}  // namespace formulas

using RastriginModel = FormulaModel<formulas::Rastrigin>;

}  // namespace ebm
