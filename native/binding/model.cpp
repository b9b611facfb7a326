// Models as native loops see them.
#include "component.h"
#include "ebm/models/callback.h"
#include "ebm/models/composed.h"
#include "ebm/models/double_well.h"
#include "ebm/models/gaussian.h"
#include "fields.h"
#include "graph.h"

namespace binding {

namespace {

ebm::CallbackModel::Function ReadFunction(const Fields& fields, const char* name, Job& job) {
  // The job owns the model, so a plain pointer back to it lives long enough.
  auto function = std::make_shared<Reference>(fields.env(), fields[name]);
  return [function, &job](const at::Tensor& x) { return job.CallFunction(function, x); };
}

ebm::Models ReadParts(const Fields& fields, Job& job) {
  ebm::Models parts;
  uint32_t count = 0;
  Check(fields.env(), napi_get_array_length(fields.env(), fields["parts"], &count));
  for (uint32_t i = 0; i < count; ++i) {
    napi_value part;
    Check(fields.env(), napi_get_element(fields.env(), fields["parts"], i, &part));
    parts.push_back(ReadModel(fields.env(), part, job));
  }
  return parts;
}

std::shared_ptr<ebm::Model> MakeModel(const Fields& fields, Job& job) {
  const std::string kind = fields.String("kind");
  if (kind == "DoubleWellModel") {
    return std::make_shared<ebm::DoubleWellModel>(fields.Double("barrierHeight"), fields.Double("b"));
  }
  if (kind == "GaussianModel") {
    return std::make_shared<ebm::GaussianModel>(fields.Tensor("mean"), fields.Tensor("covInv"));
  }
  if (kind == "SumModel") {
    return std::make_shared<ebm::SumModel>(ReadParts(fields, job), ReadNumbers(fields, "weights"));
  }
  if (kind == "MixtureModel") {
    return std::make_shared<ebm::MixtureModel>(ReadParts(fields, job), ReadNumbers(fields, "weights"));
  }
  if (kind == "TemperedModel") {
    return std::make_shared<ebm::TemperedModel>(ReadModel(fields.env(), fields["part"], job),
                                                fields.Double("temperature"));
  }
  if (kind == "graph") {
    const Graph& graph = ReadGraph(fields.env(), fields["graph"]);
    std::vector<c10::IValue> conditions;
    for (auto& tensor : ReadTensors(fields.env(), fields["conditions"], "conditions")) {
      job.lease.reads.push_back(tensor);
      conditions.emplace_back(tensor);
    }
    const at::Tensor& any = job.lease.reads.empty() ? at::Tensor() : job.lease.reads[0];
    if (graph.draws) job.lease.generators.push_back(DefaultGenerator(any.defined() ? any.device() : at::kCPU));
    return std::make_shared<ebm::GraphModel>(graph.model(), std::move(conditions));
  }
  if (kind == "callback") {
    return std::make_shared<ebm::CallbackModel>(fields.String("name"), ReadFunction(fields, "energy", job),
                                                ReadFunction(fields, "gradient", job));
  }
  throw TypeError("there is no native model " + kind);
}

}  // namespace

std::shared_ptr<const ebm::Model> ReadModel(napi_env env, napi_value spec, Job& job) {
  const Fields fields(env, spec);
  auto model = MakeModel(fields, job);
  model->force_fp32_gradient = fields.Bool("forceFp32Gradient");
  return model;
}

}  // namespace binding
