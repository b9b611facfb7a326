#pragma once
// The one wall between C++ and JavaScript: whatever is thrown on this side becomes one JavaScript error.
#include <node_api.h>

#include <exception>
#include <stdexcept>
#include <string>

namespace binding {

// A mistake of kind (wrong type of argument): becomes a TypeError.
struct TypeError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A mistake of value: becomes a RangeError.
struct RangeError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A JavaScript exception is already pending; nothing must be thrown on top of it.
struct PendingException {};

// An error with the name that JavaScript sees (`BusyError`, `AbortError`, …).
struct NamedError : std::runtime_error {
  NamedError(std::string name, const std::string& message) : std::runtime_error(message), name(std::move(name)) {}
  std::string name;
};

// The JavaScript error for a C++ exception: `message` is one line, `native` the whole text with its trace.
napi_value ToJsError(napi_env env, std::exception_ptr error, const char* owner = nullptr);

// Throws the JavaScript error for the exception that is being handled.
void Rethrow(napi_env env, const char* owner = nullptr) noexcept;

// Runs `body` and turns whatever it throws into a JavaScript exception.
template <typename Body>
napi_value Guarded(napi_env env, Body&& body, const char* owner = nullptr) noexcept {
  try {
    return body();
  } catch (...) {
    Rethrow(env, owner);
    return nullptr;
  }
}

// Throws when a Node-API call failed; a pending JavaScript exception stays the one that is seen.
void Check(napi_env env, napi_status status);

}  // namespace binding
