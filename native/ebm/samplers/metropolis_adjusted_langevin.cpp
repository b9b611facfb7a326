#include "ebm/samplers/metropolis_adjusted_langevin.h"

#include <cmath>
#include <tuple>

#include "ebm/integrators/mass.h"
#include "ebm/kernels/draws.h"
#include "ebm/samplers/metropolis.h"

namespace ebm {

void MetropolisAdjustedLangevin::init(const Tensor& x) {
  energy_ = gradient_ = Tensor();
  log_ratio_ = at::zeros({x.size(0)}, x.options());
  moved_ = accepted_ = at::zeros({x.size(0)}, x.options().dtype(at::kBool));
  gpu_ = cuda::Loop::make(model(), x, EBM_CUDA_MALA);
}

int64_t MetropolisAdjustedLangevin::advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) {
  if (!gpu_) return Sampler::advance(x, begin, end, rng);
  const auto verdicts = Verdicts::of(x, gpu_->run());
  const auto numbers = [this](int64_t i) { return EbmCudaStep{.size = options_.step_size.at(i)}; };
  const auto steps = gpu_->advance(x, begin, end, numbers, rng);
  std::tie(accepted_, log_ratio_, moved_) = std::tie(verdicts.accepted, verdicts.log_ratio, verdicts.moved);
  return steps;
}

std::optional<std::vector<double>> MetropolisAdjustedLangevin::work(int64_t i) const {
  if (!model().is_fixed()) return std::nullopt;
  return std::vector{options_.step_size.at(i)};
}

Tensor MetropolisAdjustedLangevin::step(const Tensor& x, int64_t i, const Rng& rng) {
  const double h = options_.step_size.at(i);
  if (!energy_.defined() || !model().is_fixed()) {
    gradient_ = model().gradient(x);
    energy_ = energies(model(), x);
  }
  const auto noise = kernels::normal_like(x, rng);
  const auto proposal = x.sub(gradient_, h).add_(noise, std::sqrt(2 * h));
  const auto gradient = model().gradient(proposal);
  const auto energy = energies(model(), proposal);
  // -log q(x | y) and -log q(y | x) without their common constant; the way back is y - h grad E(y) + sqrt(2 h) z'.
  const auto back = sum_rows(x.sub(proposal).add_(gradient, h).square_()).div_(4 * h);
  const auto forth = sum_rows(noise.square()).div_(2);
  log_ratio_ = energy_.sub(energy).add_(forth).sub_(back);
  // A comparison with NaN is false, so a ratio that is not a number refuses.
  accepted_ = kernels::uniform({x.size(0)}, rng, at::TensorOptions(x.device())).log_().lt(log_ratio_);
  moved_ = accepted_;
  const auto rows = per_row(accepted_, x);
  energy_ = at::where(accepted_, energy, energy_);
  gradient_ = at::where(rows, gradient, gradient_);
  return at::where(rows, proposal, x);
}

Tensor MetropolisAdjustedLangevin::recorded_energy(const Tensor& x) const {
  return energy_.defined() ? energy_ : energies(model(), x);
}

NamedTensors MetropolisAdjustedLangevin::diagnostics() const { return metropolis_diagnostics(accepted_, log_ratio_); }

}  // namespace ebm
