#pragma once
// The properties of a plain object, which TypeScript passes complete.
#include <ATen/core/Tensor.h>
#include <node_api.h>

#include <string>
#include <vector>

#include "binding/runtime/error.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"

namespace binding {

class Properties {
 public:
  Properties(napi_env env, napi_value object) : env_(env), object_(object) {
    if (TypeOf(env, object) != napi_object) Refuse(env, object, "the argument", "an object");
  }

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
  at::Tensor Tensor(const char* name) const { return ReadTensor(env_, (*this)[name], name); }
  // Of an Int32Array.
  std::vector<at::Tensor> Tensors(const char* name) const { return ReadTensorIds(env_, (*this)[name], name); }

  napi_env env() const { return env_; }

 private:
  napi_env env_;
  napi_value object_;
};

}  // namespace binding
