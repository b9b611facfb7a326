#include "ebm/core/kept_blocks.h"

#include <c10/core/impl/alloc_cpu.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include <array>
#include <bit>
#include <mutex>
#include <vector>

namespace ebm {

// A sanitizer watches blocks that are freed, not those that are kept.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
namespace {

constexpr size_t kMostBytes = 64 << 20;  // of all blocks that are kept
constexpr size_t kSmallest = 513, kLargest = 32 << 20;

/// Sizes are 9 to 16 times a power of two: a block is at most an eighth larger than what it is taken for.
constexpr int kFirstShift = 6, kShifts = 16, kUnits = 8;
constexpr size_t size_of(size_t number) { return (9 + number % kUnits) << (kFirstShift + number / kUnits); }
size_t number_of(int shift, size_t units) { return (shift - kFirstShift) * kUnits + units - 9; }

/// The least size that has room for so many bytes.
size_t size_for(size_t bytes) {
  const int shift = static_cast<int>(std::bit_width(bytes - 1)) - 4;
  return number_of(shift, ((bytes - 1) >> shift) + 1);
}

/// The largest size that a block of so many bytes has room for.
size_t size_within(size_t bytes) {
  const int shift = static_cast<int>(std::bit_width(bytes)) - 4;
  const size_t units = bytes >> shift;
  return units == 8 ? number_of(shift - 1, 16) : number_of(shift, units);
}

struct Kept {
  std::mutex mutex;
  std::array<std::vector<void*>, kShifts * kUnits> blocks;
  size_t bytes = 0;
};

// Never destroyed: tensors may be freed while the process exits.
Kept& the_kept() {
  static Kept* const kept = new Kept;
  return *kept;
}

void* new_block(size_t bytes) {
  try {
    return c10::alloc_cpu(bytes);
  } catch (const c10::Error&) {
    // The memory that is short may be what is kept.
    release_kept_blocks();
    return c10::alloc_cpu(bytes);
  }
}

}  // namespace

void* take_block(size_t bytes) {
  if (bytes < kSmallest || bytes > kLargest) return new_block(bytes);
  const auto number = size_for(bytes);
  auto& kept = the_kept();
  {
    const std::lock_guard lock(kept.mutex);
    if (auto& blocks = kept.blocks[number]; !blocks.empty()) {
      void* const block = blocks.back();
      blocks.pop_back();
      kept.bytes -= size_of(number);
      return block;
    }
  }
  return new_block(size_of(number));
}

void leave_block(void* block) {
  const auto bytes = malloc_usable_size(block);
  if (bytes < size_of(0) || bytes >= kLargest + (kLargest >> 3)) return c10::free_cpu(block);
  const auto number = size_within(bytes);
  auto& kept = the_kept();
  std::unique_lock lock(kept.mutex);
  if (kept.bytes + size_of(number) > kMostBytes) {
    // Sizes that nobody asks for any more would fill the room.
    lock.unlock();
    release_kept_blocks();
    lock.lock();
  }
  kept.bytes += size_of(number);
  kept.blocks[number].push_back(block);
}

void release_kept_blocks() {
  auto& kept = the_kept();
  std::array<std::vector<void*>, kShifts * kUnits> blocks;
  {
    const std::lock_guard lock(kept.mutex);
    blocks.swap(kept.blocks);
    kept.bytes = 0;
  }
  for (const auto& of_size : blocks) {
    for (void* const block : of_size) c10::free_cpu(block);
  }
}
#else
void* take_block(size_t bytes) { return c10::alloc_cpu(bytes); }
void leave_block(void* block) { c10::free_cpu(block); }
void release_kept_blocks() {}
#endif

}  // namespace ebm
