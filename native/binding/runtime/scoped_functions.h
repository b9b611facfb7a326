#pragma once
// Functions of C++ that a callback may call back while it runs, such as the force that a step of one's own asks for.
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace binding {

class Job;

// Functions of tensors, which JavaScript calls by position.
using ScopedFunctions = std::vector<std::function<at::Tensor(const std::vector<at::Tensor>& inputs)>>;

// The functions in scope at the moment, by numbers that never come again: a script that keeps one finds nothing there
// later. On the JavaScript thread only.
class ScopedFunctionTable {
 public:
  struct Entry {
    int64_t number;
    Job* job;
    const ScopedFunctions* functions;
  };

  int64_t Begin(Job* job, const ScopedFunctions* functions) {
    entries_.push_back({++last_, job, functions});
    return last_;
  }
  // Callbacks end in the reverse order of their beginnings.
  void End() { entries_.pop_back(); }

  const Entry* Find(int64_t number) const {
    for (const Entry& entry : entries_) {
      if (entry.number == number) return &entry;
    }
    return nullptr;
  }

 private:
  std::vector<Entry> entries_;
  int64_t last_ = 0;
};

}  // namespace binding
