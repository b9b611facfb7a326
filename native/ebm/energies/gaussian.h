#pragma once

#include "ebm/energies/analytic.h"

namespace ebm {

struct GaussianOptions {
  Tensor mean;
  Tensor cov_inv;

  void fields(Fields& f) {
    f("mean", mean);
    f("covInv", cov_inv);
  }
};

/// E(x) = (x - mean)^T cov_inv (x - mean) / 2; x is (B, d), mean (d,), cov_inv (d, d).
/// Energies are computed in the dtype and on the device of `mean`.
class GaussianModel final : public AnalyticModel {
 public:
  using Options = GaussianOptions;

  explicit GaussianModel(Options options);

  std::string name() const override { return "GaussianModel"; }
  Tensor energy(const Tensor& x) const override;
  /// The energies by the gradient, delta' g / 2, which takes one product.
  std::pair<Tensor, Tensor> energy_and_gradient(const Tensor& x) const override;

 protected:
  /// One product with the symmetric part of cov_inv, where autograd makes two: equal to rounding.
  Tensor closed_gradient(const Tensor& x) const override;
  std::optional<kernels::Energy> fused(const Tensor& x) const override;

 private:
  /// x - mean, checked and converted, (B, d).
  Tensor centered(const Tensor& x) const;

  Tensor mean_;
  Tensor cov_inv_;
  Tensor precision_;  // cov_inv made exactly symmetric, which makes the gradient one product
};

}  // namespace ebm
