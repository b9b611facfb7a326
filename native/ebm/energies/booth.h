#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

/// E(x) = (x_1 + 2 x_2 - 7)^2 + (2 x_1 + x_2 - 5)^2.
class BoothModel final : public AnalyticModel {
 public:
  std::string name() const override { return "BoothModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    if (x.size(1) != 2) return std::nullopt;
    return kernels::Energy{kernels::Energy::kBooth};
  }
};

}  // namespace ebm
