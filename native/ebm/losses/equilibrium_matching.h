#pragma once

#include <optional>

#include "ebm/core/unary_function.h"
#include "ebm/losses/matching_loss.h"

namespace ebm {

struct EquilibriumMatchingOptions {
  enum class Prediction { kVelocity, kScore, kNoise } prediction = Prediction::kVelocity;
  /// Makes the velocity the gradient of g = sum(x f), or of g = -sum(f^2) / 2; the mean is another name of the first.
  enum class Energy { kNone, kDot, kSquare, kMean } energy = Energy::kNone;
  /// Weights of score and noise: (w / sigma)^2 or w / sigma^2, with w the score's weight in the velocity.
  enum class Weight { kVelocity, kLikelihood };
  std::optional<Weight> weight;
  /// Shows the field t = 0 at all times.
  bool time_invariant = true;
  /// Whether gradients of g are to be differentiated in turn, where the caller records at all.
  bool create_graph = true;
  /// The weight of a penalty on the dispersion of the last tensor that the field gives beside its output.
  std::optional<double> dispersion;

  void fields(Fields& f) {
    f.choice("prediction", prediction, {"velocity", "score", "noise"});
    f.choice("energyType", energy, {"none", "dot", "l2", "mean"});
    f.optional_choice("lossWeight", weight, {"velocity", "likelihood"});
    f("timeInvariant", time_invariant);
    f("createGraph", create_graph);
    f.optional("dispersion", dispersion);
  }

  /// The times that the field sees.
  Tensor time(const PathSample& sample) const { return time_invariant ? at::zeros_like(sample.t) : sample.t; }
};

/// log mean exp(-|z_i - z_j|^2 / D) over all pairs of rows of z, (B, *), of D numbers each; 0-d.
Tensor dispersion(const Tensor& z);

struct Dispersion final : UnaryFunction {
  Tensor of(const Tensor& z) const override { return dispersion(z); }
};

/// The length of equilibrium matching's targets at time t: `multiplier` times min(1, (1 - t) / (1 - threshold)),
/// 1 - t, or 1.
struct Decay final : UnaryFunction {
  using Options = Decay;

  enum class Shape { kTruncated, kLinear, kConstant } shape = Shape::kTruncated;
  double threshold = 0.8;
  double multiplier = 4;

  void fields(Fields& f) {
    f.choice("shape", shape, {"truncated", "linear", "constant"});
    f("threshold", threshold);
    f("multiplier", multiplier);
  }

  Tensor of(const Tensor& t) const override;
};

/// c, (B,), and sigma and the score's weight w at the times, both (B, 1, ..., 1). Those that a prediction has no use
/// for may be undefined.
struct EquilibriumFactors {
  Tensor c, sigma, score_weight;
};

/// mean |f(x_t) + c u_t|^2 over the data; for score and noise mean weight |f sigma + x0|^2 and mean weight |f - x0|^2.
Rows equilibrium_matching(const Field& field, const PathSample& sample, const EquilibriumFactors& factors,
                          const EquilibriumMatchingOptions& options);

/// The factors at the times of a path sample, as they are, or from a decay and an interpolant.
struct EquilibriumTerms {
  EquilibriumFactors given;
  std::optional<Decay> decay;
  std::shared_ptr<const Interpolant> interpolant;

  void fields(Fields& f) {
    f.optional("c", given.c);
    f.optional("sigma", given.sigma);
    f.optional("scoreWeight", given.score_weight);
    f.optional_group("decay", decay);
    f.optional("interpolant", interpolant);
  }

  EquilibriumFactors at(const PathSample& sample, const EquilibriumMatchingOptions& options) const;
};

class EquilibriumMatching final : public MatchingLoss {
 public:
  struct Options {
    MatchingOptions matching;
    EquilibriumMatchingOptions equilibrium;
    EquilibriumTerms terms;

    void fields(Fields& f) {
      matching.fields(f);
      equilibrium.fields(f);
      f.group("terms", terms);
    }
  };

  explicit EquilibriumMatching(Options options)
      : MatchingLoss(std::move(options.matching)), options_(options.equilibrium), terms_(std::move(options.terms)) {}

 protected:
  std::optional<Residual> residual(const PathSample& sample) const override;
  Tensor time(const PathSample& sample) const override { return options_.time(sample); }
  Rows rows(const Field& field, const PathSample& sample) const override;

 private:
  EquilibriumMatchingOptions options_;
  EquilibriumTerms terms_;
};

}  // namespace ebm
