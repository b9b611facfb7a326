#pragma once

#include <utility>
#include <vector>

#include "ebm/core/tensor.h"
#include "ebm/kernels/network.h"

namespace ebm::kernels {

// Passes of a training over a network, tiles of rows over threads. A pass forward leaves in `state` what its pass back
// needs; that gives the derivatives of sum(weights * results) by the parameters of each layer. The numbers do not
// depend on how many threads there are. x is as `supports` has it.

struct LayerSlopes {
  Tensor weight;  // (outputs, inputs)
  Tensor bias;    // (outputs); undefined where the layer has none, or the results do not depend on it
};

/// The number of layers up to the last one that bends: derivatives by x know nothing of a bias behind it.
int64_t layers_that_bend(const Network& network);

/// The last outputs for x (B, inputs): (B, outputs).
Tensor outputs(const Network& network, const Tensor& x, Tensor& state);
std::vector<LayerSlopes> outputs_back(const Network& network, const Tensor& x, const Tensor& weights,
                                      const Tensor& state);

/// The gradient of the energy at x (B, d): (B, d).
Tensor slope(const Network& network, const Tensor& x, Tensor& state);
std::vector<LayerSlopes> slope_back(const Network& network, const Tensor& x, const Tensor& weights,
                                    const Tensor& state);

/// The slopes of the energy at x (B, d) along each of the directions v (K, B, d), which are (K, B), and the sum of its
/// curvatures along all of them, (B).
std::pair<Tensor, Tensor> slices(const Network& network, const Tensor& x, const Tensor& v, Tensor& state);
std::vector<LayerSlopes> slices_back(const Network& network, const Tensor& x, const Tensor& v,
                                     const std::pair<Tensor, Tensor>& weights, const Tensor& state);

}  // namespace ebm::kernels
