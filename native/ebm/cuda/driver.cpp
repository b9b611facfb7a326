#include "ebm/cuda/driver.h"

#include <c10/util/Exception.h>
#if defined(__linux__)
#include <dlfcn.h>
#endif

#include <array>
#include <cstdio>

namespace ebm::cuda {
namespace {

// Of the driver's CUdevice_attribute.
enum Attribute {
  kSharedMemoryPerBlock = 8,
  kWarpSize = 10,
  kMultiprocessors = 16,
  kIsIntegrated = 18,
  kL2CacheSize = 38,
  kThreadsPerMultiprocessor = 39,
  kMajor = 75,
  kMinor = 76,
  kSharedMemoryPerMultiprocessor = 81,
  kRegistersPerMultiprocessor = 82,
  kIsMultiGpuBoard = 84,
  kSharedMemoryPerBlockOptin = 97,
};

void check(int error, const char* call) { TORCH_CHECK(error == 0, "CUDA's driver: ", call, " gave error ", error); }

std::string text_of(const std::array<char, 16>& uuid) {
  std::string text;
  for (size_t i = 0; i < uuid.size(); ++i) {
    std::array<char, 3> byte{};
    std::snprintf(byte.data(), byte.size(), "%02x", static_cast<unsigned>(static_cast<unsigned char>(uuid[i])));
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += byte.data();
  }
  return text;
}

}  // namespace

std::optional<Driver> Driver::opened() {
#if defined(__linux__)
  void* const library = dlopen("libcuda.so.1", RTLD_NOW);
  if (library == nullptr) return std::nullopt;
  const auto find = [&]<typename Result, typename... Arguments>(std::function<Result(Arguments...)>& call,
                                                                const char* name) {
    const auto found = reinterpret_cast<Result (*)(Arguments...)>(dlsym(library, name));
    TORCH_CHECK(found != nullptr, "CUDA's driver has no ", name);
    call = found;
  };
  Driver driver;
  find(driver.init, "cuInit");
  find(driver.get, "cuDeviceGet");
  find(driver.name, "cuDeviceGetName");
  find(driver.total_memory, "cuDeviceTotalMem_v2");
  find(driver.attribute, "cuDeviceGetAttribute");
  find(driver.uuid, "cuDeviceGetUuid");
  return driver;
#else
  return std::nullopt;
#endif
}

Properties properties_of(const Driver& driver, int ordinal) {
  check(driver.init(0), "cuInit");
  int device = 0;
  check(driver.get(&device, ordinal), "cuDeviceGet");
  const auto attribute = [&](Attribute which) {
    int value = 0;
    check(driver.attribute(&value, which, device), "cuDeviceGetAttribute");
    return value;
  };
  std::array<char, 256> name{};
  check(driver.name(name.data(), static_cast<int>(name.size()) - 1, device), "cuDeviceGetName");
  std::array<char, 16> uuid{};
  check(driver.uuid(uuid.data(), device), "cuDeviceGetUuid");
  size_t bytes = 0;
  check(driver.total_memory(&bytes, device), "cuDeviceTotalMem");
  return {.name = name.data(),
          .uuid = text_of(uuid),
          .total_memory = static_cast<int64_t>(bytes),
          .major = attribute(kMajor),
          .minor = attribute(kMinor),
          .multiprocessors = attribute(kMultiprocessors),
          .warp_size = attribute(kWarpSize),
          .threads_per_multiprocessor = attribute(kThreadsPerMultiprocessor),
          .registers_per_multiprocessor = attribute(kRegistersPerMultiprocessor),
          .shared_memory_per_block = attribute(kSharedMemoryPerBlock),
          .shared_memory_per_block_optin = attribute(kSharedMemoryPerBlockOptin),
          .shared_memory_per_multiprocessor = attribute(kSharedMemoryPerMultiprocessor),
          .l2_cache_size = attribute(kL2CacheSize),
          .is_integrated = attribute(kIsIntegrated) != 0,
          .is_multi_gpu_board = attribute(kIsMultiGpuBoard) != 0};
}

}  // namespace ebm::cuda
