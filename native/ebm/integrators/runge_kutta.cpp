#include "ebm/integrators/runge_kutta.h"

#include <algorithm>
#include <cmath>

#include "ebm/core/finite.h"
#include "ebm/kernels/draws.h"

namespace ebm {
namespace {

bool is_number(const Tensor& x) { return x.unsafeGetTensorImpl()->is_wrapped_number(); }

/// factor * x; in double precision for a number.
Tensor times(double factor, const Tensor& x) {
  return is_number(x) ? number(factor * x.item<double>()) : x.mul(factor);
}

/// The square root, as the power that Python takes.
Tensor root(const Tensor& x) { return is_number(x) ? number(std::pow(x.item<double>(), 0.5)) : x.pow(0.5); }

/// sum_i weights[i] k[i]
Tensor combine(const Tensor& weights, const Tensor& k) { return at::einsum("i,i...->...", {weights, k}); }

}  // namespace

void RungeKuttaOptions::fields(Fields& f) {
  f.optional("a", tableau.a);
  f.optional("b", tableau.b);
  f.optional("c", tableau.c);
  f.optional("e", tableau.e);
  f("implicit", tableau.implicit);
  f("order", tableau.order);
  f("fsal", tableau.fsal);
  f("name", name);
  f("atol", atol);
  f("rtol", rtol);
  f("maxSteps", max_steps);
  f("safety", safety);
  f("minFactor", min_factor);
  f("maxFactor", max_factor);
  f("maxStepSize", max_step_size);
  f("solverMaxIter", solver_max_iter);
  f("solverTol", solver_tol);
  f("solverCheckEvery", solver_check_every);
  f("dtype", noise_dtype);
  Callback own;
  f.optional("norm", own);
  if (own) norm = [own](const Tensor& error) { return own({error}, {}); };
}

Tensor wiener(const Tensor& h, const Tensor& diffusion, const Tensor& z) {
  return root(times(2, diffusion)).mul(z.mul(root(h)));
}

RungeKutta::Coefficients RungeKutta::on(const Tensor& x) const {
  const auto cast = [&](const Tensor& t) { return t.defined() ? t.to(x.device(), x.scalar_type()) : t; };
  const auto a = cast(options_.tableau.a);
  const auto c = cast(options_.tableau.c);
  Coefficients at{{}, {}, {}, cast(options_.tableau.b), cast(options_.tableau.e)};
  for (int64_t i = 0; i < a.size(0); ++i) {
    at.rows.push_back(a.select(0, i).narrow(0, 0, i));
    at.diagonal.push_back(a.select(0, i).select(0, i));
    at.nodes.push_back(c.select(0, i));
  }
  return at;
}

Tensor RungeKutta::value(const Field& drift, const Tensor& x, const Tensor& t) const {
  auto k = drift.value(x, t);
  TORCH_CHECK_VALUE(k.sizes() == x.sizes(), options_.name, ": expected the drift of ", drift.name(),
                    " to have the shape of x, ", x.sizes(), ", got ", k.sizes());
  return k;
}

Tensor RungeKutta::stages(const Field& drift, const Coefficients& at, const Tensor& x, const Tensor& t, const Tensor& h,
                          const Tensor& first) const {
  std::vector<int64_t> shape = x.sizes().vec();
  const auto s = static_cast<int64_t>(at.rows.size());
  shape.insert(shape.begin(), s);
  const auto k = at::empty(shape, x.options());
  for (int64_t i = 0; i < s; ++i) {
    if (i == 0 && first.defined()) {
      k[0].copy_(first);
      continue;
    }
    const auto at_x = i == 0 ? x : x.add(combine(at.rows[i], k.narrow(0, 0, i)).mul(h));
    const auto at_t = t.add(at.nodes[i].mul(h));
    k[i].copy_(options_.tableau.implicit[i] ? solve_stage(drift, at_x, at_t, at.diagonal[i].mul(h))
                                            : value(drift, at_x, at_t));
  }
  return k;
}

Tensor RungeKutta::solve_stage(const Field& drift, const Tensor& base, const Tensor& t,
                               const Tensor& coefficient) const {
  auto k = value(drift, base, t);
  for (int64_t i = 1; i < options_.solver_max_iter; ++i) {
    auto next = value(drift, at::addcmul(base, coefficient, k), t);
    const bool checked = options_.solver_check_every > 0 && i % options_.solver_check_every == 0;
    const bool settled = checked && next.sub(k).square().mean().sqrt().item<double>() < options_.solver_tol;
    k = std::move(next);
    if (settled) break;
  }
  return k;
}

Tensor RungeKutta::step(const Field& drift, const Tensor& x, const Tensor& t, const Tensor& h, const Tensor& diffusion,
                        const Rng& rng) const {
  const auto at = on(x);
  const auto next = x.add(combine(at.b, stages(drift, at, x, t, h, {})).mul(h));
  if (!diffusion.defined()) return next;
  const auto noise = at::empty_like(x, x.options().dtype(options_.noise_dtype));
  kernels::fill_normal(noise, rng);
  return next.add(wiener(h, diffusion, noise));
}

Tensor RungeKutta::integrate(const Field& drift, Tensor x, const Tensor& grid,
                             const std::function<Tensor(const Tensor&, const Tensor&)>& diffusion, const Rng& rng,
                             Control& control) const {
  const auto at = on(x);
  const auto n = grid.size(0) - 1;
  const auto sizes = grid.narrow(0, 1, n).sub(grid.narrow(0, 0, n));
  for (int64_t i = 0; i < n; ++i) {
    control.check();
    const auto h = sizes.select(0, i);
    const auto t = grid.select(0, i).expand({x.size(0)});
    const auto d = diffusion ? diffusion(x, t) : Tensor();
    auto next = x.add(combine(at.b, stages(drift, at, x, t, h, {})).mul(h));
    // Another order of the factors than in `step`, as in the reference.
    if (d.defined()) next = next.add(root(times(2, d)).mul(normal_like(x, rng)).mul(h.sqrt()));
    x = std::move(next);
    control.advance();
  }
  return x;
}

Tensor RungeKutta::integrate_adaptive(const Field& drift, Tensor x, double t0, double t1, double h, int64_t n,
                                      Control& control) const {
  const auto& o = options_;
  const auto at = on(x);
  const double sign = t1 < t0 ? -1 : 1;
  const double start = t0;
  const auto arrived = [&] { return sign * (t1 - t0) <= 1e-12 * std::max(std::abs(t1), 1.0); };
  const auto times_at = [&](double t) { return at::full({x.size(0)}, t, x.options().requires_grad(false)); };
  h = std::min({h, sign * (t1 - t0), o.max_step_size});

  TORCH_CHECK_VALUE(all_finite(x), o.name, ": expected the state to be finite, got NaN or infinity in it at t = ", t0);
  Tensor first;
  if (options_.tableau.fsal && !arrived()) first = value(drift, x, times_at(t0));
  for (int64_t attempt = 0; !arrived(); ++attempt) {
    control.check();
    TORCH_CHECK(attempt < o.max_steps, o.name, ": the maximum number of steps, ", o.max_steps,
                ", is exceeded at t = ", t0);
    h = std::min({h, sign * (t1 - t0), o.max_step_size});
    TORCH_CHECK(h > 2e-16 * std::max(std::abs(t0), std::abs(t1)), o.name, ": the step size has shrunk to ", h,
                " at t = ", t0, ", where the drift is not finite or too steep for the tolerances");
    const auto step = at::scalar_tensor(sign * h, x.options().requires_grad(false));
    const auto t = times_at(t0);
    auto k = stages(drift, at, x, t, step, first);
    auto next = x.add(combine(at.b, k).mul(step));
    Tensor last;
    if (options_.tableau.fsal) {
      last = value(drift, next, t.add(step));
      k = at::cat({k, last.unsqueeze(0)}, 0);
    }
    const auto error = combine(at.e.narrow(0, 0, k.size(0)), k).mul(step);
    const auto relative = error.div(at::max(x.abs(), next.abs()).mul(o.rtol).add(o.atol));
    const double ratio = (o.norm ? o.norm(relative) : relative.pow(2).mean().sqrt()).item<double>();
    if (ratio <= 1) {
      x = std::move(next);
      t0 += sign * h;
      first = std::move(last);
      if (arrived()) t0 = t1;
      control.reach(static_cast<int64_t>(static_cast<double>(n) * ((t0 - start) / (t1 - start))));
    }
    // A ratio that is no number is refused above and gives the smallest factor here.
    const double wanted = o.safety * std::pow(ratio, -1.0 / static_cast<double>(options_.tableau.order));
    h *= ratio == 0 ? o.max_factor : std::min(o.max_factor, wanted > o.min_factor ? wanted : o.min_factor);
    h = std::min(h, o.max_step_size);
  }
  return x;
}

}  // namespace ebm
