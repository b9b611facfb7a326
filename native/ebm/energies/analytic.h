#pragma once

#include <ATen/core/grad_mode.h>

#include "ebm/core/abort.h"
#include "ebm/core/fields.h"
#include "ebm/core/model.h"
#include "ebm/kernels/energy.h"

namespace ebm {

/// An energy whose gradient is known in closed form.
class AnalyticModel : public Model {
 public:
  Tensor gradient(const Tensor& x) const final {
    // One energy for each row of a matrix; autograd gives the gradients of other shapes, or the reason against them.
    if (x.dim() != 2 || (force_fp32_gradient && x.scalar_type() != at::kFloat)) return Model::gradient(x);
    check_aborted();
    const at::NoGradGuard no_grad;
    return closed_gradient(x);
  }

  std::shared_ptr<const kernels::Energy> kernel(const Tensor& x) const final {
    if (x.dim() != 2 || (force_fp32_gradient && x.scalar_type() != at::kFloat)) return nullptr;
    const auto energy = fused(x);
    return energy ? std::make_shared<const kernels::Energy>(*energy) : nullptr;
  }

 protected:
  /// The gradient of the summed energy at x (B, d). Its operations are those of autograd's backward pass, in that order
  /// and without factors that round nothing, so that the two are equal to the bit.
  virtual Tensor closed_gradient(const Tensor& x) const = 0;

  /// The same for fused kernels, for chains that start at x (B, d); none where they have no form of it.
  virtual std::optional<kernels::Energy> fused(const Tensor& x) const = 0;

  /// x with a batch dimension: a vector becomes one row.
  static Tensor rows(const Tensor& x) { return x.dim() == 1 ? x.unsqueeze(0) : x; }
};

}  // namespace ebm
