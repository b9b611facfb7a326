#include "ebm/losses/contrastive_divergence.h"

#include <utility>

#include "ebm/core/chain.h"

namespace ebm {

Loss::Result contrastive_loss(const Model& model, const Tensor& x, const Tensor& negatives,
                              const ContrastOptions& options, const Rng& rng) {
  Tensor real, fake;
  {
    const at::AutoGradMode enabled(true);
    real = model.trained_energy(options.add_noise_to_real ? x.add(normal_like(x, rng).mul_(options.noise_scale)) : x);
    fake = model.trained_energy(negatives);
  }
  auto loss = real.mean().sub(fake.mean());
  if (options.energy_reg_weight > 0)
    loss = loss.add(real.pow(2).mean().add(fake.pow(2).mean()).mul(options.energy_reg_weight));
  return {
      at::where(at::isfinite(loss), loss, at::scalar_tensor(0.1, loss.options())),
      {},
      {{"energies of the data", real.detach()}, {"energies of the negatives", fake.detach()}, {"loss", loss.detach()}}};
}

void ContrastiveDivergenceOptions::fields(Fields& f) {
  f("sampler", sampler);
  f("x", x);
  f("kSteps", k_steps);
  f.group("starts", starts);
  f.group("contrast", contrast);
  f.generator("generator", rng, draws());
}

bool ContrastiveDivergenceOptions::draws() const {
  return starts.draws() || contrast.add_noise_to_real || (k_steps > 0 && sampler->draws());
}

Loss::Result ContrastiveDivergence::forward(Control& control) {
  const auto& [sampler, x, k_steps, starts, contrast, rng] = options_;
  const auto start = starts.points(x, rng);
  negatives_ = run_chain(*sampler, start, {.n_steps = k_steps}, rng, control).samples;
  auto result = contrastive_loss(sampler->model(), x, negatives_, contrast, rng);
  result.terms = {{"negatives", negatives_}};
  return result;
}

NamedNumbers ContrastiveDivergence::commit() {
  const auto& buffer = options_.starts.buffer;
  if (!buffer) return {};
  buffer->update(negatives_);
  return {{"position", buffer->position}};
}

void GivenContrastOptions::fields(Fields& f) {
  f("model", model);
  f("x", x);
  f("negatives", negatives);
  f.group("contrast", contrast);
  f.generator("generator", rng, contrast.add_noise_to_real);
}

Loss::Result GivenContrast::forward(Control&) {
  return contrastive_loss(*options_.model, options_.x, options_.negatives, options_.contrast, options_.rng);
}

}  // namespace ebm
