#pragma once

#include "ebm/core/model.h"
#include "ebm/integrators/leapfrog.h"

namespace ebm::kernels {

/// `leapfrog` in its safe mode along the gradient of `model`, in one pass over tiles of chains that stay in the cache
/// for all steps; nothing where there is no kernel for such a model, such chains or such a mass.
std::optional<PhasePoint> fused_leapfrog(const Model& model, const Tensor& x, const Tensor& p, double step_size,
                                         int64_t n_steps, const Mass& mass);

}  // namespace ebm::kernels
