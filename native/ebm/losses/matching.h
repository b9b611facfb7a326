#pragma once

#include <optional>

#include "ebm/core/field.h"
#include "ebm/losses/probability_path.h"

namespace ebm {

// Losses that fit a field f(x, t) to the path of batches from noise to data. `loss` holds one value for each row.

/// The rows' losses, and what they were made of.
struct Rows {
  Tensor loss;     // (B,)
  Tensor output;   // of the field, in the shape of x
  Tensor energy;   // (B,), where the field is the gradient of one
  Tensor penalty;  // 0-d, to be added to every row once rows are weighted; undefined if there is none
};

/// mean |f(x_t, t) - u_t|^2 over the data; with `negate` -u_t.
Rows flow_matching(const Field& field, const PathSample& sample, bool negate);

struct EquilibriumMatchingOptions {
  enum class Prediction { kVelocity, kScore, kNoise } prediction = Prediction::kVelocity;
  /// Makes the velocity the gradient of g = sum(x f), or of g = -sum(f^2) / 2.
  enum class Energy { kNone, kDot, kSquare } energy = Energy::kNone;
  /// Weights of score and noise: (w / sigma)^2 or w / sigma^2, with w the score's weight in the velocity.
  enum class Weight { kNone, kVelocity, kLikelihood } weight = Weight::kNone;
  /// Shows the field t = 0 at all times.
  bool time_invariant = true;
  /// Whether gradients of g are to be differentiated in turn, where the caller records at all.
  bool create_graph = true;
  /// Makes the dispersion of what the field shows last beside its output a penalty of this weight.
  std::optional<double> dispersion;
};

/// log mean exp(-|z_i - z_j|^2 / D) over all pairs of rows of z, (B, *), of D numbers each; 0-d.
Tensor dispersion(const Tensor& z);

/// How long the targets of equilibrium matching are at time t: `multiplier` times min(1, (1 - t) / (1 - threshold)),
/// 1 - t, or 1.
struct Decay {
  enum class Kind { kTruncated, kLinear, kConstant } kind = Kind::kTruncated;
  double threshold = 0.8;
  double multiplier = 4;

  Tensor at(const Tensor& t) const;
};

/// mean |f(x_t) + c u_t|^2 over the data, for c (B,); for score and noise mean weight |f sigma + x0|^2 and
/// mean weight |f - x0|^2, with sigma and the score's weight w at the times, both (B, 1, ..., 1). What a prediction has
/// no use for may be undefined.
Rows equilibrium_matching(const Field& field, const PathSample& sample, const Tensor& c, const Tensor& sigma,
                          const Tensor& score_weight, const EquilibriumMatchingOptions& options);

}  // namespace ebm
