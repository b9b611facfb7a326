#include "ebm/samplers/hamiltonian_monte_carlo.h"

#include <tuple>

#include "ebm/kernels/draws.h"
#include "ebm/samplers/metropolis.h"

namespace ebm {

void HamiltonianMonteCarloOptions::fields(Fields& f) {
  f("stepSize", step_size);
  f("nLeapfrogSteps", n_leapfrog_steps);
  f("mass", mass);
  Callback own;
  f.optional("trajectory", own);
  if (!own) return;
  trajectory = [own](const PhasePoint& from, double h, const Mass& mass, const auto& drift) {
    const auto end = own({from.x, from.p, at::scalar_tensor(h, at::kDouble), mass.tensor()},
                         {[&](const auto& inputs) { return drift(inputs.at(0)); }});
    return PhasePoint{end.select(0, 0), end.select(0, 1), {}};
  };
}

Tensor HamiltonianMonteCarlo::potential_energy(const Tensor& x) const {
  return energies(model(), x).clamp(-1e10, 1e10);
}

void HamiltonianMonteCarlo::init(const Tensor& x) {
  probability_ = log_ratio_ = at::zeros({x.size(0)}, x.options());
  moved_ = accepted_ = at::zeros({x.size(0)}, x.options().dtype(at::kBool));
  gpu_ = options_.trajectory ? nullptr : cuda::Loop::make(model(), x, EBM_CUDA_HMC);
}

int64_t HamiltonianMonteCarlo::advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) {
  const auto& mass = options_.mass;
  if (!has_kernel()) return Sampler::advance(x, begin, end, rng);
  auto& run = gpu_->run();
  run.leapfrogs = static_cast<int32_t>(options_.n_leapfrog_steps);
  run.mass = mass.number();
  run.mass_divisor = mass.divisor();
  const auto verdicts = Verdicts::of(x, run);
  const auto numbers = [this](int64_t i) { return EbmCudaStep{.size = options_.step_size.at(i)}; };
  const auto steps = gpu_->advance(x, begin, end, numbers, rng);
  std::tie(accepted_, log_ratio_, moved_) = std::tie(verdicts.accepted, verdicts.log_ratio, verdicts.moved);
  return steps;
}

std::optional<std::vector<double>> HamiltonianMonteCarlo::work(int64_t i) const {
  if (options_.trajectory || !model().is_fixed()) return std::nullopt;
  return std::vector{options_.step_size.at(i)};
}

Tensor HamiltonianMonteCarlo::step(const Tensor& x, int64_t i, const Rng& rng) {
  const auto& [step_size, n_leapfrog_steps, mass, trajectory] = options_;
  const auto drift = [this](const Tensor& at) { return model().gradient(at).neg(); };
  const auto total = [&](const Tensor& x, const Tensor& p) {
    return potential_energy(x).add(mass.kinetic_energy(p).clamp(0, 1e10));
  };
  const auto p = mass.draw_momentum(x, rng);
  const auto before = total(x, p);
  std::optional<PhasePoint> end;
  if (trajectory) {
    end = trajectory({x, p, {}}, step_size.at(i), mass, drift);
  } else {
    end = fused_leapfrog(model(), x, p, step_size.at(i), n_leapfrog_steps, mass);
  }
  if (!end) {
    const auto h = at::full({}, step_size.at(i), x.options());
    end = leapfrog({x, p, {}}, h, n_leapfrog_steps, mass, /*safe=*/true, drift);
  }
  log_ratio_ = before.sub(total(end->x, end->p));
  probability_ = log_ratio_.clamp(-50, 50).exp_().clamp_max_(1);
  // In the default dtype, whatever that of x is.
  accepted_ = kernels::uniform({x.size(0)}, rng, at::TensorOptions(x.device())).lt(probability_);
  moved_ = accepted_;
  return at::where(per_row(accepted_, x), end->x, x);
}

NamedTensors HamiltonianMonteCarlo::diagnostics() const { return metropolis_diagnostics(accepted_, log_ratio_); }

}  // namespace ebm
