#pragma once
// The options that a tensor is made with: they cross by libtorch's names.
#include <c10/core/Device.h>
#include <c10/core/Layout.h>
#include <c10/core/MemoryFormat.h>
#include <c10/core/ScalarType.h>
#include <node_api.h>

namespace binding {

c10::ScalarType ReadDType(napi_env env, napi_value value);
c10::Device ReadDevice(napi_env env, napi_value value);
c10::Layout ReadLayout(napi_env env, napi_value value, const char* what);
c10::MemoryFormat ReadMemoryFormat(napi_env env, napi_value value, const char* what);

const char* DTypeName(c10::ScalarType type);
const char* LayoutName(c10::Layout layout);

}  // namespace binding
