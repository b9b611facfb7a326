#include "ebm/integrators/leapfrog.h"

#include <cmath>

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

}  // namespace ebm
