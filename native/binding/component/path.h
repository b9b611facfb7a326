#pragma once
// Interpolants, and samples of the paths from noise to data.
#include <ATen/core/Tensor.h>
#include <node_api.h>

namespace binding {

// Throws BusyError if a job writes the tensor, which `op` is about to read in place.
void CheckRead(napi_env env, const at::Tensor& tensor, const char* op);

void InitPath(napi_env env, napi_value exports);

}  // namespace binding
