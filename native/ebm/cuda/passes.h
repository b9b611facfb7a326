#pragma once

#include <utility>
#include <vector>

#include "ebm/core/tensor.h"
#include "ebm/kernels/training.h"

namespace ebm::cuda {

// The passes of kernels/training.h for x on a GPU, by the library of kernels; `supports(x)` of loop.h tells whether
// there are any. The numbers of passes back depend on the GPU, by whose blocks they are summed.

Tensor outputs(const kernels::Network& network, const Tensor& x, Tensor& state);
std::vector<kernels::LayerSlopes> outputs_back(const kernels::Network& network, const Tensor& x, const Tensor& weights,
                                               const Tensor& state);
Tensor slope(const kernels::Network& network, const Tensor& x, Tensor& state);
std::vector<kernels::LayerSlopes> slope_back(const kernels::Network& network, const Tensor& x, const Tensor& weights,
                                             const Tensor& state);
std::pair<Tensor, Tensor> slices(const kernels::Network& network, const Tensor& x, const Tensor& v, Tensor& state);
std::vector<kernels::LayerSlopes> slices_back(const kernels::Network& network, const Tensor& x, const Tensor& v,
                                              const std::pair<Tensor, Tensor>& weights, const Tensor& state);

/// The inputs of a network of x (B, d) and, where it takes them, the times t (B).
Tensor with_time(const kernels::Network& network, const Tensor& x, const Tensor& t);
/// Its outputs, which nobody differentiates.
Tensor value(const kernels::Network& network, const Tensor& x, const Tensor& t);

}  // namespace ebm::cuda
