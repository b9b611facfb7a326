// Opens what carries tensors between GPUs as the addon does, behind libtorch's half for CUDA, and begins a group of one
// rank, which asks for a GPU. scripts/cuda.mjs compiles and runs it.
#include <dlfcn.h>
#include <torch/csrc/distributed/c10d/HashStore.hpp>

#include <cstdio>
#include <string>

#include "ebm/distributed/carrier_library.h"

int main(int, char** argv) {
  for (int i = 1; i <= 2; ++i) {
    if (dlopen(argv[i], RTLD_NOW | RTLD_GLOBAL) == nullptr) {
      std::printf("%s\n", dlerror());
      return 1;
    }
  }
  using ebm::distributed::CarrierLibrary;
  const auto* const library = static_cast<const CarrierLibrary*>(dlsym(RTLD_DEFAULT, "ebm_carrier_cuda"));
  if (library == nullptr || library->version != ebm::distributed::kCarrierVersion) {
    std::printf("the library has not the interface of version %d\n", ebm::distributed::kCarrierVersion);
    return 1;
  }
  const auto store = c10::make_intrusive<c10d::HashStore>();
  std::string answer = "begun";
  try {
    library->make(store, 0, 1, ebm::distributed::Milliseconds(1000));
  } catch (const std::exception& error) {
    answer = error.what();
    answer = answer.substr(0, answer.find('\n'));
  }
  std::printf("NCCL's library opens with all of its names: interface %d, %s; a group: %s\n", library->version,
              library->name, answer.c_str());
}
