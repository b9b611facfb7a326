#pragma once

#include <ATen/ATen.h>

#include <optional>

namespace ebm {

using at::Tensor;

/// The generator that a call draws from; none is the global one.
using Rng = std::optional<at::Generator>;

/// Standard normal numbers in the shape, strides, dtype and device of `x`.
/// The same draw as `torch.randn_like(x, generator=rng)`, which libtorch before 2.11 has no overload for.
inline Tensor normal_like(const Tensor& x, const Rng& rng) { return at::empty_like(x).normal_(0, 1, rng); }

}  // namespace ebm
