#pragma once

#include <cstdint>

namespace ebm::kernels {

/// An analytic energy as fused kernels take it: which one, and the parameters of its class in the order of the
/// constructor.
struct Energy {
  enum Kind {
    kAckley,
    kBooth,
    kDoubleWell,
    kGaussian,
    kHarmonic,
    kHimmelblau,
    kRastrigin,
    kRosenbrock,
    kStyblinskiTang,
  } kind;
  double parameters[3] = {};
  /// The Gaussian's, in the type of the chains: mean (d,) and symmetric precision (d, d).
  const void* mean = nullptr;
  const void* precision = nullptr;
};

/// Whether the gradient at a coordinate depends on no other coordinate.
inline bool is_separable(const Energy& energy) {
  switch (energy.kind) {
    case Energy::kDoubleWell:
    case Energy::kHarmonic:
    case Energy::kRastrigin:
    case Energy::kStyblinskiTang:
      return true;
    default:
      return false;
  }
}

}  // namespace ebm::kernels
