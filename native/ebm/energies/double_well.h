#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

struct DoubleWellOptions {
  double barrier_height = 2;
  double b = 1;

  void fields(Fields& f) {
    f("barrierHeight", barrier_height);
    f("b", b);
  }
};

/// E(x) = h sum_i (x_i^2 - b^2)^2 with wells at +-b; x is (B, d).
class DoubleWellModel final : public AnalyticModel {
 public:
  using Options = DoubleWellOptions;

  explicit DoubleWellModel(Options options) : options_(options) {}

  std::string name() const override { return "DoubleWellModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    return kernels::Energy{kernels::Energy::kDoubleWell, {options_.barrier_height, options_.b}};
  }

 private:
  Options options_;
};

}  // namespace ebm
