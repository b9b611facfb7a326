#include "component.h"

#include "fields.h"

namespace binding {

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

ebm::Rng ReadRng(napi_env env, napi_value value, c10::Device device, Job& job) {
  const auto generator = ReadGenerator(env, value);
  job.lease.generators.push_back(generator ? *generator : DefaultGenerator(device));
  return generator;
}

}  // namespace binding
