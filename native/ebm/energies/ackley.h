#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

/// E(x) = -a exp(-b sqrt(sum_i x_i^2 / d)) - exp(sum_i cos(c x_i) / d) + a + e.
/// At the origin, where E has a kink, the gradient is taken as 0.
class AckleyModel final : public AnalyticModel {
 public:
  AckleyModel(double a, double b, double c) : a_(a), b_(b), c_(c) {}

  std::string name() const override { return "AckleyModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    return kernels::Energy{kernels::Energy::kAckley, {a_, b_, c_}};
  }

 private:
  double a_;
  double b_;
  double c_;
};

}  // namespace ebm
