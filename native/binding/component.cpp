#include "component.h"

#include "ebm/models/callback.h"
#include "ebm/models/double_well.h"
#include "ebm/models/gaussian.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "fields.h"
#include "graph.h"

namespace binding {

namespace {

// A number, or a Float64Array with one value for each step.
ebm::Schedule ReadSchedule(const Fields& fields, const char* name) {
  const napi_env env = fields.env();
  const napi_value value = fields[name];
  bool is_array = false;
  napi_is_typedarray(env, value, &is_array);
  if (!is_array) return fields.Double(name);
  napi_typedarray_type type;
  size_t length;
  void* data;
  Check(env, napi_get_typedarray_info(env, value, &type, &length, &data, nullptr, nullptr));
  if (type != napi_float64_array) throw TypeError(std::string("expected ") + name + " to be a Float64Array");
  const auto* values = static_cast<const double*>(data);
  return std::vector<double>(values, values + length);
}

ebm::CallbackModel::Function ReadFunction(const Fields& fields, const char* name, Job& job) {
  // The job owns the model, so a plain pointer back to it lives long enough.
  auto function = std::make_shared<Reference>(fields.env(), fields[name]);
  return [function, &job](const at::Tensor& x) { return job.CallFunction(function, x); };
}

std::shared_ptr<ebm::Model> MakeModel(const Fields& fields, Job& job) {
  const std::string kind = fields.String("kind");
  if (kind == "DoubleWellModel") {
    return std::make_shared<ebm::DoubleWellModel>(fields.Double("barrierHeight"), fields.Double("b"));
  }
  if (kind == "GaussianModel") {
    return std::make_shared<ebm::GaussianModel>(fields.Tensor("mean"), fields.Tensor("covInv"));
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

std::shared_ptr<ebm::Sampler> ReadSampler(napi_env env, napi_value spec, Job& job) {
  const Fields fields(env, spec);
  auto model = ReadModel(env, fields["model"], job);
  const std::string kind = fields.String("kind");
  if (kind != "LangevinDynamics") throw TypeError("there is no native sampler " + kind);
  ebm::LangevinDynamicsOptions options{ReadSchedule(fields, "stepSize"), ReadSchedule(fields, "noiseScale"), {}};
  if (!fields.IsNull("clamp")) {
    const Fields clamp(env, fields["clamp"]);
    options.clamp = {clamp.Double("0"), clamp.Double("1")};
  }
  return std::make_shared<ebm::LangevinDynamics>(std::move(model), std::move(options));
}

ebm::Rng ReadRng(napi_env env, napi_value value, c10::Device device, Job& job) {
  const auto generator = ReadGenerator(env, value);
  job.lease.generators.push_back(generator ? *generator : DefaultGenerator(device));
  return generator;
}

}  // namespace binding
