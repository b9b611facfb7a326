#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

/// E(x) = a d + sum_i (x_i^2 - a cos(2 pi x_i)).
class RastriginModel final : public AnalyticModel {
 public:
  explicit RastriginModel(double a) : a_(a) {}

  std::string name() const override { return "RastriginModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    return kernels::Energy{kernels::Energy::kRastrigin, {a_}};
  }

 private:
  double a_;
};

}  // namespace ebm
