#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "ebm/core/model.h"

namespace test {

/// The generator seeded as `torch.Generator().manual_seed(seed)`; its numbers are those of `torch.manual_seed(seed)`.
at::Generator seeded(uint64_t seed);

/// The gradient of the summed energy by central differences; x is float64.
at::Tensor finite_differences(const ebm::Model& model, const at::Tensor& x);

/// The energy of every formula, with parameters that no power of two hides.
std::vector<std::shared_ptr<const ebm::Model>> formula_models();

}  // namespace test
