#pragma once

#include <functional>

#include "ebm/core/model.h"

namespace test {

/// The generator seeded as `torch.Generator().manual_seed(seed)`; its numbers are those of `torch.manual_seed(seed)`.
at::Generator seeded(uint64_t seed);

/// The gradient of the summed energy by central differences; x is float64.
at::Tensor finite_differences(const ebm::Model& model, const at::Tensor& x);

}  // namespace test
