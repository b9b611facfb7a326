#include "job.h"

#include <ATen/Parallel.h>
#include <ATen/SequenceNumber.h>
#include <ATen/autocast_mode.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "convert.h"
#include "ebm/kernels/parallel.h"
#include "env.h"
#include "error.h"
#include "fields.h"

namespace binding {

namespace {

// Threads that are kept for the next job.
constexpr size_t kIdle = 2;

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
      sync(Fields(e, value).Bool("sync")),
      source(std::make_shared<ebm::Source>(ebm::Source::current(), Fields(e, value).String("name"),
                                           sync ? ebm::Source::Kind::kCall : ebm::Source::Kind::kJob)),
      js_(Data(e).js),
      id_(Fields(e, value).Int("id")),
      num_threads_(at::get_num_threads()) {
  const Fields spec(env, value);
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
                             const Lent& lent) {
  const auto result = std::make_shared<at::Tensor>();
  CallWith(function, std::move(inputs), lent,
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
void Job::CallWith(const std::shared_ptr<Reference>& function, std::vector<at::Tensor> inputs, const Lent& lent,
                   std::function<void(napi_value result)> take) {
  const auto call = [this, function, inputs = std::move(inputs), lent, take = std::move(take),
                     done = control_->done()] {
    Enter([&] {
      LoanTable& loans = Data(env).loans;
      const int64_t loan = loans.Begin(this, &lent);
      try {
        std::vector<napi_value> args;
        for (const auto& input : inputs) args.push_back(FromIValue(env, input));
        args.push_back(FromInt(env, done));
        if (!lent.empty()) args.push_back(FromInt(env, loan));
        napi_value value;
        Check(env, napi_call_function(env, Undefined(env), function->Get(), args.size(), args.data(), &value));
        take(value);
      } catch (...) {
        loans.End();
        throw;
      }
      loans.End();
    });
  };
  if (js_.IsCurrent()) {
    call();
  } else {
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
}

at::Tensor Job::CallLent(const Lent& lent, int64_t index, const std::vector<at::Tensor>& inputs) {
  try {
    return lent.at(index)(inputs);
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
  try {
    results_ = body_(*control_);
  } catch (...) {
    error_ = std::current_exception();
  }
}

napi_value Job::Record() {
  napi_value record;
  Check(env, napi_create_object(env, &record));
  Check(env, napi_set_named_property(env, record, "done", FromInt(env, control_->done())));
  napi_value failure = nullptr;
  if (thrown_) {
    failure = thrown_->Get();
  } else if (error_) {
    try {
      std::rethrow_exception(error_);
    } catch (const ebm::Aborted&) {
      const NamedError aborted("AbortError", "This operation was aborted");
      failure = ToJsError(env, std::make_exception_ptr(aborted));
      Check(env, napi_set_named_property(env, record, "aborted", failure));
    } catch (...) {
      failure = ToJsError(env, error_, lease.holder.c_str());
    }
  } else {
    results_(env, record);
  }
  if (failure != nullptr) {
    napi_value error;
    Check(env, napi_create_object(env, &error));
    Check(env, napi_set_named_property(env, error, "value", failure));
    Check(env, napi_set_named_property(env, record, "error", error));
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
    jobs_.push_back(job);
    job->Work();
    jobs_.remove(job);
    data.leases.Remove(&job->lease);
    job->source->end();
    StartGranted(env);  // jobs that its callbacks have asked for
    return job->Record();
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
  }
  napi_value promise;
  Check(env, napi_create_promise(env, &job->deferred_, &promise));
  data.leases.Add(&job->lease);
  jobs_.push_back(std::move(job));
  StartGranted(env);
  return promise;
}

void JobTable::StartGranted(napi_env env) {
  if (stopped_) return;
  Env& data = Data(env);
  for (const auto& job : jobs_) {
    const bool started = job->worker_ != nullptr || job->error_ != nullptr;
    if (job->sync || started || !data.leases.IsGranted(job->lease)) continue;
    const auto run = [job = job.get(), &js = data.js, this, made = at::sequence_number::peek()] {
      {
        CountOnFrom(made);
        const at::ThreadLocalStateGuard modes(job->state_);
        const InheritedAutocast precision;
        // The same split of the work as in place gives the same numbers.
        at::set_num_threads(job->num_threads_);
        job->Work();
      }
      js.Post([this, job = job->shared_from_this(), made = at::sequence_number::peek()] {
        CountOnFrom(made);
        Finish(job);
      });
    };
    try {
      if (idle_.empty()) idle_.push_back(std::make_unique<Worker>());
      job->worker_ = std::move(idle_.back());
      idle_.pop_back();
      job->worker_->Give(run);
      ebm::kernels::release_threads();
    } catch (...) {
      job->error_ = std::current_exception();  // the system has no thread left
      data.js.Post([this, job] { Finish(job); });
    }
  }
}

void JobTable::Finish(const std::shared_ptr<Job>& job) {
  const napi_env env = job->env;
  Env& data = Data(env);
  if (job->worker_ && idle_.size() < kIdle) idle_.push_back(std::move(job->worker_));
  job->worker_.reset();
  data.leases.Remove(&job->lease);
  job->source->end();
  jobs_.remove(job);
  napi_value record = nullptr;
  try {
    record = job->Record();
    napi_resolve_deferred(env, job->deferred_, record);
  } catch (...) {
    napi_reject_deferred(env, job->deferred_, ToJsError(env, std::current_exception()));
  }
  StartGranted(env);
  const bool idle = std::all_of(jobs_.begin(), jobs_.end(), [](const auto& other) { return other->sync; });
  if (idle) data.js.Release(env);
}

void JobTable::Abort(int64_t id) {
  const auto found = std::find_if(jobs_.begin(), jobs_.end(), [&](const auto& job) { return job->id_ == id; });
  if (found == jobs_.end()) return;
  const auto job = *found;
  job->control_->abort();
  if (job->sync || job->worker_) return;
  job->error_ = std::make_exception_ptr(ebm::Aborted());  // it never had its turn
  Finish(job);
}

void JobTable::Stop(napi_env env) {
  stopped_ = true;
  for (const auto& job : jobs_) job->control_->abort();
  Env& data = Data(env);
  data.js.Close();
  for (const auto& job : jobs_) {
    job->worker_.reset();
    data.leases.Remove(&job->lease);
    job->source->end();
  }
  jobs_.clear();
  idle_.clear();
}

namespace {

napi_value AbortJob(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    Data(env).jobs.Abort(ReadInt(env, Arguments(env, info)[0], "job"));
    return Undefined(env);
  });
}

napi_value StopJobs(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    Data(env).jobs.Stop(env);
    return Undefined(env);
  });
}

// callLent(loan, index, inputs): a tensor.
napi_value CallLent(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto* loan = Data(env).loans.Find(ReadInt(env, args[0], "loan"));
    if (loan == nullptr) throw std::runtime_error("it can be called only during the step that it was given to");
    const auto inputs = ReadTensors(env, args[2], "inputs");
    return FromIValue(env, loan->job->CallLent(*loan->functions, ReadInt(env, args[1], "index"), inputs));
  });
}

}  // namespace

void InitJob(napi_env env, napi_value exports) {
  Export(env, exports, "abortJob", AbortJob);
  Export(env, exports, "callLent", CallLent);
  Export(env, exports, "stopJobs", StopJobs);
}

}  // namespace binding
