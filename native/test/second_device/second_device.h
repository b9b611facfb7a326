#pragma once
// A second device without hardware, for tests: `fake:0` and `fake:1`, whose memory is the CPU's and whose operators run
// the CPU's. It has an allocator, streams, events and generators of its own, takes no tensor of another device, as a
// GPU takes none, and counts what a GPU would have to be waited for.
#include <ATen/core/Generator.h>
#include <c10/core/Device.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

#include <atomic>
#include <cstdint>

namespace second_device {

constexpr c10::DeviceType kType = c10::DeviceType::PrivateUse1;
constexpr c10::DeviceIndex kDevices = 2;

/// The requests of a program, in number.
struct Counts {
  std::atomic<int64_t> waits = 0;      // values and shapes that the host must know before it goes on
  std::atomic<int64_t> to_host = 0;    // copies of tensors to the CPU
  std::atomic<int64_t> from_host = 0;  // and from there
  std::atomic<int64_t> operators = 0;  // in all
  std::atomic<int64_t> aborts = 0;     // of what is carried to other processes
};
Counts& counts();

/// The device of this thread.
c10::Device current();

/// The bytes that each device has; 0 for no limit.
void set_limit(int64_t bytes);

/// Whether streams stand still: events of one that does are never reached.
void set_stalled(bool stalled);

/// The numbers of a generator of the device as the CPU's operators take them.
at::Generator& numbers_of(const at::Generator& generator);

}  // namespace second_device
