#include "binding/runtime/realm.h"

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"

namespace binding {

namespace {

// Error, TypeError and RangeError, in the order of ErrorKind. A thread has one environment, which ends with it.
thread_local napi_ref constructors[3] = {};

// setErrors(Error, TypeError, RangeError)
napi_value SetErrors(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    for (size_t i = 0; i < std::size(constructors); ++i) {
      if (constructors[i] != nullptr) napi_delete_reference(env, constructors[i]);
      Check(env, napi_create_reference(env, args[i], 1, &constructors[i]));
    }
    return Undefined(env);
  });
}

}  // namespace

napi_value MakeError(napi_env env, ErrorKind kind, napi_value message) {
  napi_value result = nullptr;
  napi_value constructor = nullptr;
  const napi_ref reference = constructors[static_cast<size_t>(kind)];
  if (reference != nullptr && napi_get_reference_value(env, reference, &constructor) == napi_ok &&
      napi_new_instance(env, constructor, 1, &message, &result) == napi_ok) {
    return result;
  }
  switch (kind) {
    case ErrorKind::kType:
      napi_create_type_error(env, nullptr, message, &result);
      break;
    case ErrorKind::kRange:
      napi_create_range_error(env, nullptr, message, &result);
      break;
    case ErrorKind::kError:
      napi_create_error(env, nullptr, message, &result);
      break;
  }
  return result;
}

void InitRealm(napi_env env, napi_value exports) { Export(env, exports, "setErrors", SetErrors); }

}  // namespace binding
