#pragma once

#include <cstdint>

#include "ebm/kernels/network.h"

namespace ebm::kernels {

/// An energy as fused kernels take it: which one, and for an analytic one the parameters of its class in the order of
/// the constructor.
struct Energy {
  enum Kind {
    kAckley,
    kBooth,
    kDoubleWell,
    kGaussian,
    kHarmonic,
    kHimmelblau,
    kNetwork,
    kRastrigin,
    kRosenbrock,
    kStyblinskiTang,
  } kind;
  double parameters[3] = {};
  /// The Gaussian's, in the type of the chains: mean (d,) and symmetric precision (d, d).
  const void* mean = nullptr;
  const void* precision = nullptr;
  const Network* network = nullptr;
};

/// Whether the gradient at a coordinate depends on no other coordinate.
inline bool is_separable(const Energy& energy) {
  switch (energy.kind) {
    case Energy::kDoubleWell:
    case Energy::kHarmonic:
    case Energy::kRastrigin:
    case Energy::kStyblinskiTang:
      return true;
    case Energy::kAckley:
    case Energy::kBooth:
    case Energy::kGaussian:
    case Energy::kHimmelblau:
    case Energy::kNetwork:
    case Energy::kRosenbrock:
      return false;
  }
  return false;
}

/// The numbers that a gradient needs room for beside its result, for each chain.
inline int64_t gradient_work(const Energy& energy) { return energy.network ? gradient_work(*energy.network) : 0; }

}  // namespace ebm::kernels
