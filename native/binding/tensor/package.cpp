// Models that Python's AOTInductor has compiled.
#include <c10/core/GradMode.h>
#include <torch/csrc/inductor/aoti_package/model_package_loader.h>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/external.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"
#include "binding/tensor/graph.h"

namespace binding {

namespace {

using Loader = std::unique_ptr<torch::inductor::AOTIModelPackageLoader>;

// loadPackage(path, model name, device index)
napi_value LoadPackage(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromObject<Loader>(env, std::make_unique<Loader::element_type>(
                                       ReadString(env, args[0], "path"), ReadString(env, args[1], "name"), false, 1,
                                       static_cast<c10::DeviceIndex>(ReadInt(env, args[2], "device"))));
  });
}

// runPackage(package, inputs): an array of tensors, which take part in no differentiation.
napi_value RunPackage(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto& loader = ReadObject<Loader>(env, args[0], "a package");
        const c10::AutoGradMode without(false);
        std::vector<c10::IValue> outputs;
        for (auto& output : loader->run(ReadTensors(env, args[1], "inputs"))) {
          outputs.emplace_back(std::move(output));
        }
        return FromIValue(env, c10::ivalue::Tuple::create(std::move(outputs)));
      },
      "forward");
}

}  // namespace

void InitPackage(napi_env env, napi_value exports) {
  Export(env, exports, "loadPackage", LoadPackage);
  Export(env, exports, "runPackage", RunPackage);
}

}  // namespace binding
