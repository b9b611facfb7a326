#pragma once
// The properties of a plain object, which TypeScript passes complete.
#include <ATen/core/Tensor.h>
#include <node_api.h>

#include <string>
#include <utility>
#include <vector>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/tensor/convert.h"

namespace binding {

class Properties {
 public:
  Properties(napi_env env, napi_value object) : env_(env), object_(object) {}

  napi_value operator[](const char* name) const {
    napi_value value;
    Check(env_, napi_get_named_property(env_, object_, name, &value));
    return value;
  }

  bool IsNull(const char* name) const { return IsNullish(env_, (*this)[name]); }
  bool Bool(const char* name) const { return ReadBool(env_, (*this)[name], name); }
  int64_t Int(const char* name) const { return ReadInt(env_, (*this)[name], name); }
  double Double(const char* name) const { return ReadDouble(env_, (*this)[name], name); }
  std::string String(const char* name) const { return ReadString(env_, (*this)[name], name); }
  at::Tensor Tensor(const char* name) const { return Data(env_).tensors.Get(ReadId(env_, (*this)[name])); }

  // The tensors of an Int32Array of ids; undefined for -1.
  std::vector<at::Tensor> Tensors(const char* name) const {
    napi_typedarray_type type{};
    size_t length = 0;
    void* data = nullptr;
    const auto status = napi_get_typedarray_info(env_, (*this)[name], &type, &length, &data, nullptr, nullptr);
    if (status != napi_ok || type != napi_int32_array) {
      throw TypeError(std::string("expected ") + name + " to be an Int32Array");
    }
    const auto* ids = static_cast<const int32_t*>(data);
    const auto& table = Data(env_).tensors;
    std::vector<at::Tensor> tensors;
    tensors.reserve(length);
    for (size_t i = 0; i < length; ++i) tensors.push_back(ids[i] < 0 ? at::Tensor() : table.Get(ids[i]));
    return tensors;
  }

  // The elements of an array.
  std::vector<napi_value> Array(const char* name) const {
    const napi_value array = (*this)[name];
    uint32_t count = 0;
    Check(env_, napi_get_array_length(env_, array, &count));
    std::vector<napi_value> values(count);
    for (uint32_t i = 0; i < count; ++i) Check(env_, napi_get_element(env_, array, i, &values[i]));
    return values;
  }

  napi_env env() const { return env_; }

 private:
  napi_env env_;
  napi_value object_;
};

}  // namespace binding
