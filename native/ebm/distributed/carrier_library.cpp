#include "ebm/distributed/carrier_library.h"

#if defined(__linux__)
#include <dlfcn.h>
#endif

namespace ebm::distributed {

const CarrierLibrary* carrier_library(c10::DeviceType devices) {
#if defined(__linux__)
  // Whoever opened it made its names those of the whole process (lib/addon/load.ts).
  const auto symbol = "ebm_carrier_" + c10::DeviceTypeName(devices, true);
  const auto* const library = static_cast<const CarrierLibrary*>(dlsym(RTLD_DEFAULT, symbol.c_str()));
  return library != nullptr && library->version == kCarrierVersion ? library : nullptr;
#else
  return nullptr;
#endif
}

}  // namespace ebm::distributed
