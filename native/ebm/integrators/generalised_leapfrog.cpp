#include "ebm/integrators/generalised_leapfrog.h"

#include "ebm/core/abort.h"

namespace ebm {
namespace {

Tensor picard(const Tensor& from, const PicardOptions& options, c10::function_ref<Tensor(const Tensor&)> update) {
  auto y = update(from);
  for (int64_t i = 1; i < options.max_iter; ++i) {
    check_aborted();  // an update at a known position asks no model
    const auto next = update(y);
    const bool looks = options.check_every > 0 && i % options.check_every == 0;
    const bool ends = looks && next.sub(y).square_().mean().sqrt_().item<double>() < options.tol;
    y = next;
    if (ends) break;
  }
  return y;
}

}  // namespace

PhasePoint generalised_leapfrog(const PhasePoint& from, const Tensor& step_size, bool safe,
                                const PicardOptions& options,
                                c10::function_ref<Tensor(const Tensor& x, const Tensor& p)> force,
                                c10::function_ref<Tensor(const Tensor& x, const Tensor& p)> velocity) {
  const auto cut = [&](const Tensor& t) { return safe ? t.clamp(-kSafeClamp, kSafeClamp) : t; };
  const auto half = step_size.mul(0.5);
  const auto& [x, p, unused] = from;
  const auto p_half = cut(picard(p, options, [&](const Tensor& ph) { return p.addcmul(half, force(x, ph)); }));
  const auto base = x.addcmul(half, velocity(x, p_half));
  auto end = cut(picard(x, options, [&](const Tensor& xn) { return base.addcmul(half, velocity(xn, p_half)); }));
  auto p_end = p_half.addcmul(half, cut(force(end, p_half)));
  if (safe) {
    end = end.nan_to_num(0.0);
    p_end = p_end.nan_to_num(0.0);
  }
  return {end, p_end, {}};
}

PhasePoint GeneralisedLeapfrog::integrate(PhasePoint from, const Tensor& step_size, int64_t n_steps, bool safe,
                                          Control& control) const {
  const auto t = at::zeros({from.x.size(0)}, from.x.options().requires_grad(false));
  const auto force = [&](const Tensor& x, const Tensor& p) { return options_.force({x, p, t}, {}); };
  const auto velocity = [&](const Tensor& x, const Tensor& p) { return options_.velocity({x, p, t}, {}); };
  const auto step = [&](const PhasePoint& at) {
    return generalised_leapfrog(at, step_size, safe, options_.solver, force, velocity);
  };
  return repeat(std::move(from), n_steps, step, control);
}

}  // namespace ebm
