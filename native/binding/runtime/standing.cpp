#include "binding/runtime/standing.h"

namespace binding {

namespace {

bool MayRun(napi_env env) {
  napi_handle_scope scope;
  if (napi_open_handle_scope(env, &scope) != napi_ok) return false;
  napi_value script, result;
  const bool may =
      napi_create_string_utf8(env, "0", 1, &script) == napi_ok && napi_run_script(env, script, &result) == napi_ok;
  // The end of a limit is thrown here, and goes on to whoever has set it all the same.
  bool pending = false;
  napi_is_exception_pending(env, &pending);
  if (pending) napi_get_and_clear_last_exception(env, &result);
  napi_close_handle_scope(env, scope);
  return may;
}

}  // namespace

ebm::Lookout LookoutFor(napi_env env, ebm::Control& control) {
  return ebm::Lookout([env, &control] {
    if (!MayRun(env)) control.abort();
  });
}

}  // namespace binding
