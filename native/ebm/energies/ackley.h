#pragma once

#include <numbers>

#include "ebm/energies/analytic.h"

namespace ebm {

struct AckleyOptions {
  double a = 20;
  double b = 0.2;
  double c = 2 * std::numbers::pi;

  void fields(Fields& f) {
    f("a", a);
    f("b", b);
    f("c", c);
  }
};

/// E(x) = -a exp(-b sqrt(sum_i x_i^2 / d)) - exp(sum_i cos(c x_i) / d) + a + e.
/// At the origin, where E has a kink, the gradient is taken as 0.
class AckleyModel final : public AnalyticModel {
 public:
  using Options = AckleyOptions;

  explicit AckleyModel(Options options) : options_(options) {}

  std::string name() const override { return "AckleyModel"; }
  Tensor energy(const Tensor& x) const override;

 protected:
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    return kernels::Energy{kernels::Energy::kAckley, {options_.a, options_.b, options_.c}};
  }

 private:
  Options options_;
};

}  // namespace ebm
