#include "ebm/losses/equilibrium_matching.h"

#include <torch/csrc/autograd/autograd.h>

#include <numeric>
#include <optional>
#include <vector>

namespace ebm {
namespace {

using Options = EquilibriumMatchingOptions;

/// g, (B,), for the output f at x.
Tensor energy_of(const Tensor& x, const Tensor& f, Options::Energy kind) {
  std::vector<int64_t> dims(x.dim() - 1);
  std::iota(dims.begin(), dims.end(), 1);
  return kind == Options::Energy::kSquare ? f.square().sum(dims).mul(-0.5) : x.mul(f).sum(dims);
}

Tensor denoise(const Tensor& f, const PathSample& sample, const Tensor& sigma, const Tensor& score_weight,
               const Options& options) {
  const bool noise = options.prediction == Options::Prediction::kNoise;
  const auto square = noise ? f.sub(sample.x0).square() : f.mul(sigma).add(sample.x0).square();
  if (!options.weight) return mean_flat(square);
  const auto scale = *options.weight == Options::Weight::kVelocity ? score_weight.div(sigma).square()
                                                                   : score_weight.div(sigma.square());
  return mean_flat(scale.mul(square));
}

}  // namespace

Tensor dispersion(const Tensor& z) {
  // libtorch has no distances in half precision.
  const auto wide = at::isReducedFloatingType(z.scalar_type()) ? z.to(at::kFloat) : z;
  const auto rows = wide.reshape({z.size(0), -1});
  const auto distances = at::pdist(rows, 2).square().div(rows.size(1));
  // Each pair twice, and each row with itself.
  const auto all = at::cat({distances, distances, at::zeros({z.size(0)}, z.options().dtype(at::kFloat))});
  return all.neg().exp().mean().log();
}

Tensor Decay::of(const Tensor& t) const {
  switch (shape) {
    case Shape::kTruncated:
      return at::rsub(t, 1).div(1 - threshold).clamp_max(1).mul(multiplier);
    case Shape::kLinear:
      return at::rsub(t, 1).mul(multiplier);
    case Shape::kConstant:
      return at::full_like(t, multiplier);
  }
  return {};
}

Rows equilibrium_matching(const Field& field, const PathSample& sample, const Tensor& c, const Tensor& sigma,
                          const Tensor& score_weight, const EquilibriumMatchingOptions& options) {
  const bool is_gradient = options.energy != Options::Energy::kNone;
  const bool recorded = at::GradMode::is_enabled();
  const auto time = options.time_invariant ? at::zeros_like(sample.t) : sample.t;
  Tensor x = sample.xt, activations;
  Rows rows;
  {
    // The energy's gradient asks for a graph also where the caller wants none.
    const at::AutoGradMode enabled(recorded || is_gradient);
    // A leaf is the one that a given output came from.
    if (is_gradient && !(x.is_leaf() && x.requires_grad())) x = x.detach().requires_grad_(true);
    const auto outputs = options.dispersion ? field.outputs(x, time) : std::vector<Tensor>{field.value(x, time)};
    rows.output = checked_output(outputs[0], field, x);
    if (outputs.size() > 1) activations = outputs.back();
  }
  if (activations.defined()) rows.penalty = dispersion(activations).mul(*options.dispersion);
  if (options.prediction != Options::Prediction::kVelocity) {
    rows.loss = denoise(rows.output, sample, sigma, score_weight, options);
    return rows;
  }
  Tensor value = rows.output;
  if (is_gradient) {
    const at::AutoGradMode enabled(true);
    rows.energy = energy_of(x, rows.output, options.energy);
    value =
        torch::autograd::grad({rows.energy.sum()}, {x}, {}, /*retain_graph=*/true, options.create_graph && recorded)[0];
  }
  const auto target = sample.ut.neg().mul(expand_like(c, sample.ut));
  rows.loss = mean_flat(value.sub(target).square());
  return rows;
}

Rows EquilibriumMatching::rows(const Field& field, const PathSample& sample) const {
  const auto& [c, sigma, score_weight, decay, interpolant] = terms_;
  if (!interpolant) return equilibrium_matching(field, sample, c, sigma, score_weight, options_);
  if (options_.prediction == EquilibriumMatchingOptions::Prediction::kVelocity)
    return equilibrium_matching(field, sample, decay->of(sample.t), {}, {}, options_);
  const auto time = expand_like(sample.t, sample.xt);
  return equilibrium_matching(field, sample, {}, interpolant->sigma(time).value, interpolant->score_weight(time),
                              options_);
}

}  // namespace ebm
