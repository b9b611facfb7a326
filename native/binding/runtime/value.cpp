#include "binding/runtime/value.h"

#include <cmath>

namespace binding {

namespace {

// A short picture of a value for error messages.
namespace {

// The beginning of what is longer than a message bears, as `short` of lib/arguments/messages.ts has it.
std::string Short(const std::string& text) {
  constexpr size_t kLongest = 200;
  if (text.size() <= kLongest) return text;
  size_t end = kLongest - 40;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // no half of a letter
  return text.substr(0, end) + "… (" + std::to_string(text.size()) + " bytes)";
}

}  // namespace

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
      return "'" + Short(ReadString(env, value, "")) + "'";
    default: {
      napi_value text;
      if (napi_coerce_to_string(env, value, &text) != napi_ok) return "a value";
      return Short(ReadString(env, text, ""));
    }
  }
}

}  // namespace

napi_valuetype TypeOf(napi_env env, napi_value value) {
  napi_valuetype type = napi_undefined;
  napi_typeof(env, value, &type);
  return type;
}

bool IsNullish(napi_env env, napi_value value) {
  const napi_valuetype type = TypeOf(env, value);
  return type == napi_undefined || type == napi_null;
}

[[noreturn]] void Refuse(napi_env env, napi_value value, const char* what, const char* expected) {
  throw TypeError(std::string("expected ") + what + " to be " + expected + ", got " + Show(env, value));
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
  if (type != napi_number) Refuse(env, value, what, "an integer");
  double number = 0;
  napi_get_value_double(env, value, &number);
  if (!std::isfinite(number) || std::trunc(number) != number) Refuse(env, value, what, "an integer");
  if (std::abs(number) > 9007199254740991.0) {
    throw RangeError(std::string("expected ") + what + " to be less than 2^53, or a BigInt, got " + Show(env, value));
  }
  return static_cast<int64_t>(number);
}

double ReadDouble(napi_env env, napi_value value, const char* what) {
  double number = 0;
  if (napi_get_value_double(env, value, &number) == napi_ok) return number;
  if (TypeOf(env, value) == napi_bigint) return static_cast<double>(ReadInt(env, value, what));
  Refuse(env, value, what, "a number");
}

bool ReadBool(napi_env env, napi_value value, const char* what) {
  bool flag = false;
  if (napi_get_value_bool(env, value, &flag) != napi_ok) Refuse(env, value, what, "a boolean");
  return flag;
}

std::string ReadString(napi_env env, napi_value value, const char* what) {
  size_t length = 0;
  if (napi_get_value_string_utf8(env, value, nullptr, 0, &length) != napi_ok) Refuse(env, value, what, "a string");
  std::string text(length, '\0');
  napi_get_value_string_utf8(env, value, text.data(), length + 1, &length);
  return text;
}

std::vector<int64_t> ReadInts(napi_env env, napi_value value, const char* what) {
  return ReadListOrOne(env, value, what, [&](napi_value v) { return ReadInt(env, v, what); });
}

napi_value Undefined(napi_env env) {
  napi_value value;
  napi_get_undefined(env, &value);
  return value;
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

}  // namespace binding
