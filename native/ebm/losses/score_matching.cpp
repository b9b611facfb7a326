#include "ebm/losses/score_matching.h"

#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "ebm/core/abort.h"
#include "ebm/core/on_constants.h"

namespace ebm {
namespace {

/// x as a leaf of its own, in the given shape.
Tensor leaf_of(const Tensor& x) {
  TORCH_CHECK_VALUE(x.dim() >= 2 && x.size(0) > 0, "expected x to have shape (B, *data) with B > 0, got ", x.sizes());
  return x.detach().requires_grad_(true);
}

std::vector<int64_t> data_dims(const Tensor& x) {
  std::vector<int64_t> dims(x.dim() - 1);
  std::iota(dims.begin(), dims.end(), 1);
  return dims;
}

Tensor sum_data(const Tensor& t) { return t.sum(data_dims(t)); }

/// <w |g - center|^2> / 2 over rows for w = 2 `weight`: the loss of a gradient g; a center that is undefined is 0.
Criterion distance(double weight, Tensor center = {}) {
  return {[=](const std::vector<Tensor>& results, std::vector<Tensor>* slopes) {
    const auto off = center.defined() ? results[0].sub(center) : results[0];
    const auto rows = static_cast<double>(off.size(0));
    if (slopes != nullptr) *slopes = {off.mul(2 * weight / rows)};
    return sum_data(off.square()).mean().mul(weight);
  }};
}

/// <sum of slope^2 / 2 - curvature> / n over rows: the loss of slopes (K, B) and of the sum of curvatures (B).
Criterion sliced(int64_t n) {
  return {[n](const std::vector<Tensor>& results, std::vector<Tensor>* slopes) {
    const auto &along = results[0], &curvature = results[1];
    const auto share = 1 / static_cast<double>(n * curvature.size(0));
    if (slopes != nullptr) *slopes = {along.mul(share), at::full_like(curvature, -share)};
    return along.square().sum().mul(0.5).sub(curvature.sum()).mul(share);
  }};
}

/// The gradient of y.sum() in `leaf`, zeros where y does not depend on it.
Tensor gradient_of(const Tensor& y, const Tensor& leaf) {
  check_aborted();
  if (!y.requires_grad()) return at::zeros_like(leaf);
  const auto g = torch::autograd::grad({y.sum()}, {leaf}, {}, /*retain_graph=*/true, /*create_graph=*/true,
                                       /*allow_unused=*/true)[0];
  return g.defined() ? g : at::zeros_like(leaf);
}

Tensor project(const Tensor& normal, Projection projection) {
  switch (projection) {
    case Projection::kRademacher:
      return normal.sign();
    case Projection::kSphere:
      return normal.div(normal.norm(2, -1, true).clamp_min(1e-12).expand_as(normal))
          .mul(std::sqrt(static_cast<double>(normal.size(-1))));
    case Projection::kGaussian:
      return normal;
  }
  return normal;
}

}  // namespace

Tensor energy_gradient(const Model& model, const Tensor& leaf) {
  const auto energy = model.energy(leaf);
  TORCH_CHECK(energy.requires_grad(), model.name(),
              ": expected the energy to be a differentiable function of x, got one that does not depend on it");
  return gradient_of(energy, leaf);
}

Tensor trained_gradient(const Model& model, const Tensor& x) {
  const auto gradient = model.trained_gradient(x.detach());
  return gradient.defined() ? gradient : energy_gradient(model, leaf_of(x));
}

namespace {

/// The loss of the gradient at x, a constant.
Tensor gradient_loss(const Model& model, const Tensor& x, const Criterion& criterion) {
  const auto loss = model.loss_of_gradient(x.detach(), criterion);
  return loss.defined() ? loss : criterion({energy_gradient(model, leaf_of(x))});
}

}  // namespace

Tensor exact_score_matching(const Model& model, const Tensor& x) {
  TORCH_CHECK_VALUE(x.dim() >= 1 && x.size(0) > 0, "expected x to have shape (B, *data) with B > 0, got ", x.sizes());
  const auto rows = x.detach().reshape({x.size(0), -1});
  // Along the axes; of many of them, one pass after the other needs less memory.
  constexpr int64_t kMostAxes = 64;
  if (const auto d = rows.size(1); d > 0 && d <= kMostAxes) {
    const auto axes = at::eye(d, rows.options()).unsqueeze(1).expand({d, rows.size(0), d});
    if (const auto loss = model.loss_of_slices(rows, axes, sliced(1)); loss.defined()) return loss;
  }
  const auto leaf = leaf_of(rows);
  const auto gradient = energy_gradient(model, leaf);
  Tensor trace = at::zeros({leaf.size(0)}, leaf.options());
  for (int64_t i = 0; i < leaf.size(1); ++i) trace = trace.add(gradient_of(gradient.select(1, i), leaf).select(1, i));
  return gradient.square().sum(-1).mul(0.5).sub(trace).mean();
}

Tensor hutchinson_score_matching(const Model& model, const Tensor& x, int64_t samples, const Rng& rng) {
  const auto leaf = leaf_of(x);
  const auto direction = [&] { return normal_like(leaf.detach(), rng).sign(); };
  auto gradient = model.trained_gradient(leaf.detach());
  Tensor trace;
  const auto add = [&](const Tensor& part) { trace = trace.defined() ? trace.add(part) : part; };
  if (gradient.defined()) {
    constexpr int64_t kMost = 16;  // directions of one pass
    for (int64_t begin = 0; begin < samples; begin += kMost) {
      std::vector<Tensor> directions;
      for (auto i = begin; i < std::min(begin + kMost, samples); ++i) directions.push_back(direction());
      add(model.trained_slices(leaf.detach(), at::stack(directions)).second);
    }
  } else {
    gradient = energy_gradient(model, leaf);
    for (int64_t i = 0; i < samples; ++i) {
      const auto v = direction();
      add(sum_data(v.mul(gradient_of(gradient.mul(v), leaf))));
    }
  }
  return sum_data(gradient.square()).mul(0.5).sub(trace.div(samples)).mean();
}

Tensor approximate_score_matching(const Model& model, const Tensor& x, const Rng& rng) {
  const auto points = x.detach();
  constexpr double kEpsilon = 1e-5;
  const auto square = gradient_loss(model, points, distance(0.5));
  const auto moved = points.add(normal_like(points, rng).mul(kEpsilon));
  const auto here = trained_gradient(model, points);
  const auto there = trained_gradient(model, moved);
  const auto dimensions = static_cast<double>(x.numel() / x.size(0));
  const auto trace = sum_data(there.sub(here).mul(moved.sub(points))).mean().div(kEpsilon * kEpsilon * dimensions);
  return square.sub(trace);
}

Tensor denoising_score_matching(const Model& model, const Tensor& x, double noise_scale, const Rng& rng) {
  const auto data = x.detach();
  const auto [moved, center] = [&] {
    const OnConstants below{data};
    const auto noise = normal_like(data, rng).mul(noise_scale);
    return std::pair(data.add(noise), noise.div(noise_scale * noise_scale));
  }();
  return gradient_loss(model, moved, distance(0.5, center));
}

Tensor sliced_score_matching(const Model& model, const Tensor& x, int64_t n_projections, Projection projection,
                             const Rng& rng) {
  std::vector<int64_t> tiled{n_projections};
  tiled.insert(tiled.end(), x.sizes().begin(), x.sizes().end());
  const auto data = x.detach();
  const auto [rows, v] = [&] {
    const OnConstants below{data};
    const auto all = data.unsqueeze(0).expand(tiled).contiguous().flatten(0, 1);
    return std::pair(all, project(normal_like(all, rng), projection));
  }();
  const auto loss = model.loss_of_slices(data, v.view(tiled), sliced(n_projections));
  if (loss.defined()) return loss;
  const auto leaf = leaf_of(rows);
  const auto score = energy_gradient(model, leaf).neg();
  const auto sliced = score.mul(v).sum(-1);
  const auto curvature = v.mul(gradient_of(sliced, leaf)).sum(-1);
  const auto mean = [&](const Tensor& t) { return t.view({n_projections, -1}).mean(0); };
  return mean(curvature).add(mean(sliced.square().mul(0.5))).mean();
}

Tensor gradient_penalty(const Model& model, const Tensor& x) { return gradient_loss(model, x, distance(1)); }

Loss::Result ScoreLoss::forward(Control&) {
  const auto& [model, x, penalty, rng] = options_;
  return {differentiating([&] {
            const auto loss = value(*model, x, rng);
            return penalty ? loss.add(gradient_penalty(*penalty->model, x).mul(penalty->strength)) : loss;
          }),
          {},
          {}};
}

Tensor ScoreMatching::value(const Model& model, const Tensor& x, const Rng& rng) const {
  switch (hessian_) {
    case Options::Hessian::kExact:
      return exact_score_matching(model, x);
    case Options::Hessian::kHutchinson:
      return hutchinson_score_matching(model, x, samples_, rng);
    case Options::Hessian::kApproximate:
      return approximate_score_matching(model, x, rng);
  }
  return {};
}

}  // namespace ebm
