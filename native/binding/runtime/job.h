#pragma once
// Jobs: native loops that run on the threads of a pool, or in place for the `…Sync` twins, through the same code.
#include <ATen/ThreadLocalState.h>
#include <c10/core/Stream.h>
#include <node_api.h>

#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "binding/runtime/js_thread.h"
#include "binding/runtime/lease.h"
#include "binding/runtime/pool.h"
#include "binding/runtime/reference.h"
#include "binding/runtime/scoped_functions.h"
#include "ebm/core/control.h"
#include "ebm/core/stream.h"

namespace binding {

class Job : public std::enable_shared_from_this<Job> {
 public:
  // Puts the results of a job on the object that JavaScript gets.
  using Results = std::function<void(napi_env env, napi_value record)>;
  using Body = std::function<Results(ebm::Control& control)>;

  // Reads { id, name, sync, onProgress | null, reads: tensors, total, priority, turn | null }.
  Job(napi_env env, napi_value spec);
  ~Job() { source->end(); }

  // Calls a JavaScript function (...inputs, steps done) => tensor from any thread. The job fails with the value that it
  // throws. Where functions are in scope, the number of the scope is a last argument.
  at::Tensor CallFunction(const std::shared_ptr<Reference>& function, std::vector<at::Tensor> inputs,
                          const ScopedFunctions& functions = {});
  // The same for a function that gives an array of tensors.
  std::vector<at::Tensor> CallListFunction(const std::shared_ptr<Reference>& function, std::vector<at::Tensor> inputs);

  // Calls one (number); `take` gets its result, on the JavaScript thread, and must own the memory that it writes to.
  void CallWithNumber(const std::shared_ptr<Reference>& function, int64_t number,
                      std::function<void(napi_value result)> take);

  // Calls a function in scope for JavaScript; the error of a callback inside is thrown again.
  at::Tensor CallScoped(const ScopedFunctions& functions, int64_t index, const std::vector<at::Tensor>& inputs);

  // The outcome for JavaScript: the results, `done` steps, and { value } as `error` if it failed. One that
  // has not ended counts as aborted.
  napi_value Record(bool has_ended);

  const napi_env env;
  const bool sync;
  const std::shared_ptr<ebm::Source> source;  // of draws without a generator; components that draw take it when read
  Lease lease;
  bool waits_for_others = false;  // mostly, so that it has a thread of its own rather than one of the pool

 private:
  friend class JobTable;

  void Work();
  void Report(int64_t done, int64_t total);
  void DeliverProgress();
  void CallWith(const std::shared_ptr<Reference>& function, std::vector<at::Tensor> inputs,
                const ScopedFunctions& functions, std::function<void(napi_value result)> take);
  // Runs `call` on the JavaScript thread and waits for it. It must own all that it uses, as it may outlast the wait.
  void OnJs(std::function<void()> call);
  // Runs `call` and keeps the value that JavaScript throws.
  void Enter(const std::function<void()>& call);

  JsThread& js_;
  const int64_t id_;
  Body body_;
  std::optional<ebm::Control> control_;
  std::shared_ptr<Reference> on_progress_;
  std::atomic<int64_t> reported_{-1};
  int64_t total_ = 0;
  Results results_;
  std::exception_ptr error_;
  bool aborted_ = false;
  std::shared_ptr<Reference> thrown_;
  at::ThreadLocalState state_;
  const std::optional<c10::Stream> stream_;  // of the thread that has asked for it
  int num_threads_;
  int64_t priority_;
  int64_t turn_;
  std::shared_ptr<Pool::Task> task_;  // once its leases are granted,
  std::thread thread_;                // or this one
  napi_deferred deferred_ = nullptr;  // until the promise is settled
};

}  // namespace binding
