#include "ebm/integrators/euler_maruyama.h"

#include <cmath>

#include "ebm/kernels/draws.h"

namespace ebm {

Tensor euler_maruyama(const Tensor& x, c10::function_ref<Tensor(const Tensor&)> drift, double step_size,
                      double noise_scale, const Rng& rng) {
  // The reference's operations one by one; add's alpha would fuse two of them and round differently, and its
  // square roots are powers.
  auto next = x.add(drift(x).mul(step_size));
  const auto noise = kernels::normal_like(x, rng).mul_(std::pow(step_size, 0.5));
  return next.add_(noise.mul(std::pow(2 * noise_scale * noise_scale, 0.5)));
}

}  // namespace ebm
