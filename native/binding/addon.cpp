// The entry point: per-environment state, and the functions of every file of this folder.
#include "binding/component/path.h"
#include "binding/distributed/handles.h"
#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/realm.h"
#include "binding/runtime/value.h"
#include "ebm/core/small_blocks.h"

namespace binding {

namespace {

void Warn(napi_env env, const std::string& message) {
  napi_value global, process, emit;
  Check(env, napi_get_global(env, &global));
  Check(env, napi_get_named_property(env, global, "process", &process));
  Check(env, napi_get_named_property(env, process, "emitWarning", &emit));
  const napi_value args[] = {FromString(env, message), FromString(env, "TorchEBMWarning")};
  Check(env, napi_call_function(env, process, emit, 2, args, nullptr));
}

}  // namespace

Env::Env(napi_env env)
    : callbacks(std::make_shared<CallbackTable>(env)),
      program(std::make_shared<ebm::Source>(
          c10::detail::getNonDeterministicRandom(),
          [this, env, told = false](const std::string& holder) mutable {
            if (std::exchange(told, true)) return;
            js.Post([env, holder] {
              Warn(env, "the global generator was asked for while " + holder +
                            " drew from it, and gave a stream split off by its seed: which numbers are drawn now "
                            "depends on what overlaps. Await one call after the other, or give each a generator of "
                            "its own: { generator: new torch.Generator().manualSeed(0) }");
            });
          })),
      draws(program) {}

Env::~Env() {
  callbacks->Close();
  program->close();
}

Env& Data(napi_env env) {
  void* data = nullptr;
  napi_get_instance_data(env, &data);
  return *static_cast<Env*>(data);
}

void Export(napi_env env, napi_value exports, const char* name, napi_callback callback) {
  napi_value function;
  Check(env, napi_create_function(env, name, NAPI_AUTO_LENGTH, callback, nullptr, &function));
  Check(env, napi_set_named_property(env, exports, name, function));
}

Arguments::Arguments(napi_env env, napi_callback_info info) {
  size_t count = std::size(values);
  Check(env, napi_get_cb_info(env, info, &count, values, nullptr, nullptr));
}

const at::Tensor& Self(napi_env env, const Arguments& args, size_t i) {
  const int32_t id = ReadId(env, args[i]);
  try {
    return Data(env).tensors.Get(id);
  } catch (const TypeError& e) {
    throw TypeError(std::string("Tensor: ") + e.what());
  }
}

void CheckFree(napi_env env, const Lease& lease) {
  const auto& leases = Data(env).leases;
  if (!leases.empty()) leases.CheckAny(lease);
}

napi_value AddTensor(napi_env env, at::Tensor tensor, napi_value holder) {
  return FromInt(env, Data(env).tensors.Add(env, std::move(tensor), holder));
}

}  // namespace binding

NAPI_MODULE_INIT(/* napi_env env, napi_value exports */) {
  using namespace binding;
  return Guarded(env, [&]() -> napi_value {
    auto* data = new Env(env);
    Check(env,
          napi_set_instance_data(env, data, [](napi_env, void* d, void*) { delete static_cast<Env*>(d); }, nullptr));
    ebm::use_small_blocks();
    ebm::redirect_draws();
    InitRealm(env, exports);
    InitOp(env, exports);
    InitTensor(env, exports);
    InitTransform(env, exports);
    InitAutograd(env, exports);
    InitCallback(env, exports);
    InitGenerator(env, exports);
    InitContext(env, exports);
    InitDevice(env, exports);
    InitGraph(env, exports);
    InitJob(env, exports);
    InitChain(env, exports);
    InitFlow(env, exports);
    InitIntegrator(env, exports);
    InitSymplectic(env, exports);
    InitLoss(env, exports);
    InitMemoryAccount(env, exports);
    InitPath(env, exports);
    InitCoupling(env, exports);
    InitDistributed(env, exports);
    InitOptimizer(env, exports);
    InitTraining(env, exports);
    InitProfile(env, exports);
    return exports;
  });
}
