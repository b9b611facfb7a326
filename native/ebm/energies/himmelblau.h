#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

/// E(x) = (x_1^2 + x_2 - 11)^2 + (x_1 + x_2^2 - 7)^2.
class HimmelblauModel final : public AnalyticModel {
 public:
  std::string name() const override { return "HimmelblauModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    if (x.size(1) != 2) return std::nullopt;
    return kernels::Energy{kernels::Energy::kHimmelblau};
  }
};

}  // namespace ebm
