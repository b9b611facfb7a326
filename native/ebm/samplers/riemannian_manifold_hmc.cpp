#include "ebm/samplers/riemannian_manifold_hmc.h"

#include <torch/csrc/autograd/autograd.h>

#include <limits>

#include "ebm/kernels/draws.h"
#include "ebm/samplers/metropolis.h"

namespace ebm {
namespace {

/// G^-1 p, from the Cholesky factor of G.
Tensor solve(const Tensor& factor, const Tensor& p) { return at::cholesky_solve(p.unsqueeze(-1), factor).squeeze(-1); }

/// p' G^-1 p / 2 + log|G| / 2.
Tensor kinetic_energy(const Tensor& factor, const Tensor& p) {
  const auto quadratic = p.mul(solve(factor, p)).sum(-1).mul(0.5);
  const auto log_det = factor.diagonal(0, -2, -1).log().sum(-1).mul(2.0);
  return quadratic.add(log_det.mul(0.5));
}

}  // namespace

void RiemannianManifoldHMCOptions::fields(Fields& f) {
  f("metric", metric);
  f("stepSize", step_size);
  f("nLeapfrogSteps", n_leapfrog_steps);
  std::optional<PicardOptions> given;
  f.optional_group("solver", given);
  if (given) solver = *given;
  Callback own;
  f.optional("trajectory", own);
  if (!own) return;
  trajectory = [own](const PhasePoint& from, double h, const Field& force, const Field& velocity) {
    const auto function = [](const Field& field) {
      return [&field](const std::vector<Tensor>& inputs) { return field(inputs.at(0), inputs.at(1)); };
    };
    const auto end =
        own({from.x, from.p, at::scalar_tensor(h, at::kDouble), Tensor()}, {function(force), function(velocity)});
    return PhasePoint{end.select(0, 0), end.select(0, 1), {}};
  };
}

Tensor RiemannianManifoldHMC::potential_energy(const Tensor& x) const {
  return energies(model(), x).clamp(-1e10, 1e10);
}

Tensor RiemannianManifoldHMC::factor(const Tensor& x) const {
  const auto metric = options_.metric(x);
  const auto d = x.size(1);
  TORCH_CHECK_VALUE(metric.sizes() == at::IntArrayRef({x.size(0), d, d}),
                    "RiemannianManifoldHMC: expected metricFn(x) to have shape (", x.size(0), ", ", d, ", ", d,
                    "), one matrix per row of x, got ", metric.sizes());
  return at::linalg_cholesky(metric);
}

Tensor RiemannianManifoldHMC::factor_at(const Tensor& x) {
  if (!is_at(x)) place_ = {x, x._version(), {}, {}, factor(x)};
  return place_.factor.detach();
}

Tensor RiemannianManifoldHMC::force(const Tensor& x, const Tensor& p) {
  const at::AutoGradMode enabled(true);
  // Energy and metric are recorded once for all the momenta that a position is asked with.
  if (!is_at(x) || !place_.energy.defined()) {
    const auto leaf = x.detach().requires_grad_(true);
    const auto energy = energies(model(), leaf);
    place_ = {x, x._version(), leaf, energy, factor(leaf)};
  }
  const auto total = place_.energy.add(kinetic_energy(place_.factor, p.detach())).sum();
  TORCH_CHECK(total.requires_grad(), model().name(),
              ": expected the energy to be a differentiable function of x, got one that does not depend on it");
  return torch::autograd::grad({total}, {place_.leaf}, {}, /*retain_graph=*/true)[0].neg();
}

void RiemannianManifoldHMC::init(const Tensor& x) {
  TORCH_CHECK_VALUE(x.dim() == 2, "RiemannianManifoldHMC: expected x to have shape (n, d), got ", x.sizes());
  place_ = {};
  log_ratio_ = at::zeros({x.size(0)}, x.options());
  accepted_ = at::zeros({x.size(0)}, x.options().dtype(at::kBool));
}

Tensor RiemannianManifoldHMC::step(const Tensor& x, int64_t i, const Rng& rng) {
  place_ = {};  // a model may change from step to step
  const auto noise = at::empty(x.sizes(), x.options());
  kernels::fill_normal(noise, rng);
  const auto total = [&](const Tensor& x, const Tensor& p) {
    const auto potential = potential_energy(x);
    return potential.add(kinetic_energy(factor_at(x), p).clamp_(-1e10, 1e10));
  };
  PhasePoint at{x, at::einsum("bij,bj->bi", {factor_at(x), noise}), {}};
  const auto before = total(at.x, at.p);
  const auto force_at = [this](const Tensor& x, const Tensor& p) { return force(x, p); };
  const auto velocity_at = [this](const Tensor& x, const Tensor& p) { return solve(factor_at(x), p); };
  if (options_.trajectory) {
    at = options_.trajectory(at, options_.step_size.at(i), force_at, velocity_at);
  } else {
    const auto h = at::full({}, options_.step_size.at(i), x.options());
    for (int64_t k = 0; k < options_.n_leapfrog_steps; ++k) {
      at = generalised_leapfrog(at, h, /*safe=*/true, options_.solver, force_at, velocity_at);
    }
  }
  const auto after = total(at.x, at.p);
  // A metric that is not finite has no factor, so its proposal must not be accepted.
  const auto finite = at.x.isfinite().all(-1).logical_and_(after.isfinite());
  log_ratio_ = before.sub(after).masked_fill_(finite.logical_not(), -std::numeric_limits<double>::infinity());
  const auto probability = log_ratio_.clamp(-50, 50).exp_().clamp_max_(1).masked_fill_(finite.logical_not(), 0);
  accepted_ = kernels::uniform({x.size(0)}, rng, at::TensorOptions(x.device())).lt(probability);
  return at::where(per_row(accepted_, x), at.x, x);
}

NamedTensors RiemannianManifoldHMC::diagnostics() const { return metropolis_diagnostics(accepted_, log_ratio_); }

}  // namespace ebm
