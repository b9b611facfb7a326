#include "binding/tensor/graph.h"

#include <c10/core/GradMode.h>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/csrc/jit/passes/inliner.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/serialization/import.h>

#include <cstring>
#include <sstream>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/external.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"
#include "binding/tensor/tensor_options.h"
#include "binding/tensor/tracing.h"

namespace binding {

namespace {

bool Draws(torch::jit::Block* block) {
  for (auto* node : block->nodes()) {
    if (const auto* op = node->maybeOperator(); op != nullptr && node->isNondeterministic()) return true;
    for (auto* inner : node->blocks()) {
      if (Draws(inner)) return true;
    }
  }
  return false;
}

using Handle = std::shared_ptr<Graph>;

Handle& ReadHandle(napi_env env, napi_value value) { return ReadObject<Handle>(env, value, "a graph"); }

napi_value FromGraph(napi_env env, torch::jit::Module module) {
  return FromObject<Handle>(env, std::make_shared<Graph>(std::move(module)));
}

std::vector<std::string> ReadStrings(napi_env env, napi_value value) {
  const auto list = ToIValue(env, Data(env).tensors, value, Kind::kStringList, "names");
  std::vector<std::string> strings;
  for (const auto& text : list.toListRef()) strings.push_back(text.toStringRef());
  return strings;
}

// traceGraph(name, [names, tensors, which are parameters], forward, examples, input names): forward gets tensors and
// returns one, or an array of them for a tuple.
napi_value TraceGraph(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        Env& data = Data(env);
        napi_value columns[3];
        for (uint32_t i = 0; i < 3; ++i) Check(env, napi_get_element(env, args[1], i, &columns[i]));
        const auto names = ReadStrings(env, columns[0]);
        const auto tensors = ReadTensors(env, columns[1], "slots");
        const auto is_parameter = ToIValue(env, data.tensors, columns[2], Kind::kBoolList, "slots").toBoolList();
        std::vector<ebm::Slot> slots;
        for (size_t i = 0; i < names.size(); ++i) slots.push_back({names[i], tensors[i], is_parameter[i]});

        bool has_returned = false;
        const auto forward = [&](const std::vector<at::Tensor>& inputs) -> c10::IValue {
          std::vector<napi_value> holders;
          for (const auto& input : inputs) holders.push_back(FromIValue(env, input));
          napi_value result;
          Check(env, napi_call_function(env, Undefined(env), args[2], holders.size(), holders.data(), &result));
          bool is_array = false;
          Check(env, napi_is_array(env, result, &is_array));
          has_returned = true;
          if (!is_array) return data.tensors.Get(ReadId(env, result));
          std::vector<c10::IValue> outputs;
          for (auto& output : ReadTensors(env, result, "outputs")) outputs.emplace_back(std::move(output));
          return c10::ivalue::Tuple::create(std::move(outputs));
        };
        data.trace_fault.clear();
        std::optional<torch::jit::Module> module;
        try {
          module = ebm::trace(ReadString(env, args[0], "name"), slots, forward, ReadTensors(env, args[3], "examples"),
                              ReadStrings(env, args[4]));
        } catch (...) {
          if (!has_returned || data.trace_fault.empty()) throw;
        }
        // The forward may have caught the error of a read, or of an operator.
        if (!data.trace_fault.empty()) throw NamedError("TraceError", data.trace_fault);
        return FromGraph(env, std::move(*module));
      },
      "trace");
}

// loadGraph(bytes, device | null)
napi_value LoadGraph(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    void* bytes = nullptr;
    size_t length = 0;
    Check(env, napi_get_arraybuffer_info(env, args[0], &bytes, &length));
    std::istringstream stream(std::string(static_cast<const char*>(bytes), length));
    std::optional<c10::Device> device;
    if (!IsNullish(env, args[1])) device = ReadDevice(env, args[1]);
    return FromGraph(env, torch::jit::load(stream, device));
  });
}

// saveGraph(graph): the bytes of a TorchScript file.
napi_value SaveGraph(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        std::ostringstream stream;
        ReadGraph(env, args[0]).module.save(stream);
        const std::string bytes = stream.str();
        void* copy = nullptr;
        napi_value buffer;
        Check(env, napi_create_arraybuffer(env, bytes.size(), &copy, &buffer));
        std::memcpy(copy, bytes.data(), bytes.size());
        return buffer;
      },
      "save");
}

// graphName(graph): the name of its class.
napi_value GraphName(napi_env env, napi_callback_info info) {
  return Guarded(
      env, [&] { return FromString(env, ReadGraph(env, Arguments(env, info)[0]).module.type()->name()->name()); });
}

// graphInputs(graph): the names of forward's arguments.
napi_value GraphInputs(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const auto method = ReadGraph(env, Arguments(env, info)[0]).module.get_method("forward");
    napi_value array;
    Check(env, napi_create_array(env, &array));
    uint32_t n = 0;
    for (const auto& argument : method.function().getSchema().arguments()) {
      if (argument.name() == "self") continue;
      Check(env, napi_set_element(env, array, n++, FromString(env, argument.name())));
    }
    return array;
  });
}

// graphReturnsTensor(graph): whether forward gives a tensor, rather than a tuple of them.
napi_value GraphReturnsTensor(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const auto method = ReadGraph(env, Arguments(env, info)[0]).module.get_method("forward");
    const bool is_tensor = method.function().getSchema().returns().at(0).type()->kind() == c10::TypeKind::TensorType;
    napi_value flag;
    Check(env, napi_get_boolean(env, is_tensor, &flag));
    return flag;
  });
}

// graphSlots(graph): [name, tensor, is it a parameter?] of each.
napi_value GraphSlots(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const auto& module = ReadGraph(env, Arguments(env, info)[0]).module;
    napi_value array;
    Check(env, napi_create_array(env, &array));
    uint32_t n = 0;
    const auto add = [&](const auto& slot, bool is_parameter) {
      napi_value entry, flag;
      Check(env, napi_create_array(env, &entry));
      Check(env, napi_get_boolean(env, is_parameter, &flag));
      Check(env, napi_set_element(env, entry, 0, FromString(env, slot.name)));
      Check(env, napi_set_element(env, entry, 1, FromIValue(env, slot.value)));
      Check(env, napi_set_element(env, entry, 2, flag));
      Check(env, napi_set_element(env, array, n++, entry));
    };
    for (const auto& slot : module.named_parameters()) add(slot, true);
    for (const auto& slot : module.named_buffers()) add(slot, false);
    return array;
  });
}

// setSlot(graph, name, tensor): the name stands for this tensor from now on.
napi_value SetSlot(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    auto owner = ReadGraph(env, args[0]).module;
    std::string name = ReadString(env, args[1], "name");
    for (size_t dot; (dot = name.find('.')) != std::string::npos; name = name.substr(dot + 1)) {
      owner = owner.attr(name.substr(0, dot)).toModule();
    }
    auto& leases = Data(env).leases;
    if (!leases.empty()) leases.CheckWrite(owner.attr(name).toTensor(), "forward", name.c_str());
    owner.setattr(name, Self(env, args, 2));
    return Undefined(env);
  });
}

// isTraining(graph): the mode that it was saved in.
napi_value IsTraining(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const auto& module = ReadGraph(env, Arguments(env, info)[0]).module;
    napi_value flag;
    Check(env, napi_get_boolean(env, module.is_training(), &flag));
    return flag;
  });
}

// trainGraph(graph, mode)
napi_value TrainGraph(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    auto module = ReadGraph(env, args[0]).module;
    module.train(ReadBool(env, args[1], "mode"));
    return Undefined(env);
  });
}

// runGraph(graph, inputs)
napi_value RunGraph(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const Graph& graph = ReadGraph(env, args[0]);
        std::vector<c10::IValue> inputs;
        for (auto& tensor : ReadTensors(env, args[1], "inputs")) inputs.emplace_back(std::move(tensor));
        // The operators as they stand: the optimising executor would change the numbers after a few calls.
        const torch::jit::GraphOptimizerEnabledGuard plain(false);
        auto module = graph.module;
        const KeepsTrace keeps(env, "forward");
        const c10::AutoGradMode mode(at::GradMode::is_enabled());  // a graph that throws may have turned it off
        return FromIValue(env, module.forward(std::move(inputs)));
      },
      "forward");
}

// releaseGraph(graph): frees it now rather than when the event loop turns.
napi_value ReleaseGraph(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    ReadHandle(env, Arguments(env, info)[0]).reset();
    return Undefined(env);
  });
}

}  // namespace

Graph::Graph(torch::jit::Module m) : module(std::move(m)), draws(false) {
  if (module.find_method("forward")) {
    const auto graph = module.get_method("forward").graph()->copy();
    torch::jit::Inline(*graph);
    draws = Draws(graph->block());
  }
}

const ebm::Graph& Graph::code() const {
  if (!code_) code_ = std::make_shared<ebm::Graph>(module);
  return *code_;
}

const Graph& ReadGraph(napi_env env, napi_value value) {
  const Handle& handle = ReadHandle(env, value);
  if (!handle) throw TypeError("expected a graph, got one that was released");
  return *handle;
}

void InitGraph(napi_env env, napi_value exports) {
  Export(env, exports, "traceGraph", TraceGraph);
  Export(env, exports, "loadGraph", LoadGraph);
  Export(env, exports, "saveGraph", SaveGraph);
  Export(env, exports, "graphName", GraphName);
  Export(env, exports, "graphInputs", GraphInputs);
  Export(env, exports, "graphReturnsTensor", GraphReturnsTensor);
  Export(env, exports, "graphSlots", GraphSlots);
  Export(env, exports, "setSlot", SetSlot);
  Export(env, exports, "isTraining", IsTraining);
  Export(env, exports, "trainGraph", TrainGraph);
  Export(env, exports, "runGraph", RunGraph);
  Export(env, exports, "releaseGraph", ReleaseGraph);
  InitGraphNodes(env, exports);
  InitPackage(env, exports);
}

}  // namespace binding
