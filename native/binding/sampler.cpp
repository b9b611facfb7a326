// Samplers as native loops see them.
#include <string>
#include <unordered_map>

#include "component.h"
#include "ebm/samplers/gradient_descent.h"
#include "ebm/samplers/hamiltonian_monte_carlo.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "ebm/samplers/metropolis_adjusted_langevin.h"
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

std::shared_ptr<ebm::Sampler> MakeGradientDescent(const Fields& fields, Job& job) {
  return std::make_shared<ebm::GradientDescent>(ReadModel(fields.env(), fields["model"], job),
                                                ReadSchedule(fields, "stepSize"));
}

std::shared_ptr<ebm::Sampler> MakeNesterov(const Fields& fields, Job& job) {
  return std::make_shared<ebm::Nesterov>(ReadModel(fields.env(), fields["model"], job),
                                         ReadSchedule(fields, "stepSize"), fields.Double("momentum"));
}

std::shared_ptr<ebm::Sampler> MakeMala(const Fields& fields, Job& job) {
  return std::make_shared<ebm::MetropolisAdjustedLangevin>(ReadModel(fields.env(), fields["model"], job),
                                                           ReadSchedule(fields, "stepSize"));
}

std::shared_ptr<ebm::Sampler> MakeHamiltonianMonteCarlo(const Fields& fields, Job& job) {
  ebm::HamiltonianMonteCarloOptions options{ReadSchedule(fields, "stepSize"), fields.Int("nLeapfrogSteps"),
                                            ReadMass(fields, job)};
  return std::make_shared<ebm::HamiltonianMonteCarlo>(ReadModel(fields.env(), fields["model"], job),
                                                      std::move(options));
}

using Maker = std::shared_ptr<ebm::Sampler> (*)(const Fields& fields, Job& job);

const std::unordered_map<std::string, Maker> kMakers{
    {"GradientDescentSampler", MakeGradientDescent},
    {"HamiltonianMonteCarlo", MakeHamiltonianMonteCarlo},
    {"LangevinDynamics", MakeLangevinDynamics},
    {"MALA", MakeMala},
    {"NesterovSampler", MakeNesterov},
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
