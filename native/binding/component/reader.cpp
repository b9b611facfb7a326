#include "binding/component/reader.h"

#include <algorithm>

#include "binding/component/component.h"
#include "binding/component/nearest.h"
#include "binding/tensor/tensor_options.h"
#include "ebm/core/schedule.h"
#include "ebm/integrators/mass.h"

namespace binding {

namespace {

// The names that an object has itself: whatever a program gives all objects is no field.
napi_value OwnNames(napi_env env, napi_value object) {
  napi_value list;
  Check(env, napi_get_all_property_names(env, object, napi_key_own_only,
                                         static_cast<napi_key_filter>(napi_key_enumerable | napi_key_skip_symbols),
                                         napi_key_numbers_to_strings, &list));
  return list;
}

std::vector<std::string> NamesOf(napi_env env, napi_value object) {
  const napi_value list = OwnNames(env, object);
  uint32_t count = 0;
  Check(env, napi_get_array_length(env, list, &count));
  std::vector<std::string> names;
  for (uint32_t i = 0; i < count; ++i) {
    napi_value name;
    Check(env, napi_get_element(env, list, i, &name));
    names.push_back(ReadString(env, name, "a name"));
  }
  return names;
}

}  // namespace

Reader::Reader(napi_env env, napi_value object, std::string owner, Lease& lease, Job* job)
    : env_(env), owner_(std::move(owner)), lease_(lease), job_(job) {
  if (TypeOf(env, object) != napi_object) Refuse(env, object, ("the options of " + owner_).c_str(), "an object");
  levels_.push_back({object, "", {}});
}

void Reader::Finish() const {
  const auto& [object, path, names] = levels_.back();
  const napi_value list = OwnNames(env_, object);
  uint32_t count = 0;
  Check(env_, napi_get_array_length(env_, list, &count));
  if (count == names.size()) return;
  for (const auto& name : NamesOf(env_, object)) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    throw TypeError(owner_ + ": unknown field " + path + name + DidYouMean(name, {names.begin(), names.end()}));
  }
}

napi_value Reader::Look(const char* name) const {
  const auto& [object, path, names] = levels_.back();
  napi_value value;
  Check(env_, napi_get_named_property(env_, object, name, &value));
  napi_valuetype type;
  Check(env_, napi_typeof(env_, value, &type));
  if (type != napi_undefined) return value;
  // A field that is misspelt is missing, too.
  for (const auto& given : NamesOf(env_, object)) {
    const bool is_read = given == name || std::find(names.begin(), names.end(), given) != names.end();
    if (is_read || DidYouMean(given, {name}).empty()) continue;
    throw TypeError(owner_ + ": unknown field " + path + given + DidYouMean(given, {name}));
  }
  throw TypeError(owner_ + ": expected " + path + name + ", got nothing");
}

napi_value Reader::Take(const char* name) {
  const napi_value value = Look(name);
  Pass(name);
  return value;
}

template <typename Read>
auto Reader::Value(const char* name, Read&& read) {
  const napi_value value = Take(name);
  const std::string what = levels_.back().path + name;
  try {
    return read(env_, value, what.c_str());
  } catch (const TypeError& error) {
    throw TypeError(owner_ + ": " + error.what());
  } catch (const RangeError& error) {
    throw RangeError(owner_ + ": " + error.what());
  }
}

napi_value Reader::TakeObject(const char* name) {
  return Value(name, [](napi_env env, napi_value given, const char* what) {
    if (TypeOf(env, given) != napi_object) Refuse(env, given, what, "an object");
    return given;
  });
}

std::vector<napi_value> Reader::TakeObjects(const char* name) {
  return Value(name, [](napi_env env, napi_value given, const char* what) {
    return ReadList(env, given, what, [&](napi_value element) {
      if (TypeOf(env, element) != napi_object) Refuse(env, element, what, "an array of objects");
      return element;
    });
  });
}

Job& Reader::TheJob() const {
  if (job_ == nullptr) throw std::logic_error(owner_ + ": its functions and graphs belong to a job");
  return *job_;
}

void Reader::operator()(const char* name, bool& value) { value = Value(name, ReadBool); }
void Reader::operator()(const char* name, int64_t& value) { value = Value(name, ReadInt); }
void Reader::operator()(const char* name, double& value) { value = Value(name, ReadDouble); }
void Reader::operator()(const char* name, std::string& value) { value = Value(name, ReadString); }
void Reader::operator()(const char* name, std::vector<double>& value) { value = Value(name, ReadNumbers); }

void Reader::operator()(const char* name, at::ScalarType& value) {
  value = Value(name, [](napi_env env, napi_value given, const char*) { return ReadDType(env, given); });
}

void Reader::operator()(const char* name, std::pair<double, double>& value) {
  value = Value(name, [](napi_env env, napi_value given, const char* what) {
    const auto pair = ReadList(env, given, what, [&](napi_value v) { return ReadDouble(env, v, what); });
    if (pair.size() != 2) Refuse(env, given, what, "two numbers");
    return std::pair(pair[0], pair[1]);
  });
}

void Reader::operator()(const char* name, std::vector<bool>& value) {
  value = Value(name, [](napi_env env, napi_value given, const char* what) {
    return ReadList(env, given, what, [&](napi_value v) { return ReadBool(env, v, what); });
  });
}

void Reader::operator()(const char* name, ebm::Schedule& value) {
  value = Value(name,
                [&](napi_env env, napi_value given, const char* what) { return ReadSchedule(env, given, what, job_); });
}

void Reader::operator()(const char* name, ebm::Mass& value) {
  const auto mass = Value(
      name, [&](napi_env env, napi_value given, const char* what) { return ReadNumber(env, given, what, lease_); });
  if (!mass.defined()) {
    value = {};
  } else if (mass.unsafeGetTensorImpl()->is_wrapped_number()) {
    value = mass.item<double>();
  } else {
    value = mass;
  }
}

void Reader::operator()(const char* name, at::Tensor& value) {
  value = Value(name, [](auto... given) { return ReadTensor(given...); });
  lease_.reads.push_back(value);
}

void Reader::operator()(const char* name, std::vector<at::Tensor>& value) {
  value = Value(name, ReadTensorIds);
  lease_.reads.insert(lease_.reads.end(), value.begin(), value.end());
}

void Reader::operator()(const char* name, std::function<at::Tensor(const at::Tensor&)>& value) {
  value = ReadFunction(env_, TakeObject(name), TheJob());
}

void Reader::operator()(const char* name, ebm::Callback& value) {
  const auto function = Value(name, [](napi_env env, napi_value given, const char* what) {
    if (TypeOf(env, given) != napi_function) Refuse(env, given, what, "a function");
    return std::make_shared<Reference>(env, given);
  });
  // The job owns the components that are read for it, so a plain reference back to it lives long enough.
  value = [function, &job = TheJob()](const std::vector<at::Tensor>& inputs, const ScopedFunctions& functions) {
    return job.CallFunction(function, inputs, functions);
  };
}

void Reader::operator()(const char* name, std::shared_ptr<const ebm::Coupling>& value) {
  value = ReadComponent(ebm::couplings(), "coupling", env_, TakeObject(name), lease_, job_);
}

void Reader::operator()(const char* name, std::shared_ptr<const ebm::Field>& value) {
  value = ReadField(env_, TakeObject(name), TheJob());
}

void Reader::operator()(const char* name, std::shared_ptr<const ebm::Interpolant>& value) {
  value = ReadComponent(ebm::interpolants(), "interpolant", env_, TakeObject(name), lease_, job_);
}

void Reader::operator()(const char* name, std::shared_ptr<const ebm::Model>& value) {
  value = ReadModel(env_, TakeObject(name), TheJob());
}

void Reader::operator()(const char* name, std::shared_ptr<const ebm::Stepper>& value) {
  value = ReadStepper(env_, TakeObject(name), TheJob());
}

void Reader::operator()(const char* name, std::shared_ptr<ebm::Sampler>& value) {
  value = ReadSampler(env_, TakeObject(name), TheJob());
}

void Reader::operator()(const char* name, std::vector<std::shared_ptr<const ebm::Model>>& value) {
  value.clear();
  for (const napi_value spec : TakeObjects(name)) value.push_back(ReadModel(env_, spec, TheJob()));
}

void Reader::operator()(const char* name, std::vector<std::shared_ptr<ebm::Sampler>>& value) {
  value.clear();
  for (const napi_value spec : TakeObjects(name)) value.push_back(ReadSampler(env_, spec, TheJob()));
}

void Reader::written(const char* name, at::Tensor& value) {
  value = Value(name, [](auto... given) { return ReadTensor(given...); });
  lease_.writes.push_back(value);
}

void Reader::written(const char* name, std::vector<at::Tensor>& value) {
  value = Value(name, ReadTensorIds);
  lease_.writes.insert(lease_.writes.end(), value.begin(), value.end());
}

void Reader::generator(const char* name, ebm::Rng& value, bool draws) {
  const auto read = [&](napi_env env, napi_value given, const char*) {
    return draws ? ReadRng(env, given, TheJob()) : value;
  };
  value = Value(name, read);
}

int Reader::choose(const char* name, int, std::initializer_list<const char*> names) {
  return Value(name, [&](napi_env env, napi_value value, const char* what) {
    const std::string given = ReadString(env, value, what);
    const auto found = std::find(names.begin(), names.end(), given);
    if (found != names.end()) return static_cast<int>(found - names.begin());
    std::string known;
    for (const char* each : names) known += (known.empty() ? "'" : ", '") + std::string(each) + "'";
    throw TypeError(std::string("expected ") + what + " to be one of " + known + ", got '" + given + "'" +
                    DidYouMean(given, {names.begin(), names.end()}));
  });
}

bool Reader::begin_optional(const char* name) {
  if (!IsNullish(env_, Look(name))) return true;
  Pass(name);
  return false;
}

void Reader::begin_group(const char* name) {
  const napi_value object = TakeObject(name);
  levels_.push_back({object, levels_.back().path + name + ".", {}});
}

void Reader::end_group() {
  Finish();
  levels_.pop_back();
}

}  // namespace binding
