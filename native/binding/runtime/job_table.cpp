#include "binding/runtime/job_table.h"

#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "binding/runtime/autocast.h"
#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/sequence.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"
#include "ebm/core/abort.h"
#include "ebm/kernels/parallel.h"

namespace binding {

namespace {

bool IsInLowerPrecision() {
  return at::autocast::is_autocast_enabled(at::kCPU) || at::autocast::is_autocast_enabled(at::kCUDA);
}

}  // namespace

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
  if (IsInLowerPrecision()) {
    // The scope ends with its function, but not for the job.
    job->body_ = [share = std::make_shared<AutocastShare>(), body = std::move(job->body_)](ebm::Control& control) {
      const AutocastShare::Working scope(*share);
      return body(control);
    };
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
    if (job->waits_for_others) {
      job->thread_ = std::thread(std::move(run));
      return;
    }
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
  job->body_ = nullptr;  // which may hold the job
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
  if (job->thread_.joinable()) job->thread_.join();
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
  if (job->sync || job->thread_.joinable() || (job->task_ && !Pool::Get().Cancel(job->task_))) return;
  job->aborted_ = true;  // it never had its turn
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
    if (job->thread_.joinable()) job->thread_.join();
    data.leases.Remove(&job->lease);
    job->source->end();
    job->body_ = nullptr;
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
