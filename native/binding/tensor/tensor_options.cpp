#include "binding/tensor/tensor_options.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "binding/runtime/error.h"
#include "binding/runtime/value.h"

namespace binding {

namespace {

const std::vector<std::pair<const char*, c10::ScalarType>>& DTypes() {
  static const std::vector<std::pair<const char*, c10::ScalarType>> types{{"float32", c10::kFloat},
                                                                          {"float64", c10::kDouble},
                                                                          {"float16", c10::kHalf},
                                                                          {"bfloat16", c10::kBFloat16},
                                                                          {"int64", c10::kLong},
                                                                          {"int32", c10::kInt},
                                                                          {"int16", c10::kShort},
                                                                          {"int8", c10::kChar},
                                                                          {"uint8", c10::kByte},
                                                                          {"bool", c10::kBool},
                                                                          {"complex64", c10::kComplexFloat},
                                                                          {"complex128", c10::kComplexDouble},
                                                                          {"complex32", c10::kComplexHalf},
                                                                          {"uint16", c10::kUInt16},
                                                                          {"uint32", c10::kUInt32},
                                                                          {"uint64", c10::kUInt64},
                                                                          {"float8_e4m3fn", c10::kFloat8_e4m3fn},
                                                                          {"float8_e5m2", c10::kFloat8_e5m2},
                                                                          {"qint8", c10::kQInt8},
                                                                          {"quint8", c10::kQUInt8},
                                                                          {"qint32", c10::kQInt32}};
  return types;
}

const std::vector<std::pair<const char*, c10::Layout>>& Layouts() {
  static const std::vector<std::pair<const char*, c10::Layout>> layouts{
      {"strided", c10::kStrided},      {"sparse_coo", c10::kSparse},    {"sparse_csr", c10::kSparseCsr},
      {"sparse_csc", c10::kSparseCsc}, {"sparse_bsr", c10::kSparseBsr}, {"sparse_bsc", c10::kSparseBsc}};
  return layouts;
}

}  // namespace

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

c10::Layout ReadLayout(napi_env env, napi_value value, const char* what) {
  const std::string name = ReadString(env, value, what);
  for (const auto& [known, layout] : Layouts()) {
    if (name == known) return layout;
  }
  Refuse(env, value, what, "a layout such as 'strided' or 'sparse_coo'");
}

const char* LayoutName(c10::Layout layout) {
  for (const auto& [name, known] : Layouts()) {
    if (known == layout) return name;
  }
  return layout == c10::kMkldnn ? "_mkldnn" : "jagged";
}

c10::MemoryFormat ReadMemoryFormat(napi_env env, napi_value value, const char* what) {
  static const std::unordered_map<std::string, c10::MemoryFormat> formats{
      {"contiguous_format", c10::MemoryFormat::Contiguous},
      {"preserve_format", c10::MemoryFormat::Preserve},
      {"channels_last", c10::MemoryFormat::ChannelsLast},
      {"channels_last_3d", c10::MemoryFormat::ChannelsLast3d}};
  const auto found = formats.find(ReadString(env, value, what));
  if (found == formats.end())
    Refuse(env, value, what, "a memory format such as 'contiguous_format' or 'channels_last'");
  return found->second;
}

}  // namespace binding
