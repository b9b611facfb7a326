#include "binding/tensor/convert.h"

#include <ATen/ScalarOps.h>
#include <c10/core/ScalarTypeToTypeMeta.h>

#include <cmath>
#include <unordered_map>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"

namespace binding {

namespace {

napi_valuetype TypeOf(napi_env env, napi_value value) {
  napi_valuetype type = napi_undefined;
  napi_typeof(env, value, &type);
  return type;
}

// A short picture of a value for error messages.
std::string Show(napi_env env, napi_value value) {
  switch (TypeOf(env, value)) {
    case napi_undefined:
      return "undefined";
    case napi_null:
      return "null";
    case napi_function:
      return "a function";
    case napi_symbol:
      return "a symbol";
    case napi_object: {
      bool array = false;
      napi_is_array(env, value, &array);
      return array ? "an array" : "an object";
    }
    case napi_external:
      return "a native object";
    case napi_string:
      return "'" + ReadString(env, value, "") + "'";
    default: {
      napi_value text;
      if (napi_coerce_to_string(env, value, &text) != napi_ok) return "a value";
      return ReadString(env, text, "");
    }
  }
}

[[noreturn]] void Fail(napi_env env, napi_value value, const char* what, const char* expected) {
  throw TypeError(std::string("expected ") + what + " to be " + expected + ", got " + Show(env, value));
}

const std::vector<std::pair<const char*, c10::ScalarType>>& DTypes() {
  static const std::vector<std::pair<const char*, c10::ScalarType>> types{{"float32", at::kFloat},
                                                                          {"float64", at::kDouble},
                                                                          {"float16", at::kHalf},
                                                                          {"bfloat16", at::kBFloat16},
                                                                          {"int64", at::kLong},
                                                                          {"int32", at::kInt},
                                                                          {"int16", at::kShort},
                                                                          {"int8", at::kChar},
                                                                          {"uint8", at::kByte},
                                                                          {"bool", at::kBool},
                                                                          {"complex64", at::kComplexFloat},
                                                                          {"complex128", at::kComplexDouble},
                                                                          {"complex32", at::kComplexHalf},
                                                                          {"uint16", at::kUInt16},
                                                                          {"uint32", at::kUInt32},
                                                                          {"uint64", at::kUInt64},
                                                                          {"float8_e4m3fn", at::kFloat8_e4m3fn},
                                                                          {"float8_e5m2", at::kFloat8_e5m2}};
  return types;
}

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
  Fail(env, value, what, "a number");
}

template <typename Read>
auto ReadList(napi_env env, napi_value value, const char* what, Read&& read) {
  using Element = decltype(read(value));
  bool array = false;
  napi_is_array(env, value, &array);
  if (!array) Fail(env, value, what, "an array");
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

// Where the schema asks for a list, one value stands for a list of it (Python allows it for sizes and strides).
template <typename Read>
auto ReadListOrOne(napi_env env, napi_value value, const char* what, Read&& read) {
  using Element = decltype(read(value));
  bool array = false;
  napi_is_array(env, value, &array);
  if (!array) return std::vector<Element>{read(value)};
  return ReadList(env, value, what, read);
}

}  // namespace

napi_value Undefined(napi_env env) {
  napi_value value;
  napi_get_undefined(env, &value);
  return value;
}

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

bool IsNullish(napi_env env, napi_value value) {
  const napi_valuetype type = TypeOf(env, value);
  return type == napi_undefined || type == napi_null;
}

int32_t ReadId(napi_env env, napi_value value) {
  int32_t id = -1;
  if (napi_get_value_int32(env, value, &id) != napi_ok) Fail(env, value, "the argument", "a Tensor");
  return id;
}

int64_t ReadInt(napi_env env, napi_value value, const char* what) {
  const napi_valuetype type = TypeOf(env, value);
  if (type == napi_bigint) {
    int64_t result = 0;
    bool lossless = false;
    napi_get_value_bigint_int64(env, value, &result, &lossless);
    if (!lossless) throw RangeError(std::string("expected ") + what + " to fit in 64 bits, got " + Show(env, value));
    return result;
  }
  if (type != napi_number) Fail(env, value, what, "an integer");
  double number = 0;
  napi_get_value_double(env, value, &number);
  if (std::trunc(number) != number || std::abs(number) > 9007199254740991.0) Fail(env, value, what, "an integer");
  return static_cast<int64_t>(number);
}

double ReadDouble(napi_env env, napi_value value, const char* what) {
  double number = 0;
  if (napi_get_value_double(env, value, &number) == napi_ok) return number;
  if (TypeOf(env, value) == napi_bigint) return static_cast<double>(ReadInt(env, value, what));
  Fail(env, value, what, "a number");
}

bool ReadBool(napi_env env, napi_value value, const char* what) {
  bool flag = false;
  if (napi_get_value_bool(env, value, &flag) != napi_ok) Fail(env, value, what, "a boolean");
  return flag;
}

std::string ReadString(napi_env env, napi_value value, const char* what) {
  size_t length = 0;
  if (napi_get_value_string_utf8(env, value, nullptr, 0, &length) != napi_ok) Fail(env, value, what, "a string");
  std::string text(length, '\0');
  napi_get_value_string_utf8(env, value, text.data(), length + 1, &length);
  return text;
}

c10::ScalarType ReadDType(napi_env env, napi_value value) {
  const std::string name = ReadString(env, value, "dtype");
  for (const auto& [known, type] : DTypes()) {
    if (name == known) return type;
  }
  throw TypeError("expected dtype to be a torch dtype such as 'float32' or 'int64', got '" + name + "'");
}

const char* DTypeName(c10::ScalarType type) {
  for (const auto& [name, known] : DTypes()) {
    if (known == type) return name;
  }
  return c10::toString(type);
}

c10::Device ReadDevice(napi_env env, napi_value value) { return c10::Device(ReadString(env, value, "device")); }

std::optional<at::Generator> ReadGenerator(napi_env env, napi_value value) {
  if (IsNullish(env, value)) return std::nullopt;
  void* pointer = nullptr;
  if (napi_get_value_external(env, value, &pointer) != napi_ok) Fail(env, value, "generator", "a torch.Generator");
  return *static_cast<GeneratorHandle*>(pointer);
}

std::vector<int64_t> ReadInts(napi_env env, napi_value value, const char* what) {
  return ReadListOrOne(env, value, what, [&](napi_value v) { return ReadInt(env, v, what); });
}

std::vector<at::Tensor> ReadTensors(napi_env env, napi_value value, const char* what) {
  const TensorTable& tensors = Data(env).tensors;
  return ReadList(env, value, what,
                  [&](napi_value v) { return IsNullish(env, v) ? at::Tensor() : tensors.Get(ReadId(env, v)); });
}

c10::IValue ToIValue(napi_env env, const TensorTable& tensors, napi_value value, Kind kind, const char* what) {
  switch (kind) {
    case Kind::kTensor: {
      int32_t id = -1;
      if (napi_get_value_int32(env, value, &id) != napi_ok) Fail(env, value, what, "a Tensor");
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
    case Kind::kLayout: {
      const std::string name = ReadString(env, value, what);
      static const std::unordered_map<std::string, c10::Layout> layouts{
          {"strided", at::kStrided},      {"sparse_coo", at::kSparse},    {"sparse_csr", at::kSparseCsr},
          {"sparse_csc", at::kSparseCsc}, {"sparse_bsr", at::kSparseBsr}, {"sparse_bsc", at::kSparseBsc}};
      const auto found = layouts.find(name);
      if (found == layouts.end()) Fail(env, value, what, "a layout such as 'strided' or 'sparse_coo'");
      return static_cast<int64_t>(found->second);
    }
    case Kind::kMemoryFormat: {
      const std::string name = ReadString(env, value, what);
      static const std::unordered_map<std::string, c10::MemoryFormat> formats{
          {"contiguous_format", at::MemoryFormat::Contiguous},
          {"preserve_format", at::MemoryFormat::Preserve},
          {"channels_last", at::MemoryFormat::ChannelsLast},
          {"channels_last_3d", at::MemoryFormat::ChannelsLast3d}};
      const auto found = formats.find(name);
      if (found == formats.end())
        Fail(env, value, what, "a memory format such as 'contiguous_format' or 'channels_last'");
      return static_cast<int64_t>(found->second);
    }
    case Kind::kUnsupported:
      break;
  }
  throw TypeError(std::string("the argument ") + what + " is of a kind that cannot cross from JavaScript");
}

napi_value FromString(napi_env env, const std::string& text) {
  napi_value value;
  Check(env, napi_create_string_utf8(env, text.data(), text.size(), &value));
  return value;
}

napi_value FromInt(napi_env env, int64_t number) {
  napi_value value;
  // Beyond 2^53 a number would be wrong: a bigint is not.
  if (number > 9007199254740991 || number < -9007199254740991) {
    Check(env, napi_create_bigint_int64(env, number, &value));
  } else {
    Check(env, napi_create_int64(env, number, &value));
  }
  return value;
}

napi_value FromInts(napi_env env, c10::ArrayRef<int64_t> values) {
  napi_value array;
  Check(env, napi_create_array_with_length(env, values.size(), &array));
  for (size_t i = 0; i < values.size(); ++i) Check(env, napi_set_element(env, array, i, FromInt(env, values[i])));
  return array;
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
