// Functions of functions: libtorch's own interpreters of vmap, of reverse and of forward differentiation. Each is a
// level; tensors belong to levels by wrapping, and an operator goes through the levels from the innermost outward.
#include <ATen/functorch/BatchedTensorImpl.h>
#include <ATen/functorch/DynamicLayer.h>
#include <ATen/functorch/TensorWrapper.h>
#include <c10/core/AutogradState.h>
#include <torch/csrc/autograd/forward_grad.h>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"

namespace binding {

namespace {

namespace functorch = at::functorch;
using functorch::RandomnessType;
using functorch::TransformType;

RandomnessType ReadRandomness(napi_env env, napi_value value) {
  const auto name = ReadString(env, value, "randomness");
  if (name == "error") return RandomnessType::Error;
  if (name == "same") return RandomnessType::Same;
  if (name == "different") return RandomnessType::Different;
  throw TypeError("there is no randomness " + name);
}

int64_t Begin(napi_env env, const std::string& kind, const Arguments& args) {
  if (kind == "vmap") {
    return functorch::initAndPushDynamicLayer(TransformType::Vmap, c10::SymInt(ReadInt(env, args[1], "batchSize")),
                                              ReadRandomness(env, args[2]));
  }
  if (kind == "grad") {
    return functorch::initAndPushDynamicLayer(TransformType::Grad, {}, {}, at::GradMode::is_enabled());
  }
  if (kind == "jvp") {
    const bool before = c10::AutogradState::get_tls_state().get_fw_grad_mode();
    return functorch::initAndPushDynamicLayer(TransformType::Jvp, {}, {}, {}, before);
  }
  throw TypeError("there is no transform " + kind);
}

// beginTransform('vmap' | 'grad' | 'jvp', batch size, randomness): its level.
napi_value BeginTransform(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromInt(env, Begin(env, ReadString(env, args[0], "transform"), args));
  });
}

// endTransform(): leaves the innermost level.
napi_value EndTransform(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    functorch::popDynamicLayerAndDeleteMetadata();
    return Undefined(env);
  });
}

// addBatchDim(x, dim, level): x as a tensor without that dimension, of which the level has one for each index.
napi_value AddBatchDim(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromIValue(
        env, functorch::addBatchDim(Self(env, args), ReadInt(env, args[1], "dim"), ReadInt(env, args[2], "level")));
  });
}

// removeBatchDim(x, level, batch size, dim): x with its dimension again; x repeated if it has none of that level.
napi_value RemoveBatchDim(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const at::Tensor x = Self(env, args);
        const auto level = ReadInt(env, args[1], "level"), dim = ReadInt(env, args[3], "dim");
        const auto* batched = functorch::maybeGetBatchedImpl(x);
        if (batched != nullptr && batched->level() == level) {
          return FromIValue(env, batched->value().movedim(batched->bdim(), dim));
        }
        const auto expanded = x.unsqueeze(dim);
        auto sizes = expanded.sizes().vec();
        sizes[c10::maybe_wrap_dim(dim, expanded.dim())] = ReadInt(env, args[2], "batchSize");
        return FromIValue(env, expanded.expand(sizes));
      },
      "vmap");
}

// isBatched(x, level): whether x has a tensor for each index of that level.
napi_value IsBatched(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto* batched = functorch::maybeGetBatchedImpl(Self(env, args));
    napi_value flag;
    Check(env, napi_get_boolean(env, batched != nullptr && batched->level() == ReadInt(env, args[1], "level"), &flag));
    return flag;
  });
}

// wrapping(x): { level, value } of the innermost level that x belongs to, and { dim } where that has a tensor for each
// index; null if it belongs to none.
napi_value Wrapping(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const at::Tensor x = Self(env, args);
    const auto* batched = functorch::maybeGetBatchedImpl(x);
    const auto* wrapper = functorch::maybeGetTensorWrapper(x);
    napi_value result;
    if (batched == nullptr && wrapper == nullptr) {
      Check(env, napi_get_null(env, &result));
      return result;
    }
    Check(env, napi_create_object(env, &result));
    const int64_t level = batched != nullptr ? batched->level() : wrapper->level().value_or(-1);
    Check(env, napi_set_named_property(env, result, "level", FromInt(env, level)));
    Check(env, napi_set_named_property(env, result, "value",
                                       FromIValue(env, batched != nullptr ? batched->value() : wrapper->value())));
    if (batched != nullptr) Check(env, napi_set_named_property(env, result, "dim", FromInt(env, batched->bdim())));
    return result;
  });
}

// wrapForGrad(x, level, does the level differentiate by it?)
napi_value WrapForGrad(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto wrapped = functorch::makeTensorWrapper(Self(env, args), ReadInt(env, args[1], "level"));
        if (ReadBool(env, args[2], "requiresGrad")) wrapped.set_requires_grad(true);
        return FromIValue(env, wrapped);
      },
      "grad");
}

// unwrapForGrad(x, level): x as the levels outside see it.
napi_value UnwrapForGrad(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const at::Tensor x = Self(env, args);
    const auto* wrapper = functorch::maybeGetTensorWrapper(x);
    const bool is_of_level = wrapper != nullptr && wrapper->level() == ReadInt(env, args[1], "level");
    return FromIValue(env, is_of_level ? wrapper->value() : x);
  });
}

// beginDual(): a level of forward differentiation. endDual(level)
napi_value BeginDual(napi_env env, napi_callback_info) {
  return Guarded(
      env, [&] { return FromInt(env, static_cast<int64_t>(torch::autograd::ForwardADLevel::get_next_idx())); },
      "dualLevel");
}

napi_value EndDual(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    torch::autograd::ForwardADLevel::release_idx(ReadInt(env, Arguments(env, info)[0], "level"));
    return Undefined(env);
  });
}

// setForwardGrad(enabled): the flag before.
napi_value SetForwardGrad(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    auto& state = c10::AutogradState::get_tls_state();
    const bool before = state.get_fw_grad_mode();
    state.set_fw_grad_mode(ReadBool(env, Arguments(env, info)[0], "enabled"));
    napi_value flag;
    Check(env, napi_get_boolean(env, before, &flag));
    return flag;
  });
}

}  // namespace

at::Tensor WithoutLevels(at::Tensor x) {
  while (const auto* wrapper = functorch::maybeGetTensorWrapper(x)) x = wrapper->value();
  if (functorch::isBatchedTensor(x)) {
    throw TypeError("expected a tensor whose values can be read, got one inside vmap, which stands for many");
  }
  return x;
}

void InitTransform(napi_env env, napi_value exports) {
  Export(env, exports, "beginTransform", BeginTransform);
  Export(env, exports, "endTransform", EndTransform);
  Export(env, exports, "addBatchDim", AddBatchDim);
  Export(env, exports, "removeBatchDim", RemoveBatchDim);
  Export(env, exports, "isBatched", IsBatched);
  Export(env, exports, "wrapping", Wrapping);
  Export(env, exports, "wrapForGrad", WrapForGrad);
  Export(env, exports, "unwrapForGrad", UnwrapForGrad);
  Export(env, exports, "beginDual", BeginDual);
  Export(env, exports, "endDual", EndDual);
  Export(env, exports, "setForwardGrad", SetForwardGrad);
}

}  // namespace binding
