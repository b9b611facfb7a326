#pragma once
// The parts of a GPU that a kernel needs: one source compiles with nvcc for a GPU and with g++ for tests on the CPU. A
// kernel is a struct that is copied to the device; its operator() is the work of one thread. No thread waits for
// another, so on the CPU they run one after the other.

#include <cmath>
#include <cstdint>

#if defined(__CUDACC__)
#define EBM_DEVICE __host__ __device__ inline
#else
#include <vector>
#define EBM_DEVICE inline
#endif
#if defined(__CUDA_ARCH__)
#define EBM_UNROLL _Pragma("unroll")
#else
#define EBM_UNROLL
#endif

namespace ebm::cuda {

/// A thread of a launch, and the memory that its block shares.
struct Thread {
  int64_t block;
  int lane;     // in its block
  int threads;  // of a block
  void* shared;

  EBM_DEVICE int64_t number() const { return block * threads + lane; }
};

/// The blocks of a launch, the threads in each, and the bytes that each block shares.
struct Geometry {
  int64_t blocks;
  int threads;
  int shared_bytes;

  /// Blocks of `threads` for so many threads.
  static Geometry of(int64_t count, int threads, int shared_bytes = 0) {
    return {(count + threads - 1) / threads, threads, shared_bytes};
  }
};

/// The bytes that every GPU lets a block share unasked.
constexpr int kSharedBytes = 48 * 1024;

/// a * b + c, rounded once.
template <typename T>
EBM_DEVICE T fused(T a, T b, T c) {
  return std::fma(a, b, c);
}

/// body(j) for j = 0 … d - 1; where the width is a constant, it is d, and arrays stay in registers.
template <int kWidth, typename Body>
EBM_DEVICE void each(int d, const Body& body) {
  if constexpr (kWidth > 0) {
    EBM_UNROLL
    for (int j = 0; j < kWidth; ++j) body(j);
  } else {
    for (int j = 0; j < d; ++j) body(j);
  }
}

#if defined(__CUDACC__)

/// The blocks of a kernel that a multiprocessor is to hold, which bounds the registers of a thread: two blocks of 256
/// share 65,536, one of double. A kernel that wants more spills. Without the bound, the compiler tells how many it
/// wants (scripts/cuda.mjs).
template <typename Kernel>
constexpr int kBlocks =
#if defined(EBM_UNBOUNDED)
    1;
#else
    (sizeof(typename Kernel::Type) == sizeof(float) ? 512 : 256) / Kernel::kThreads;
#endif

template <typename Kernel>
__global__ void __launch_bounds__(Kernel::kThreads, kBlocks<Kernel>) enter(const __grid_constant__ Kernel kernel) {
  extern __shared__ double shared[];
  kernel(Thread{blockIdx.x, static_cast<int>(threadIdx.x), static_cast<int>(blockDim.x), shared});
}

/// Starts the kernel on a stream; null, or why it did not start.
template <typename Kernel>
const char* launch(const Kernel& kernel, const Geometry& geometry, void* stream) {
  enter<<<static_cast<unsigned>(geometry.blocks), geometry.threads, geometry.shared_bytes,
          static_cast<cudaStream_t>(stream)>>>(kernel);
  const auto error = cudaGetLastError();
  return error == cudaSuccess ? nullptr : cudaGetErrorString(error);
}

#else

template <typename Kernel>
const char* launch(const Kernel& kernel, const Geometry& geometry, void*) {
  for (int64_t block = 0; block < geometry.blocks; ++block) {
    // Of each block anew, and no more than it asked for, so that the sanitizer sees what is read or written beyond.
    std::vector<double> shared((geometry.shared_bytes + sizeof(double) - 1) / sizeof(double));
    for (int lane = 0; lane < geometry.threads; ++lane) kernel(Thread{block, lane, geometry.threads, shared.data()});
  }
  return nullptr;
}

#endif

}  // namespace ebm::cuda
