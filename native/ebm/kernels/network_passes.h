#pragma once
// Tiles of chains through a network, in the vectors of this processor. The functions are made of the files named
// *_simd.cpp, which are compiled once for each set of instructions. Plain types alone: see avx2.h.
//
// Positions are columns: coordinate j of chain i is at j * n + i. n is a multiple of 16.

#include <cstdint>

#include "ebm/kernels/network.h"

namespace ebm::kernels {

/// `work` has room for `gradient_work(network) * n` numbers, or `value_work(network) * n`.
template <typename T>
struct NetworkPasses {
  /// The gradient of the energy, (d, n).
  void (*gradient)(const Network& network, const T* x, int64_t n, T* out, T* work);
  /// The last outputs, (outputs, n) from inputs (inputs, n).
  void (*value)(const Network& network, const T* inputs, int64_t n, T* out, T* work);
};

/// The passes of a training: each pass forward leaves in `state` what its pass back needs, and that adds to
/// `slopes` the derivatives of sum(weights * results) by the parameters. `state`, `work` and `slopes` have the room
/// that `TrainingRoom` says; lanes without a chain have weights of 0.
template <typename T>
struct TrainingPasses {
  /// The last outputs, (outputs, n).
  void (*outputs)(const Network& network, const T* inputs, int64_t n, T* out, T* state);
  void (*outputs_back)(const Network& network, const T* inputs, int64_t n, const T* weights, const T* state, T* slopes,
                       T* work);
  /// The gradient of the energy, (d, n).
  void (*slope)(const Network& network, const T* x, int64_t n, T* out, T* state, T* work);
  void (*slope_back)(const Network& network, const T* x, int64_t n, const T* weights, const T* state, T* slopes,
                     T* work);
  /// The slopes of the energy along `count` directions v (d, count, n), which are (count, n), and the sum of its
  /// curvatures along them, (n).
  void (*slices)(const Network& network, const T* x, const T* v, int64_t count, int64_t n, T* along, T* curvature,
                 T* state, T* work);
  void (*slices_back)(const Network& network, const T* x, const T* v, int64_t count, int64_t n, const T* along_weights,
                      const T* curvature_weights, const T* state, T* slopes, T* work);
};

/// Those of the longest vectors that this processor has and libtorch uses.
template <typename T>
const NetworkPasses<T>& network_passes();
template <typename T>
const TrainingPasses<T>& training_passes();

// One set of instructions each.
namespace avx2 {
template <typename T>
NetworkPasses<T> make_network_passes();
template <typename T>
TrainingPasses<T> make_training_passes();
}  // namespace avx2

namespace avx512 {
template <typename T>
NetworkPasses<T> make_network_passes();
template <typename T>
TrainingPasses<T> make_training_passes();
}  // namespace avx512

}  // namespace ebm::kernels
