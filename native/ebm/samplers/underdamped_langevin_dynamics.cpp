#include "ebm/samplers/underdamped_langevin_dynamics.h"

#include <cmath>

namespace ebm {

void UnderdampedLangevinDynamics::init(const Tensor&) { momentum_ = gradient_ = Tensor(); }

Tensor UnderdampedLangevinDynamics::step(const Tensor& x, int64_t i, const Rng& rng) {
  const auto& mass = options_.mass;
  const double h = options_.step_size.at(i);
  const double exponent = options_.friction.at(i) * h;
  if (!momentum_.defined()) momentum_ = mass.draw_momentum(x, rng);
  if (!gradient_.defined() || !model().is_fixed()) gradient_ = model().gradient(x);
  const auto drifted = [&](const Tensor& from, const Tensor& p) { return mass.divide(p.mul(h / 2)).add_(from); };

  auto p = momentum_.sub(gradient_, h / 2);
  const auto middle = drifted(x, p);
  const auto noise = mass.draw_momentum(x, rng);
  p.mul_(std::exp(-exponent)).add_(noise, std::sqrt(-std::expm1(-2 * exponent)));
  const auto next = drifted(middle, p);
  gradient_ = model().gradient(next);
  momentum_ = p.sub_(gradient_, h / 2);
  return next;
}

}  // namespace ebm
