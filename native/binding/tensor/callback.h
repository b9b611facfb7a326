#pragma once
// Functions of JavaScript that differentiation calls: hooks of tensors, backward of custom operations.
//
// The graph may be freed, and run, on any thread. So C++ holds no function but its number; JavaScript keeps the
// functions by number and is told which numbers nothing holds any more. The error of a function stays there too, and
// crosses the engine as a CallbackError with its number.
#include <ATen/core/Tensor.h>
#include <node_api.h>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

namespace binding {

// The error of a callback, by the number under which JavaScript keeps it.
struct CallbackError : std::runtime_error {
  explicit CallbackError(int64_t number) : std::runtime_error("a function of JavaScript has thrown"), number(number) {}
  int64_t number;
};

class CallbackTable : public std::enable_shared_from_this<CallbackTable> {
 public:
  explicit CallbackTable(napi_env env) : env_(env) {}

  // dispatch(number, tensors, more tensors) gives tensors, nothing, or the number of an error; thrown(number) gives
  // that error and forgets it.
  void Open(napi_value dispatch, napi_value thrown);
  // Nothing is called any more. On the JavaScript thread, before the environment goes.
  void Close();

  // Calls function `number`, from any thread, and gives its results, empty for none.
  std::vector<at::Tensor> Call(int64_t number, const std::vector<at::Tensor>& tensors,
                               const std::vector<at::Tensor>& more);
  // The thrown value, for JavaScript; on its thread.
  napi_value Thrown(int64_t number);

  void Begin() { ++live_; }
  void End(int64_t number);
  // The numbers that nothing holds any more, each once.
  std::vector<int64_t> TakeEnded();

  // Runs the engine such that it can reach JavaScript from other threads while this one, that of JavaScript, waits.
  void Run(const std::function<void()>& engine);

 private:
  const napi_env env_;
  napi_ref dispatch_ = nullptr;
  napi_ref thrown_ = nullptr;
  std::atomic<int64_t> live_{0};
  int depth_ = 0;  // of calls of the engine within its own callbacks
  std::mutex mutex_;
  std::vector<int64_t> ended_;
  bool closed_ = false;
};

// One function, for as long as something in a graph holds this.
class Callback {
 public:
  Callback(std::shared_ptr<CallbackTable> table, int64_t number) : table_(std::move(table)), number_(number) {
    table_->Begin();
  }
  ~Callback() { table_->End(number_); }
  Callback(const Callback&) = delete;
  Callback& operator=(const Callback&) = delete;

  std::vector<at::Tensor> operator()(const std::vector<at::Tensor>& tensors,
                                     const std::vector<at::Tensor>& more = {}) const {
    return table_->Call(number_, tensors, more);
  }

 private:
  const std::shared_ptr<CallbackTable> table_;
  const int64_t number_;
};

}  // namespace binding
