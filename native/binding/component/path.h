#pragma once
// Interpolants and passages between noise and data as TypeScript describes them.
#include <functional>
#include <memory>

#include "binding/component/fields.h"
#include "binding/runtime/job.h"
#include "ebm/losses/probability_path.h"

namespace binding {

// { kind: the class name of the interpolant, … its options }.
std::shared_ptr<const ebm::Interpolant> ReadInterpolant(napi_env env, napi_value spec);

// { x0, x1, weights | null, t, xt, ut }, as they are, or { x0 | null, x1, coupling, times, interpolant,
// generator | null }, drawn anew at each call.
std::function<ebm::PathSample()> ReadPathSample(napi_env env, napi_value spec, Job& job);

// Throws BusyError if a job writes the tensor, which `op` is about to read in place.
void CheckRead(napi_env env, const at::Tensor& tensor, const char* op);

void InitPath(napi_env env, napi_value exports);

}  // namespace binding
