#pragma once

#include <utility>

#include "ebm/losses/loss.h"

namespace ebm {

/// Noise-contrastive estimation: how badly G tells B rows of data from ratio * B rows of noise, where
/// G(u) = -E(u) - c - log p_noise(u) - log ratio. The 0-d result <softplus(-G(x))> + ratio <softplus(G(noise))> is
/// differentiable in the model's parameters and in c, the log-normaliser. The model sees data and noise in one batch,
/// u; log_noise, ((1 + ratio) B), is log p_noise there. With the loss come the energies of the batch.
std::pair<Tensor, Tensor> noise_contrast(const Model& model, const Tensor& u, const Tensor& log_noise,
                                         const Tensor& log_normalizer, int64_t ratio);

/// The same against ratio * B rows of standard normal noise. Draws: that noise.
std::pair<Tensor, Tensor> normal_noise_contrast(const Model& model, const Tensor& x, const Tensor& log_normalizer,
                                                int64_t ratio, const Rng& rng);

struct NoiseContrastiveEstimationOptions {
  std::shared_ptr<const Model> model;
  Tensor x;
  Tensor log_normalizer;
  int64_t noise_ratio = 1;
  /// Noise, and its log-densities at the data and at itself; undefined for standard normal noise, which is drawn.
  Tensor noise, log_noise_at_x, log_noise_at_noise;
  Rng rng;

  void fields(Fields& f) {
    f("model", model);
    f("x", x);
    f("logNormalizer", log_normalizer);
    f("noiseRatio", noise_ratio);
    f.optional("noise", noise);
    f.optional("logNoiseAtX", log_noise_at_x);
    f.optional("logNoiseAtNoise", log_noise_at_noise);
    f.generator("generator", rng, !noise.defined());
  }
};

class NoiseContrastiveEstimation final : public Loss {
 public:
  using Options = NoiseContrastiveEstimationOptions;

  explicit NoiseContrastiveEstimation(Options options) : options_(std::move(options)) {}

  Result forward(Control& control) override;

 private:
  Options options_;
};

}  // namespace ebm
