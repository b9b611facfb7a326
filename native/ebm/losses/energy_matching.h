#pragma once

#include <memory>
#include <optional>

#include "ebm/core/unary_function.h"
#include "ebm/losses/loss.h"
#include "ebm/losses/probability_path.h"

namespace ebm {

// The parts of energy matching: one energy whose negative gradient carries noise to data, and which near the data is
// that of their density.

/// w(t) = (1 - t) / (1 - cutoff) within [0, 1], (B,); all ones for a cutoff of 1 or more.
Tensor flow_weight(const Tensor& t, double cutoff);

struct FlowWeight final : UnaryFunction {
  using Options = FlowWeight;

  double cutoff = 0.8;

  void fields(Fields& f) { f("cutoff", cutoff); }

  Tensor of(const Tensor& t) const override { return flow_weight(t, cutoff); }
};

/// The mean of `values`, (n,), without the trunc(fraction n) largest.
Tensor trimmed_mean(const Tensor& values, double fraction);

struct TrimmedMean final : UnaryFunction {
  using Options = TrimmedMean;

  double fraction = 0.1;

  void fields(Fields& f) { f("trimFraction", fraction); }

  Tensor of(const Tensor& values) const override { return trimmed_mean(values, fraction); }
};

/// w(t) mean |grad E(x_t + noise) + u_t|^2 over the data, (B,), with noise of standard deviation `sigma`. It can be
/// differentiated in the parameters if `create_graph`, where the caller records at all. Draws: [randn_like(x_t)].
Tensor energy_flow(const Model& model, const PathSample& sample, double sigma, double cutoff, bool create_graph,
                   const Rng& rng);

/// The energy of data against that of negatives.
struct Contrast {
  Tensor value;  // mean E(x) - trimmed mean E(negatives), 0-d
  Tensor loss;   // its weight times that, no less than -clamp
};
Contrast contrast(const Tensor& real, const Tensor& fake, double weight, double trim, std::optional<double> clamp);

struct EnergyFlowOptions {
  std::shared_ptr<const Model> model;
  PathSource sample;
  double sigma = 0.1;
  double flow_weight_cutoff = 0.8;
  bool create_graph = true;
  /// As in MatchingOptions.
  Tensor time_weights;
  bool whole = true;
  Rng rng;

  void fields(Fields& f) {
    f("model", model);
    f.group("sample", sample);
    f("sigma", sigma);
    f("flowWeightCutoff", flow_weight_cutoff);
    f("createGraph", create_graph);
    f.optional("timeWeights", time_weights);
    f("whole", whole);
    f.generator("generator", rng, sigma > 0);
  }
};

/// The flow of an energy along a path: the mean of the rows, or one value for each.
/// Draws: the path sample, [the noise of the flow].
class EnergyFlow final : public Loss {
 public:
  using Options = EnergyFlowOptions;

  explicit EnergyFlow(Options options) : options_(std::move(options)) {}

  Result forward(Control& control) override;

 private:
  Options options_;
};

/// The weight and the bounds of a contrast.
struct EnergyContrastOptions {
  double lambda_cd = 2;
  double cd_trim_fraction = 0.1;
  std::optional<double> cd_clamp;

  void fields(Fields& f) {
    f("lambdaCd", lambda_cd);
    f("cdTrimFraction", cd_trim_fraction);
    f.optional("cdClamp", cd_clamp);
  }

  Contrast of(const Tensor& real, const Tensor& fake) const {
    return contrast(real, fake, lambda_cd, cd_trim_fraction, cd_clamp);
  }
};

/// The contrast of the data and given negatives, which may have conditions of their own; its `value` is among the
/// terms.
class EnergyContrast final : public Loss {
 public:
  struct Options {
    std::shared_ptr<const Model> model, negative_model;
    Tensor x, negatives;
    EnergyContrastOptions contrast;

    void fields(Fields& f) {
      f("model", model);
      f("negativeModel", negative_model);
      f("x", x);
      f("negatives", negatives);
      f.group("contrast", contrast);
    }
  };

  explicit EnergyContrast(Options options) : options_(std::move(options)) {}

  Result forward(Control& control) override;

 private:
  Options options_;
};

}  // namespace ebm
