#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

/// E(x) = sum_i (a - x_i)^2 + b (x_{i+1} - x_i^2)^2; x is (B, d) with d >= 2.
class RosenbrockModel final : public AnalyticModel {
 public:
  RosenbrockModel(double a, double b) : a_(a), b_(b) {}

  std::string name() const override { return "RosenbrockModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    if (x.size(1) < 2) return std::nullopt;
    return kernels::Energy{kernels::Energy::kRosenbrock, {a_, b_}};
  }

 private:
  /// x_i and x_{i+1}, i = 1 … d - 1.
  std::pair<Tensor, Tensor> neighbours(const Tensor& x) const;

  double a_;
  double b_;
};

}  // namespace ebm
