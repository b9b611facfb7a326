#pragma once
// C++ objects as JavaScript holds them: a value owns its object.
#include <node_api.h>

#include <memory>
#include <string>
#include <utility>

#include "binding/runtime/error.h"

namespace binding {

template <typename T>
napi_value FromObject(napi_env env, T object) {
  auto held = std::make_unique<T>(std::move(object));
  napi_value value;
  const auto finalize = [](napi_env, void* object, void*) { delete static_cast<T*>(object); };
  Check(env, napi_create_external(env, held.get(), finalize, nullptr, &value));
  held.release();
  return value;
}

template <typename T>
T& ReadObject(napi_env env, napi_value value, const char* what) {
  void* object = nullptr;
  if (napi_get_value_external(env, value, &object) != napi_ok) throw TypeError(std::string("expected ") + what);
  return *static_cast<T*>(object);
}

}  // namespace binding
