#include "ebm/core/small_blocks.h"

#include <c10/core/CPUAllocator.h>
#if !defined(_WIN32)
#include <sys/mman.h>
#endif

#include <array>
#include <cstdint>
#include <mutex>
#include <vector>

#include "ebm/core/kept_blocks.h"

namespace ebm {

namespace {

constexpr size_t kAlignment = 64;  // of all CPU tensors in libtorch
constexpr size_t kClasses = 8;     // blocks of 64, 128, … 512 bytes
constexpr size_t kBatch = 64;      // how many blocks move between a thread and the pool at a time

// All small blocks lie in one range of addresses, which tells them from others when they are freed. The system gives it
// memory as it is used. It consists of slabs, each for blocks of one size.
constexpr size_t kSlab = 64 << 10;
constexpr size_t kSlabs = 64 << 10;
char* range = nullptr;
uint8_t class_of_slab[kSlabs];

// The free blocks of all threads. Never destroyed: tensors may be freed while the process exits.
struct Pool {
  std::mutex mutex;
  std::array<std::vector<void*>, kClasses> free;
  size_t slabs = 0;  // in use
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

// Gives the thread blocks of one size; none if the range is full.
void take(size_t size_class) {
  give_back_at_exit();
  Blocks& own = blocks[size_class];
  Pool& pool = the_pool();
  const std::lock_guard<std::mutex> lock(pool.mutex);
  auto& free = pool.free[size_class];
  if (free.empty() && pool.slabs < kSlabs) {
    char* const slab = range + pool.slabs * kSlab;
    class_of_slab[pool.slabs++] = static_cast<uint8_t>(size_class);
    const size_t size = (size_class + 1) * kAlignment;
    for (size_t i = kSlab / size; i-- > 0;) free.push_back(slab + i * size);
  }
  while (own.count < kBatch && !free.empty()) {
    own.items[own.count++] = free.back();
    free.pop_back();
  }
}

void free_block(void* block) {
  if (block == nullptr) return;
  const size_t offset = static_cast<size_t>(reinterpret_cast<uintptr_t>(block) - reinterpret_cast<uintptr_t>(range));
  if (offset >= kSlab * kSlabs) {
    c10::profiledCPUMemoryReporter().Delete(block);
    return leave_block(block);
  }
  const size_t size_class = class_of_slab[offset / kSlab];
  Blocks& own = blocks[size_class];
  if (own.count == 0) give_back_at_exit();
  if (own.count == std::size(own.items)) give(size_class, kBatch);
  own.items[own.count++] = block;
}

class SmallBlockAllocator final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    void* block = nullptr;
    if (bytes > 0 && bytes <= kClasses * kAlignment) {
      const size_t size_class = (bytes - 1) / kAlignment;
      Blocks& own = blocks[size_class];
      if (own.count == 0) take(size_class);
      if (own.count > 0) block = own.items[--own.count];
    }
    if (bytes > 0 && block == nullptr) {
      block = take_block(bytes);
      c10::profiledCPUMemoryReporter().New(block, bytes);
    }
    return {block, block, &free_block, c10::Device(c10::kCPU)};
  }

  c10::DeleterFnPtr raw_deleter() const override { return &free_block; }

  void copy_data(void* to, const void* from, size_t bytes) const override { default_copy_data(to, from, bytes); }
};

}  // namespace

#if defined(_WIN32)
void use_small_blocks() {}  // no memory before it is used: libtorch's own allocator serves
#else
void use_small_blocks() {
  static const bool done = [] {
    void* memory =
        mmap(nullptr, kSlab * kSlabs, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) return false;  // a limit on addresses: libtorch's own allocator serves too
    range = static_cast<char*>(memory);
    c10::SetCPUAllocator(new SmallBlockAllocator, /*priority=*/1);
    return true;
  }();
  (void)done;
}
#endif

}  // namespace ebm
