#pragma once
// Values that cross the border: JavaScript to IValue by the kind that an operator's schema asks for, and back.
//
// A tensor crosses as the integer id of its slot; TypeScript replaces Tensor objects by their ids before it calls.
#include <ATen/core/Generator.h>
#include <ATen/core/function_schema.h>
#include <ATen/core/ivalue.h>
#include <node_api.h>

#include <optional>
#include <string>
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

// Readers of single values. Each throws TypeError with `what` in the message when the value is of another kind.
bool IsNullish(napi_env env, napi_value value);
int32_t ReadId(napi_env env, napi_value value);
int64_t ReadInt(napi_env env, napi_value value, const char* what);
double ReadDouble(napi_env env, napi_value value, const char* what);
bool ReadBool(napi_env env, napi_value value, const char* what);
std::string ReadString(napi_env env, napi_value value, const char* what);
c10::ScalarType ReadDType(napi_env env, napi_value value);
c10::Device ReadDevice(napi_env env, napi_value value);
// A generator as JavaScript gives it: one made there, or none, which is the global one.
using GeneratorHandle = std::optional<at::Generator>;
std::optional<at::Generator> ReadGenerator(napi_env env, napi_value value);
std::vector<int64_t> ReadInts(napi_env env, napi_value value, const char* what);
std::vector<at::Tensor> ReadTensors(napi_env env, napi_value value, const char* what);

c10::IValue ToIValue(napi_env env, const TensorTable& tensors, napi_value value, Kind kind, const char* what);

// IValue to JavaScript. Tensors come back as ids that TypeScript must adopt at once (an undefined one as null).
napi_value FromIValue(napi_env env, const c10::IValue& value);
napi_value FromString(napi_env env, const std::string& text);
napi_value FromInt(napi_env env, int64_t value);
napi_value FromInts(napi_env env, c10::ArrayRef<int64_t> values);
napi_value FromScalar(napi_env env, const c10::Scalar& value);

const char* DTypeName(c10::ScalarType type);
napi_value Undefined(napi_env env);

}  // namespace binding
