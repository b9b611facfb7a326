#include <ATen/CPUGeneratorImpl.h>
#include <ATen/detail/PrivateUse1HooksInterface.h>
#include <c10/core/CachingDeviceAllocator.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <set>
#include <vector>

#include "test/second_device/second_device.h"

namespace second_device {
namespace {

thread_local c10::DeviceIndex device_of_thread = 0;
thread_local std::array<c10::StreamId, kDevices> stream_of_thread{};
std::atomic<int64_t> limit = 0;
std::atomic<bool> is_stalled = false;
std::atomic<c10::StreamId> last_stream = 0;

c10::Device at_index(c10::DeviceIndex index) {
  TORCH_CHECK(index < kDevices, "fake: invalid device ordinal ", static_cast<int>(index));
  return {kType, index < 0 ? device_of_thread : index};
}

/// Memory of the CPU. Freed blocks are kept for later until the cache is emptied, as far as the figures tell.
class Memory final : public c10::DeviceAllocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    const auto device = current();
    const std::lock_guard lock(mutex_);
    auto& stats = stats_[device.index()];
    if (bytes == 0) return {nullptr, device};
    const int64_t most = limit, used = stats.allocated_bytes[0].current;
    if (most > 0 && used + static_cast<int64_t>(bytes) > most) {
      ++stats.num_ooms;
      TORCH_CHECK_WITH(OutOfMemoryError, false, "FAKE out of memory. Tried to allocate ", bytes, " bytes. GPU ",
                       static_cast<int>(device.index()), " has a total capacity of ", most, " bytes of which ",
                       most - used, " bytes are free.");
    }
    stats.allocated_bytes[0].increase(bytes);
    const auto kept = stats.reserved_bytes[0].current, needed = stats.allocated_bytes[0].current;
    if (needed > kept) stats.reserved_bytes[0].increase(needed - kept);
    auto* const block = static_cast<Block*>(std::aligned_alloc(64, (sizeof(Block) + bytes + 63) / 64 * 64));
    *block = {bytes, device.index()};
    return {block + 1, block, &Memory::release, device};
  }
  c10::DeleterFnPtr raw_deleter() const override { return &Memory::release; }
  void copy_data(void* to, const void* from, size_t bytes) const override { default_copy_data(to, from, bytes); }

  bool initialized() override { return true; }
  void emptyCache(c10::MempoolId_t) override {
    const std::lock_guard lock(mutex_);
    for (auto& stats : stats_) {
      stats.reserved_bytes[0].decrease(stats.reserved_bytes[0].current - stats.allocated_bytes[0].current);
    }
  }
  void recordStream(const c10::DataPtr&, c10::Stream) override {}
  c10::CachingDeviceAllocator::DeviceStats getDeviceStats(c10::DeviceIndex device) override {
    const std::lock_guard lock(mutex_);
    return stats_[at_index(device).index()];
  }
  void resetAccumulatedStats(c10::DeviceIndex device) override {
    const std::lock_guard lock(mutex_);
    stats_[at_index(device).index()].num_ooms = 0;
  }
  void resetPeakStats(c10::DeviceIndex device) override {
    const std::lock_guard lock(mutex_);
    auto& stats = stats_[at_index(device).index()];
    stats.allocated_bytes[0].reset_peak();
    stats.reserved_bytes[0].reset_peak();
  }
  std::pair<size_t, size_t> getMemoryInfo(c10::DeviceIndex device) override {
    const int64_t most = limit > 0 ? limit.load() : int64_t{1} << 40;
    return {most - getDeviceStats(device).reserved_bytes[0].current, most};
  }

 private:
  struct alignas(64) Block {
    size_t bytes;
    c10::DeviceIndex device;
  };
  static void release(void* pointer);

  std::mutex mutex_;
  std::array<c10::CachingDeviceAllocator::DeviceStats, kDevices> stats_;
};

Memory& memory() {
  static auto* const all = new Memory;  // tensors may outlive everything
  return *all;
}

void Memory::release(void* pointer) {
  auto* const block = static_cast<Block*>(pointer);
  {
    const std::lock_guard lock(memory().mutex_);
    memory().stats_[block->device].allocated_bytes[0].decrease(block->bytes);
  }
  std::free(block);
}

const c10::AllocatorRegisterer<kType> allocator(&memory());

struct Guard final : c10::impl::DeviceGuardImplInterface {
  using Clock = std::chrono::steady_clock;

  c10::DeviceType type() const override { return kType; }
  c10::Device getDevice() const override { return current(); }
  void setDevice(c10::Device device) const override { device_of_thread = at_index(device.index()).index(); }
  void uncheckedSetDevice(c10::Device device) const noexcept override { device_of_thread = device.index(); }
  c10::Device exchangeDevice(c10::Device device) const override {
    const auto before = current();
    setDevice(device);
    return before;
  }
  c10::DeviceIndex deviceCount() const noexcept override { return kDevices; }

  c10::Stream getStream(c10::Device device) const override {
    const auto place = at_index(device.index());
    return c10::Stream(c10::Stream::UNSAFE, place, stream_of_thread[place.index()]);
  }
  c10::Stream getDefaultStream(c10::Device device) const override {
    return c10::Stream(c10::Stream::UNSAFE, at_index(device.index()), 0);
  }
  c10::Stream getNewStream(c10::Device device, int) const override {
    return c10::Stream(c10::Stream::UNSAFE, at_index(device.index()), ++last_stream);
  }
  c10::Stream getStreamFromGlobalPool(c10::Device device, bool) const override { return getNewStream(device, 0); }
  c10::Stream exchangeStream(c10::Stream stream) const override {
    const auto before = getStream(stream.device());
    stream_of_thread[stream.device_index()] = stream.id();
    return before;
  }
  void* getStreamNativeHandle(const c10::Stream stream) const override { return reinterpret_cast<void*>(stream.id()); }
  bool queryStream(const c10::Stream&) const override { return true; }
  void synchronizeStream(const c10::Stream&) const override { wait_for_stream(); }
  void synchronizeDevice(const c10::DeviceIndex) const override { wait_for_stream(); }

  // Operators have ended when they return, and so has what comes before an event.
  void record(void** event, const c10::Stream&, const c10::DeviceIndex, const c10::EventFlag) const override {
    if (*event == nullptr) *event = new Clock::time_point;
    *static_cast<Clock::time_point*>(*event) = Clock::now();
  }
  void block(void*, const c10::Stream&) const override {}
  bool queryEvent(void*) const override { return !is_stalled; }
  void synchronizeEvent(void*) const override { wait_for_stream(); }
  void destroyEvent(void* event, const c10::DeviceIndex) const noexcept override {
    delete static_cast<Clock::time_point*>(event);
  }
  double elapsedTime(void* from, void* to, const c10::DeviceIndex) const override {
    const auto time = *static_cast<Clock::time_point*>(to) - *static_cast<Clock::time_point*>(from);
    return std::chrono::duration<double, std::milli>(time).count();
  }
};

C10_REGISTER_GUARD_IMPL(PrivateUse1, Guard)

/// The numbers of the CPU's generator of the same seed. Kernels that count their draws, as a GPU's do, have an offset
/// of their own.
struct Numbers final : c10::GeneratorImpl {
  explicit Numbers(c10::DeviceIndex index)
      : GeneratorImpl(at_index(index), c10::DispatchKeySet(c10::DispatchKey::PrivateUse1)) {}

  void set_current_seed(uint64_t seed) override {
    numbers.set_current_seed(seed);
    offset = 0;
  }
  void set_offset(uint64_t to) override { offset = to; }
  uint64_t get_offset() const override { return offset; }
  uint64_t current_seed() const override { return numbers.current_seed(); }
  uint64_t seed() override { return numbers.seed(); }
  void set_state(const c10::TensorImpl& state) override { numbers.unsafeGetGeneratorImpl()->set_state(state); }
  c10::intrusive_ptr<c10::TensorImpl> get_state() const override {
    return numbers.unsafeGetGeneratorImpl()->get_state();
  }
  Numbers* clone_impl() const override {
    auto* const copy = new Numbers(device().index());
    copy->numbers = numbers.clone();
    copy->offset = offset;
    return copy;
  }

  at::Generator numbers = at::detail::createCPUGenerator();
  uint64_t offset = 0;
};

/// Memory of the host that a GPU would reach by itself: that of the CPU, with a list of what it is.
class Pinned final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    auto* const block = std::malloc(std::max<size_t>(bytes, 1));
    const std::lock_guard lock(mutex_);
    blocks_.insert(block);
    return {block, block, &Pinned::release, at::kCPU};
  }
  c10::DeleterFnPtr raw_deleter() const override { return &Pinned::release; }
  void copy_data(void* to, const void* from, size_t bytes) const override { default_copy_data(to, from, bytes); }
  bool has(const void* block) {
    const std::lock_guard lock(mutex_);
    return blocks_.count(block) > 0;
  }

 private:
  static void release(void* block);

  std::mutex mutex_;
  std::set<const void*> blocks_;
};

Pinned& pinned() {
  static auto* const all = new Pinned;
  return *all;
}

void Pinned::release(void* block) {
  const std::lock_guard lock(pinned().mutex_);
  pinned().blocks_.erase(block);
  std::free(block);
}

struct Hooks final : at::PrivateUse1HooksInterface {
  bool isBuilt() const override { return true; }
  bool isAvailable() const override { return true; }
  bool hasPrimaryContext(c10::DeviceIndex) const override { return true; }
  c10::DeviceIndex deviceCount() const override { return kDevices; }
  c10::DeviceIndex getCurrentDevice() const override { return current().index(); }
  void setCurrentDevice(c10::DeviceIndex index) const override { device_of_thread = at_index(index).index(); }
  c10::DeviceIndex exchangeDevice(c10::DeviceIndex index) const override {
    const auto before = device_of_thread;
    setCurrentDevice(index);
    return before;
  }
  c10::DeviceIndex maybeExchangeDevice(c10::DeviceIndex index) const override { return exchangeDevice(index); }
  const at::Generator& getDefaultGenerator(c10::DeviceIndex index) const override {
    static const std::array<at::Generator, kDevices> all{at::make_generator<Numbers>(c10::DeviceIndex{0}),
                                                         at::make_generator<Numbers>(c10::DeviceIndex{1})};
    return all[at_index(index).index()];
  }
  at::Allocator* getPinnedMemoryAllocator() const override { return &pinned(); }
  bool isPinnedPtr(const void* block) const override { return pinned().has(block); }
  at::Generator getNewGenerator(c10::DeviceIndex index) const override { return at::make_generator<Numbers>(index); }
};

[[maybe_unused]] const bool is_registered = [] {
  c10::register_privateuse1_backend("fake");
  at::RegisterPrivateUse1HooksInterface(new Hooks);
  return true;
}();

}  // namespace

Counts& counts() {
  static Counts all;
  return all;
}

c10::Device current() { return {kType, device_of_thread}; }

void set_limit(int64_t bytes) { limit = bytes; }

void set_stalled(bool stalled) { is_stalled = stalled; }

at::Generator& numbers_of(const at::Generator& generator) {
  auto* const own = dynamic_cast<Numbers*>(generator.unsafeGetGeneratorImpl());
  TORCH_CHECK(own != nullptr, "Expected a 'fake' device type for generator but found '", generator.device().type(),
              "'");
  return own->numbers;
}

}  // namespace second_device
