#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

/// E(x) = k sum_i x_i^2 / 2.
class HarmonicModel final : public AnalyticModel {
 public:
  explicit HarmonicModel(double k) : k_(k) {}

  std::string name() const override { return "HarmonicModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    return kernels::Energy{kernels::Energy::kHarmonic, {k_}};
  }

 private:
  double k_;
};

}  // namespace ebm
