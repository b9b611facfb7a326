#pragma once

#include "ebm/core/tensor.h"
#include "ebm/kernels/energy.h"

namespace ebm::kernels {

/// The gradient of an energy at x (B, d) in one pass, tiles of rows over threads.
Tensor gradient(const Energy& energy, const Tensor& x);

/// The outputs (B, outputs) of a network for x (B, d), and for the times t (B) if it takes them; in one pass likewise.
Tensor value(const Network& network, const Tensor& x, const Tensor& t);

}  // namespace ebm::kernels
