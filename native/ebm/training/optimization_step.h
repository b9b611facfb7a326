#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "ebm/core/finite.h"
#include "ebm/losses/loss.h"
#include "ebm/optim/optimizer.h"
#include "ebm/training/average.h"

namespace ebm {

/// One step of a training: the loss, its gradients, and, where the step moves the parameters, clipping, the optimizer
/// and the average of the weights.
struct OptimizationStep {
  struct Result {
    Tensor loss;       // detached
    Tensor grad_norm;  // before clipping; undefined unless clipped by norm
    /// The numbers that ended a checked step, which then has changed nothing.
    std::optional<NonFinite> failure;
  };

  void fields(Fields& f) {
    f("accumulated", accumulated);
    f("parameters", parameters);
    f("checked", checked);
    f.optional("clipNorm", clip_norm);
    f.optional("clipValue", clip_value);
    f.optional_group("average", average);
  }

  /// The loss is a scalar. `backward` adds the gradients of its argument to those of the leaves.
  Result run(const std::function<Loss::Result()>& loss, const std::function<void(const Tensor&)>& backward,
             std::vector<ParamGroup>& groups) const;

  /// Steps that share a step of the optimizer; their losses are divided by it.
  int64_t accumulated = 1;
  /// Parameters whose gradients are clipped.
  std::vector<Tensor> parameters;
  /// All that get gradients.
  std::vector<Tensor> leaves;
  /// Whether loss, terms and gradients must be finite. A gradient is called by the parameter's number.
  bool checked = false;
  /// Whether `backward` averages gradients over processes, all of which must find the same failure.
  bool shared = false;
  std::optional<double> clip_norm, clip_value;
  std::optional<Average> average;
};

}  // namespace ebm
