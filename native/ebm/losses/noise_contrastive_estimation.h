#pragma once

#include "ebm/core/model.h"

namespace ebm {

/// Noise-contrastive estimation: how badly G tells B rows of data from ratio * B rows of noise, where
/// G(u) = -E(u) - c - log p_noise(u) - log ratio. The 0-d result <softplus(-G(x))> + ratio <softplus(G(noise))> is
/// differentiable in the model's parameters and in c, the log-normaliser. The model sees data and noise in one batch.
/// `energies`, if given, takes those of the batch.
Tensor noise_contrast(const Model& model, const Tensor& x, const Tensor& noise, const Tensor& log_noise_at_x,
                      const Tensor& log_noise_at_noise, const Tensor& log_normalizer, int64_t ratio,
                      Tensor* energies = nullptr);

/// The same against ratio * B rows of standard normal noise. Draws: that noise.
Tensor normal_noise_contrast(const Model& model, const Tensor& x, const Tensor& log_normalizer, int64_t ratio,
                             const Rng& rng, Tensor* energies = nullptr);

}  // namespace ebm
