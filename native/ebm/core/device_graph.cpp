#include "ebm/core/device_graph.h"

#if defined(__linux__)
#include <dlfcn.h>
#endif

namespace ebm {

const DeviceGraphLibrary* device_graph_library(c10::DeviceType devices) {
#if defined(__linux__)
  // Whoever opened it made its names those of the whole process (lib/addon/load.ts).
  const auto symbol = "ebm_graphs_" + c10::DeviceTypeName(devices, true);
  const auto* const library = static_cast<const DeviceGraphLibrary*>(dlsym(RTLD_DEFAULT, symbol.c_str()));
  return library != nullptr && library->version == kDeviceGraphVersion ? library : nullptr;
#else
  return nullptr;
#endif
}

}  // namespace ebm
