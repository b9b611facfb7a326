// The library of kernels, which scripts/cuda.mjs builds with nvcc, for the package torchebm-cuda-linux-x64.
#include <cuda_runtime_api.h>

#include "ebm/cuda/interface.h"

namespace ebm::cuda {

// In files of their own, so that they compile beside one another.
const char* run_float(EbmCudaRun& run);
const char* run_double(EbmCudaRun& run);

}  // namespace ebm::cuda

extern "C" {

int32_t ebm_cuda_version() { return EBM_CUDA_VERSION; }

int64_t ebm_cuda_blocks(int32_t device) {
  int processors = 0, threads = 0, capability = 0;
  const auto ask = [&](int& value, cudaDeviceAttr attribute) {
    return cudaDeviceGetAttribute(&value, attribute, device) == cudaSuccess;
  };
  if (!ask(processors, cudaDevAttrMultiProcessorCount)) return 0;
  if (!ask(threads, cudaDevAttrMaxThreadsPerMultiProcessor)) return 0;
  // The oldest for which there is code.
  if (!ask(capability, cudaDevAttrComputeCapabilityMajor) || capability < 8) return 0;
  return int64_t{processors} * (threads / 256);
}

const char* ebm_cuda_run(EbmCudaRun* run) {
  const auto error = cudaSetDevice(run->device);
  if (error != cudaSuccess) return cudaGetErrorString(error);
  return run->is_double ? ebm::cuda::run_double(*run) : ebm::cuda::run_float(*run);
}
}
