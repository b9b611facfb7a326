#pragma once

#include <memory>

#include "ebm/losses/loss.h"

namespace ebm {

struct EnergyMetricsOptions {
  std::shared_ptr<const Model> model;
  Tensor data;
  /// Undefined for those among the terms of the loss.
  Tensor negatives;

  void fields(Fields& f) {
    f("model", model);
    f("data", data);
    f.optional("negatives", negatives);
  }
};

/// The mean energies of data and negatives, `posEnergy` and `negEnergy`, to be seen beside a loss.
class EnergyMetrics {
 public:
  using Options = EnergyMetricsOptions;

  explicit EnergyMetrics(Options options) : options_(std::move(options)) {}

  /// `terms` are those of the loss.
  NamedTensors forward(const NamedTensors& terms) const {
    const at::NoGradGuard no_grad;
    const auto& [model, data, given] = options_;
    const auto negatives = given.defined() ? given : find(terms, "negatives");
    return {{"posEnergy", model->energy(data).mean()}, {"negEnergy", model->energy(negatives).mean()}};
  }

 private:
  Options options_;
};

}  // namespace ebm
