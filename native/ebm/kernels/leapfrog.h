#pragma once

#include <optional>
#include <utility>

#include "ebm/core/tensor.h"
#include "ebm/kernels/energy.h"

namespace ebm::kernels {

/// The positions and momenta after steps of the leapfrog scheme, in one pass over tiles of chains that stay in the
/// cache for all steps. Forces are cut to +-bound, and positions and momenta made finite after each step. None where no
/// kernel takes such chains.
std::optional<std::pair<Tensor, Tensor>> leapfrog(const Energy& energy, const Tensor& x, const Tensor& p,
                                                  double step_size, int64_t n_steps, double mass, double bound);

}  // namespace ebm::kernels
