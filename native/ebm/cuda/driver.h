#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace ebm::cuda {

/// The properties of a GPU, memory in bytes.
struct Properties {
  std::string name, uuid;
  int64_t total_memory = 0;
  int major = 0, minor = 0;
  int multiprocessors = 0, warp_size = 0, threads_per_multiprocessor = 0, registers_per_multiprocessor = 0;
  int shared_memory_per_block = 0, shared_memory_per_block_optin = 0, shared_memory_per_multiprocessor = 0;
  int l2_cache_size = 0;
  bool is_integrated = false, is_multi_gpu_board = false;
};

/// The calls of NVIDIA's driver that tell of devices, as its C interface has them; each gives 0, or the number of an
/// error.
struct Driver {
  std::function<int(unsigned flags)> init;
  std::function<int(int* device, int ordinal)> get;
  std::function<int(char* name, int length, int device)> name;
  std::function<int(size_t* bytes, int device)> total_memory;
  std::function<int(int* value, int attribute, int device)> attribute;
  std::function<int(char* uuid, int device)> uuid;  // 16 bytes

  /// That of the system; none where there is none.
  static std::optional<Driver> opened();
};

/// Those of a device by its place among those that the process sees.
Properties properties_of(const Driver& driver, int ordinal);

}  // namespace ebm::cuda
