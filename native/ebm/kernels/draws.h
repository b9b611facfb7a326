#pragma once

#include "ebm/core/tensor.h"

namespace ebm::kernels {

// The draws of samplers for their chains, the first dimension of x: the numbers of libtorch's operators, of which the
// chains of a shard get the rows that they have in the draw for all.

/// `x.normal_(0, 1, rng)`, on all threads where it can be.
void fill_normal(const Tensor& x, const Rng& rng);

/// `torch.randn_like(x, generator=rng)`.
Tensor normal_like(const Tensor& x, const Rng& rng);

/// `torch.rand(sizes, generator=rng)`, of which the last dimension is that of the chains.
Tensor uniform(at::IntArrayRef sizes, const Rng& rng, const at::TensorOptions& options);

}  // namespace ebm::kernels
