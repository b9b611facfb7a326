#include "ebm/core/small_blocks.h"

#include <c10/core/CPUAllocator.h>

#include <array>
#include <cstdlib>
#include <mutex>
#include <new>
#include <vector>

namespace ebm {

namespace {

constexpr size_t kAlignment = 64;  // what libtorch gives all its CPU tensors
constexpr size_t kClasses = 8;     // blocks of 64, 128, … 512 bytes
constexpr size_t kBatch = 64;      // how many blocks move between a thread and the pool at a time

// The free blocks of all threads. Never destroyed: tensors may be freed while the process exits.
struct Pool {
  std::mutex mutex;
  std::array<std::vector<void*>, kClasses> free;
};

Pool& the_pool() {
  static Pool* const pool = new Pool;
  return *pool;
}

// A thread's own free blocks of one size.
struct Blocks {
  void* items[2 * kBatch];
  size_t count;
};

// Without a destructor, so that it serves until the very end of its thread.
thread_local Blocks blocks[kClasses];

void give(size_t size_class, size_t keep) {
  Blocks& own = blocks[size_class];
  Pool& pool = the_pool();
  const std::lock_guard<std::mutex> lock(pool.mutex);
  while (own.count > keep) pool.free[size_class].push_back(own.items[--own.count]);
}

// Hands a thread's blocks to the others when it ends.
struct AtThreadExit {
  ~AtThreadExit() {
    for (size_t c = 0; c < kClasses; ++c) give(c, 0);
  }
};

void give_back_at_exit() {
  static thread_local const AtThreadExit at_thread_exit;
  (void)at_thread_exit;
}

void take(size_t size_class) {
  give_back_at_exit();
  Blocks& own = blocks[size_class];
  {
    Pool& pool = the_pool();
    const std::lock_guard<std::mutex> lock(pool.mutex);
    auto& free = pool.free[size_class];
    while (own.count < kBatch && !free.empty()) {
      own.items[own.count++] = free.back();
      free.pop_back();
    }
  }
  if (own.count > 0) return;
  const size_t size = (size_class + 1) * kAlignment;
  void* slab = nullptr;
  if (posix_memalign(&slab, kAlignment, kBatch * size) != 0) throw std::bad_alloc();
  for (size_t i = 0; i < kBatch; ++i) own.items[own.count++] = static_cast<char*>(slab) + i * size;
}

template <size_t size_class>
void free_block(void* block) {
  Blocks& own = blocks[size_class];
  if (own.count == 0) give_back_at_exit();
  if (own.count == std::size(own.items)) give(size_class, kBatch);
  own.items[own.count++] = block;
}

constexpr c10::DeleterFnPtr kFree[kClasses] = {&free_block<0>, &free_block<1>, &free_block<2>, &free_block<3>,
                                               &free_block<4>, &free_block<5>, &free_block<6>, &free_block<7>};

class SmallBlockAllocator final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    if (bytes == 0 || bytes > kClasses * kAlignment) return large_->allocate(bytes);
    const size_t size_class = (bytes - 1) / kAlignment;
    Blocks& own = blocks[size_class];
    if (own.count == 0) take(size_class);
    void* block = own.items[--own.count];
    return {block, block, kFree[size_class], c10::Device(c10::kCPU)};
  }

  void copy_data(void* to, const void* from, size_t bytes) const override { default_copy_data(to, from, bytes); }

 private:
  c10::Allocator* const large_ = c10::GetDefaultCPUAllocator();
};

}  // namespace

void use_small_blocks() {
  static auto* const allocator = new SmallBlockAllocator;
  c10::SetCPUAllocator(allocator, /*priority=*/1);
}

}  // namespace ebm
