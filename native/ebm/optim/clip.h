#pragma once

#include <vector>

#include "ebm/core/tensor.h"

namespace ebm {

/// The gradients of those parameters that have one.
std::vector<Tensor> gradients_of(const std::vector<Tensor>& parameters);

/// The norm of all tensors as if they were one vector, 0-d; 0 for none.
Tensor total_norm(const std::vector<Tensor>& tensors, double norm_type);

/// Scales gradients of the given norm so that it is at most `max_norm`.
void clip_norm(const std::vector<Tensor>& gradients, double max_norm, const Tensor& norm);

/// Cuts each element to +- `value`.
void clip_value(const std::vector<Tensor>& gradients, double value);

}  // namespace ebm
