#pragma once

#include "ebm/formulas/formula.h"

namespace ebm {
namespace formulas {

/// E(x) = sum_i (a - x_i)^2 + b (x_{i+1} - x_i^2)^2; x is (B, d) with d >= 2.
struct Rosenbrock {
  static constexpr const char* kName = "RosenbrockModel";
  static constexpr Shape kShape = Shape::kNeighbours;

  double a = 1;
  double b = 100;

  void fields(auto& f) {
    f("a", a);
    f("b", b);
  }

  /// Of x_i and x_{i+1}, i = 1 … d - 1.
  template <typename Here, typename Next>
  constexpr auto energy(const Here& here, const Next& next) const {
    return here.neg().add(a).pow(2).add(next.sub(here.pow(2)).pow(2).mul(b)).sum(-1);
  }

  template <typename V>
  constexpr V wall(const V& here, const V& next) const {
    return (next - here * here) * (2 * b);
  }
  template <typename V>
  constexpr V slope(const V& here, const V& wall) const {
    return (a - here) * -2.0 - wall * here * 2.0;
  }
};

}  // namespace formulas

using RosenbrockModel = FormulaModel<formulas::Rosenbrock>;

}  // namespace ebm
