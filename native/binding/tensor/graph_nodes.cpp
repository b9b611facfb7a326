// The operators of a graph, for those who write it in another form.
#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/passes/inliner.h>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"
#include "binding/tensor/graph.h"
#include "binding/tensor/tensor_options.h"

namespace binding {

namespace {

using torch::jit::Node;
using torch::jit::Value;

void Set(napi_env env, napi_value object, const char* name, napi_value value) {
  Check(env, napi_set_named_property(env, object, name, value));
}

napi_value FromValues(napi_env env, c10::ArrayRef<const Value*> values) {
  std::vector<int64_t> ids;
  for (const Value* value : values) ids.push_back(static_cast<int64_t>(value->unique()));
  return FromInts(env, ids);
}

// [dtype, shape] of a value as it was recorded; null for a value that is no tensor or was not recorded.
napi_value FromType(napi_env env, const Value* value) {
  napi_value pair;
  const auto type = value->type()->cast<c10::TensorType>();
  if (!type || !type->scalarType() || !type->sizes().concrete_sizes()) {
    Check(env, napi_get_null(env, &pair));
    return pair;
  }
  Check(env, napi_create_array_with_length(env, 2, &pair));
  Check(env, napi_set_element(env, pair, 0, FromString(env, DTypeName(*type->scalarType()))));
  Check(env, napi_set_element(env, pair, 1, FromInts(env, *type->sizes().concrete_sizes())));
  return pair;
}

napi_value FromNode(napi_env env, const Node* node) {
  napi_value object, types, constant;
  Check(env, napi_create_object(env, &object));
  Set(env, object, "kind", FromString(env, node->kind().toQualString()));
  Set(env, object, "inputs", FromValues(env, node->inputs()));
  Set(env, object, "outputs", FromValues(env, node->outputs()));
  Check(env, napi_create_array(env, &types));
  for (uint32_t i = 0; i < node->outputs().size(); ++i) {
    Check(env, napi_set_element(env, types, i, FromType(env, node->outputs()[i])));
  }
  Set(env, object, "types", types);
  Check(env, napi_get_null(env, &constant));
  if (node->kind() == torch::jit::prim::Constant) {
    const auto value = torch::jit::toIValue(node->output());
    if (value) constant = FromIValue(env, *value);
  } else if (node->kind() == torch::jit::prim::GetAttr) {
    constant = FromString(env, node->s(torch::jit::attr::name));
  }
  Set(env, object, "constant", constant);
  return object;
}

// graphNodes(graph): { inputs, outputs, nodes }, values by number; what a node of prim::Constant or prim::GetAttr gives
// is its `constant`.
napi_value GraphNodes(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const auto graph = ReadGraph(env, Arguments(env, info)[0]).module.get_method("forward").graph()->copy();
    torch::jit::Inline(*graph);
    napi_value object, nodes;
    Check(env, napi_create_object(env, &object));
    Set(env, object, "inputs", FromValues(env, std::as_const(*graph).inputs()));
    Set(env, object, "outputs", FromValues(env, std::as_const(*graph).outputs()));
    Check(env, napi_create_array(env, &nodes));
    uint32_t n = 0;
    for (const Node* node : graph->nodes()) Check(env, napi_set_element(env, nodes, n++, FromNode(env, node)));
    Set(env, object, "nodes", nodes);
    return object;
  });
}

}  // namespace

void InitGraphNodes(napi_env env, napi_value exports) { Export(env, exports, "graphNodes", GraphNodes); }

}  // namespace binding
