// Differentiation: the engine's entry points, the properties that belong to it, and its modes.
#include "binding/tensor/autograd.h"

#include <ATen/FuncTorchTLS.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/functions/accumulate_grad.h>
#include <torch/csrc/autograd/variable.h>

#include <unordered_set>

#include "binding/distributed/handles.h"
#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"
#include "binding/tensor/tracing.h"
#include "ebm/distributed/replicas.h"

namespace binding {

namespace {

napi_value Boolean(napi_env env, bool flag) {
  napi_value value;
  Check(env, napi_get_boolean(env, flag, &value));
  return value;
}

void CheckUnused(napi_env env, const at::Tensor& tensor, const char* property) {
  const auto& leases = Data(env).leases;
  if (!leases.empty()) leases.CheckWrite(tensor, property, "the tensor");
}

std::vector<at::Tensor> ReadOptionalTensors(napi_env env, napi_value value, const char* what) {
  return IsNullish(env, value) ? std::vector<at::Tensor>{} : ReadTensors(env, value, what);
}

// Gradients must not be touched while a job accumulates them.
void CheckGradient(napi_env env, const at::Tensor& tensor, const char* op) {
  const auto& leases = Data(env).leases;
  if (!leases.empty()) leases.CheckRead(tensor, op, "the tensor");
}

void CheckLeaves(napi_env env, const std::vector<at::Tensor>& outputs) {
  if (Data(env).leases.empty()) return;
  for (const auto& output : outputs) {
    for (const auto& leaf : LeavesOf(output)) CheckGradient(env, leaf, "backward");
  }
}

// backward(outputs, gradients | null, retainGraph, createGraph, inputs | null)
napi_value Backward(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto outputs = ReadTensors(env, args[0], "tensors");
        const auto gradients = ReadOptionalTensors(env, args[1], "gradient");
        const auto inputs = ReadOptionalTensors(env, args[4], "inputs");
        const bool retain_graph = ReadBool(env, args[2], "retainGraph");
        const bool create_graph = ReadBool(env, args[3], "createGraph");
        CheckLeaves(env, inputs.empty() ? outputs : inputs);
        Meeting("backward", [&] {
          try {
            Data(env).callbacks->Run(
                [&] { torch::autograd::backward(outputs, gradients, retain_graph, create_graph, inputs); });
            ebm::distributed::Replicas::close();
          } catch (...) {
            ebm::distributed::Replicas::explain();
            throw;
          }
        });
        return Undefined(env);
      },
      "backward");
}

// grad(outputs, inputs, gradients | null, retainGraph, createGraph, allowUnused): one gradient for each input, or null.
napi_value Grad(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto outputs = ReadTensors(env, args[0], "outputs");
        const auto inputs = ReadTensors(env, args[1], "inputs");
        const auto given = ReadOptionalTensors(env, args[2], "gradOutputs");
        const bool retain_graph = ReadBool(env, args[3], "retainGraph");
        const bool create_graph = ReadBool(env, args[4], "createGraph");
        const bool allow_unused = ReadBool(env, args[5], "allowUnused");
        std::vector<at::Tensor> gradients;
        const KeepsTrace keeps(env, "grad");
        Data(env).callbacks->Run([&] {
          gradients = torch::autograd::grad(outputs, inputs, given, retain_graph, create_graph, allow_unused);
        });
        return FromIValue(env, c10::IValue(c10::List<at::Tensor>(gradients)));
      },
      "grad");
}

napi_value RequiresGrad(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] { return Boolean(env, Self(env, Arguments(env, info)).requires_grad()); });
}

napi_value SetRequiresGrad(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        CheckUnused(env, Self(env, args), "requiresGrad");
        const bool flag = ReadBool(env, args[1], "requiresGrad");
        if (const auto& transforms = at::functorch::functorchTLSAccessor(); flag && transforms) {
          transforms->checkSupportsInplaceRequiresGrad();
        }
        if (!flag && !Self(env, args).is_leaf()) {
          throw RangeError(
              "requiresGrad: expected a leaf, whose flag alone can be taken away, got the result of a recorded "
              "operation; "
              "x.detach() is its value without a gradient");
        }
        Self(env, args).set_requires_grad(flag);
        return Undefined(env);
      },
      "requiresGrad");
}

napi_value IsLeaf(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] { return Boolean(env, Self(env, Arguments(env, info)).is_leaf()); });
}

napi_value GradFn(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const auto node = Self(env, Arguments(env, info)).grad_fn();
    return FromString(env, node ? node->name() : "");
  });
}

// gradient(holder, x): the id of x's accumulated gradient, or null.
napi_value GradientOf(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    CheckGradient(env, Self(env, args, 1), "grad");
    const at::Tensor gradient = Self(env, args, 1).grad();
    napi_value none;
    Check(env, napi_get_null(env, &none));
    return gradient.defined() ? AddTensor(env, gradient, args[0]) : none;
  });
}

napi_value SetGradient(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const at::Tensor& self = Self(env, args);
        CheckGradient(env, self, "grad");
        const at::Tensor gradient = IsNullish(env, args[1]) ? at::Tensor() : Self(env, args, 1);
        if (gradient.defined() && (gradient.sizes() != self.sizes() || gradient.device() != self.device())) {
          throw RangeError("expected grad to have the shape and the device of its tensor");
        }
        self.mutable_grad() = gradient;
        return Undefined(env);
      },
      "grad");
}

napi_value RetainGrad(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        Self(env, Arguments(env, info)).retain_grad();
        return Undefined(env);
      },
      "retainGrad");
}

// data(holder, x): shares x's memory and knows nothing of its history.
napi_value DataOf(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return AddTensor(env, Self(env, args, 1).variable_data(), args[0]);
  });
}

napi_value SetData(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        CheckUnused(env, Self(env, args), "data");
        Self(env, args).set_data(Self(env, args, 1));
        return Undefined(env);
      },
      "data");
}

napi_value Version(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const at::Tensor& self = Self(env, Arguments(env, info));
    return FromInt(env, self.is_inference() ? 0 : self._version());
  });
}

// setGradEnabled(flag): the flag before.
napi_value SetGradEnabled(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const bool before = at::GradMode::is_enabled();
    const bool mode = ReadBool(env, Arguments(env, info)[0], "mode");
    at::GradMode::set_enabled(mode);
    RecordGradMode(before, mode);
    return Boolean(env, before);
  });
}

napi_value IsGradEnabled(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return Boolean(env, at::GradMode::is_enabled()); });
}

// setDetectAnomaly(mode, checkNan): both flags before.
napi_value SetDetectAnomaly(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    using torch::autograd::AnomalyMode;
    const Arguments args(env, info);
    napi_value before;
    Check(env, napi_create_array_with_length(env, 2, &before));
    Check(env, napi_set_element(env, before, 0, Boolean(env, AnomalyMode::is_enabled())));
    Check(env, napi_set_element(env, before, 1, Boolean(env, AnomalyMode::should_check_nan())));
    AnomalyMode::set_enabled(ReadBool(env, args[0], "mode"), ReadBool(env, args[1], "checkNan"));
    return before;
  });
}

// The guard of inference mode sets several thread-local states: it is kept, and dropped again, as one object.
thread_local std::vector<std::unique_ptr<c10::InferenceMode>> inference_guards;

napi_value BeginInference(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    inference_guards.push_back(std::make_unique<c10::InferenceMode>(ReadBool(env, Arguments(env, info)[0], "mode")));
    return Undefined(env);
  });
}

napi_value EndInference(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    if (!inference_guards.empty()) inference_guards.pop_back();
    return Undefined(env);
  });
}

}  // namespace

std::vector<at::Tensor> LeavesOf(const at::Tensor& output) {
  if (!output.defined() || !output.requires_grad()) return {};
  if (output.is_leaf()) return {output};
  std::vector<at::Tensor> leaves;
  std::vector<torch::autograd::Node*> open{output.grad_fn().get()};
  std::unordered_set<torch::autograd::Node*> seen(open.begin(), open.end());
  while (!open.empty()) {
    auto* node = open.back();
    open.pop_back();
    if (auto* end = dynamic_cast<torch::autograd::AccumulateGrad*>(node)) leaves.push_back(end->variable);
    for (const auto& edge : node->next_edges()) {
      auto* next = edge.function.get();
      if (next != nullptr && seen.insert(next).second) open.push_back(next);
    }
  }
  return leaves;
}

void InitAutograd(napi_env env, napi_value exports) {
  Export(env, exports, "backward", Backward);
  Export(env, exports, "grad", Grad);
  Export(env, exports, "requiresGrad", RequiresGrad);
  Export(env, exports, "setRequiresGrad", SetRequiresGrad);
  Export(env, exports, "isLeaf", IsLeaf);
  Export(env, exports, "gradFn", GradFn);
  Export(env, exports, "gradient", GradientOf);
  Export(env, exports, "setGradient", SetGradient);
  Export(env, exports, "retainGrad", RetainGrad);
  Export(env, exports, "data", DataOf);
  Export(env, exports, "setData", SetData);
  Export(env, exports, "version", Version);
  Export(env, exports, "setGradEnabled", SetGradEnabled);
  Export(env, exports, "isGradEnabled", IsGradEnabled);
  Export(env, exports, "setDetectAnomaly", SetDetectAnomaly);
  Export(env, exports, "beginInference", BeginInference);
  Export(env, exports, "endInference", EndInference);
}

}  // namespace binding
