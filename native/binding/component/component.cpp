#include "binding/component/component.h"

#include "binding/component/reader.h"
#include "binding/runtime/properties.h"
#include "binding/tensor/tensor_options.h"
#include "ebm/kernels/draws.h"

namespace binding {

std::vector<double> ReadNumbers(napi_env env, napi_value value, const char* name) {
  bool is_array = false;
  napi_is_typedarray(env, value, &is_array);
  napi_typedarray_type type{};
  size_t length = 0;
  void* data = nullptr;
  if (is_array) Check(env, napi_get_typedarray_info(env, value, &type, &length, &data, nullptr, nullptr));
  if (type != napi_float64_array) Refuse(env, value, name, "a Float64Array");
  const auto* numbers = static_cast<const double*>(data);
  return std::vector<double>(numbers, numbers + length);
}

ebm::Schedule ReadSchedule(napi_env env, napi_value value, const char* what, Job* job) {
  const napi_valuetype type = TypeOf(env, value);
  if (type == napi_number) return ReadDouble(env, value, what);
  bool is_array = false;
  napi_is_typedarray(env, value, &is_array);
  if (is_array) return ReadNumbers(env, value, what);
  if (type != napi_object) Refuse(env, value, what, "a number or a Float64Array");
  const Properties pieces(env, value);
  const auto more = std::make_shared<Reference>(env, pieces["more"]);
  return {ReadNumbers(env, pieces["values"], what), [more, job](int64_t first) {
            const auto values = std::make_shared<std::vector<double>>();
            job->CallWithNumber(
                more, first, [env = job->env, values](napi_value piece) { *values = ReadNumbers(env, piece, "more"); });
            return *values;
          }};
}

at::Tensor ReadTensor(const Properties& fields, const char* name, Job& job) {
  auto tensor = fields.Tensor(name);
  job.lease.reads.push_back(tensor);
  return tensor;
}

at::Tensor ReadOptional(const Properties& fields, const char* name, Job& job) {
  return fields.IsNull(name) ? at::Tensor() : ReadTensor(fields, name, job);
}

ebm::Rng ReadRng(napi_env env, napi_value value, Job& job) {
  const auto generator = ReadGenerator(env, value);
  if (generator) {
    job.lease.generators.push_back(*generator);
  } else {
    // Draws ask the source of their thread, whose generator of several KB the first one makes: thousands may wait.
    job.source->take();
  }
  return generator;
}

at::Tensor ReadNumber(napi_env env, napi_value value, const char* what, Lease& lease) {
  switch (TypeOf(env, value)) {
    case napi_undefined:
    case napi_null:
      return {};
    case napi_number:
      return ebm::number(ReadDouble(env, value, what));
    case napi_object:
      break;
    default:
      Refuse(env, value, what, "a number, a tensor or null");
  }
  auto tensor = Properties(env, value).Tensor("tensor");
  lease.reads.push_back(tensor);
  return tensor;
}

Grid ReadGrid(const Properties& fields, const char* name, const at::TensorOptions& like, Job& job) {
  napi_valuetype type;
  Check(fields.env(), napi_typeof(fields.env(), fields[name], &type));
  if (type == napi_number) return [grid = ReadTensor(fields, name, job)] { return grid; };
  const Properties recipe(fields.env(), fields[name]);
  const auto options = like.requires_grad(false);
  const int64_t n = recipe.Int("n");
  if (recipe.IsNull("stepSize")) {
    return [n, options, from = recipe.Double("from"), to = recipe.Double("to"), reverse = recipe.Bool("reverse")] {
      const auto grid = at::linspace(from, to, n + 1, options);
      return reverse ? grid.flip(0) : grid;
    };
  }
  const auto step_size = ReadNumber(recipe.env(), recipe["stepSize"], "stepSize", job.lease);
  const bool is_number = step_size.unsafeGetTensorImpl()->is_wrapped_number();
  const auto h = is_number ? step_size.to(options) : step_size;
  return [n, options, h] { return at::arange(n + 1, options).mul(h); };
}

Start::Start(napi_env env, napi_value spec, Job& job) {
  const Properties start(env, spec);
  if (start.IsNull("x")) {
    shape = ReadInts(env, start["shape"], "shape");
    options = at::TensorOptions(ReadDType(env, start["dtype"])).device(ReadDevice(env, start["device"]));
  } else {
    x = start.Tensor("x");
    options = x.options();
    job.lease.reads.push_back(x);
  }
}

at::Tensor Start::Positions(const ebm::Rng& rng) const {
  if (x.defined()) return x.detach();
  const auto drawn = at::empty(shape, options);
  ebm::kernels::fill_normal(drawn, rng);
  return drawn;
}

void SetHealth(napi_env env, napi_value record, const ebm::Health& health) {
  if (health.is_good()) return;
  napi_value object;
  Check(env, napi_create_object(env, &object));
  const auto set = [&](const char* name, int64_t value) {
    Check(env, napi_set_named_property(env, object, name, FromScalar(env, value)));
  };
  set("n", health.n);
  set("steps", health.steps);
  set("notFinite", health.not_finite);
  set("after", health.after);
  set("by", health.by);
  set("stuck", health.stuck);
  Check(env, napi_set_named_property(env, object, "unrecorded", FromString(env, health.unrecorded)));
  Check(env, napi_set_named_property(env, record, "health", object));
}

void SetNamed(napi_env env, napi_value record, const char* name, const ebm::NamedTensors& tensors) {
  napi_value pairs;
  Check(env, napi_create_array(env, &pairs));
  uint32_t i = 0;
  for (const auto& [key, tensor] : tensors) {
    napi_value pair;
    Check(env, napi_create_array(env, &pair));
    Check(env, napi_set_element(env, pair, 0, FromString(env, key)));
    Check(env, napi_set_element(env, pair, 1, FromIValue(env, tensor)));
    Check(env, napi_set_element(env, pairs, i++, pair));
  }
  Check(env, napi_set_named_property(env, record, name, pairs));
}

std::shared_ptr<ebm::Sampler> ReadSampler(napi_env env, napi_value spec, Job& job) {
  return ReadComponent(ebm::samplers(), "sampler", env, spec, job.lease, &job);
}

std::shared_ptr<const ebm::Stepper> ReadStepper(napi_env env, napi_value spec, Job& job) {
  const Properties fields(env, spec);
  if (fields.String("kind") != "callback")
    return ReadComponent(ebm::steppers(), "integrator", env, spec, job.lease, &job);
  auto function = std::make_shared<Reference>(env, fields["step"]);
  return std::make_shared<ebm::CallbackStepper>(
      [function, &job](const at::Tensor& x, const at::Tensor& t) { return job.CallFunction(function, {x, t}); });
}

}  // namespace binding
