#pragma once

#include <functional>
#include <vector>

#include "ebm/core/tensor.h"

namespace ebm {

/// A loss, 0-d, of what a model gives for a batch, that knows its derivatives: so that model and loss together are one
/// operation of autograd, and no small operator has one of its own.
struct Criterion {
  /// The loss of the results, by operators that autograd follows. If `slopes` is given, it takes the derivatives by
  /// each of the results and then by each of `parameters`.
  std::function<Tensor(const std::vector<Tensor>& results, std::vector<Tensor>* slopes)> of;
  /// What the loss has to learn beside the model.
  std::vector<Tensor> parameters;

  Tensor operator()(const std::vector<Tensor>& results) const { return of(results, nullptr); }
};

}  // namespace ebm
