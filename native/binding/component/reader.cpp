#include "binding/component/reader.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "binding/component/component.h"
#include "ebm/core/schedule.h"
#include "ebm/integrators/mass.h"

namespace binding {

namespace {

// How many letters must be put in, left out or replaced to make one name the other.
size_t Distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = std::exchange(row[0], i + 1);
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t replaced = diagonal + (std::tolower(a[i]) == std::tolower(b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

// The name that is meant by one that is misspelt; empty if none is near.
template <typename Names>
std::string Nearest(std::string_view name, const Names& names) {
  std::string nearest;
  size_t least = name.size() / 3 + 2;
  for (const std::string_view candidate : names) {
    const size_t distance = Distance(name, candidate);
    if (distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  return nearest;
}

std::vector<std::string> NamesOf(napi_env env, napi_value object) {
  napi_value list;
  Check(env, napi_get_property_names(env, object, &list));
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
  levels_.push_back({object, "", {}});
}

void Reader::Finish() const {
  const auto& [object, path, names] = levels_.back();
  napi_value list;
  Check(env_, napi_get_property_names(env_, object, &list));
  uint32_t count = 0;
  Check(env_, napi_get_array_length(env_, list, &count));
  if (count == names.size()) return;
  for (const auto& name : NamesOf(env_, object)) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    const auto nearest = Nearest(name, names);
    throw TypeError(owner_ + ": expected no field " + path + name +
                    (nearest.empty() ? "" : "; did you mean " + path + nearest + "?"));
  }
}

napi_value Reader::Look(const char* name) const {
  const auto& [object, path, names] = levels_.back();
  napi_value value;
  Check(env_, napi_get_named_property(env_, object, name, &value));
  napi_valuetype type;
  Check(env_, napi_typeof(env_, value, &type));
  if (type != napi_undefined) return value;
  const auto nearest = Nearest(name, NamesOf(env_, object));
  throw TypeError(owner_ + ": expected the field " + path + name +
                  (nearest.empty() ? ", which is missing" : ", got " + path + nearest));
}

napi_value Reader::Take(const char* name) {
  const napi_value value = Look(name);
  Pass(name);
  return value;
}

Job& Reader::TheJob() const {
  if (job_ == nullptr) throw std::logic_error(owner_ + ": its functions and graphs belong to a job");
  return *job_;
}

void Reader::operator()(const char* name, bool& value) { value = ReadBool(env_, Take(name), name); }
void Reader::operator()(const char* name, int64_t& value) { value = ReadInt(env_, Take(name), name); }
void Reader::operator()(const char* name, double& value) { value = ReadDouble(env_, Take(name), name); }
void Reader::operator()(const char* name, std::string& value) { value = ReadString(env_, Take(name), name); }
void Reader::operator()(const char* name, at::ScalarType& value) { value = ReadDType(env_, Take(name)); }

void Reader::operator()(const char* name, std::pair<double, double>& value) {
  const Properties pair(env_, Take(name));
  value = {pair.Double("0"), pair.Double("1")};
}

void Reader::operator()(const char* name, std::vector<double>& value) { value = ReadNumbers(env_, Take(name), name); }

void Reader::operator()(const char* name, std::vector<bool>& value) {
  const auto flags = ToIValue(env_, Data(env_).tensors, Take(name), Kind::kBoolList, name).toBoolList();
  value.assign(flags.begin(), flags.end());
}

void Reader::operator()(const char* name, ebm::Schedule& value) {
  Take(name);
  value = ReadSchedule(Object(), name, job_);
}

void Reader::operator()(const char* name, ebm::Mass& value) {
  Take(name);
  const auto mass = ReadNumber(Object(), name, lease_);
  if (!mass.defined()) {
    value = {};
  } else if (mass.unsafeGetTensorImpl()->is_wrapped_number()) {
    value = mass.item<double>();
  } else {
    value = mass;
  }
}

void Reader::operator()(const char* name, at::Tensor& value) {
  value = Data(env_).tensors.Get(ReadId(env_, Take(name)));
  lease_.reads.push_back(value);
}

void Reader::operator()(const char* name, std::vector<at::Tensor>& value) {
  Take(name);
  value = Object().Tensors(name);
  lease_.reads.insert(lease_.reads.end(), value.begin(), value.end());
}

void Reader::operator()(const char* name, std::function<at::Tensor(const at::Tensor&)>& value) {
  value = ReadFunction(env_, Take(name), TheJob());
}

void Reader::operator()(const char* name, ebm::Callback& value) {
  const auto function = std::make_shared<Reference>(env_, Take(name));
  // The job owns what is read for it, so a plain reference back to it lives long enough.
  value = [function, &job = TheJob()](const std::vector<at::Tensor>& inputs, const ScopedFunctions& functions) {
    return job.CallFunction(function, inputs, functions);
  };
}

void Reader::operator()(const char* name, std::shared_ptr<const ebm::Coupling>& value) {
  value = ReadComponent(ebm::couplings(), "coupling", env_, Take(name), lease_, job_);
}

void Reader::operator()(const char* name, std::shared_ptr<const ebm::Field>& value) {
  value = ReadField(env_, Take(name), TheJob());
}

void Reader::operator()(const char* name, std::shared_ptr<const ebm::Interpolant>& value) {
  value = ReadComponent(ebm::interpolants(), "interpolant", env_, Take(name), lease_, job_);
}

void Reader::operator()(const char* name, std::shared_ptr<const ebm::Model>& value) {
  value = ReadModel(env_, Take(name), TheJob());
}

void Reader::operator()(const char* name, std::shared_ptr<const ebm::Stepper>& value) {
  value = ReadStepper(env_, Take(name), TheJob());
}

void Reader::operator()(const char* name, std::shared_ptr<ebm::Sampler>& value) {
  value = ReadSampler(env_, Take(name), TheJob());
}

void Reader::operator()(const char* name, std::vector<std::shared_ptr<const ebm::Model>>& value) {
  Take(name);
  value.clear();
  for (const napi_value spec : Object().Array(name)) value.push_back(ReadModel(env_, spec, TheJob()));
}

void Reader::operator()(const char* name, std::vector<std::shared_ptr<ebm::Sampler>>& value) {
  Take(name);
  value.clear();
  for (const napi_value spec : Object().Array(name)) value.push_back(ReadSampler(env_, spec, TheJob()));
}

void Reader::written(const char* name, at::Tensor& value) {
  value = Data(env_).tensors.Get(ReadId(env_, Take(name)));
  lease_.writes.push_back(value);
}

void Reader::written(const char* name, std::vector<at::Tensor>& value) {
  Take(name);
  value = Object().Tensors(name);
  lease_.writes.insert(lease_.writes.end(), value.begin(), value.end());
}

void Reader::generator(const char* name, ebm::Rng& value, bool draws, const at::Tensor& like) {
  const napi_value given = Take(name);
  if (draws) value = ReadRng(env_, given, like.device(), TheJob());
}

int Reader::choose(const char* name, int, std::initializer_list<const char*> names) {
  const std::string given = ReadString(env_, Take(name), name);
  const auto found = std::find(names.begin(), names.end(), given);
  if (found != names.end()) return static_cast<int>(found - names.begin());
  const auto nearest = Nearest(given, names);
  throw TypeError(owner_ + ": expected " + name + " to be one that there is, got " + given +
                  (nearest.empty() ? "" : "; did you mean " + nearest + "?"));
}

bool Reader::begin_optional(const char* name) {
  if (!IsNullish(env_, Look(name))) return true;
  Pass(name);
  return false;
}

void Reader::begin_group(const char* name) {
  const napi_value object = Take(name);
  levels_.push_back({object, levels_.back().path + name + ".", {}});
}

void Reader::end_group() {
  Finish();
  levels_.pop_back();
}

}  // namespace binding
