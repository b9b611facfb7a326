#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

struct HarmonicOptions {
  double k = 1;

  void fields(Fields& f) { f("k", k); }
};

/// E(x) = k sum_i x_i^2 / 2.
class HarmonicModel final : public AnalyticModel {
 public:
  using Options = HarmonicOptions;

  explicit HarmonicModel(Options options) : options_(options) {}

  std::string name() const override { return "HarmonicModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    return kernels::Energy{kernels::Energy::kHarmonic, {options_.k}};
  }

 private:
  Options options_;
};

}  // namespace ebm
