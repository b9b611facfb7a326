#include "ebm/interpolants/interpolant.h"

#include <c10/util/MathConstants.h>

#include <vector>

namespace ebm {
namespace {

constexpr double kPi = c10::pi<double>;

/// pi t / 2, rounded as in Python.
Tensor phase(const Tensor& t) { return t.mul(kPi).div(2); }

Tensor rest(const Tensor& t) { return at::rsub(t, 1); }

}  // namespace

Tensor Interpolant::score_weight(const Tensor& t) const { return ebm::score_weight(ratio(t), sigma(t)); }

Position interpolate(const Tensor& x0, const Tensor& x1, const Coefficient& alpha, const Coefficient& sigma) {
  return {alpha.value.mul(x1).add(sigma.value.mul(x0)), alpha.derivative.mul(x1).add(sigma.derivative.mul(x0))};
}

Tensor score_weight(const Tensor& ratio, const Coefficient& sigma) {
  return ratio.mul(sigma.value.pow(2)).sub(sigma.value.mul(sigma.derivative));
}

Tensor expand_like(const Tensor& t, const Tensor& x) {
  std::vector<int64_t> shape(std::max<int64_t>(x.dim(), 1), 1);
  shape[0] = -1;
  return t.view(shape);
}

Coefficient LinearInterpolant::alpha(const Tensor& t) const { return {t, at::ones_like(t)}; }

Coefficient LinearInterpolant::sigma(const Tensor& t) const { return {rest(t), at::ones_like(t).neg()}; }

Tensor LinearInterpolant::ratio(const Tensor& t) const { return t.clamp_min(1e-8).reciprocal(); }

Coefficient CosineInterpolant::alpha(const Tensor& t) const { return {phase(t).sin(), phase(t).cos().mul(kPi / 2)}; }

Coefficient CosineInterpolant::sigma(const Tensor& t) const { return {phase(t).cos(), phase(t).sin().mul(-(kPi / 2))}; }

Tensor CosineInterpolant::ratio(const Tensor& t) const {
  return phase(t).tan().clamp_min(1e-8).mul(2).reciprocal().mul(kPi);
}

Tensor VariancePreservingInterpolant::log_alpha(const Tensor& t) const {
  return rest(t)
      .pow(2)
      .mul(-0.25)
      .mul(options_.sigma_max - options_.sigma_min)
      .sub(rest(t).mul(0.5).mul(options_.sigma_min));
}

Coefficient VariancePreservingInterpolant::alpha(const Tensor& t) const {
  const auto value = log_alpha(t).exp();
  return {value, value.mul(ratio(t))};
}

Coefficient VariancePreservingInterpolant::sigma(const Tensor& t) const {
  const auto square = log_alpha(t).mul(2).exp();
  const auto value = rest(square).clamp_min(1e-12).sqrt();
  return {value, square.mul(ratio(t).mul(2)).div(value.mul(-2))};
}

Tensor VariancePreservingInterpolant::ratio(const Tensor& t) const {
  return rest(t).mul(0.5).mul(options_.sigma_max - options_.sigma_min).add(0.5 * options_.sigma_min);
}

Tensor VariancePreservingInterpolant::score_weight(const Tensor& t) const {
  return rest(t).mul(options_.sigma_max - options_.sigma_min).add(options_.sigma_min).div(2);
}

}  // namespace ebm
