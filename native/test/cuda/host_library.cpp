// The library of kernels (ebm/cuda/library.cu) for the second device of tests, whose memory is the CPU's: the addon's
// way to a kernel is gone without a GPU. The C++ tests have it in them, those in TypeScript open it.
#include "ebm/cuda/run_networks.h"

namespace {

using namespace ebm::cuda;

// Of a small GPU.
constexpr int64_t kBlocks = 16;
constexpr int32_t kShared = 99 * 1024;

/// body(T) with the type of the numbers.
template <typename Body>
const char* with_type(int32_t is_double, const Body& body) {
  return is_double ? body(double()) : body(float());
}

}  // namespace

extern "C" {

int32_t ebm_cuda_version() { return EBM_CUDA_VERSION; }
int64_t ebm_cuda_blocks(int32_t) { return kBlocks; }
int32_t ebm_cuda_shared_bytes(int32_t) { return kShared; }
const char* ebm_cuda_run(EbmCudaRun* run) {
  return with_type(run->is_double,
                   [&]<typename T>(T) { return run->energy.network ? run_network<T>(*run) : run_kernel<T>(*run); });
}
const char* ebm_cuda_plan(EbmCudaPass* pass) {
  return with_type(pass->is_double, [&]<typename T>(T) { return plan_pass<T>(*pass); });
}
const char* ebm_cuda_pass(const EbmCudaPass* pass) {
  return with_type(pass->is_double, [&]<typename T>(T) { return run_pass<T>(*pass); });
}
}
