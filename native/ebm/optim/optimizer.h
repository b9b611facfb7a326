#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ebm/core/fields.h"
#include "ebm/core/tensor.h"

namespace ebm {

/// The state of one parameter, in the order that its rule names; undefined before the first step.
using ParamState = std::vector<Tensor>;

/// The change of one parameter by its gradient. The operations are those of PyTorch's optimizers for single
/// tensors, in their order, so that the numbers are the same to the bit.
class UpdateRule {
 public:
  UpdateRule(std::string name, bool maximize) : name_(std::move(name)), maximize_(maximize) {}
  virtual ~UpdateRule() = default;

  /// Tensors that are remembered of each parameter.
  virtual size_t state_size() const = 0;

  /// Changes the parameter and its state. Complex numbers are pairs of real ones.
  void apply(const Tensor& parameter, const Tensor& gradient, ParamState& state) const;

 protected:
  virtual void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const = 0;

 private:
  std::string name_;
  bool maximize_;
};

/// Parameters under one rule, each with its state.
struct ParamGroup {
  std::shared_ptr<const UpdateRule> rule;
  std::vector<Tensor> parameters;
  std::vector<ParamState> states;
};

/// Updates all parameters that have a gradient.
void optimizer_step(std::vector<ParamGroup>& groups);

// Parts that rules share.

/// Counts a step in `step`, a float32 number on the CPU as PyTorch has it, and returns the count.
double count_step(Tensor& step);

/// `remembered`, which starts as zeros like the parameter.
Tensor& from_zeros(Tensor& remembered, const Tensor& parameter);

/// The gradient of the loss with the penalty weight_decay |parameter|^2 / 2.
Tensor with_penalty(const Tensor& gradient, const Tensor& parameter, double weight_decay);

}  // namespace ebm
