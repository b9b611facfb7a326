#include "ebm/core/kept_blocks.h"

#include <sys/resource.h>

#include <c10/core/impl/alloc_cpu.h>

#include <cstring>
#include <fstream>
#include <thread>
#include <utility>
#include <vector>

#include "ebm/core/heap.h"
#include "ebm/core/small_blocks.h"
#include "test/check.h"

namespace {

TEST("blocks of every size have room for what they are taken for, twice over") {
  std::vector<std::pair<void*, size_t>> taken;
  for (int round = 0; round < 2; ++round) {
    for (size_t bytes = 513; bytes < (40u << 20); bytes += 1 + bytes / 5) {
      void* const block = ebm::take_block(bytes);
      EXPECT_EQUAL(reinterpret_cast<uintptr_t>(block) % 64, 0u);
      std::memset(block, static_cast<int>(bytes % 251), bytes);
      taken.emplace_back(block, bytes);
    }
    for (const auto& [block, bytes] : taken) {
      const auto* const first = static_cast<const unsigned char*>(block);
      EXPECT_EQUAL(first[0], bytes % 251);
      EXPECT_EQUAL(first[bytes - 1], bytes % 251);
      ebm::leave_block(block);
    }
    taken.clear();
  }
}

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
TEST("a tensor takes the block of the last one of about its size, whichever thread freed that") {
  ebm::use_small_blocks();
  at::Tensor x = at::empty({4'000'000});
  const void* const block = x.const_data_ptr();
  std::thread([&] { x.reset(); }).join();
  EXPECT(at::empty({3'950'000}).const_data_ptr() == block);
}

struct Pages {
  long mapped = 0, resident = 0;
};

Pages pages_of_process() {
  Pages pages;
  std::ifstream("/proc/self/statm") >> pages.mapped >> pages.resident;
  return pages;
}

/// The number of pages that this process has in memory.
long pages() { return pages_of_process().resident; }

TEST("blocks that are kept have a most, and can be given back") {
  ebm::use_small_blocks();
  ebm::trim_heap();
  std::vector<at::Tensor> held;
  for (int i = 0; i < 40; ++i) held.push_back(at::zeros({1'000'000}));
  const auto before = pages();
  held.clear();
  malloc_trim(0);
  // 160 MB were freed, of which at most 64 MB stay.
  const auto kept = pages();
  EXPECT(kept < before - 90'000'000 / 4096);
  EXPECT(kept > before - 150'000'000 / 4096);
  ebm::trim_heap();
  EXPECT(pages() < before - 150'000'000 / 4096);
}

/// Lets this process have so many bytes of addresses more, for as long as it lives.
struct MemoryLimit {
  explicit MemoryLimit(rlim_t more) {
    getrlimit(RLIMIT_AS, &before);
    rlimit tight = before;
    tight.rlim_cur = static_cast<rlim_t>(pages_of_process().mapped) * 4096 + more;
    setrlimit(RLIMIT_AS, &tight);
  }
  ~MemoryLimit() { setrlimit(RLIMIT_AS, &before); }
  rlimit before{};
};

TEST("blocks that are kept are given back before a tensor finds no memory") {
  ebm::use_small_blocks();
  ebm::trim_heap();
  std::vector<void*> taken;
  for (int i = 0; i < 15; ++i) taken.push_back(ebm::take_block(4'000'000));
  for (void* const block : taken) ebm::leave_block(block);
  // Room for half of the tensor, beside the 60 MB that are kept.
  const MemoryLimit limit(24'000'000);
  c10::free_cpu(ebm::take_block(48'000'000));
}
#endif

}  // namespace
