// libtorch's own profiler, on for a while: the operators that ran, each with its time, duration and thread.
#include <c10/util/ThreadLocalDebugInfo.h>
#include <torch/csrc/autograd/profiler_kineto.h>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"

namespace binding {

namespace {

using torch::profiler::impl::ActivityType;

// The memory account of a job's thread has the place where libtorch looks for a profiler of that thread. A profile of
// all threads stands elsewhere, and the account goes on counting beside it.
class AccountAside {
 public:
  AccountAside() : account_(c10::ThreadLocalDebugInfo::current()) {
    c10::ThreadLocalDebugInfo::_forceCurrentDebugInfo(nullptr);
  }
  ~AccountAside() { c10::ThreadLocalDebugInfo::_forceCurrentDebugInfo(account_); }
  AccountAside(const AccountAside&) = delete;
  AccountAside& operator=(const AccountAside&) = delete;

 private:
  const std::shared_ptr<c10::ThreadLocalDebugInfo> account_;
};

// beginProfile(recordShapes, profileMemory, cuda)
napi_value BeginProfile(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        torch::profiler::impl::ExperimentalConfig all_threads;
        all_threads.profile_all_threads = true;  // jobs run on threads of their own
        const torch::profiler::impl::ProfilerConfig config(
            torch::profiler::impl::ProfilerState::KINETO, ReadBool(env, args[0], "recordShapes"),
            ReadBool(env, args[1], "profileMemory"), false, false, false, all_threads);
        std::set<ActivityType> activities{ActivityType::CPU};
        if (ReadBool(env, args[2], "cuda")) activities.insert(ActivityType::CUDA);
        const AccountAside aside;
        torch::autograd::profiler::prepareProfiler(config, activities);
        torch::autograd::profiler::enableProfiler(config, activities);
        return Undefined(env);
      },
      "profileContext");
}

napi_value Number(napi_env env, double number) {
  napi_value value;
  Check(env, napi_create_double(env, number, &value));
  return value;
}

// endProfile(path of a Chrome trace | null): [name, start, duration, thread, device][], in nanoseconds.
napi_value EndProfile(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto result = [] {
          const AccountAside aside;
          return torch::autograd::profiler::disableProfiler();
        }();
        if (!IsNullish(env, args[0])) result->save(ReadString(env, args[0], "exportTrace"));
        napi_value events;
        Check(env, napi_create_array(env, &events));
        uint32_t n = 0;
        for (const auto& event : result->events()) {
          if (event.isHiddenEvent()) continue;
          napi_value row;
          Check(env, napi_create_array_with_length(env, 5, &row));
          const double start = static_cast<double>(event.startNs() - result->trace_start_ns());
          Check(env, napi_set_element(env, row, 0, FromString(env, event.name())));
          Check(env, napi_set_element(env, row, 1, Number(env, start)));
          Check(env, napi_set_element(env, row, 2, Number(env, static_cast<double>(event.durationNs()))));
          Check(env, napi_set_element(env, row, 3, Number(env, static_cast<double>(event.startThreadId()))));
          Check(env, napi_set_element(env, row, 4, FromString(env, c10::DeviceTypeName(event.deviceType(), true))));
          Check(env, napi_set_element(env, events, n++, row));
        }
        return events;
      },
      "profileContext");
}

}  // namespace

void InitProfile(napi_env env, napi_value exports) {
  Export(env, exports, "beginProfile", BeginProfile);
  Export(env, exports, "endProfile", EndProfile);
}

}  // namespace binding
