#include "ebm/cuda/driver.h"

#include <cstring>

#include "test/check.h"

namespace {

// A driver of one device, 3, that the process sees first; its attributes are 1,000 and their numbers.
ebm::cuda::Driver driver() {
  return {.init = [](unsigned) { return 0; },
          .get = [](int* device, int ordinal) { return ordinal == 0 ? (*device = 3, 0) : 101; },
          .name =
              [](char* name, int length, int device) {
                std::strncpy(name, device == 3 ? "NVIDIA H200" : "", length);
                return 0;
              },
          .total_memory = [](size_t* bytes, int) { return *bytes = size_t{150} << 30, 0; },
          .attribute = [](int* value, int which, int) { return *value = 1000 + which, 0; },
          .uuid =
              [](char* uuid, int) {
                for (int i = 0; i < 16; ++i) uuid[i] = static_cast<char>(16 * i + i);
                return 0;
              }};
}

}  // namespace

TEST("The driver tells of a GPU what PyTorch tells of it") {
  const auto found = ebm::cuda::properties_of(driver(), 0);
  EXPECT_EQUAL(found.name, "NVIDIA H200");
  EXPECT_EQUAL(found.uuid, "00112233-4455-6677-8899-aabbccddeeff");
  EXPECT_EQUAL(found.total_memory, int64_t{150} << 30);
  EXPECT_EQUAL(found.major, 1075);
  EXPECT_EQUAL(found.minor, 1076);
  EXPECT_EQUAL(found.multiprocessors, 1016);
  EXPECT_EQUAL(found.l2_cache_size, 1038);
}

TEST("A GPU that is not there is an error with the driver's number") {
  EXPECT_THROWS(ebm::cuda::properties_of(driver(), 1), c10::Error, "cuDeviceGet gave error 101");
}
