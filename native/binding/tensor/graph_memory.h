#pragma once
// The graph behind a loss of which JavaScript has one handle alone.
#include <ATen/core/Tensor.h>
#include <node_api.h>

namespace binding {

// The same loss, which alone holds its graph. Where every operation has a handle, the collector sees by their bytes
// when to run; here it is told of the graph's. A pass backward that does not retain the graph frees it at once, though
// the handle may be collected much later: small nodes left alive between large blocks would keep the memory of all of
// them.
at::Tensor TrackGraphMemory(napi_env env, const at::Tensor& loss);

}  // namespace binding
