#pragma once
// Plain values of JavaScript: read, shown in messages, made.
#include <c10/util/ArrayRef.h>
#include <node_api.h>

#include <cstdint>
#include <string>
#include <vector>

#include "binding/runtime/error.h"

namespace binding {

napi_valuetype TypeOf(napi_env env, napi_value value);
bool IsNullish(napi_env env, napi_value value);

// Throws the TypeError "expected `what` to be `expected`, got …".
[[noreturn]] void Refuse(napi_env env, napi_value value, const char* what, const char* expected);

// Readers of single values; each refuses a value of another kind.
int64_t ReadInt(napi_env env, napi_value value, const char* what);
double ReadDouble(napi_env env, napi_value value, const char* what);
bool ReadBool(napi_env env, napi_value value, const char* what);
std::string ReadString(napi_env env, napi_value value, const char* what);

// The elements of an array, each read by `read`.
template <typename Read>
auto ReadList(napi_env env, napi_value value, const char* what, Read&& read) {
  using Element = decltype(read(value));
  bool array = false;
  napi_is_array(env, value, &array);
  if (!array) Refuse(env, value, what, "an array");
  uint32_t length = 0;
  napi_get_array_length(env, value, &length);
  std::vector<Element> list;
  list.reserve(length);
  for (uint32_t i = 0; i < length; ++i) {
    napi_value element;
    Check(env, napi_get_element(env, value, i, &element));
    list.push_back(read(element));
  }
  return list;
}

// The same, where one value stands for a list of it: Python allows that for sizes and strides.
template <typename Read>
auto ReadListOrOne(napi_env env, napi_value value, const char* what, Read&& read) {
  using Element = decltype(read(value));
  bool array = false;
  napi_is_array(env, value, &array);
  if (!array) return std::vector<Element>{read(value)};
  return ReadList(env, value, what, read);
}

std::vector<int64_t> ReadInts(napi_env env, napi_value value, const char* what);

napi_value Undefined(napi_env env);
napi_value FromString(napi_env env, const std::string& text);
napi_value FromInt(napi_env env, int64_t value);
napi_value FromInts(napi_env env, c10::ArrayRef<int64_t> values);

}  // namespace binding
