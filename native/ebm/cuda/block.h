#pragma once
// Blocks of threads that work on one thing in phases. Within a phase no thread reads what another writes; after it all
// wait for one another. On the CPU a phase is a loop over the threads, so the order of these must not matter.

#if !defined(__CUDACC__)
#include <cstdint>
#endif

#include "ebm/cuda/device.h"

namespace ebm::cuda {

/// A block of a launch, and the memory that its threads share.
struct Block {
  int64_t index;
  int threads;
  void* shared;
  /// On the CPU, whether the threads of a phase run from the last to the first.
  bool is_turned = false;

  /// A phase: body(i) for i = 0 … count - 1, divided among the threads.
  template <typename Body>
  EBM_DEVICE void each(int count, const Body& body) const {
#if defined(__CUDA_ARCH__)
    for (int i = static_cast<int>(threadIdx.x); i < count; i += static_cast<int>(blockDim.x)) body(i);
    __syncthreads();
#else
    for (int k = 0; k < threads; ++k) {
      for (int i = is_turned ? threads - 1 - k : k; i < count; i += threads) body(i);
    }
#endif
  }
};

#if defined(__CUDACC__)

template <typename Kernel>
__global__ void __launch_bounds__(Kernel::kThreads, kBlocks<Kernel>)
    enter_block(const __grid_constant__ Kernel kernel) {
  extern __shared__ double shared[];
  kernel(Block{blockIdx.x, static_cast<int>(blockDim.x), shared});
}

/// Starts a kernel whose blocks work in phases; null, or why it did not start.
template <typename Kernel>
const char* launch_blocks(const Kernel& kernel, const Geometry& geometry, void* stream, bool = false) {
  auto error = cudaSuccess;
  if (geometry.shared_bytes > kSharedBytes) {
    error =
        cudaFuncSetAttribute(enter_block<Kernel>, cudaFuncAttributeMaxDynamicSharedMemorySize, geometry.shared_bytes);
    if (error != cudaSuccess) return cudaGetErrorString(error);
  }
  enter_block<<<static_cast<unsigned>(geometry.blocks), geometry.threads, geometry.shared_bytes,
                static_cast<cudaStream_t>(stream)>>>(kernel);
  error = cudaGetLastError();
  return error == cudaSuccess ? nullptr : cudaGetErrorString(error);
}

#else

/// On the CPU, with the threads of each phase from the last to the first where `is_turned`.
template <typename Kernel>
const char* launch_blocks(const Kernel& kernel, const Geometry& geometry, void*, bool is_turned = false) {
  for (int64_t block = 0; block < geometry.blocks; ++block) {
    // Of each block anew, no more than it asked for and no number: sanitizers and tests see what is read beyond or
    // unwritten.
    std::vector<uint64_t> shared((geometry.shared_bytes + sizeof(uint64_t) - 1) / sizeof(uint64_t), ~uint64_t{0});
    kernel(Block{block, geometry.threads, shared.data(), is_turned});
  }
  return nullptr;
}

#endif

/// A matrix as it is read: element (row, column) is at data[row * by_row + column * by_column].
template <typename T>
struct Matrix {
  const T* data;
  int by_row, by_column;

  EBM_DEVICE T at(int row, int column) const { return data[row * by_row + column * by_column]; }
};

/// A phase: out (rows, columns) = a b, and the bias of each row, times `factor` (rows, columns) where there is one;
/// `kAdds` adds to what is there. `factor` may be `out`.
template <bool kAdds = false, typename T>
EBM_DEVICE void product(const Block& block, const Matrix<T>& a, int rows, int depth, const Matrix<T>& b, int columns,
                        const T* bias, const T* factor, T* out) {
  // Sums that a thread makes at a time. Columns of neighbouring threads are neighbours, so that they read different
  // banks of shared memory.
  constexpr int kHigh = 4, kWide = 4;
  const int high = (rows + kHigh - 1) / kHigh, wide = (columns + kWide - 1) / kWide;
  block.each(high * wide, [&](int item) {
    const int top = item / wide * kHigh, left = item % wide;
    int row[kHigh], column[kWide];  // those beyond the end are the last ones, and are not written
    EBM_UNROLL
    for (int r = 0; r < kHigh; ++r) row[r] = top + r < rows ? top + r : rows - 1;
    EBM_UNROLL
    for (int c = 0; c < kWide; ++c) column[c] = left + c * wide < columns ? left + c * wide : columns - 1;
    T sums[kHigh][kWide];
    EBM_UNROLL
    for (int r = 0; r < kHigh; ++r) {
      EBM_UNROLL
      for (int c = 0; c < kWide; ++c) sums[r][c] = bias ? bias[row[r]] : T(0);
    }
    for (int k = 0; k < depth; ++k) {
      T left_of[kHigh], right_of[kWide];
      EBM_UNROLL
      for (int r = 0; r < kHigh; ++r) left_of[r] = a.at(row[r], k);
      EBM_UNROLL
      for (int c = 0; c < kWide; ++c) right_of[c] = b.at(k, column[c]);
      EBM_UNROLL
      for (int r = 0; r < kHigh; ++r) {
        EBM_UNROLL
        for (int c = 0; c < kWide; ++c) sums[r][c] = fused(left_of[r], right_of[c], sums[r][c]);
      }
    }
    EBM_UNROLL
    for (int r = 0; r < kHigh; ++r) {
      EBM_UNROLL
      for (int c = 0; c < kWide; ++c) {
        if (top + r >= rows || left + c * wide >= columns) continue;
        const int place = row[r] * columns + column[c];
        const T sum = factor ? sums[r][c] * factor[place] : sums[r][c];
        out[place] = kAdds ? out[place] + sum : sum;
      }
    }
  });
}

}  // namespace ebm::cuda
