#pragma once

#include <cstdint>

#include "ebm/kernels/network.h"

namespace ebm::kernels {

/// An energy as fused kernels take it. It points into its model, which must outlive it.
struct Energy {
  enum Kind {
    kFormula,
    kGaussian,
    kNetwork,
  } kind;
  /// Whether the gradient at a coordinate depends on no other coordinate.
  bool is_separable = false;
  /// A formula, and its place among all of them.
  int number = 0;
  const void* formula = nullptr;
  /// The Gaussian's, in the type of the chains: mean (d,) and symmetric precision (d, d).
  const void* mean = nullptr;
  const void* precision = nullptr;
  const Network* network = nullptr;
};

/// The numbers that a gradient needs room for beside its result, for each chain.
inline int64_t gradient_work(const Energy& energy) { return energy.network ? gradient_work(*energy.network) : 0; }

}  // namespace ebm::kernels
