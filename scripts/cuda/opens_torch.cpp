// Opens the libraries that are built with libtorch as the addon does, behind libtorch's half for CUDA, and asks each
// for what takes a GPU: a group of one rank, and a graph. scripts/cuda.mjs compiles and runs it.
#include <dlfcn.h>
#include <torch/csrc/distributed/c10d/HashStore.hpp>

#include <cstdio>
#include <string>

#include "ebm/core/device_graph.h"
#include "ebm/distributed/carrier_library.h"

namespace {

/// The library's word on itself; null, and a line, where there is none of this version.
template <typename Library>
const Library* find(const char* symbol, int32_t version) {
  const auto* const library = static_cast<const Library*>(dlsym(RTLD_DEFAULT, symbol));
  if (library != nullptr && library->version == version) return library;
  std::printf("no library has %s of version %d\n", symbol, version);
  return nullptr;
}

/// The first line of the error that a call gives.
template <typename Body>
std::string answer_of(const Body& body) {
  try {
    body();
  } catch (const std::exception& error) {
    const std::string text = error.what();
    return text.substr(0, text.find('\n'));
  }
  return "begun";
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    if (dlopen(argv[i], RTLD_NOW | RTLD_GLOBAL) == nullptr) {
      std::printf("%s\n", dlerror());
      return 1;
    }
  }
  using ebm::distributed::CarrierLibrary;
  const auto* const nccl = find<CarrierLibrary>("ebm_carrier_cuda", ebm::distributed::kCarrierVersion);
  const auto* const graphs = find<ebm::DeviceGraphLibrary>("ebm_graphs_cuda", ebm::kDeviceGraphVersion);
  if (nccl == nullptr || graphs == nullptr) return 1;
  const auto group = answer_of(
      [&] { nccl->make(c10::make_intrusive<c10d::HashStore>(), 0, 1, ebm::distributed::Milliseconds(1000)); });
  std::printf("NCCL's library opens with all of its names: interface %d, %s; a group: %s\n", nccl->version, nccl->name,
              group.c_str());
  const auto stream = answer_of([&] { graphs->make_stream(c10::Device(c10::DeviceType::CUDA, 0)); });
  std::printf("That of graphs opens with all of its names: interface %d; a stream: %s\n", graphs->version,
              stream.c_str());
}
