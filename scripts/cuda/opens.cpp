// Opens the library of kernels as the addon does, on a machine without a GPU too, and asks for a launch there.
// scripts/cuda.mjs compiles and runs it.
#include <dlfcn.h>

#include <cstdio>

#include "ebm/cuda/interface.h"

int main(int, char** argv) {
  if (dlopen(argv[1], RTLD_NOW | RTLD_GLOBAL) == nullptr) {
    std::printf("%s\n", dlerror());
    return 1;
  }
  const auto version = reinterpret_cast<decltype(&ebm_cuda_version)>(dlsym(RTLD_DEFAULT, "ebm_cuda_version"));
  const auto blocks = reinterpret_cast<decltype(&ebm_cuda_blocks)>(dlsym(RTLD_DEFAULT, "ebm_cuda_blocks"));
  const auto run = reinterpret_cast<decltype(&ebm_cuda_run)>(dlsym(RTLD_DEFAULT, "ebm_cuda_run"));
  if (!version || !blocks || !run || version() != EBM_CUDA_VERSION) {
    std::printf("the library has not the interface of version %d\n", EBM_CUDA_VERSION);
    return 1;
  }
  EbmCudaRun nothing{};
  const auto* const answer = run(&nothing);
  std::printf("The library opens: interface %d, %lld blocks on device 0; a run without chains: %s\n", version(),
              static_cast<long long>(blocks(0)), answer ? answer : "started");
  return answer == nullptr;
}
