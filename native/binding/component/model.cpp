// Models and fields as native loops see them.
#include <string>
#include <unordered_map>

#include "binding/component/component.h"
#include "binding/component/fields.h"
#include "binding/tensor/graph.h"
#include "ebm/energies/ackley.h"
#include "ebm/energies/booth.h"
#include "ebm/energies/composed.h"
#include "ebm/energies/double_well.h"
#include "ebm/energies/gaussian.h"
#include "ebm/energies/harmonic.h"
#include "ebm/energies/himmelblau.h"
#include "ebm/energies/rastrigin.h"
#include "ebm/energies/rosenbrock.h"
#include "ebm/energies/styblinski_tang.h"
#include "ebm/models/callback.h"

namespace binding {

namespace {

ebm::CallbackModel::Function ReadFunction(const Fields& fields, const char* name, Job& job) {
  // The job owns the model, so a plain pointer back to it lives long enough.
  auto function = std::make_shared<Reference>(fields.env(), fields[name]);
  return [function, &job](const at::Tensor& x) { return job.CallFunction(function, {x}); };
}

// { graph, conditions }
ebm::Graph ReadCode(const Fields& fields, Job& job) {
  const Graph& graph = ReadGraph(fields.env(), fields["graph"]);
  std::vector<c10::IValue> conditions;
  for (auto& tensor : ReadTensors(fields.env(), fields["conditions"], "conditions")) {
    job.lease.reads.push_back(tensor);
    conditions.emplace_back(tensor);
  }
  if (graph.draws) job.source->take();
  return {graph.code(), std::move(conditions)};
}

std::shared_ptr<ebm::Model> MakeAckley(const Fields& fields, Job&) {
  return std::make_shared<ebm::AckleyModel>(fields.Double("a"), fields.Double("b"), fields.Double("c"));
}

std::shared_ptr<ebm::Model> MakeBooth(const Fields&, Job&) { return std::make_shared<ebm::BoothModel>(); }

std::shared_ptr<ebm::Model> MakeDoubleWell(const Fields& fields, Job&) {
  return std::make_shared<ebm::DoubleWellModel>(fields.Double("barrierHeight"), fields.Double("b"));
}

std::shared_ptr<ebm::Model> MakeGaussian(const Fields& fields, Job&) {
  return std::make_shared<ebm::GaussianModel>(fields.Tensor("mean"), fields.Tensor("covInv"));
}

std::shared_ptr<ebm::Model> MakeHarmonic(const Fields& fields, Job&) {
  return std::make_shared<ebm::HarmonicModel>(fields.Double("k"));
}

std::shared_ptr<ebm::Model> MakeHimmelblau(const Fields&, Job&) { return std::make_shared<ebm::HimmelblauModel>(); }

std::shared_ptr<ebm::Model> MakeRastrigin(const Fields& fields, Job&) {
  return std::make_shared<ebm::RastriginModel>(fields.Double("a"));
}

std::shared_ptr<ebm::Model> MakeRosenbrock(const Fields& fields, Job&) {
  return std::make_shared<ebm::RosenbrockModel>(fields.Double("a"), fields.Double("b"));
}

std::shared_ptr<ebm::Model> MakeStyblinskiTang(const Fields&, Job&) {
  return std::make_shared<ebm::StyblinskiTangModel>();
}

std::shared_ptr<ebm::Model> MakeSum(const Fields& fields, Job& job) {
  return std::make_shared<ebm::SumModel>(ReadModels(fields, "parts", job),
                                         ReadNumbers(fields.env(), fields["weights"], "weights"));
}

std::shared_ptr<ebm::Model> MakeMixture(const Fields& fields, Job& job) {
  return std::make_shared<ebm::MixtureModel>(ReadModels(fields, "parts", job),
                                             ReadNumbers(fields.env(), fields["weights"], "weights"));
}

std::shared_ptr<ebm::Model> MakeTempered(const Fields& fields, Job& job) {
  return std::make_shared<ebm::TemperedModel>(ReadModel(fields.env(), fields["part"], job),
                                              fields.Double("temperature"));
}

std::shared_ptr<ebm::Model> MakeGraph(const Fields& fields, Job& job) {
  return std::make_shared<ebm::GraphModel>(ReadCode(fields, job));
}

std::shared_ptr<ebm::Model> MakeCallback(const Fields& fields, Job& job) {
  return std::make_shared<ebm::CallbackModel>(fields.String("name"), ReadFunction(fields, "energy", job),
                                              ReadFunction(fields, "gradient", job));
}

using Maker = std::shared_ptr<ebm::Model> (*)(const Fields& fields, Job& job);

const std::unordered_map<std::string, Maker> kMakers{
    {"AckleyModel", MakeAckley},
    {"BoothModel", MakeBooth},
    {"DoubleWellModel", MakeDoubleWell},
    {"GaussianModel", MakeGaussian},
    {"HarmonicModel", MakeHarmonic},
    {"HimmelblauModel", MakeHimmelblau},
    {"MixtureModel", MakeMixture},
    {"RastriginModel", MakeRastrigin},
    {"RosenbrockModel", MakeRosenbrock},
    {"StyblinskiTangModel", MakeStyblinskiTang},
    {"SumModel", MakeSum},
    {"TemperedModel", MakeTempered},
    {"callback", MakeCallback},
    {"graph", MakeGraph},
};

}  // namespace

ebm::Models ReadModels(const Fields& fields, const char* name, Job& job) {
  ebm::Models models;
  for (const napi_value spec : fields.Array(name)) models.push_back(ReadModel(fields.env(), spec, job));
  return models;
}

std::shared_ptr<const ebm::Model> ReadModel(napi_env env, napi_value spec, Job& job) {
  const Fields fields(env, spec);
  const std::string kind = fields.String("kind");
  const auto maker = kMakers.find(kind);
  if (maker == kMakers.end()) throw TypeError("there is no native model " + kind);
  auto model = maker->second(fields, job);
  model->force_fp32_gradient = fields.Bool("forceFp32Gradient");
  return model;
}

std::function<at::Tensor(const at::Tensor& x)> ReadFunction(napi_env env, napi_value spec, Job& job) {
  const Fields fields(env, spec);
  if (fields.String("kind") == "callback") return ReadFunction(fields, "value", job);
  return [graph = ReadCode(fields, job)](const at::Tensor& x) { return graph.run({x}); };
}

std::shared_ptr<const ebm::Field> ReadField(napi_env env, napi_value spec, Job& job) {
  const Fields fields(env, spec);
  const std::string kind = fields.String("kind");
  if (kind == "graph") return std::make_shared<ebm::GraphField>(ReadCode(fields, job));
  if (kind != "callback") throw TypeError("there is no native field " + kind);
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
