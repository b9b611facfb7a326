#pragma once

#include "ebm/cuda/device.h"
#include "ebm/cuda/interface.h"

namespace ebm::cuda {

/// The numbers of the steps of a launch: one for all, or one for each. They travel with the launch, for which CUDA has
/// 4 KiB.
template <typename Step>
struct Steps {
  static constexpr int kMost = EBM_CUDA_STEPS;  // where they differ
  int count;
  bool are_equal;
  Step at[kMost];

  EBM_DEVICE const Step& operator[](int i) const { return at[are_equal ? 0 : i]; }
};

/// A thread for each of n chains of d coordinates, which a kernel keeps in `rows` rows of numbers of `size` bytes: in
/// registers where its width is a constant, else in shared memory. No blocks where the memory does not hold 32 chains.
inline Geometry chain_geometry(int64_t n, int d, int width, int rows, int size, int most_threads) {
  int threads = most_threads;
  const auto bytes = [&] { return width > 0 ? 0 : threads * rows * d * size; };
  while (threads > 32 && bytes() > kSharedBytes) threads /= 2;
  if (bytes() > kSharedBytes) return {0, 0, 0};
  return Geometry::of(n, threads, bytes());
}

}  // namespace ebm::cuda
