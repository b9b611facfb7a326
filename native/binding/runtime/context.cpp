// The settings of libtorch itself: threads, default dtype, determinism, autocast.
#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>

#include "binding/runtime/autocast.h"
#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"
#include "binding/tensor/tensor_options.h"
#include "ebm/kernels/bf16.h"

namespace binding {

namespace {

napi_value Boolean(napi_env env, bool flag) {
  napi_value value;
  Check(env, napi_get_boolean(env, flag, &value));
  return value;
}

napi_value SetNumThreads(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        at::set_num_threads(static_cast<int>(ReadInt(env, Arguments(env, info)[0], "threads")));
        return Undefined(env);
      },
      "setNumThreads");
}

napi_value GetNumThreads(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return FromInt(env, at::get_num_threads()); });
}

// Whether samplers may have gradients from products in bfloat16.
napi_value HasBf16(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return Boolean(env, ebm::kernels::has_bf16()); });
}

napi_value SetDefaultDType(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        at::set_default_dtype(c10::scalarTypeToTypeMeta(ReadDType(env, Arguments(env, info)[0])));
        return Undefined(env);
      },
      "setDefaultDtype");
}

napi_value GetDefaultDType(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return FromString(env, DTypeName(at::get_default_dtype_as_scalartype())); });
}

napi_value SetDeterministic(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    at::globalContext().setDeterministicAlgorithms(ReadBool(env, args[0], "mode"), ReadBool(env, args[1], "warnOnly"));
    return Undefined(env);
  });
}

napi_value IsDeterministic(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return Boolean(env, at::globalContext().deterministicAlgorithms()); });
}

// setMatmulPrecision(name | null): the precision of products of matrices before, as 'highest', 'high' or 'medium'.
napi_value SetMatmulPrecision(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    constexpr const char* kNames[] = {"highest", "high", "medium"};
    const char* before = kNames[static_cast<int>(at::globalContext().float32MatmulPrecision())];
    if (!IsNullish(env, args[0])) at::globalContext().setFloat32MatmulPrecision(ReadString(env, args[0], "precision"));
    return FromString(env, before);
  });
}

// autocast(device, enabled, dtype | null): the state before, as [enabled, dtype]; leaving clears the cache of casts.
napi_value Autocast(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const c10::DeviceType device = ReadDevice(env, args[0]).type();
        napi_value before;
        Check(env, napi_create_array_with_length(env, 2, &before));
        Check(env, napi_set_element(env, before, 0, Boolean(env, at::autocast::is_autocast_enabled(device))));
        Check(env,
              napi_set_element(env, before, 1, FromString(env, DTypeName(at::autocast::get_autocast_dtype(device)))));
        const bool enabled = ReadBool(env, args[1], "enabled");
        if (enabled && !at::autocast::is_autocast_enabled(device)) EnterAutocast();
        if (!enabled && at::autocast::is_autocast_enabled(device)) LeaveAutocast();
        at::autocast::set_autocast_enabled(device, enabled);
        if (!IsNullish(env, args[2])) at::autocast::set_autocast_dtype(device, ReadDType(env, args[2]));
        return before;
      },
      "autocast");
}

napi_value BuiltFor(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return FromString(env, TORCHEBM_LIBTORCH_VERSION); });
}

}  // namespace

void InitContext(napi_env env, napi_value exports) {
  Export(env, exports, "setNumThreads", SetNumThreads);
  Export(env, exports, "getNumThreads", GetNumThreads);
  Export(env, exports, "hasBf16", HasBf16);
  Export(env, exports, "setDefaultDtype", SetDefaultDType);
  Export(env, exports, "getDefaultDtype", GetDefaultDType);
  Export(env, exports, "setDeterministic", SetDeterministic);
  Export(env, exports, "isDeterministic", IsDeterministic);
  Export(env, exports, "setMatmulPrecision", SetMatmulPrecision);
  Export(env, exports, "autocast", Autocast);
  Export(env, exports, "builtFor", BuiltFor);
}

}  // namespace binding
