#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

/// E(x) = sum_i (x_i^4 - 16 x_i^2 + 5 x_i) / 2.
class StyblinskiTangModel final : public AnalyticModel {
 public:
  std::string name() const override { return "StyblinskiTangModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    return kernels::Energy{kernels::Energy::kStyblinskiTang};
  }
};

}  // namespace ebm
