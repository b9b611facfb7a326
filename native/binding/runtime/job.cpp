#include "binding/runtime/job.h"

#include <ATen/Parallel.h>
#include <ATen/SequenceNumber.h>
#include <ATen/autocast_mode.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/properties.h"
#include "binding/tensor/convert.h"
#include "ebm/core/abort.h"
#include "ebm/kernels/parallel.h"

namespace binding {

namespace {

// Handles made inside belong to it; a loop that comes back to JavaScript often would else pile them up.
struct HandleScope {
  explicit HandleScope(napi_env env) : env(env) { Check(env, napi_open_handle_scope(env, &scope)); }
  ~HandleScope() { napi_close_handle_scope(env, scope); }
  napi_env env;
  napi_handle_scope scope;
};

// A job that was begun in lower precision has a scope of it on its thread: what is cast is kept until that ends, since
// the weights will have moved.
class InheritedAutocast {
 public:
  InheritedAutocast()
      : enabled_(at::autocast::is_autocast_enabled(at::kCPU) || at::autocast::is_autocast_enabled(at::kCUDA)) {
    if (enabled_) at::autocast::increment_nesting();
  }
  ~InheritedAutocast() {
    if (enabled_ && at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
  }

 private:
  const bool enabled_;
};

// Gradients are summed in the order in which the nodes of a graph were made, and each thread counts its own: one that
// goes on with the work of another counts on from there, so that sums are those of work in place.
void CountOnFrom(uint64_t made) {
  while (at::sequence_number::peek() < made) at::sequence_number::get_and_increment();
}

}  // namespace

Reference::Reference(napi_env env, napi_value value) : env_(env) {
  napi_value holder;
  Check(env, napi_create_object(env, &holder));
  Check(env, napi_set_named_property(env, holder, "value", value));
  Check(env, napi_create_reference(env, holder, 1, &holder_));
}

Reference::~Reference() { napi_delete_reference(env_, holder_); }

napi_value Reference::Get() const {
  napi_value holder, value;
  Check(env_, napi_get_reference_value(env_, holder_, &holder));
  Check(env_, napi_get_named_property(env_, holder, "value", &value));
  return value;
}

Job::Job(napi_env e, napi_value value)
    : env(e),
      sync(Properties(e, value).Bool("sync")),
      source(std::make_shared<ebm::Source>(ebm::Source::current(), Properties(e, value).String("name"),
                                           sync ? ebm::Source::Kind::kCall : ebm::Source::Kind::kJob)),
      js_(Data(e).js),
      id_(Properties(e, value).Int("id")),
      num_threads_(at::get_num_threads()) {
  const Properties spec(env, value);
  priority_ = spec.Int("priority");
  turn_ = spec.IsNull("turn") ? Pool::Get().NextTurn() : spec.Int("turn");
  lease.holder = spec.String("name");
  lease.reads = ReadTensors(env, spec["reads"], "reads");
  if (const auto given = source->given()) lease.generators.push_back(*given);
  if (!spec.IsNull("onProgress")) {
    on_progress_ = std::make_shared<Reference>(env, spec["onProgress"]);
    total_ = spec.Int("total");
    control_.emplace(total_, [this](int64_t done, int64_t total) { Report(done, total); });
  } else {
    control_.emplace();
  }
}

void Job::Enter(const std::function<void()>& call) {
  const HandleScope scope(env);
  const ebm::ControlScope unstopped(nullptr);
  std::exception_ptr failure;
  try {
    call();
  } catch (...) {
    failure = std::current_exception();
  }
  bool pending = false;
  napi_is_exception_pending(env, &pending);
  if (pending) {
    napi_value thrown;
    napi_get_and_clear_last_exception(env, &thrown);
    if (!thrown_) thrown_ = std::make_shared<Reference>(env, thrown);
  }
  if (failure) std::rethrow_exception(failure);
}

at::Tensor Job::CallFunction(const std::shared_ptr<Reference>& function, std::vector<at::Tensor> inputs,
                             const ScopedFunctions& functions) {
  const auto result = std::make_shared<at::Tensor>();
  CallWith(function, std::move(inputs), functions,
           [this, result](napi_value value) { *result = Data(env).tensors.Get(ReadId(env, value)); });
  return *result;
}

std::vector<at::Tensor> Job::CallListFunction(const std::shared_ptr<Reference>& function,
                                              std::vector<at::Tensor> inputs) {
  const auto result = std::make_shared<std::vector<at::Tensor>>();
  CallWith(function, std::move(inputs), {},
           [this, result](napi_value value) { *result = ReadTensors(env, value, "outputs"); });
  return *result;
}

// What `take` writes to must live as long as the call, which may outlast this thread's wait for it.
void Job::CallWith(const std::shared_ptr<Reference>& function, std::vector<at::Tensor> inputs,
                   const ScopedFunctions& functions, std::function<void(napi_value result)> take) {
  OnJs([this, function, inputs = std::move(inputs), functions, take = std::move(take), done = control_->done()] {
    ScopedFunctionTable& scopes = Data(env).function_scopes;
    const int64_t scope = scopes.Begin(this, &functions);
    try {
      std::vector<napi_value> args;
      for (const auto& input : inputs) args.push_back(FromIValue(env, input));
      args.push_back(FromInt(env, done));
      if (!functions.empty()) args.push_back(FromInt(env, scope));
      napi_value value;
      Check(env, napi_call_function(env, Undefined(env), function->Get(), args.size(), args.data(), &value));
      take(value);
    } catch (...) {
      scopes.End();
      throw;
    }
    scopes.End();
  });
}

void Job::CallWithNumber(const std::shared_ptr<Reference>& function, int64_t number,
                         std::function<void(napi_value result)> take) {
  OnJs([this, function, number, take = std::move(take)] {
    const napi_value argument = FromInt(env, number);
    napi_value value;
    Check(env, napi_call_function(env, Undefined(env), function->Get(), 1, &argument, &value));
    take(value);
  });
}

void Job::OnJs(std::function<void()> body) {
  const auto call = [this, body = std::move(body)] {
    control_->check();
    Enter(body);
  };
  if (js_.IsCurrent()) return call();
  const auto made = std::make_shared<uint64_t>(at::sequence_number::peek());
  // The modes of this thread (recording, autocast) are the modes of the call.
  js_.Call([self = shared_from_this(), call, made, state = at::ThreadLocalState()] {
    CountOnFrom(*made);
    const at::ThreadLocalStateGuard modes(state);
    call();
    *made = at::sequence_number::peek();
  });
  CountOnFrom(*made);
}

at::Tensor Job::CallScoped(const ScopedFunctions& functions, int64_t index, const std::vector<at::Tensor>& inputs) {
  try {
    return functions.at(index)(inputs);
  } catch (...) {
    if (!thrown_) throw;
    // The script that called may catch it, so it is no longer what the job fails with.
    const napi_value thrown = std::exchange(thrown_, nullptr)->Get();
    napi_throw(env, thrown);
    throw PendingException{};
  }
}

void Job::Report(int64_t done, int64_t total) {
  if (sync) {
    reported_ = done;
    DeliverProgress();
    if (thrown_) throw PendingException{};
  } else if (reported_.exchange(done) < 0) {
    // One message at most is under way; it takes the newest count along.
    js_.Post([self = shared_from_this()] { self->DeliverProgress(); });
  }
}

void Job::DeliverProgress() {
  const int64_t done = reported_.exchange(-1);
  if (done < 0 || thrown_) return;
  try {
    // A job on a thread of its own goes on meanwhile, and this is not done on its behalf: what it uses stays its own.
    control_->check();
    Enter([&] {
      napi_value progress, result;
      Check(env, napi_create_object(env, &progress));
      Check(env, napi_set_named_property(env, progress, "step", FromInt(env, done)));
      Check(env, napi_set_named_property(env, progress, "total", FromInt(env, total_)));
      Check(env, napi_call_function(env, Undefined(env), on_progress_->Get(), 1, &progress, &result));
    });
  } catch (...) {
    control_->abort();  // the reason is in thrown_
  }
}

void Job::Work() {
  const OnBehalf job(lease, sync);
  const ebm::DrawFrom draws(source);
  const ebm::ControlScope stoppable(&*control_);
  try {
    results_ = body_(*control_);
  } catch (...) {
    error_ = std::current_exception();
  }
}

napi_value Job::Record(bool has_ended) {
  // Until it has, what it leaves belongs to its thread.
  const auto error = has_ended ? error_ : std::make_exception_ptr(ebm::Aborted());
  napi_value record;
  Check(env, napi_create_object(env, &record));
  Check(env, napi_set_named_property(env, record, "done", FromInt(env, control_->done())));
  napi_value failure = nullptr;
  if (thrown_) {
    failure = thrown_->Get();
  } else if (error) {
    try {
      std::rethrow_exception(error);
    } catch (const ebm::Aborted&) {
      // Thousands of calls may share a signal, whose reason they end with: an error for each would take longest.
      napi_value yes;
      Check(env, napi_get_boolean(env, true, &yes));
      Check(env, napi_set_named_property(env, record, "aborted", yes));
    } catch (...) {
      failure = ToJsError(env, error, lease.holder.c_str());
    }
  } else {
    results_(env, record);
  }
  if (failure != nullptr) {
    napi_value holder;
    Check(env, napi_create_object(env, &holder));
    Check(env, napi_set_named_property(env, holder, "value", failure));
    Check(env, napi_set_named_property(env, record, "error", holder));
  }
  return record;
}

napi_value JobTable::Run(std::shared_ptr<Job> job, Job::Body body) {
  const napi_env env = job->env;
  Env& data = Data(env);
  job->body_ = std::move(body);
  if (job->sync) {
    if (!data.leases.empty()) data.leases.CheckAny(job->lease);
    data.leases.Add(&job->lease);
    jobs_.emplace(job->id_, job);
    job->Work();
    Erase(job);
    const auto next = data.leases.Remove(&job->lease);
    job->source->end();
    StartGranted(env, next);  // jobs that its callbacks have asked for
    return job->Record(/*has_ended=*/true);
  }
  data.js.Hold(env);
  if (!hooked_) {
    // After the hook of the thread-safe function, so that it runs before that.
    Check(env, napi_add_env_cleanup_hook(
                   env,
                   [](void* e) {
                     const auto env = static_cast<napi_env>(e);
                     Data(env).jobs.Stop(env);
                   },
                   env));
    hooked_ = true;
    Pool::Get().Hold();
  }
  napi_value promise;
  Check(env, napi_create_promise(env, &job->deferred_, &promise));
  data.leases.Add(&job->lease);
  jobs_.emplace(job->id_, job);
  ++under_way_;
  if (data.leases.IsGranted(job->lease)) {
    Start(job);
  } else {
    const Lease* lease = &job->lease;
    waiting_.emplace(lease, std::move(job));
  }
  return promise;
}

void JobTable::Start(const std::shared_ptr<Job>& job) {
  if (stopped_) return;
  auto& js = Data(job->env).js;
  auto run = [job = job.get(), &js, this, made = at::sequence_number::peek()] {
    {
      CountOnFrom(made);
      const at::ThreadLocalStateGuard modes(job->state_);
      const InheritedAutocast precision;
      // The same split of the work as in place gives the same numbers, whatever else runs.
      at::set_num_threads(job->num_threads_);
      job->Work();
    }
    js.Post([this, job = job->shared_from_this(), made = at::sequence_number::peek()] {
      CountOnFrom(made);
      Finish(job);
    });
  };
  try {
    job->task_ = std::make_shared<Pool::Task>(Pool::Task{std::move(run), this, job->priority_, job->turn_});
    Pool::Get().Submit(job->task_);
    ebm::kernels::release_threads();
  } catch (...) {
    job->error_ = std::current_exception();  // the system has no thread left
    js.Post([this, job] { Finish(job); });
  }
}

void JobTable::StartGranted(napi_env env, const std::vector<const Lease*>& leases) {
  const LeaseTable& table = Data(env).leases;
  for (const Lease* lease : leases) {
    const auto found = waiting_.find(lease);
    if (found == waiting_.end() || !table.IsGranted(*lease)) continue;
    const auto job = std::move(found->second);
    waiting_.erase(found);
    Start(job);
  }
}

void JobTable::Erase(const std::shared_ptr<Job>& job) {
  const auto [begin, end] = jobs_.equal_range(job->id_);
  const auto found = std::find_if(begin, end, [&](const auto& entry) { return entry.second == job; });
  if (found != end) jobs_.erase(found);
}

void JobTable::Settle(Job& job, bool has_ended) {
  const auto deferred = std::exchange(job.deferred_, nullptr);
  if (deferred == nullptr) return;
  try {
    napi_resolve_deferred(job.env, deferred, job.Record(has_ended));
  } catch (...) {
    napi_reject_deferred(job.env, deferred, ToJsError(job.env, std::current_exception()));
  }
}

void JobTable::Finish(const std::shared_ptr<Job>& job) {
  const napi_env env = job->env;
  Env& data = Data(env);
  const auto next = data.leases.Remove(&job->lease);
  job->source->end();
  Erase(job);
  Settle(*job, /*has_ended=*/true);
  StartGranted(env, next);
  if (--under_way_ == 0) data.js.Release(env);
}

std::shared_ptr<Job> JobTable::Find(int64_t id) const {
  const auto found = jobs_.find(id);
  return found == jobs_.end() ? nullptr : found->second;
}

void JobTable::Abort(int64_t id) {
  const auto job = Find(id);
  if (!job) return;
  job->control_->abort();
  if (job->sync || (job->task_ && !Pool::Get().Cancel(job->task_))) return;
  job->error_ = std::make_exception_ptr(ebm::Aborted());  // it never had its turn
  waiting_.erase(&job->lease);
  Finish(job);
}

void JobTable::Abandon(int64_t id) {
  if (const auto job = Find(id)) Settle(*job, /*has_ended=*/false);
}

void JobTable::Stop(napi_env env) {
  if (std::exchange(stopped_, true)) return;
  for (const auto& [id, job] : jobs_) job->control_->abort();
  Env& data = Data(env);
  data.js.Close();
  for (const auto& [id, job] : jobs_) {
    if (job->task_ && !Pool::Get().Cancel(job->task_)) Pool::Get().Wait(*job->task_);
    data.leases.Remove(&job->lease);
    job->source->end();
  }
  jobs_.clear();
  waiting_.clear();
  if (hooked_) Pool::Get().Release();
}

namespace {

napi_value AbortJob(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    Data(env).jobs.Abort(ReadInt(env, Arguments(env, info)[0], "job"));
    return Undefined(env);
  });
}

napi_value AbandonJob(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    Data(env).jobs.Abandon(ReadInt(env, Arguments(env, info)[0], "job"));
    return Undefined(env);
  });
}

napi_value SetNumJobs(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    Pool::Get().SetSize(ReadInt(env, Arguments(env, info)[0], "jobs"));
    return Undefined(env);
  });
}

napi_value GetNumJobs(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return FromInt(env, Pool::Get().Size()); });
}

// A number that gives a later job the place in the queue of one that arrives now.
napi_value NextTurn(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return FromInt(env, Pool::Get().NextTurn()); });
}

napi_value StopJobs(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    Data(env).jobs.Stop(env);
    return Undefined(env);
  });
}

// callScoped(scope, index, inputs): a tensor.
napi_value CallScoped(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto* scope = Data(env).function_scopes.Find(ReadInt(env, args[0], "scope"));
    if (scope == nullptr) throw std::runtime_error("it can be called only during the step that it was given to");
    const auto inputs = ReadTensors(env, args[2], "inputs");
    return FromIValue(env, scope->job->CallScoped(*scope->functions, ReadInt(env, args[1], "index"), inputs));
  });
}

}  // namespace

void InitJob(napi_env env, napi_value exports) {
  Export(env, exports, "abortJob", AbortJob);
  Export(env, exports, "abandonJob", AbandonJob);
  Export(env, exports, "setNumJobs", SetNumJobs);
  Export(env, exports, "getNumJobs", GetNumJobs);
  Export(env, exports, "nextTurn", NextTurn);
  Export(env, exports, "callScoped", CallScoped);
  Export(env, exports, "stopJobs", StopJobs);
}

}  // namespace binding
