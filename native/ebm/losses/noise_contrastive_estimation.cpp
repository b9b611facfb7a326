#include "ebm/losses/noise_contrastive_estimation.h"

#include <c10/util/MathConstants.h>

#include <cmath>

namespace ebm {

Tensor noise_contrast(const Model& model, const Tensor& x, const Tensor& noise, const Tensor& log_noise_at_x,
                      const Tensor& log_noise_at_noise, const Tensor& log_normalizer, int64_t ratio, Tensor* energies) {
  const auto rows = x.size(0);
  const auto energy = model.trained_energy(at::cat({x.detach(), noise.detach()}));
  TORCH_CHECK_VALUE(energy.dim() == 1 && energy.size(0) == rows + noise.size(0), model.name(),
                    ": expected the energy of x to have shape (", rows + noise.size(0),
                    ",), one value per row of x, got ", energy.sizes());
  if (energies != nullptr) *energies = energy.detach();
  const auto log_odds = [&](const Tensor& e, const Tensor& log_noise) {
    return e.add(log_normalizer).neg().sub(log_noise.detach()).sub(std::log(static_cast<double>(ratio)));
  };
  const auto real = log_odds(energy.slice(0, 0, rows), log_noise_at_x);
  const auto fake = log_odds(energy.slice(0, rows), log_noise_at_noise);
  return at::softplus(real.neg()).mean().add(at::softplus(fake).mean().mul(ratio));
}

Tensor normal_noise_contrast(const Model& model, const Tensor& x, const Tensor& log_normalizer, int64_t ratio,
                             const Rng& rng, Tensor* energies) {
  const auto log_prob = [](const Tensor& u) {
    const auto dimensions = static_cast<double>(u.numel() / u.size(0));
    return u.flatten(1).square().sum(1).mul(-0.5).sub(0.5 * dimensions * std::log(2 * c10::pi<double>));
  };
  auto shape = x.sizes().vec();
  shape[0] *= ratio;
  const auto noise = at::randn(shape, rng, x.options().requires_grad(false));
  return noise_contrast(model, x, noise, log_prob(x), log_prob(noise), log_normalizer, ratio, energies);
}

Loss::Result NoiseContrastiveEstimation::forward(Control&) {
  const auto& o = options_;
  Tensor energies;
  const auto loss = differentiating([&] {
    if (!o.noise.defined())
      return normal_noise_contrast(*o.model, o.x, o.log_normalizer, o.noise_ratio, o.rng, &energies);
    return noise_contrast(*o.model, o.x, o.noise, o.log_noise_at_x, o.log_noise_at_noise, o.log_normalizer,
                          o.noise_ratio, &energies);
  });
  return {loss, {}, {{"energies of data and noise", energies}}};
}

}  // namespace ebm
