#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

struct RastriginOptions {
  double a = 10;

  void fields(Fields& f) { f("a", a); }
};

/// E(x) = a d + sum_i (x_i^2 - a cos(2 pi x_i)).
class RastriginModel final : public AnalyticModel {
 public:
  using Options = RastriginOptions;

  explicit RastriginModel(Options options) : options_(options) {}

  std::string name() const override { return "RastriginModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    return kernels::Energy{kernels::Energy::kRastrigin, {options_.a}};
  }

 private:
  Options options_;
};

}  // namespace ebm
