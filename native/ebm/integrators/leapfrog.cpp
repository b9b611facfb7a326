#include "ebm/integrators/leapfrog.h"

#include <cmath>

#include "ebm/kernels/leapfrog.h"

namespace ebm {

PhasePoint leapfrog(PhasePoint from, const Tensor& step_size, int64_t n_steps, const Mass& mass, bool safe,
                    c10::function_ref<Tensor(const Tensor& x)> drift) {
  const auto force_at = [&](const Tensor& x) {
    const auto force = drift(x);
    return safe ? force.clamp(-kSafeClamp, kSafeClamp) : force;
  };
  // The reference's operations one by one: products and sums are not fused.
  const auto half = step_size.mul(0.5);
  auto [x, p, force] = std::move(from);
  for (int64_t i = 0; i < n_steps; ++i) {
    if (!force.defined()) force = force_at(x);
    const auto p_half = half.mul(force).add_(p);
    x = mass.divide(step_size.mul(p_half)).add_(x);
    force = force_at(x);
    p = half.mul(force).add_(p_half);
    if (safe) {
      // A position that is replaced has another force. Only a look tells, which would make another device wait.
      const bool moves = x.is_cpu() && !std::isfinite(x.sum().item<double>());
      x = x.nan_to_num(0.0);
      p = p.nan_to_num(0.0);
      if (moves) force = Tensor();
    }
  }
  return {x, p, force};
}

PhasePoint Leapfrog::integrate(PhasePoint from, const Tensor& step_size, int64_t n_steps, bool safe,
                               Control& control) const {
  const auto t = at::zeros({from.x.size(0)}, from.x.options().requires_grad(false));
  const auto drift = [&](const Tensor& x) { return options_.drift->value(x, t); };
  const auto step = [&](PhasePoint at) { return leapfrog(std::move(at), step_size, 1, options_.mass, safe, drift); };
  return repeat(std::move(from), n_steps, step, control);
}

PhasePoint repeat(PhasePoint at, int64_t n_steps, c10::function_ref<PhasePoint(PhasePoint)> step, Control& control) {
  for (int64_t i = 0; i < n_steps; ++i) {
    control.check();
    at = step(std::move(at));
    control.advance();
  }
  return at;
}

std::optional<PhasePoint> fused_leapfrog(const Model& model, const Tensor& x, const Tensor& p, double step_size,
                                         int64_t n_steps, const Mass& mass) {
  if (mass.tensor().defined()) return std::nullopt;
  const auto energy = model.kernel(x);
  auto end = energy ? kernels::leapfrog(*energy, x, p, step_size, n_steps, mass.divisor(), kSafeClamp) : std::nullopt;
  if (!end) return std::nullopt;
  return PhasePoint{std::move(end->first), std::move(end->second), {}};
}

}  // namespace ebm
