#pragma once

#include "ebm/core/tensor.h"

namespace ebm {

/// A function of one tensor with options of its own, such as a part of a loss that is asked for by itself.
class UnaryFunction {
 public:
  virtual ~UnaryFunction() = default;

  virtual Tensor of(const Tensor& x) const = 0;
};

}  // namespace ebm
