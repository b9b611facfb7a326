#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

struct RosenbrockOptions {
  double a = 1;
  double b = 100;

  void fields(Fields& f) {
    f("a", a);
    f("b", b);
  }
};

/// E(x) = sum_i (a - x_i)^2 + b (x_{i+1} - x_i^2)^2; x is (B, d) with d >= 2.
class RosenbrockModel final : public AnalyticModel {
 public:
  using Options = RosenbrockOptions;

  explicit RosenbrockModel(Options options) : options_(options) {}

  std::string name() const override { return "RosenbrockModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    if (x.size(1) < 2) return std::nullopt;
    return kernels::Energy{kernels::Energy::kRosenbrock, {options_.a, options_.b}};
  }

 private:
  /// x_i and x_{i+1}, i = 1 … d - 1.
  std::pair<Tensor, Tensor> neighbours(const Tensor& x) const;

  Options options_;
};

}  // namespace ebm
