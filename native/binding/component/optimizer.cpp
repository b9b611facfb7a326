// Optimizers, and the treatment of gradients before them; in place.
#include "binding/component/optimizer.h"

#include "binding/component/reader.h"
#include "binding/runtime/env.h"
#include "binding/runtime/properties.h"
#include "ebm/optim/clip.h"

namespace binding {

namespace {

// optimizerStep(name, groups): the tensors that it has made, see Optimizer::Made.
napi_value Step(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Lease lease;
    Optimizer optimizer(env, args[1], lease);
    if (!Data(env).leases.empty()) {
      lease.holder = ReadString(env, args[0], "name") + ".step";
      CheckFree(env, lease);
    }
    ebm::optimizer_step(optimizer.groups);
    return optimizer.Made(env);
  });
}

// totalNorm(tensors, order): 0-d.
napi_value TotalNorm(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto tensors = ReadTensors(env, args[0], "tensors");
    CheckFree(env, {"getTotalNorm", tensors, {}, {}});
    return FromIValue(env, ebm::total_norm(tensors, ReadDouble(env, args[1], "normType")));
  });
}

// clipNorm(parameters, maxNorm, norm of their gradients)
napi_value ClipNorm(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto gradients = ebm::gradients_of(ReadTensors(env, args[0], "parameters"));
    const at::Tensor norm = Self(env, args, 2);
    CheckFree(env, {"clipGradNorm_", {norm}, gradients, {}});
    ebm::clip_norm(gradients, ReadDouble(env, args[1], "maxNorm"), norm);
    return Undefined(env);
  });
}

// clipValue(parameters, value)
napi_value ClipValue(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto gradients = ebm::gradients_of(ReadTensors(env, args[0], "parameters"));
    CheckFree(env, {"clipGradValue_", {}, gradients, {}});
    ebm::clip_value(gradients, ReadDouble(env, args[1], "clipValue"));
    return Undefined(env);
  });
}

}  // namespace

Optimizer::Optimizer(napi_env env, napi_value spec, Lease& lease) {
  uint32_t count = 0;
  Check(env, napi_get_array_length(env, spec, &count));
  for (uint32_t g = 0; g < count; ++g) {
    napi_value value;
    Check(env, napi_get_element(env, spec, g, &value));
    const Properties fields(env, value);
    const std::string kind = fields.String("kind");
    ebm::ParamGroup group{
        .rule = ReadComponent(ebm::update_rules(), "optimizer", env, value, lease, nullptr, {"parameters", "state"}),
        .parameters = fields.Tensors("parameters")};
    const auto state = fields.Tensors("state");
    const size_t size = group.rule->state_size();
    if (state.size() != size * group.parameters.size()) throw TypeError(kind + ": the state does not fit");
    for (size_t i = 0; i < state.size(); ++i) {
      if (i % size == 0) group.states.emplace_back();
      group.states.back().push_back(state[i]);
      if (state[i].defined()) {
        lease.writes.push_back(state[i]);
      } else {
        missing_.push_back({g, i / size, i % size});
      }
    }
    for (const auto& parameter : group.parameters) {
      lease.writes.push_back(parameter);
      if (parameter.grad().defined()) lease.reads.push_back(parameter.grad());
    }
    groups.push_back(std::move(group));
  }
}

napi_value Optimizer::Made(napi_env env) const {
  napi_value list;
  Check(env, napi_create_array(env, &list));
  uint32_t n = 0;
  for (const auto& [g, i, place] : missing_) {
    const auto& state = groups[g].states[i];
    if (!state[place].defined()) continue;
    napi_value entry;
    Check(env, napi_create_array_with_length(env, 3, &entry));
    Check(env, napi_set_element(env, entry, 0, FromInt(env, static_cast<int64_t>(g))));
    Check(env, napi_set_element(env, entry, 1, FromInt(env, static_cast<int64_t>(i * state.size() + place))));
    Check(env, napi_set_element(env, entry, 2, FromIValue(env, state[place])));
    Check(env, napi_set_element(env, list, n++, entry));
  }
  return list;
}

void InitOptimizer(napi_env env, napi_value exports) {
  Export(env, exports, "optimizerStep", Step);
  Export(env, exports, "totalNorm", TotalNorm);
  Export(env, exports, "clipNorm", ClipNorm);
  Export(env, exports, "clipValue", ClipValue);
}

}  // namespace binding
