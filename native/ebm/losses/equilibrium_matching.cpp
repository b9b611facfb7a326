#include "ebm/losses/equilibrium_matching.h"

#include <torch/csrc/autograd/autograd.h>

#include <numeric>
#include <optional>
#include <vector>

#include "ebm/core/on_constants.h"

namespace ebm {
namespace {

using Options = EquilibriumMatchingOptions;

/// g, (B,), for the output f at x.
Tensor energy_of(const Tensor& x, const Tensor& f, Options::Energy kind) {
  std::vector<int64_t> dims(x.dim() - 1);
  std::iota(dims.begin(), dims.end(), 1);
  return kind == Options::Energy::kSquare ? f.square().sum(dims).mul(-0.5) : x.mul(f).sum(dims);
}

Residual residual_of(const PathSample& sample, const EquilibriumFactors& factors, const Options& options) {
  const auto& [c, sigma, score_weight] = factors;
  if (options.prediction == Options::Prediction::kVelocity) return {.offset = sample.ut.mul(expand_like(c, sample.ut))};
  const bool noise = options.prediction == Options::Prediction::kNoise;
  Residual residual{.offset = noise ? sample.x0.neg() : sample.x0, .scale = noise ? Tensor() : sigma};
  if (options.weight)
    residual.weight = *options.weight == Options::Weight::kVelocity ? score_weight.div(sigma).square()
                                                                    : score_weight.div(sigma.square());
  return residual;
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

Rows equilibrium_matching(const Field& field, const PathSample& sample, const EquilibriumFactors& factors,
                          const EquilibriumMatchingOptions& options) {
  const bool is_gradient = options.energy != Options::Energy::kNone;
  const bool recorded = at::GradMode::is_enabled();
  const auto time = options.time(sample);
  Tensor x = sample.xt, activations;
  Rows rows;
  {
    // The energy's gradient asks for a graph also where the caller wants none.
    const at::AutoGradMode enabled(recorded || is_gradient);
    // A leaf is the one that a given output came from.
    if (is_gradient && !(x.is_leaf() && x.requires_grad())) x = x.detach().requires_grad_(true);
    const auto outputs = options.dispersion ? field.outputs(x, time) : std::vector<Tensor>{field.value(x, time)};
    rows.output = checked_output(outputs[0], field.name(), x);
    if (outputs.size() > 1) activations = outputs.back();
  }
  if (activations.defined()) rows.penalty = dispersion(activations).mul(*options.dispersion);
  Tensor value = rows.output;
  if (is_gradient && options.prediction == Options::Prediction::kVelocity) {
    const at::AutoGradMode enabled(true);
    rows.energy = energy_of(x, rows.output, options.energy);
    value =
        torch::autograd::grad({rows.energy.sum()}, {x}, {}, /*retain_graph=*/true, options.create_graph && recorded)[0];
  }
  rows.loss = residual_of(sample, factors, options).rows(value);
  return rows;
}

EquilibriumFactors EquilibriumTerms::at(const PathSample& sample, const EquilibriumMatchingOptions& options) const {
  if (!interpolant) return given;
  if (options.prediction == Options::Prediction::kVelocity) return {.c = decay->of(sample.t)};
  const auto time = expand_like(sample.t, sample.xt);
  return {.sigma = interpolant->sigma(time).value, .score_weight = interpolant->score_weight(time)};
}

std::optional<Residual> EquilibriumMatching::residual(const PathSample& sample) const {
  if (options_.energy != EquilibriumMatchingOptions::Energy::kNone || options_.dispersion) return std::nullopt;
  const auto& given = terms_.given;
  const OnConstants below{sample.x0, sample.ut, sample.t, sample.xt, given.c, given.sigma, given.score_weight};
  return residual_of(sample, terms_.at(sample, options_), options_);
}

Rows EquilibriumMatching::rows(const Field& field, const PathSample& sample) const {
  return equilibrium_matching(field, sample, terms_.at(sample, options_), options_);
}

}  // namespace ebm
