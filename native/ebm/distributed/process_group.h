#pragma once
#include <ATen/core/Tensor.h>
#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

#include "ebm/core/control.h"
#include "ebm/distributed/attendance.h"
#include "ebm/distributed/collective.h"
#include "ebm/distributed/line.h"
#include "ebm/distributed/store.h"

namespace ebm::distributed {

/// A message between two processes of a group.
struct Message {
  std::string name;
  bool sends = false;
  int peer = 0;
  int tag = 0;
};

/// Processes that compute together. Each calls the same operations in the same order, one after another. An operation
/// that fails says which ranks did not come to it, and ends the group: what follows fails at once.
///
/// Tensors of the CPU go over gloo, those of another device over what its library carries them by. That begins when
/// gloo has told that all ranks are there, with the same operation, and has ended when the device's stream is through.
class ProcessGroup {
 public:
  /// Waits for all ranks. `devices` are the kinds of devices beside the CPU that have a carrier. `near` is an address
  /// that the way to the others goes to: this process listens where that is reached from, unless GLOO_SOCKET_IFNAME
  /// names interfaces.
  ProcessGroup(const Store& store, int rank, int size, Milliseconds timeout, const std::string& near,
               const std::vector<c10::DeviceType>& devices, Control& control);
  ~ProcessGroup();

  int rank() const { return rank_; }
  int size() const { return size_; }

  /// Does an operation, of which the inputs are left as they are: what a rank gets is returned.
  std::vector<at::Tensor> run(const Collective& collective, std::vector<at::Tensor> inputs, const Control& control);

  /// Does what needs the group as one operation, such as a backward pass, with tensors of a device.
  void run(const std::string& what, at::Device device, const std::function<void()>& body);

  /// The place of a message among those to or from the same process with the same tag, in the order of the calls.
  std::shared_ptr<Line::Place> line_up(const Message& message);

  /// Sends a tensor, or gives the one that comes; beside operations and other messages, as many as there may be. What
  /// fails, or is aborted, ends the group.
  at::Tensor exchange(const Message& message, const at::Tensor& tensor, Line::Place& place, const Control& control);

  /// Begins an operation that somebody else does. `close` waits for what is still under way on a device; `explain` puts
  /// the error of it, which is being handled, into words.
  void open(const std::string& what, at::Device device);
  void close(at::Device device);
  void explain();

  /// For libtorch's own engines.
  const c10::intrusive_ptr<c10d::ProcessGroup>& group() const { return group_; }

 private:
  void begin(const std::string& what);
  /// Throws if another rank does another operation: gloo would wait in vain, or end the process.
  void compare(const std::string& whole, const Carrier& host) const;
  Carrier host(const Control& control) const;
  /// That of a device, which is connected to those of the other ranks.
  Carrier carrier(at::Device device, const Carrier& host, const Control& control);
  void connect(const c10::intrusive_ptr<c10d::Backend>& backend, at::Device device, const Control& control);
  /// Waits for what is under way on the stream of this thread.
  void settle(at::Device device, const Control& control) const;
  Milliseconds left() const;
  void check() const;
  /// "at operation 7, broadcast"
  std::string where() const;
  /// The end of the group, in words; the first one counts.
  void end(const std::string& failure);
  [[noreturn]] void fail(const std::exception& error);

  const Store store_;
  const int rank_;
  const int size_;
  const Milliseconds timeout_;
  c10::intrusive_ptr<c10d::ProcessGroup> group_;
  std::unique_ptr<Attendance> attendance_;
  std::vector<c10::DeviceType> devices_;
  std::vector<at::Device> connected_;
  std::map<std::tuple<bool, int, int>, std::shared_ptr<Line>> lines_;

  int64_t number_ = 0;
  std::string what_;
  Milliseconds limit_{};
  std::chrono::steady_clock::time_point began_;
  mutable std::mutex mutex_;  // of the failure, which messages have too
  std::string failure_;
};

}  // namespace ebm::distributed
