#pragma once
// The state of one environment: the main thread or a worker.
#include <node_api.h>

#include <memory>
#include <string>
#include <vector>

#include "binding/runtime/job_table.h"
#include "binding/runtime/js_thread.h"
#include "binding/runtime/lease.h"
#include "binding/runtime/scoped_functions.h"
#include "binding/tensor/callback.h"
#include "binding/tensor/op.h"
#include "binding/tensor/tensor_table.h"
#include "ebm/core/stream.h"

namespace binding {

struct Env {
  explicit Env(napi_env env);
  ~Env();

  TensorTable tensors;
  std::vector<std::unique_ptr<Op>> ops;  // by the number that JavaScript was given for them
  JsThread js;
  LeaseTable leases;
  ScopedFunctionTable function_scopes;
  JobTable jobs;
  std::shared_ptr<CallbackTable> callbacks;
  std::string trace_fault;  // a deed of the forward that is being traced that no graph can repeat
  const std::shared_ptr<ebm::Source> program;
  const ebm::DrawFrom draws;  // on the JavaScript thread
};

// The data of the environment that `env` belongs to.
Env& Data(napi_env env);

// Declares one native function on `exports`.
void Export(napi_env env, napi_value exports, const char* name, napi_callback callback);

// The arguments of a native function; TypeScript passes them complete and in order.
struct Arguments {
  Arguments(napi_env env, napi_callback_info info);
  napi_value operator[](size_t i) const { return values[i]; }
  napi_value values[10];
};

// The tensor that argument `i` names, and a new tensor given to the object that `holder` is.
const at::Tensor& Self(napi_env env, const Arguments& args, size_t i = 0);
napi_value AddTensor(napi_env env, at::Tensor tensor, napi_value holder);

// The tensor that holds the values of one inside the functions of torch.func; throws TypeError where there are many.
at::Tensor WithoutLevels(at::Tensor tensor);

// Throws BusyError if an operation in place that JavaScript is about to do would disturb a job.
void CheckFree(napi_env env, const Lease& lease);

// Called where JavaScript reads the values of a tensor: waits for no job, and spoils a trace.
void CheckReadable(napi_env env, const at::Tensor& tensor, const char* op);

// Each file of this folder adds its functions to the addon.
void InitAutograd(napi_env env, napi_value exports);
void InitCallback(napi_env env, napi_value exports);
void InitChain(napi_env env, napi_value exports);
void InitSymplectic(napi_env env, napi_value exports);
void InitContext(napi_env env, napi_value exports);
void InitCoupling(napi_env env, napi_value exports);
void InitDevice(napi_env env, napi_value exports);
void InitFlow(napi_env env, napi_value exports);
void InitGenerator(napi_env env, napi_value exports);
void InitGraph(napi_env env, napi_value exports);
void InitIntegrator(napi_env env, napi_value exports);
void InitJob(napi_env env, napi_value exports);
void InitLoss(napi_env env, napi_value exports);
void InitMemoryAccount(napi_env env, napi_value exports);
void InitOp(napi_env env, napi_value exports);
void InitOptimizer(napi_env env, napi_value exports);
void InitProfile(napi_env env, napi_value exports);
void InitTensor(napi_env env, napi_value exports);
void InitTraining(napi_env env, napi_value exports);
void InitTransform(napi_env env, napi_value exports);

}  // namespace binding
