#pragma once
// Changes of modes, which a forward that is being recorded makes beside its operators.
#include <torch/csrc/jit/frontend/tracer.h>

#include <string>

#include "binding/runtime/env.h"

namespace binding {

// Records that gradients are turned on or off from here on. A graph goes back to the mode that it is run in.
inline void RecordGradMode(bool before, bool mode) {
  if (!torch::jit::tracer::isTracing() || before == mode) return;
  using torch::jit::Node;
  auto& graph = *torch::jit::tracer::getTracingState()->graph;
  static const auto is_enabled = c10::Symbol::fromQualString("aten::is_grad_enabled");
  static const auto set_enabled = c10::Symbol::fromQualString("aten::set_grad_enabled");
  torch::jit::Value* entered = nullptr;
  bool first_set = false;
  for (Node* node : graph.block()->nodes()) {
    if (node->kind() == is_enabled) entered = node->output();
    if (node->kind() != set_enabled) continue;
    first_set = torch::jit::toIValue(node->input()).value().toBool();
    break;
  }
  if (entered == nullptr) {
    Node* node = graph.create(is_enabled, 1);
    node->output()->setType(c10::BoolType::get());
    graph.block()->prependNode(node);
    entered = node->output();
    first_set = mode;
  }
  torch::jit::Value* value = mode == first_set ? graph.insertConstant(mode) : entered;
  graph.insertNode(graph.create(set_enabled, {value}, 0));
}

// An operator that throws would take the recording with it. The forward may catch the error: then the recording is
// kept, and spoiled.
class KeepsTrace {
 public:
  KeepsTrace(napi_env env, const char* op) : env_(env), op_(op) {
    if (torch::jit::tracer::isTracing()) state_ = torch::jit::tracer::getTracingState();
  }
  ~KeepsTrace() {
    if (!state_ || torch::jit::tracer::isTracing()) return;
    torch::jit::tracer::setTracingState(state_);
    Data(env_).trace_fault = std::string("an operator in it fails (") + op_ + ")";
  }

 private:
  napi_env env_;
  const char* op_;
  std::shared_ptr<torch::jit::tracer::TracingState> state_;
};

}  // namespace binding
