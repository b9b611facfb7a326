#pragma once

#include "ebm/core/fields.h"
#include "ebm/core/tensor.h"

namespace ebm {

/// A weight that changes with time, and its derivative in time.
struct Coefficient {
  Tensor value;
  Tensor derivative;
};

/// Paths x_t = alpha(t) x1 + sigma(t) x0 from noise x0 at t = 0 to data x1 at t = 1. Times may have any shape, which is
/// that of all that follows from them.
class Interpolant {
 public:
  virtual ~Interpolant() = default;

  virtual Coefficient alpha(const Tensor& t) const = 0;
  virtual Coefficient sigma(const Tensor& t) const = 0;

  /// alpha' / alpha, in a form that is safe at alpha = 0.
  virtual Tensor ratio(const Tensor& t) const = 0;

  /// w(t): the velocity at x is w(t) score(x) plus a multiple of x.
  virtual Tensor score_weight(const Tensor& t) const;
};

/// Where x0 and x1 have come at a time, and how fast they move, for coefficients that broadcast over them.
struct Position {
  Tensor x;
  Tensor velocity;
};
Position interpolate(const Tensor& x0, const Tensor& x1, const Coefficient& alpha, const Coefficient& sigma);

/// w = r sigma^2 - sigma sigma' for the ratio r = alpha' / alpha.
Tensor score_weight(const Tensor& ratio, const Coefficient& sigma);

/// Times (B,) as (B, 1, ..., 1), so that they broadcast over x, (B, *data).
Tensor expand_like(const Tensor& t, const Tensor& x);

/// Straight paths: alpha = t, sigma = 1 - t.
class LinearInterpolant final : public Interpolant {
 public:
  Coefficient alpha(const Tensor& t) const override;
  Coefficient sigma(const Tensor& t) const override;
  /// 1 / max(t, 1e-8)
  Tensor ratio(const Tensor& t) const override;
};

/// Paths that keep the variance: alpha = sin(pi t / 2), sigma = cos(pi t / 2).
class CosineInterpolant final : public Interpolant {
 public:
  Coefficient alpha(const Tensor& t) const override;
  Coefficient sigma(const Tensor& t) const override;
  /// pi / (2 max(tan(pi t / 2), 1e-8))
  Tensor ratio(const Tensor& t) const override;
};

struct VariancePreservingOptions {
  double sigma_min = 0.1;
  double sigma_max = 20;

  void fields(Fields& f) {
    f("sigmaMin", sigma_min);
    f("sigmaMax", sigma_max);
  }
};

/// The paths of diffusion models with beta(t) = sigma_min + (1 - t)(sigma_max - sigma_min): alpha = exp(m) and
/// sigma = sqrt(max(1 - alpha^2, 1e-12)), with m(t) = -(1 - t)^2 (sigma_max - sigma_min) / 4 - (1 - t) sigma_min / 2.
class VariancePreservingInterpolant final : public Interpolant {
 public:
  using Options = VariancePreservingOptions;

  explicit VariancePreservingInterpolant(Options options) : options_(options) {}

  Coefficient alpha(const Tensor& t) const override;
  Coefficient sigma(const Tensor& t) const override;
  /// m'(t), without a division by alpha.
  Tensor ratio(const Tensor& t) const override;
  /// beta / 2
  Tensor score_weight(const Tensor& t) const override;

 private:
  Tensor log_alpha(const Tensor& t) const;

  Options options_;
};

}  // namespace ebm
