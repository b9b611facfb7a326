#pragma once
#include <ATen/core/Tensor.h>

#include <vector>

namespace binding {

// The leaves that differentiating `output` accumulates gradients in.
std::vector<at::Tensor> LeavesOf(const at::Tensor& output);

}  // namespace binding
