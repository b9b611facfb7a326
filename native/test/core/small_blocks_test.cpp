#include "ebm/core/small_blocks.h"

#include <c10/core/CPUAllocator.h>

#include <cstring>
#include <thread>

#include "test/check.h"

namespace {

std::vector<at::Tensor> make(int64_t first, int64_t count) {
  std::vector<at::Tensor> made;
  for (int64_t i = first; i < first + count; ++i) made.push_back(at::full({i % 200}, i, at::kInt));
  return made;
}

void expect_whole(const std::vector<at::Tensor>& made, int64_t first) {
  for (size_t k = 0; k < made.size(); ++k) {
    const int64_t i = first + static_cast<int64_t>(k);
    EXPECT_EQUAL(reinterpret_cast<uintptr_t>(made[k].const_data_ptr()) % 64, 0u);
    EXPECT(made[k].eq(i).all().item<bool>());
  }
}

TEST("small blocks are aligned, their own, and outlive the thread that took them") {
  ebm::use_small_blocks();
  std::vector<at::Tensor> ours = make(0, 1000);
  std::vector<at::Tensor> theirs;
  std::thread([&] {
    theirs = make(1000, 1000);
    ours.resize(500);
    const auto more = make(2000, 1000);
    expect_whole(more, 2000);
  }).join();
  const auto last = make(3000, 1000);
  expect_whole(ours, 0);
  expect_whole(theirs, 1000);
  expect_whole(last, 3000);
}

TEST("blocks of every size can be freed by their address alone, as some of libtorch's libraries do") {
  ebm::use_small_blocks();
  c10::Allocator* allocator = c10::GetCPUAllocator();
  for (const size_t bytes : {0u, 1u, 64u, 65u, 512u, 513u, 100'000u}) {
    void* block = allocator->raw_allocate(bytes);
    if (bytes > 0) std::memset(block, 1, bytes);
    allocator->raw_deallocate(block);
  }
  const auto y = at::conv1d(at::ones({1, 1, 5}), at::ones({1, 1, 3}));
  EXPECT_EQUAL(y.sum().item<double>(), 9.0);
}

TEST("a block that another thread freed is used again after that thread has ended") {
  ebm::use_small_blocks();
  at::Tensor x = at::empty({100});
  const void* block = x.const_data_ptr();
  std::thread([&] { x.reset(); }).join();
  bool again = false;
  std::vector<at::Tensor> held;
  for (int i = 0; i < 100'000 && !again; ++i) {
    held.push_back(at::empty({100}));
    again = held.back().const_data_ptr() == block;
  }
  EXPECT(again);
}

}  // namespace
