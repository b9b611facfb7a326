#include "ebm/losses/noise_contrastive_estimation.h"

#include <c10/util/MathConstants.h>

#include <cmath>
#include <memory>
#include <string>

#include "ebm/core/on_constants.h"

namespace ebm {

std::pair<Tensor, Tensor> noise_contrast(const Model& model, const Tensor& u, const Tensor& log_noise,
                                         const Tensor& log_normalizer, int64_t ratio) {
  const auto all = u.size(0), rows = all / (1 + ratio);
  const auto given = log_noise.detach();
  const auto [base, signs] = [&] {
    const OnConstants below{given};
    const auto sides = at::ones({all}, given.options());
    sides.slice(0, rows).fill_(-1);
    return std::pair(given.add(std::log(static_cast<double>(ratio))), sides);
  }();
  const auto energies = std::make_shared<Tensor>();
  // -G of the data and G of the noise, whose softplus is the loss of each: the mean of `ratio` times as many rows,
  // `ratio` times.
  const Criterion criterion{[=, base = base, signs = signs, c = log_normalizer, name = model.name()](
                                const std::vector<Tensor>& results, std::vector<Tensor>* slopes) {
                              const auto& energy = results[0];
                              TORCH_CHECK_VALUE(energy.dim() == 1 && energy.size(0) == all, name,
                                                ": expected the energy of x to have shape (", all,
                                                ",), one value per row of x, got ", energy.sizes());
                              *energies = energy.detach();
                              const auto wrong = energy.add(c).add(base).mul(signs);
                              if (slopes != nullptr) {
                                // Above its threshold softplus is the line, whose slope is 1 and not the sigmoid.
                                const auto slope = at::softplus_backward(signs, wrong, 1, 20).div(rows);
                                *slopes = {slope, slope.sum()};
                              }
                              return at::softplus(wrong).sum().div(rows);
                            },
                            {log_normalizer}};
  auto loss = model.loss_of_energy(u.detach(), criterion);
  return {loss.defined() ? loss : criterion({model.trained_energy(u.detach())}), *energies};
}

std::pair<Tensor, Tensor> normal_noise_contrast(const Model& model, const Tensor& x, const Tensor& log_normalizer,
                                                int64_t ratio, const Rng& rng) {
  auto shape = x.sizes().vec();
  shape[0] *= ratio;
  const auto data = x.detach();
  const auto dimensions = static_cast<double>(x.numel() / x.size(0));
  const auto [u, log_noise] = [&] {
    const OnConstants below{data};
    const auto all = at::cat({data, at::randn(shape, rng, x.options().requires_grad(false))});
    return std::pair(all,
                     all.flatten(1).square().sum(1).mul(-0.5).sub(0.5 * dimensions * std::log(2 * c10::pi<double>)));
  }();
  return noise_contrast(model, u, log_noise, log_normalizer, ratio);
}

Loss::Result NoiseContrastiveEstimation::forward(Control&) {
  const auto& o = options_;
  Tensor energies;
  const auto loss = differentiating([&] {
    auto [value, of_batch] =
        o.noise.defined()
            ? noise_contrast(*o.model, at::cat({o.x, o.noise}), at::cat({o.log_noise_at_x, o.log_noise_at_noise}),
                             o.log_normalizer, o.noise_ratio)
            : normal_noise_contrast(*o.model, o.x, o.log_normalizer, o.noise_ratio, o.rng);
    energies = std::move(of_batch);
    return value;
  });
  return {loss, {}, {{"energies of data and noise", energies}}};
}

}  // namespace ebm
