#pragma once

#include <c10/util/FunctionRef.h>

#include "ebm/core/tensor.h"

namespace ebm {

/// One step of the Euler-Maruyama scheme for dx = f(x) dt + sqrt(2) s dW:
/// x + h f(x) + sqrt(2 s^2) sqrt(h) z, with z drawn after the drift is known, and drawn even where s is 0.
Tensor euler_maruyama(const Tensor& x, c10::function_ref<Tensor(const Tensor&)> drift, double step_size,
                      double noise_scale, const Rng& rng);

}  // namespace ebm
