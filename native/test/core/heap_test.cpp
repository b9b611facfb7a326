#include "ebm/core/heap.h"

#include <cstring>

#include "test/check.h"
#if defined(__GLIBC__)
#include <sys/resource.h>

namespace {

/// The pages that the system gives this process for a block that is written and freed.
long pages_of(size_t bytes) {
  const auto faults = [] {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
  };
  const auto before = faults();
  void* volatile block = std::malloc(bytes);
  std::memset(block, 1, bytes);
  std::free(block);
  return faults() - before;
}

TEST("a large block is given back to the program without new pages") {
  ebm::keep_large_blocks();
  const size_t bytes = 16 << 20;
  pages_of(bytes);
  EXPECT(pages_of(bytes) < 100);
}

}  // namespace
#endif
