#pragma once
// A second device without hardware, for tests: `fake:0` and `fake:1`, whose memory is the CPU's and whose operators run
// the CPU's. It has an allocator, streams, events and generators of its own, takes no tensor of another device, as a
// GPU takes none, and counts what a GPU would have to be waited for.
#include <ATen/core/Generator.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/Device.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

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
  std::atomic<int64_t> recorded = 0;   // graphs in all
  std::atomic<int64_t> replays = 0;    // of graphs
  std::atomic<int64_t> graphs = 0;     // that there are now
};
Counts& counts();

/// The device of this thread.
c10::Device current();

/// The bytes that each device has; 0 for no limit.
void set_limit(int64_t bytes);

/// Whether streams stand still: events of one that does are never reached.
void set_stalled(bool stalled);

/// Whether graphs fail.
void set_broken(bool broken);

/// The call of an operator that a graph notes: its arguments and results as they were.
struct Call {
  c10::OperatorHandle op;
  std::vector<c10::IValue> arguments, results;
};

/// What a stream is given while a graph records it (graphs.cpp).
class Recording {
 public:
  /// That of this thread's stream; null where none is under way.
  static Recording* here();
  /// Before an operator runs; an error where a GPU's graph cannot have it.
  Call before(const c10::OperatorHandle& op, c10::ArrayRef<c10::IValue> arguments);
  /// And after it.
  void after(Call call, c10::ArrayRef<c10::IValue> results);
  /// Memory that was asked for meanwhile.
  void made(const at::Tensor& tensor);
  /// Ends all hope for the graph.
  [[noreturn]] void fail(const std::string& reason);

 private:
  friend class Graph;
  explicit Recording(std::optional<at::Generator> generator);
  void put_back();

  struct State;
  std::shared_ptr<State> state_;
};

/// Says that the host waits for this thread's stream.
void wait_for_stream();

/// The numbers of a generator of the device as the CPU's operators take them.
at::Generator& numbers_of(const at::Generator& generator);

}  // namespace second_device
