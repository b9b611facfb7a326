#pragma once

#include <string>
#include <vector>

#include "ebm/core/criterion.h"
#include "ebm/core/tensor.h"

namespace ebm {

/// A vector field f(x, t) over batches: x is (B, *data), t is (B,), and f(x, t) usually has the shape of x.
/// Conditioning inputs are bound when a field is made, so that loops see x and t alone.
class Field {
 public:
  virtual ~Field() = default;

  /// The class name, for messages.
  virtual std::string name() const = 0;

  /// f(x, t), differentiable in x and in the field's parameters.
  virtual Tensor value(const Tensor& x, const Tensor& t) const = 0;

  /// The loss that a criterion makes of f(x, t).
  virtual Tensor loss(const Tensor& x, const Tensor& t, const Criterion& criterion) const {
    return criterion({value(x, t)});
  }

  /// f(x, t), and after it further outputs, such as activations of a layer.
  virtual std::vector<Tensor> outputs(const Tensor& x, const Tensor& t) const { return {value(x, t)}; }
};

}  // namespace ebm
