#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

/// E(x) = h sum_i (x_i^2 - b^2)^2 with wells at +-b; x is (B, d).
class DoubleWellModel final : public AnalyticModel {
 public:
  DoubleWellModel(double barrier_height, double b) : barrier_height_(barrier_height), b_(b) {}

  std::string name() const override { return "DoubleWellModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    return kernels::Energy{kernels::Energy::kDoubleWell, {barrier_height_, b_}};
  }

 private:
  double barrier_height_;
  double b_;
};

}  // namespace ebm
