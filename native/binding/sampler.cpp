// Samplers as native loops see them.
#include <string>
#include <unordered_map>

#include "component.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "fields.h"

namespace binding {

namespace {

std::shared_ptr<ebm::Sampler> MakeLangevinDynamics(const Fields& fields, Job& job) {
  ebm::LangevinDynamicsOptions options{ReadSchedule(fields, "stepSize"), ReadSchedule(fields, "noiseScale"), {}};
  if (!fields.IsNull("clamp")) {
    const Fields clamp(fields.env(), fields["clamp"]);
    options.clamp = {clamp.Double("0"), clamp.Double("1")};
  }
  return std::make_shared<ebm::LangevinDynamics>(ReadModel(fields.env(), fields["model"], job), std::move(options));
}

using Maker = std::shared_ptr<ebm::Sampler> (*)(const Fields& fields, Job& job);

const std::unordered_map<std::string, Maker> kMakers{
    {"LangevinDynamics", MakeLangevinDynamics},
};

}  // namespace

std::shared_ptr<ebm::Sampler> ReadSampler(napi_env env, napi_value spec, Job& job) {
  const Fields fields(env, spec);
  const std::string kind = fields.String("kind");
  const auto maker = kMakers.find(kind);
  if (maker == kMakers.end()) throw TypeError("there is no native sampler " + kind);
  return maker->second(fields, job);
}

}  // namespace binding
