#pragma once
// Jobs: native loops that run on the threads of a pool, or in place for the `…Sync` twins, through the same code.
#include <ATen/ThreadLocalState.h>
#include <node_api.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "binding/runtime/js_thread.h"
#include "binding/runtime/lease.h"
#include "binding/runtime/pool.h"
#include "binding/runtime/scoped_functions.h"
#include "ebm/core/control.h"
#include "ebm/core/stream.h"

namespace binding {

// A value of JavaScript that outlives the call; made and dropped on the JavaScript thread. Any value will do, since
// what is referred to is an object that holds it.
class Reference {
 public:
  Reference(napi_env env, napi_value value);
  ~Reference();
  Reference(const Reference&) = delete;
  Reference& operator=(const Reference&) = delete;
  napi_value Get() const;

 private:
  napi_env env_;
  napi_ref holder_;
};

class Job : public std::enable_shared_from_this<Job> {
 public:
  // Puts the results of a job on the object that JavaScript gets.
  using Results = std::function<void(napi_env env, napi_value record)>;
  using Body = std::function<Results(ebm::Control& control)>;

  // Reads { id, name, sync, onProgress | null, reads: tensors, total, priority, turn | null }.
  Job(napi_env env, napi_value spec);
  ~Job() { source->end(); }

  // Calls a JavaScript function (...inputs, steps done) => tensor from any thread. What it
  // throws is what the job fails with. Where functions are in scope, the number of the scope is a last argument.
  at::Tensor CallFunction(const std::shared_ptr<Reference>& function, std::vector<at::Tensor> inputs,
                          const ScopedFunctions& functions = {});
  // The same for a function that gives an array of tensors.
  std::vector<at::Tensor> CallListFunction(const std::shared_ptr<Reference>& function, std::vector<at::Tensor> inputs);

  // Calls one (number); `take` gets what it gives, on the JavaScript thread, and must own what it writes to.
  void CallWithNumber(const std::shared_ptr<Reference>& function, int64_t number,
                      std::function<void(napi_value result)> take);

  // A function in scope, for JavaScript: what a callback throws inside is thrown again.
  at::Tensor CallScoped(const ScopedFunctions& functions, int64_t index, const std::vector<at::Tensor>& inputs);

  // The outcome for JavaScript: the results, `done` steps, and { value } as `error` if it failed. One that
  // has not ended counts as aborted.
  napi_value Record(bool has_ended);

  const napi_env env;
  const bool sync;
  const std::shared_ptr<ebm::Source> source;  // of what is drawn without a generator; who declares draws takes from it
  Lease lease;

 private:
  friend class JobTable;

  void Work();
  void Report(int64_t done, int64_t total);
  void DeliverProgress();
  void CallWith(const std::shared_ptr<Reference>& function, std::vector<at::Tensor> inputs,
                const ScopedFunctions& functions, std::function<void(napi_value result)> take);
  // Runs `call` on the JavaScript thread and waits for it. It must own what it uses: it may outlast the wait.
  void OnJs(std::function<void()> call);
  // Runs `call` and keeps what JavaScript throws.
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
  std::shared_ptr<Reference> thrown_;
  at::ThreadLocalState state_;
  int num_threads_;
  int64_t priority_;
  int64_t turn_;
  std::shared_ptr<Pool::Task> task_;  // once its leases are granted
  napi_deferred deferred_ = nullptr;  // until the promise is settled
};

// The jobs of an environment.
class JobTable {
 public:
  // Runs the job in place, or starts it as soon as its leases and the pool allow: its record, or a promise of it.
  napi_value Run(std::shared_ptr<Job> job, Job::Body body);
  void Abort(int64_t id);
  // Settles the promise of an aborted job that has not stopped yet. What it uses stays its own until it has.
  void Abandon(int64_t id);
  // Stops every job and waits for its thread; their promises stay open. Before the environment goes.
  void Stop(napi_env env);

 private:
  void Start(const std::shared_ptr<Job>& job);
  // Starts those that have waited for their leases, of these, and need wait no longer.
  void StartGranted(napi_env env, const std::vector<const Lease*>& leases);
  void Erase(const std::shared_ptr<Job>& job);
  void Settle(Job& job, bool has_ended);
  void Finish(const std::shared_ptr<Job>& job);
  std::shared_ptr<Job> Find(int64_t id) const;

  // By their numbers, of which those of two copies of the package may be equal.
  std::unordered_multimap<int64_t, std::shared_ptr<Job>> jobs_;
  std::unordered_map<const Lease*, std::shared_ptr<Job>> waiting_;  // for their leases
  int64_t under_way_ = 0;                                           // those off the JavaScript thread
  bool hooked_ = false;
  bool stopped_ = false;
};

}  // namespace binding
