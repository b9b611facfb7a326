#pragma once
// Values that cross the border: JavaScript to IValue by the kind that an operator's schema asks for, and back.
//
// A tensor crosses as the integer id of its slot; TypeScript replaces Tensor objects by their ids before it calls.
#include <ATen/core/Generator.h>
#include <ATen/core/function_schema.h>
#include <ATen/core/ivalue.h>
#include <node_api.h>

#include <optional>
#include <vector>

namespace binding {

enum class Kind {
  kTensor,
  kNumberTensor,  // a number that acts as a tensor without dimensions and yields to the other tensor's dtype
  kOptionalTensorList,
  kTensorList,
  kScalar,
  kScalarList,
  kInt,
  kIntList,
  kFloat,
  kFloatList,
  kBool,
  kBoolList,
  kString,
  kStringList,
  kDType,
  kLayout,
  kMemoryFormat,
  kDevice,
  kGenerator,
  kUnsupported,
};

// The kind of a schema type (after stripping one optional).
Kind KindOf(const c10::TypePtr& type);

class TensorTable;

int32_t ReadId(napi_env env, napi_value value);
at::Tensor ReadTensor(napi_env env, napi_value value, const char* what);
// The tensors of an Int32Array of ids; undefined for -1.
std::vector<at::Tensor> ReadTensorIds(napi_env env, napi_value value, const char* what);
std::vector<at::Tensor> ReadTensors(napi_env env, napi_value value, const char* what);
// A generator as JavaScript gives it: one made there, or none, which is the global one.
using GeneratorHandle = std::optional<at::Generator>;
GeneratorHandle ReadGenerator(napi_env env, napi_value value);

c10::IValue ToIValue(napi_env env, const TensorTable& tensors, napi_value value, Kind kind, const char* what);

// IValue to JavaScript. Tensors come back as ids that TypeScript must adopt at once (an undefined one as null).
napi_value FromIValue(napi_env env, const c10::IValue& value);
napi_value FromScalar(napi_env env, const c10::Scalar& value);

}  // namespace binding
