#pragma once
// One reader for the options of all components: it fills the members that ebm::Fields visits from the object that
// TypeScript sends.
#include <node_api.h>

#include <memory>
#include <string>
#include <vector>

#include "binding/component/nearest.h"
#include "binding/runtime/error.h"
#include "binding/runtime/job.h"
#include "binding/runtime/lease.h"
#include "binding/runtime/properties.h"
#include "ebm/core/fields.h"
#include "ebm/registry.h"

namespace binding {

// Tensors and generators become part of the lease. Functions are called on behalf of the job; components that are read
// without one have none.
class Reader final : public ebm::Fields {
 public:
  // `owner` is named in messages.
  Reader(napi_env env, napi_value object, std::string owner, Lease& lease, Job* job);

  // A field that the caller reads by itself.
  void Pass(const char* name) { levels_.back().names.push_back(name); }

  // Throws TypeError if the object has a field that nobody has read.
  void Finish() const;

  void operator()(const char* name, bool& value) override;
  void operator()(const char* name, int64_t& value) override;
  void operator()(const char* name, double& value) override;
  void operator()(const char* name, std::string& value) override;
  void operator()(const char* name, at::ScalarType& value) override;
  void operator()(const char* name, std::pair<double, double>& value) override;
  void operator()(const char* name, std::vector<double>& value) override;
  void operator()(const char* name, std::vector<bool>& value) override;
  void operator()(const char* name, ebm::Schedule& value) override;
  void operator()(const char* name, ebm::Mass& value) override;
  void operator()(const char* name, at::Tensor& value) override;
  void operator()(const char* name, std::vector<at::Tensor>& value) override;
  void operator()(const char* name, std::function<at::Tensor(const at::Tensor&)>& value) override;
  void operator()(const char* name, ebm::Callback& value) override;
  void operator()(const char* name, std::shared_ptr<const ebm::Coupling>& value) override;
  void operator()(const char* name, std::shared_ptr<const ebm::Field>& value) override;
  void operator()(const char* name, std::shared_ptr<const ebm::Interpolant>& value) override;
  void operator()(const char* name, std::shared_ptr<const ebm::Model>& value) override;
  void operator()(const char* name, std::shared_ptr<const ebm::Stepper>& value) override;
  void operator()(const char* name, std::shared_ptr<ebm::Sampler>& value) override;
  void operator()(const char* name, std::vector<std::shared_ptr<const ebm::Model>>& value) override;
  void operator()(const char* name, std::vector<std::shared_ptr<ebm::Sampler>>& value) override;
  void written(const char* name, at::Tensor& value) override;
  void written(const char* name, std::vector<at::Tensor>& value) override;
  void generator(const char* name, ebm::Rng& value, bool draws) override;

 protected:
  int choose(const char* name, int value, std::initializer_list<const char*> names) override;
  bool begin_optional(const char* name) override;
  void end_optional() override {}
  void begin_group(const char* name) override;
  void end_group() override;

 private:
  struct Level {
    napi_value object;
    std::string path;                // of the object in the whole, as "starts."
    std::vector<const char*> names;  // of the fields that were read
  };

  // The value of a field that must be there.
  napi_value Look(const char* name) const;
  // The same, which counts as read.
  napi_value Take(const char* name);
  // The same, read by a reader of values, whose refusals are given the name of the owner.
  template <typename Read>
  auto Value(const char* name, Read&& read);
  // The same for objects.
  napi_value TakeObject(const char* name);
  std::vector<napi_value> TakeObjects(const char* name);
  Job& TheJob() const;

  napi_env env_;
  std::string owner_;
  Lease& lease_;
  Job* job_;
  std::vector<Level> levels_;
};

// The options of one struct.
template <typename Options>
Options ReadOptions(napi_env env, napi_value object, const char* owner, Lease& lease, Job* job = nullptr) {
  Reader reader(env, object, owner, lease, job);
  Options options;
  options.fields(reader);
  reader.Finish();
  return options;
}

// The component of a family that { kind: its name, … its options } describes; `passed` are other fields of it.
template <typename T>
std::shared_ptr<T> ReadComponent(const ebm::Family<T>& family, const char* what, napi_env env, napi_value spec,
                                 Lease& lease, Job* job, std::initializer_list<const char*> passed = {}) {
  const std::string kind = Properties(env, spec).String("kind");
  const auto* component = ebm::find(family, kind);
  if (component == nullptr) {
    std::vector<std::string> names;
    for (const auto& known : family) names.push_back(known.name);
    throw TypeError(std::string("expected kind to be a native ") + what + ", got '" + kind + "'" +
                    DidYouMean(kind, names));
  }
  Reader reader(env, spec, kind, lease, job);
  reader.Pass("kind");
  for (const char* name : passed) reader.Pass(name);
  auto made = component->make(reader);
  reader.Finish();
  return made;
}

}  // namespace binding
