#include "ebm/losses/matching.h"

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

Tensor denoise(const Tensor& f, const Passage& passage, const Tensor& sigma, const Tensor& score_weight,
               const Options& options) {
  const bool noise = options.prediction == Options::Prediction::kNoise;
  const auto square = noise ? f.sub(passage.x0).square() : f.mul(sigma).add(passage.x0).square();
  switch (options.weight) {
    case Options::Weight::kVelocity:
      return mean_flat(score_weight.div(sigma).square().mul(square));
    case Options::Weight::kLikelihood:
      return mean_flat(score_weight.div(sigma.square()).mul(square));
    case Options::Weight::kNone:
      return mean_flat(square);
  }
  return {};
}

}  // namespace

Tensor field_output(const Field& field, const Tensor& x, const Tensor& t) {
  auto output = field.value(x, t);
  TORCH_CHECK_VALUE(output.sizes() == x.sizes(), "expected what ", field.name(), " returns to be of the shape [",
                    c10::Join(",", x.sizes()), "] of x, got ", output.sizes());
  return output;
}

Rows flow_matching(const Field& field, const Passage& passage, bool negate) {
  const auto output = field_output(field, passage.xt, passage.t);
  return {mean_flat(output.sub(negate ? passage.ut.neg() : passage.ut).square()), output, {}};
}

Tensor Decay::at(const Tensor& t) const {
  switch (kind) {
    case Kind::kTruncated:
      return ::at::rsub(t, 1).div(1 - threshold).clamp_max(1).mul(multiplier);
    case Kind::kLinear:
      return ::at::rsub(t, 1).mul(multiplier);
    case Kind::kConstant:
      return ::at::full_like(t, multiplier);
  }
  return {};
}

Rows equilibrium_matching(const Field& field, const Passage& passage, const Tensor& c, const Tensor& sigma,
                          const Tensor& score_weight, const EquilibriumMatchingOptions& options) {
  const bool is_gradient = options.energy != Options::Energy::kNone;
  const bool recorded = at::GradMode::is_enabled();
  const auto time = options.time_invariant ? at::zeros_like(passage.t) : passage.t;
  Tensor x = passage.xt;
  Rows rows;
  {
    // The energy's gradient asks for a graph also where the caller wants none.
    const at::AutoGradMode enabled(recorded || is_gradient);
    // A leaf is the one that a given output came from.
    if (is_gradient && !(x.is_leaf() && x.requires_grad())) x = x.detach().requires_grad_(true);
    rows.output = field_output(field, x, time);
  }
  if (options.prediction != Options::Prediction::kVelocity) {
    rows.loss = denoise(rows.output, passage, sigma, score_weight, options);
    return rows;
  }
  Tensor value = rows.output;
  if (is_gradient) {
    const at::AutoGradMode enabled(true);
    rows.energy = energy_of(x, rows.output, options.energy);
    value =
        torch::autograd::grad({rows.energy.sum()}, {x}, {}, /*retain_graph=*/true, options.create_graph && recorded)[0];
  }
  const auto target = passage.ut.neg().mul(expand_like(c, passage.ut));
  rows.loss = mean_flat(value.sub(target).square());
  return rows;
}

}  // namespace ebm
