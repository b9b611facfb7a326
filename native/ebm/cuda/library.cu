// The library of kernels, which scripts/cuda.mjs builds with nvcc, for the package torchebm-cuda-linux-x64 and its
// like.
#include <cuda_runtime_api.h>

#include "ebm/cuda/interface.h"

namespace ebm::cuda {

// In files of their own, so that they compile beside one another.
const char* run_float(EbmCudaRun& run);
const char* run_double(EbmCudaRun& run);
const char* run_network_float(EbmCudaRun& run);
const char* run_network_double(EbmCudaRun& run);
const char* plan_pass_float(EbmCudaPass& pass);
const char* plan_pass_double(EbmCudaPass& pass);
const char* run_pass_float(const EbmCudaPass& pass);
const char* run_pass_double(const EbmCudaPass& pass);

namespace {

/// An attribute of a device, or 0 where it cannot be asked.
int attribute(int32_t device, cudaDeviceAttr which) {
  int value = 0;
  return cudaDeviceGetAttribute(&value, which, device) == cudaSuccess ? value : 0;
}

/// Null, or why the device cannot be the thread's.
const char* choose(int32_t device) {
  const auto error = cudaSetDevice(device);
  return error == cudaSuccess ? nullptr : cudaGetErrorString(error);
}

}  // namespace
}  // namespace ebm::cuda

extern "C" {

int32_t ebm_cuda_version() { return EBM_CUDA_VERSION; }

int64_t ebm_cuda_blocks(int32_t device) {
  using ebm::cuda::attribute;
  // The oldest for which there is code.
  if (attribute(device, cudaDevAttrComputeCapabilityMajor) < 8) return 0;
  return int64_t{attribute(device, cudaDevAttrMultiProcessorCount)} *
         (attribute(device, cudaDevAttrMaxThreadsPerMultiProcessor) / 256);
}

int32_t ebm_cuda_shared_bytes(int32_t device) {
  return ebm::cuda::attribute(device, cudaDevAttrMaxSharedMemoryPerBlockOptin);
}

const char* ebm_cuda_run(EbmCudaRun* run) {
  using namespace ebm::cuda;
  if (const char* const failed = choose(run->device)) return failed;
  if (run->energy.network) return run->is_double ? run_network_double(*run) : run_network_float(*run);
  return run->is_double ? run_double(*run) : run_float(*run);
}

const char* ebm_cuda_plan(EbmCudaPass* pass) {
  return pass->is_double ? ebm::cuda::plan_pass_double(*pass) : ebm::cuda::plan_pass_float(*pass);
}

const char* ebm_cuda_pass(const EbmCudaPass* pass) {
  using namespace ebm::cuda;
  if (const char* const failed = choose(pass->device)) return failed;
  return pass->is_double ? run_pass_double(*pass) : run_pass_float(*pass);
}
}
