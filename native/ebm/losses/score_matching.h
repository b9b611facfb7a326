#pragma once

#include "ebm/losses/loss.h"

namespace ebm {

// Losses that fit the gradient of an energy to that of data, without sampling. Each maps x, (B, *data), to a 0-d tensor
// that is differentiable in the model's parameters; x itself is a constant. An energy that is linear in x counts as
// one whose second derivatives are 0.

/// grad E at `leaf`, which requires a gradient: in its shape, differentiable in it and in the model's parameters.
Tensor energy_gradient(const Model& model, const Tensor& leaf);

/// The same at x, a constant: differentiable in the model's parameters alone.
Tensor trained_gradient(const Model& model, const Tensor& x);

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

struct GradientPenalty {
  std::shared_ptr<const Model> model;
  double strength = 0;

  void fields(Fields& f) {
    f("model", model);
    f("strength", strength);
  }
};

/// The options that these losses share.
struct ScoreLossOptions {
  std::shared_ptr<const Model> model;
  Tensor x;
  std::optional<GradientPenalty> penalty;
  Rng rng;

  void fields(Fields& f, bool draws = true) {
    f("model", model);
    f("x", x);
    f.optional_group("penalty", penalty);
    f.generator("generator", rng, draws);
  }
};

/// A loss of the gradient of an energy at the data, with its penalty.
class ScoreLoss : public Loss {
 public:
  explicit ScoreLoss(ScoreLossOptions options) : options_(std::move(options)) {}

  Result forward(Control& control) override;

 protected:
  virtual Tensor value(const Model& model, const Tensor& x, const Rng& rng) const = 0;

 private:
  ScoreLossOptions options_;
};

struct ScoreMatchingOptions : ScoreLossOptions {
  enum class Hessian { kExact, kHutchinson, kApproximate } hessian = Hessian::kExact;
  int64_t hutchinson_samples = 1;

  void fields(Fields& f) {
    f.choice("hessianMethod", hessian, {"exact", "hutchinson", "approx"});
    f("hutchinsonSamples", hutchinson_samples);
    ScoreLossOptions::fields(f, hessian != Hessian::kExact);
  }
};

class ScoreMatching final : public ScoreLoss {
 public:
  using Options = ScoreMatchingOptions;

  explicit ScoreMatching(const Options& options)
      : ScoreLoss(options), hessian_(options.hessian), samples_(options.hutchinson_samples) {}

 protected:
  Tensor value(const Model& model, const Tensor& x, const Rng& rng) const override;

 private:
  Options::Hessian hessian_;
  int64_t samples_;
};

struct DenoisingScoreMatchingOptions : ScoreLossOptions {
  double noise_scale = 0.01;

  void fields(Fields& f) {
    f("noiseScale", noise_scale);
    ScoreLossOptions::fields(f);
  }
};

class DenoisingScoreMatching final : public ScoreLoss {
 public:
  using Options = DenoisingScoreMatchingOptions;

  explicit DenoisingScoreMatching(const Options& options) : ScoreLoss(options), noise_scale_(options.noise_scale) {}

 protected:
  Tensor value(const Model& model, const Tensor& x, const Rng& rng) const override {
    return denoising_score_matching(model, x, noise_scale_, rng);
  }

 private:
  double noise_scale_;
};

struct SlicedScoreMatchingOptions : ScoreLossOptions {
  int64_t n_projections = 5;
  Projection projection = Projection::kRademacher;

  void fields(Fields& f) {
    f("nProjections", n_projections);
    f.choice("projectionType", projection, {"rademacher", "sphere", "gaussian"});
    ScoreLossOptions::fields(f);
  }
};

class SlicedScoreMatching final : public ScoreLoss {
 public:
  using Options = SlicedScoreMatchingOptions;

  explicit SlicedScoreMatching(const Options& options)
      : ScoreLoss(options), n_projections_(options.n_projections), projection_(options.projection) {}

 protected:
  Tensor value(const Model& model, const Tensor& x, const Rng& rng) const override {
    return sliced_score_matching(model, x, n_projections_, projection_, rng);
  }

 private:
  int64_t n_projections_;
  Projection projection_;
};

}  // namespace ebm
