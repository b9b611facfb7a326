#include "component.h"

#include "fields.h"

namespace binding {

std::vector<double> ReadNumbers(const Fields& fields, const char* name) {
  const napi_value value = fields[name];
  bool is_array = false;
  napi_is_typedarray(fields.env(), value, &is_array);
  napi_typedarray_type type{};
  size_t length = 0;
  void* data = nullptr;
  if (is_array) {
    Check(fields.env(), napi_get_typedarray_info(fields.env(), value, &type, &length, &data, nullptr, nullptr));
  }
  if (type != napi_float64_array) throw TypeError(std::string("expected ") + name + " to be a Float64Array");
  const auto* numbers = static_cast<const double*>(data);
  return std::vector<double>(numbers, numbers + length);
}

ebm::Schedule ReadSchedule(const Fields& fields, const char* name) {
  bool is_array = false;
  napi_is_typedarray(fields.env(), fields[name], &is_array);
  if (!is_array) return fields.Double(name);
  return ReadNumbers(fields, name);
}

ebm::Mass ReadMass(const Fields& fields, Job& job) {
  if (!fields.IsNull("mass")) return fields.Double("mass");
  if (fields.IsNull("massTensor")) return {};
  auto tensor = fields.Tensor("massTensor");
  job.lease.reads.push_back(tensor);
  return tensor;
}

ebm::Rng ReadRng(napi_env env, napi_value value, c10::Device device, Job& job) {
  const auto generator = ReadGenerator(env, value);
  job.lease.generators.push_back(generator ? *generator : DefaultGenerator(device));
  return generator;
}

}  // namespace binding
