#include "binding/runtime/job.h"

#include <ATen/Parallel.h>
#include <c10/core/StreamGuard.h>

#include <stdexcept>
#include <utility>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/properties.h"
#include "binding/runtime/sequence.h"
#include "binding/runtime/standing.h"
#include "binding/tensor/convert.h"
#include "ebm/core/abort.h"
#include "ebm/core/accelerator.h"

namespace binding {

namespace {

// Handles made inside belong to it; a loop that comes back to JavaScript often would else pile them up.
struct HandleScope {
  explicit HandleScope(napi_env env) : env(env) { Check(env, napi_open_handle_scope(env, &scope)); }
  ~HandleScope() { napi_close_handle_scope(env, scope); }
  napi_env env;
  napi_handle_scope scope;
};

}  // namespace

Job::Job(napi_env e, napi_value value)
    : env(e),
      sync(Properties(e, value).Bool("sync")),
      source(std::make_shared<ebm::Source>(ebm::Source::current(), Properties(e, value).String("name"),
                                           sync ? ebm::Source::Kind::kCall : ebm::Source::Kind::kJob)),
      js_(Data(e).js),
      id_(Properties(e, value).Int("id")),
      stream_(ebm::current_stream()),
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

// The memory that `take` writes to must live as long as the call, which may outlast this thread's wait for it.
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
    const c10::OptionalStreamGuard stream(self->stream_);
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
    // The script that called may catch it, so the job need not fail with it.
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
    // A job on a thread of its own goes on meanwhile, so this is not done on its behalf and its tensors stay leased.
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
  std::optional<ebm::Lookout> lookout;
  if (sync) lookout.emplace(LookoutFor(env, *control_));
  const ebm::ControlScope stoppable(&*control_, lookout ? &*lookout : nullptr);
  const c10::OptionalStreamGuard stream(stream_);
  try {
    results_ = body_(*control_);
  } catch (const ebm::Aborted&) {
    aborted_ = true;
  } catch (...) {
    error_ = std::current_exception();
  }
}

napi_value Job::Record(bool has_ended) {
  napi_value record;
  Check(env, napi_create_object(env, &record));
  Check(env, napi_set_named_property(env, record, "done", FromInt(env, control_->done())));
  napi_value failure = nullptr;
  // Until it has ended, its results and its error belong to its thread.
  if (thrown_) {
    failure = thrown_->Get();
  } else if (!has_ended || aborted_) {
    // Thousands of calls may share a signal, whose reason they end with: an error for each would take longest.
    napi_value yes;
    Check(env, napi_get_boolean(env, true, &yes));
    Check(env, napi_set_named_property(env, record, "aborted", yes));
  } else if (error_) {
    failure = ToJsError(env, error_, lease.holder.c_str());
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

}  // namespace binding
