#include "binding/tensor/convert.h"

#include <ATen/ScalarOps.h>

#include <cmath>
#include <string>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"
#include "binding/tensor/tensor_options.h"

namespace binding {

namespace {

c10::Scalar ReadScalar(napi_env env, napi_value value, const char* what) {
  switch (TypeOf(env, value)) {
    case napi_number: {
      double number = 0;
      napi_get_value_double(env, value, &number);
      // A whole number acts as Python's int, so that an integer tensor stays one; -0 must stay a float.
      if (std::trunc(number) == number && std::abs(number) < 0x1p63 && !(number == 0 && std::signbit(number))) {
        return c10::Scalar(static_cast<int64_t>(number));
      }
      return c10::Scalar(number);
    }
    case napi_bigint: {
      uint64_t large = 0;
      bool lossless = false;
      napi_get_value_bigint_uint64(env, value, &large, &lossless);
      if (lossless) return c10::Scalar(large);
      return c10::Scalar(ReadInt(env, value, what));
    }
    case napi_boolean: {
      bool flag = false;
      napi_get_value_bool(env, value, &flag);
      return c10::Scalar(flag);
    }
    case napi_object: {
      bool has = false;
      napi_has_named_property(env, value, "re", &has);
      if (has) {
        napi_value re, im;
        napi_get_named_property(env, value, "re", &re);
        napi_get_named_property(env, value, "im", &im);
        return c10::Scalar(c10::complex<double>(ReadDouble(env, re, "re"), ReadDouble(env, im, "im")));
      }
      break;
    }
    default:
      break;
  }
  Refuse(env, value, what, "a number");
}

}  // namespace

Kind KindOf(const c10::TypePtr& given) {
  c10::TypePtr type = given;
  if (const auto optional = type->cast<c10::OptionalType>()) type = optional->getElementType();
  switch (type->kind()) {
    case c10::TypeKind::TensorType:
      return Kind::kTensor;
    case c10::TypeKind::NumberType:
      return Kind::kScalar;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType:
      return Kind::kInt;
    case c10::TypeKind::FloatType:
    case c10::TypeKind::SymFloatType:
      return Kind::kFloat;
    case c10::TypeKind::BoolType:
    case c10::TypeKind::SymBoolType:
      return Kind::kBool;
    case c10::TypeKind::StringType:
      return Kind::kString;
    case c10::TypeKind::ScalarTypeType:
      return Kind::kDType;
    case c10::TypeKind::LayoutType:
      return Kind::kLayout;
    case c10::TypeKind::MemoryFormatType:
      return Kind::kMemoryFormat;
    case c10::TypeKind::DeviceObjType:
      return Kind::kDevice;
    case c10::TypeKind::GeneratorType:
      return Kind::kGenerator;
    case c10::TypeKind::ListType: {
      const auto element = type->castRaw<c10::ListType>()->getElementType();
      if (element->kind() == c10::TypeKind::OptionalType) {
        return KindOf(element) == Kind::kTensor ? Kind::kOptionalTensorList : Kind::kUnsupported;
      }
      switch (KindOf(element)) {
        case Kind::kTensor:
          return Kind::kTensorList;
        case Kind::kScalar:
          return Kind::kScalarList;
        case Kind::kInt:
          return Kind::kIntList;
        case Kind::kFloat:
          return Kind::kFloatList;
        case Kind::kBool:
          return Kind::kBoolList;
        case Kind::kString:
          return Kind::kStringList;
        default:
          return Kind::kUnsupported;
      }
    }
    default:
      return Kind::kUnsupported;
  }
}

int32_t ReadId(napi_env env, napi_value value) {
  int32_t id = -1;
  if (napi_get_value_int32(env, value, &id) != napi_ok) Refuse(env, value, "the argument", "a Tensor");
  return id;
}

at::Tensor ReadTensor(napi_env env, napi_value value, const char* what) {
  int32_t id = -1;
  if (napi_get_value_int32(env, value, &id) != napi_ok) Refuse(env, value, what, "a Tensor");
  return Data(env).tensors.Get(id);
}

std::vector<at::Tensor> ReadTensorIds(napi_env env, napi_value value, const char* what) {
  napi_typedarray_type type{};
  size_t length = 0;
  void* data = nullptr;
  const auto status = napi_get_typedarray_info(env, value, &type, &length, &data, nullptr, nullptr);
  if (status != napi_ok || type != napi_int32_array) Refuse(env, value, what, "an Int32Array");
  const auto* ids = static_cast<const int32_t*>(data);
  const TensorTable& table = Data(env).tensors;
  std::vector<at::Tensor> tensors;
  tensors.reserve(length);
  for (size_t i = 0; i < length; ++i) tensors.push_back(ids[i] < 0 ? at::Tensor() : table.Get(ids[i]));
  return tensors;
}

std::vector<at::Tensor> ReadTensors(napi_env env, napi_value value, const char* what) {
  const TensorTable& tensors = Data(env).tensors;
  return ReadList(env, value, what,
                  [&](napi_value v) { return IsNullish(env, v) ? at::Tensor() : tensors.Get(ReadId(env, v)); });
}

GeneratorHandle ReadGenerator(napi_env env, napi_value value) {
  if (IsNullish(env, value)) return std::nullopt;
  void* pointer = nullptr;
  if (napi_get_value_external(env, value, &pointer) != napi_ok) Refuse(env, value, "generator", "a torch.Generator");
  return *static_cast<GeneratorHandle*>(pointer);
}

c10::IValue ToIValue(napi_env env, const TensorTable& tensors, napi_value value, Kind kind, const char* what) {
  switch (kind) {
    case Kind::kTensor: {
      int32_t id = -1;
      if (napi_get_value_int32(env, value, &id) != napi_ok) Refuse(env, value, what, "a Tensor");
      return tensors.Get(id);
    }
    case Kind::kNumberTensor:
      return at::native::wrapped_scalar_tensor(ReadScalar(env, value, what));
    case Kind::kTensorList:
      return c10::List<at::Tensor>(
          ReadList(env, value, what, [&](napi_value v) { return tensors.Get(ReadId(env, v)); }));
    case Kind::kOptionalTensorList: {
      c10::List<std::optional<at::Tensor>> list;
      for (auto& tensor : ReadTensors(env, value, what)) {
        list.push_back(tensor.defined() ? std::optional<at::Tensor>(tensor) : std::nullopt);
      }
      return list;
    }
    case Kind::kScalar:
      return ReadScalar(env, value, what);
    case Kind::kScalarList: {
      c10::List<c10::Scalar> list;
      for (auto& scalar : ReadList(env, value, what, [&](napi_value v) { return ReadScalar(env, v, what); }))
        list.push_back(scalar);
      return list;
    }
    case Kind::kInt:
      return ReadInt(env, value, what);
    case Kind::kIntList:
      return c10::List<int64_t>(ReadInts(env, value, what));
    case Kind::kFloat:
      return ReadDouble(env, value, what);
    case Kind::kFloatList:
      return c10::List<double>(ReadListOrOne(env, value, what, [&](napi_value v) { return ReadDouble(env, v, what); }));
    case Kind::kBool:
      return ReadBool(env, value, what);
    case Kind::kBoolList: {
      c10::List<bool> list;
      for (const bool flag : ReadList(env, value, what, [&](napi_value v) { return ReadBool(env, v, what); }))
        list.push_back(flag);
      return list;
    }
    case Kind::kString:
      return ReadString(env, value, what);
    case Kind::kStringList:
      return c10::List<std::string>(ReadList(env, value, what, [&](napi_value v) { return ReadString(env, v, what); }));
    case Kind::kDType:
      return static_cast<int64_t>(ReadDType(env, value));
    case Kind::kDevice:
      return ReadDevice(env, value);
    case Kind::kGenerator: {
      auto generator = ReadGenerator(env, value);
      return generator ? c10::IValue(*generator) : c10::IValue();
    }
    case Kind::kLayout:
      return static_cast<int64_t>(ReadLayout(env, value, what));
    case Kind::kMemoryFormat:
      return static_cast<int64_t>(ReadMemoryFormat(env, value, what));
    case Kind::kUnsupported:
      break;
  }
  throw TypeError(std::string("the argument ") + what + " is of a kind that cannot cross from JavaScript");
}

napi_value FromScalar(napi_env env, const c10::Scalar& scalar) {
  napi_value value;
  if (scalar.isBoolean()) {
    Check(env, napi_get_boolean(env, scalar.toBool(), &value));
  } else if (scalar.isIntegral(false)) {
    if (scalar.type() != at::kUInt64) return FromInt(env, scalar.toLong());
    Check(env, napi_create_bigint_uint64(env, scalar.toUInt64(), &value));
  } else if (scalar.isComplex()) {
    const auto number = scalar.toComplexDouble();
    napi_value re, im;
    Check(env, napi_create_object(env, &value));
    Check(env, napi_create_double(env, number.real(), &re));
    Check(env, napi_create_double(env, number.imag(), &im));
    Check(env, napi_set_named_property(env, value, "re", re));
    Check(env, napi_set_named_property(env, value, "im", im));
  } else {
    Check(env, napi_create_double(env, scalar.toDouble(), &value));
  }
  return value;
}

napi_value FromIValue(napi_env env, const c10::IValue& value) {
  napi_value result;
  if (value.isTensor()) {
    const at::Tensor& tensor = value.toTensor();
    if (!tensor.defined()) {
      Check(env, napi_get_null(env, &result));
      return result;
    }
    // The holder tells TypeScript a tensor from a number; it puts its own object in the holder's place.
    napi_value id;
    Check(env, napi_create_object(env, &result));
    Check(env, napi_create_int32(env, Data(env).tensors.Add(env, tensor, result), &id));
    Check(env, napi_set_named_property(env, result, "tensor", id));
    return result;
  }
  if (value.isNone()) {
    Check(env, napi_get_null(env, &result));
    return result;
  }
  if (value.isInt()) return FromInt(env, value.toInt());
  if (value.isDouble()) {
    Check(env, napi_create_double(env, value.toDouble(), &result));
    return result;
  }
  if (value.isBool()) {
    Check(env, napi_get_boolean(env, value.toBool(), &result));
    return result;
  }
  if (value.isString()) return FromString(env, value.toStringRef());
  if (value.isScalar() || value.isComplexDouble()) return FromScalar(env, value.toScalar());
  if (value.isDevice()) return FromString(env, value.toDevice().str());
  if (value.isList() || value.isTuple()) {
    const auto elements = value.isTuple() ? value.toTupleRef().elements().vec() : value.toListRef().vec();
    Check(env, napi_create_array_with_length(env, elements.size(), &result));
    for (size_t i = 0; i < elements.size(); ++i)
      Check(env, napi_set_element(env, result, i, FromIValue(env, elements[i])));
    return result;
  }
  throw TypeError("a result of kind " + value.tagKind() + " cannot cross to JavaScript");
}

}  // namespace binding
