#pragma once

#include <memory>

#include "ebm/core/model.h"
#include "ebm/samplers/langevin_dynamics.h"

namespace ebm::kernels {

/// Langevin dynamics in one pass over tiles of chains that stay in the cache for many steps: noise, gradient and
/// update. It draws the numbers of the stepwise operations, and leaves the generator as they do.
class FusedLangevin {
 public:
  virtual ~FusedLangevin() = default;

  /// A kernel for chains of this model that start at x; none if there is none.
  static std::unique_ptr<FusedLangevin> make(const Model& model, const Tensor& x);

  /// Takes some of the steps begin … end - 1 and returns how many; x becomes a tensor of its own.
  virtual int64_t advance(Tensor& x, int64_t begin, int64_t end, const LangevinDynamicsOptions& options,
                          const Rng& rng) = 0;
};

}  // namespace ebm::kernels
