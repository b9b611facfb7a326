#pragma once

#include <c10/util/FunctionRef.h>

#include <memory>
#include <optional>
#include <utility>

#include "ebm/core/tensor.h"
#include "ebm/kernels/energy.h"

namespace ebm::kernels {

/// The numbers of one step: its size, the scale of its noise, and bounds for the positions after it.
struct LangevinStep {
  double size;
  double noise_scale;
  std::optional<std::pair<double, double>> clamp;
};

/// Langevin dynamics in one pass over tiles of chains that stay in the cache for many steps: noise, gradient and
/// update. It draws the numbers of the stepwise operations, and leaves the generator as they do.
class FusedLangevin {
 public:
  virtual ~FusedLangevin() = default;

  /// A kernel for chains of this energy, if there is one, that start at x; null where no kernel takes such chains.
  static std::unique_ptr<FusedLangevin> make(std::shared_ptr<const Energy> energy, const Tensor& x);

  /// Takes some of the steps begin … end - 1 and returns how many; x becomes a tensor of its own.
  virtual int64_t advance(Tensor& x, int64_t begin, int64_t end, c10::function_ref<LangevinStep(int64_t i)> step_at,
                          const Rng& rng) = 0;
};

}  // namespace ebm::kernels
