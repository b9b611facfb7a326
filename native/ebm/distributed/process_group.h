#pragma once
#include <ATen/core/Tensor.h>
#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "ebm/core/control.h"
#include "ebm/distributed/attendance.h"
#include "ebm/distributed/store.h"

namespace ebm::distributed {

/// An operation that processes do together.
struct Collective {
  enum class Kind {
    kAllGather,
    kAllReduce,
    kBarrier,
    kBroadcast,
    kGather,
    kReceive,
    kReduce,
    kReduceScatter,
    kScatter,
    kSend,
  };
  Kind kind = Kind::kBarrier;
  std::string name;
  c10d::ReduceOp::RedOpType op = c10d::ReduceOp::SUM;
  bool mean = false;
  /// The rank that sends to all, or gets from all, or the other side.
  int root = 0;
  int tag = 0;
};

/// Processes that compute together, over gloo. Each calls the same operations in the same order, one after another. An
/// operation that fails says which ranks did not come to it, and ends the group: what follows fails at once.
class ProcessGroup {
 public:
  /// Waits for all ranks. `near` is an address that the way to the others goes to: this process listens where that is
  /// reached from, unless GLOO_SOCKET_IFNAME names interfaces.
  ProcessGroup(const Store& store, int rank, int size, Milliseconds timeout, const std::string& near, Control& control);
  ~ProcessGroup();

  int rank() const { return rank_; }
  int size() const { return size_; }

  /// Does an operation, of which the inputs are left as they are: what a rank gets is returned.
  std::vector<at::Tensor> run(const Collective& collective, std::vector<at::Tensor> inputs, const Control& control);

  /// Does what needs the group as one operation, such as a backward pass.
  void run(const std::string& what, const std::function<void()>& body);

  /// Begins an operation that somebody else does; `explain` puts its error, which is being handled, into words.
  void open(const std::string& what);
  void explain();

  /// For libtorch's own engines.
  const c10::intrusive_ptr<c10d::ProcessGroup>& group() const { return group_; }

 private:
  /// Throws if another rank does another operation: gloo would wait in vain, or end the process.
  void compare(const Collective& collective, const Control& control);
  std::vector<at::Tensor> start(const Collective& collective, std::vector<at::Tensor>& inputs, const Control& control);
  void wait(const c10::intrusive_ptr<c10d::Work>& work, const Control& control) const;
  void wait_for_peer(const c10::intrusive_ptr<c10d::Work>& work, const Control& control) const;

  const Store store_;
  const int rank_;
  const int size_;
  const Milliseconds timeout_;
  c10::intrusive_ptr<c10d::ProcessGroup> group_;
  std::unique_ptr<Attendance> attendance_;
  [[noreturn]] void fail(const std::exception& error, bool all);

  int64_t number_ = 0;
  std::string what_;
  std::chrono::steady_clock::time_point began_;
  std::string failure_;
};

}  // namespace ebm::distributed
