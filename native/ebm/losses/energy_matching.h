#pragma once

#include <memory>
#include <optional>

#include "ebm/core/chain.h"
#include "ebm/losses/probability_path.h"

namespace ebm {

// The parts of energy matching: one energy whose negative gradient carries noise to data, and which near the data is
// that of their density.

/// w(t) = (1 - t) / (1 - cutoff) within [0, 1], (B,); all ones for a cutoff of 1 or more.
Tensor flow_weight(const Tensor& t, double cutoff);

/// The mean of `values`, (n,), without the trunc(fraction n) largest.
Tensor trimmed_mean(const Tensor& values, double fraction);

/// w(t) mean |grad E(x_t + noise) + u_t|^2 over the data, (B,), with noise of standard deviation `sigma`. It can be
/// differentiated in the parameters if `create_graph`, where the caller records at all. Draws: [randn_like(x_t)].
Tensor energy_flow(const Model& model, const PathSample& sample, double sigma, double cutoff, bool create_graph,
                   const Rng& rng);

/// The chains that end in negatives: the first `n_noise` start at rows of the noise, the others at rows of the data.
struct NegativeChains {
  std::shared_ptr<Sampler> from_noise;
  std::shared_ptr<Sampler> from_data;
  int64_t n_noise = 0;
  int64_t n_steps = 0;

  /// As many negatives as there are rows in x1. Draws: for each part a permutation of the rows, then its steps.
  Tensor draw(const Tensor& x0, const Tensor& x1, const Rng& rng, Control& control) const;
};

/// The energy of data against that of negatives.
struct Contrast {
  Tensor value;  // mean E(x) - trimmed mean E(negatives), 0-d
  Tensor loss;   // its weight times that, no less than -clamp
};
Contrast contrast(const Tensor& real, const Tensor& fake, double weight, double trim, std::optional<double> clamp);

}  // namespace ebm
