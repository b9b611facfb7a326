// Samplers as native loops see them.
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "binding/component/component.h"
#include "binding/component/fields.h"
#include "ebm/models/score_field.h"
#include "ebm/samplers/annealed_langevin_dynamics.h"
#include "ebm/samplers/gradient_descent.h"
#include "ebm/samplers/hamiltonian_monte_carlo.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "ebm/samplers/metropolis_adjusted_langevin.h"
#include "ebm/samplers/no_u_turn_sampler.h"
#include "ebm/samplers/parallel_tempering.h"
#include "ebm/samplers/riemannian_manifold_hmc.h"
#include "ebm/samplers/underdamped_langevin_dynamics.h"

namespace binding {

namespace {

std::shared_ptr<ebm::Sampler> MakeLangevinDynamics(const Fields& fields, Job& job) {
  ebm::LangevinDynamicsOptions options{
      ReadSchedule(fields, "stepSize", job), ReadSchedule(fields, "noiseScale", job), {}, {}};
  if (!fields.IsNull("clamp")) {
    const Fields clamp(fields.env(), fields["clamp"]);
    options.clamp = {clamp.Double("0"), clamp.Double("1")};
  }
  auto model = ReadModel(fields.env(), fields["model"], job);
  if (!fields.IsNull("integrator")) {
    options.integrator = ReadStepper(fields.env(), fields["integrator"], std::make_shared<ebm::ScoreField>(model), job);
  }
  return std::make_shared<ebm::LangevinDynamics>(std::move(model), std::move(options));
}

std::shared_ptr<ebm::Sampler> MakeGradientDescent(const Fields& fields, Job& job) {
  return std::make_shared<ebm::GradientDescent>(ReadModel(fields.env(), fields["model"], job),
                                                ReadSchedule(fields, "stepSize", job));
}

std::shared_ptr<ebm::Sampler> MakeNesterov(const Fields& fields, Job& job) {
  return std::make_shared<ebm::Nesterov>(ReadModel(fields.env(), fields["model"], job),
                                         ReadSchedule(fields, "stepSize", job), fields.Double("momentum"));
}

std::shared_ptr<ebm::Sampler> MakeMala(const Fields& fields, Job& job) {
  return std::make_shared<ebm::MetropolisAdjustedLangevin>(ReadModel(fields.env(), fields["model"], job),
                                                           ReadSchedule(fields, "stepSize", job));
}

using Trajectory = std::function<ebm::PhasePoint(const ebm::PhasePoint& from, double step_size, const at::Tensor& mass,
                                                 const ScopedFunctions& functions)>;

// `trajectory`, a function of x, p, the step size, the mass as a tensor or null, the steps done and a scope that gives
// the end's x and p, stacked.
Trajectory ReadTrajectory(const Fields& fields, Job& job) {
  auto function = std::make_shared<Reference>(fields.env(), fields["trajectory"]);
  return [function, &job](const ebm::PhasePoint& from, double step_size, const at::Tensor& mass,
                          const ScopedFunctions& functions) {
    const auto h = at::scalar_tensor(step_size, at::kDouble);
    const auto end = job.CallFunction(function, {from.x, from.p, h, mass}, functions);
    return ebm::PhasePoint{end.select(0, 0), end.select(0, 1), {}};
  };
}

std::shared_ptr<ebm::Sampler> MakeHamiltonianMonteCarlo(const Fields& fields, Job& job) {
  ebm::HamiltonianMonteCarloOptions options{
      ReadSchedule(fields, "stepSize", job), fields.Int("nLeapfrogSteps"), ReadMass(fields, job), {}};
  if (!fields.IsNull("trajectory")) {
    options.trajectory = [run = ReadTrajectory(fields, job)](const ebm::PhasePoint& from, double step_size,
                                                             const ebm::Mass& mass, const auto& drift) {
      return run(from, step_size, mass.tensor(), {[&](const auto& inputs) { return drift(inputs.at(0)); }});
    };
  }
  return std::make_shared<ebm::HamiltonianMonteCarlo>(ReadModel(fields.env(), fields["model"], job),
                                                      std::move(options));
}

std::shared_ptr<ebm::Sampler> MakeNoUTurnSampler(const Fields& fields, Job& job) {
  ebm::NoUTurnSamplerOptions options{ReadSchedule(fields, "stepSize", job), fields.Int("maxTreeDepth"),
                                     ReadMass(fields, job)};
  return std::make_shared<ebm::NoUTurnSampler>(ReadModel(fields.env(), fields["model"], job), std::move(options));
}

std::shared_ptr<ebm::Sampler> MakeUnderdampedLangevinDynamics(const Fields& fields, Job& job) {
  ebm::UnderdampedLangevinDynamicsOptions options{ReadSchedule(fields, "stepSize", job),
                                                  ReadSchedule(fields, "friction", job), ReadMass(fields, job)};
  return std::make_shared<ebm::UnderdampedLangevinDynamics>(ReadModel(fields.env(), fields["model"], job),
                                                            std::move(options));
}

// `models`, one for each level of noise or one for all.
std::shared_ptr<ebm::Sampler> MakeAnnealedLangevinDynamics(const Fields& fields, Job& job) {
  return std::make_shared<ebm::AnnealedLangevinDynamics>(ReadModels(fields, "models", job),
                                                         ReadSchedule(fields, "stepSize", job), fields.Int("nSteps"));
}

// `kernels`, a sampler for each of the `temperatures`.
std::shared_ptr<ebm::Sampler> MakeParallelTempering(const Fields& fields, Job& job) {
  std::vector<std::shared_ptr<ebm::Sampler>> kernels;
  for (const napi_value spec : fields.Array("kernels")) kernels.push_back(ReadSampler(fields.env(), spec, job));
  return std::make_shared<ebm::ParallelTempering>(ReadModel(fields.env(), fields["model"], job), std::move(kernels),
                                                  ReadNumbers(fields.env(), fields["temperatures"], "temperatures"),
                                                  fields.Int("swapEvery"));
}

std::shared_ptr<ebm::Sampler> MakeRiemannianManifoldHMC(const Fields& fields, Job& job) {
  ebm::RiemannianManifoldHMCOptions options{
      ReadSchedule(fields, "stepSize", job), fields.Int("nLeapfrogSteps"), {}, {}};
  if (fields.IsNull("trajectory")) {
    options.solver = ReadPicard(fields);
  } else {
    options.trajectory = [run = ReadTrajectory(fields, job)](const ebm::PhasePoint& from, double step_size,
                                                             const auto& force, const auto& velocity) {
      const auto lend = [](const auto& field) {
        return [&field](const std::vector<at::Tensor>& inputs) { return field(inputs.at(0), inputs.at(1)); };
      };
      return run(from, step_size, {}, {lend(force), lend(velocity)});
    };
  }
  return std::make_shared<ebm::RiemannianManifoldHMC>(ReadModel(fields.env(), fields["model"], job),
                                                      ReadFunction(fields.env(), fields["metric"], job),
                                                      std::move(options));
}

using Maker = std::shared_ptr<ebm::Sampler> (*)(const Fields& fields, Job& job);

const std::unordered_map<std::string, Maker> kMakers{
    {"AnnealedLangevinDynamics", MakeAnnealedLangevinDynamics},
    {"GradientDescentSampler", MakeGradientDescent},
    {"HamiltonianMonteCarlo", MakeHamiltonianMonteCarlo},
    {"LangevinDynamics", MakeLangevinDynamics},
    {"MALA", MakeMala},
    {"NesterovSampler", MakeNesterov},
    {"NoUTurnSampler", MakeNoUTurnSampler},
    {"ParallelTempering", MakeParallelTempering},
    {"UnderdampedLangevinDynamics", MakeUnderdampedLangevinDynamics},
    {"RiemannianManifoldHMC", MakeRiemannianManifoldHMC},
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
