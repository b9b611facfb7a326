#pragma once
// The tensors and generators that jobs read and write, and the uses of them that JavaScript is allowed meanwhile.
//
// Others may read the tensors that a job reads; the ones that it writes are its own. Jobs in conflict take their turns
// in the order of the calls. JavaScript never waits: a use that would disturb a job, running or queued, is a BusyError.
// One table for each environment, used on its JavaScript thread only.
#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>
#include <c10/util/ThreadLocalDebugInfo.h>

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "binding/tensor/op.h"

namespace binding {

// Tensors that share memory are one thing here.
struct Lease {
  std::string holder;  // the name of the job, for messages
  std::vector<at::Tensor> reads;
  std::vector<at::Tensor> writes;
  std::vector<at::Generator> generators;  // given to it; the global one is shared out otherwise (ebm/core/stream.h)
};

// While it lives, this thread works on behalf of a job, whose own lease does not count for the native part, for the
// JavaScript that it calls, and for the threads of the autograd engine that work for it.
class OnBehalf {
 public:
  // `outer` keeps the jobs that the thread works for already.
  OnBehalf(const Lease& lease, bool outer);

 private:
  const c10::DebugInfoGuard guard_;
};

class LeaseTable {
 public:
  bool empty() const { return orders_.empty(); }

  // A lease stays as it is from here on, and where it is.
  void Add(const Lease* lease);
  // Gives those for which it may have been the last one in the way.
  std::vector<const Lease*> Remove(const Lease* lease);

  // Whether no older lease is in conflict with this one.
  bool IsGranted(const Lease& lease) const;

  // Each throws BusyError if a job would be disturbed. `what` names the thing that `op` would use.
  void CheckRead(const at::Tensor& tensor, const char* op, const char* what) const;
  void CheckWrite(const at::Tensor& tensor, const char* op, const char* what) const;
  void CheckDraw(const at::Generator& generator, const char* op) const;
  void CheckAny(const Lease& lease) const;
  void CheckOp(const Op& op, const torch::jit::Stack& stack) const;

 private:
  // The leases of one thing, oldest first.
  struct Users {
    std::map<int64_t, const Lease*> readers, writers;
  };
  const Users& Of(const void* thing) const;

  std::unordered_map<const void*, Users> users_;
  std::unordered_map<const Lease*, int64_t> orders_;
  int64_t next_ = 0;
};

}  // namespace binding
