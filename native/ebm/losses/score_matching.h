#pragma once

#include "ebm/core/model.h"

namespace ebm {

// Losses that fit the gradient of an energy to that of data, without sampling. Each maps x, (B, *data), to a 0-d tensor
// that is differentiable in the model's parameters; x itself is a constant. An energy that is linear in x counts as
// one whose second derivatives are 0.

/// grad E at `leaf`, which requires a gradient: in its shape, differentiable in it and in the model's parameters.
Tensor energy_gradient(const Model& model, const Tensor& leaf);

/// mean(|grad E|^2 / 2 - tr hess E), with one backward pass for each of the D dimensions. The model sees x as (B, D).
Tensor exact_score_matching(const Model& model, const Tensor& x);

/// The same with the trace estimated as the mean of v^T (hess E) v over `samples` vectors v of random signs.
/// Draws: randn_like(x) for each sample.
Tensor hutchinson_score_matching(const Model& model, const Tensor& x, int64_t samples, const Rng& rng);

/// The same with the trace, divided by D, from a difference quotient along one random direction.
/// Draws: randn_like(x).
Tensor approximate_score_matching(const Model& model, const Tensor& x, const Rng& rng);

/// mean |grad E(x + n) - n / s^2|^2 / 2 with noise n of standard deviation s = `noise_scale`. Draws: randn_like(x).
Tensor denoising_score_matching(const Model& model, const Tensor& x, double noise_scale, const Rng& rng);

/// The law of the directions v that slices are taken along.
enum class Projection {
  kRademacher,  // random signs
  kSphere,      // uniform on the sphere of radius sqrt(d)
  kGaussian,    // standard normal
};

/// mean((v . grad E)^2 / 2 - v^T (hess E) v) over n_projections directions a row. The model sees x tiled
/// n_projections times, projection by projection. Draws: randn of the tiled shape.
Tensor sliced_score_matching(const Model& model, const Tensor& x, int64_t n_projections, Projection projection,
                             const Rng& rng);

/// mean |grad E(x)|^2, the penalty that may be added to any of them.
Tensor gradient_penalty(const Model& model, const Tensor& x);

}  // namespace ebm
