// Models and fields as native loops see them.
#include <string>

#include "binding/component/component.h"
#include "binding/component/reader.h"
#include "binding/runtime/properties.h"
#include "binding/tensor/graph.h"
#include "ebm/models/callback.h"

namespace binding {

namespace {

ebm::CallbackModel::Function ReadFunction(const Properties& fields, const char* name, Job& job) {
  // The job owns the model, so a plain pointer back to it lives long enough.
  auto function = std::make_shared<Reference>(fields.env(), fields[name]);
  return [function, &job](const at::Tensor& x) { return job.CallFunction(function, {x}); };
}

// { graph, conditions }
ebm::Graph ReadCode(const Properties& fields, Job& job) {
  const Graph& graph = ReadGraph(fields.env(), fields["graph"]);
  std::vector<c10::IValue> conditions;
  for (auto& tensor : ReadTensors(fields.env(), fields["conditions"], "conditions")) {
    job.lease.reads.push_back(tensor);
    conditions.emplace_back(tensor);
  }
  if (graph.draws) job.source->take();
  return {graph.code(), std::move(conditions)};
}

}  // namespace

std::shared_ptr<const ebm::Model> ReadModel(napi_env env, napi_value spec, Job& job) {
  const Properties fields(env, spec);
  const std::string kind = fields.String("kind");
  std::shared_ptr<ebm::Model> model;
  if (kind == "graph") {
    model = std::make_shared<ebm::GraphModel>(ReadCode(fields, job), fields.Bool("bf16"));
  } else if (kind == "callback") {
    model = std::make_shared<ebm::CallbackModel>(fields.String("name"), ReadFunction(fields, "energy", job),
                                                 ReadFunction(fields, "gradient", job));
  } else {
    return ReadComponent(ebm::models(), "model", env, spec, job.lease, &job);
  }
  model->force_fp32_gradient = fields.Bool("forceFp32Gradient");
  return model;
}

std::function<at::Tensor(const at::Tensor& x)> ReadFunction(napi_env env, napi_value spec, Job& job) {
  const Properties fields(env, spec);
  if (fields.String("kind") == "callback") return ReadFunction(fields, "value", job);
  return [graph = ReadCode(fields, job)](const at::Tensor& x) { return graph.run({x}); };
}

std::shared_ptr<const ebm::Field> ReadField(napi_env env, napi_value spec, Job& job) {
  const Properties fields(env, spec);
  const std::string kind = fields.String("kind");
  if (kind == "graph") return std::make_shared<ebm::GraphField>(ReadCode(fields, job));
  if (kind != "callback") throw TypeError("expected kind to be 'graph' or 'callback', got '" + kind + "'");
  const auto function = std::make_shared<Reference>(env, fields["value"]);
  const auto value = [function, &job](const at::Tensor& x, const at::Tensor& t) {
    return job.CallFunction(function, {x, t});
  };
  if (fields.IsNull("outputs")) return std::make_shared<ebm::CallbackField>(fields.String("name"), value);
  const auto outputs = std::make_shared<Reference>(env, fields["outputs"]);
  return std::make_shared<ebm::CallbackField>(
      fields.String("name"), value,
      [outputs, &job](const at::Tensor& x, const at::Tensor& t) { return job.CallListFunction(outputs, {x, t}); });
}

}  // namespace binding
