#include "ebm/registry.h"

#include <algorithm>

#include "ebm/couplings/assignment.h"
#include "ebm/couplings/sinkhorn.h"
#include "ebm/energies/composed.h"
#include "ebm/energies/formula_model.h"
#include "ebm/energies/gaussian.h"
#include "ebm/integrators/generalised_leapfrog.h"
#include "ebm/integrators/runge_kutta.h"
#include "ebm/losses/contrastive_divergence.h"
#include "ebm/losses/energy_matching.h"
#include "ebm/losses/equilibrium_matching.h"
#include "ebm/losses/flow_matching.h"
#include "ebm/losses/noise_contrastive_estimation.h"
#include "ebm/losses/score_matching.h"
#include "ebm/optim/adam.h"
#include "ebm/optim/adaptive.h"
#include "ebm/optim/sgd.h"
#include "ebm/samplers/annealed_langevin_dynamics.h"
#include "ebm/samplers/gradient_descent.h"
#include "ebm/samplers/hamiltonian_monte_carlo.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "ebm/samplers/metropolis_adjusted_langevin.h"
#include "ebm/samplers/no_u_turn_sampler.h"
#include "ebm/samplers/parallel_tempering.h"
#include "ebm/samplers/riemannian_manifold_hmc.h"
#include "ebm/samplers/underdamped_langevin_dynamics.h"

namespace ebm {
namespace {

/// The options of a component as the fields tell them.
template <typename T>
auto read_options(Fields& fields) {
  typename T::Options options;
  options.fields(fields);
  return options;
}

/// A component of its options alone, if it has any.
template <typename Base, typename T>
Component<Base> of_options(std::string name) {
  if constexpr (requires { typename T::Options; }) {
    return {std::move(name), [](Fields& fields) { read_options<T>(fields); },
            [](Fields& fields) -> std::shared_ptr<Base> { return std::make_shared<T>(read_options<T>(fields)); }};
  } else {
    return {std::move(name), [](Fields&) {}, [](Fields&) -> std::shared_ptr<Base> { return std::make_shared<T>(); }};
  }
}

template <typename T>
Component<Coupling> coupling(std::string name) {
  return of_options<Coupling, T>(std::move(name));
}

template <typename T>
Component<Interpolant> interpolant(std::string name) {
  return of_options<Interpolant, T>(std::move(name));
}

template <typename T>
Component<Loss> loss(std::string name) {
  return of_options<Loss, T>(std::move(name));
}

template <typename T>
Component<UnaryFunction> function(std::string name) {
  return of_options<UnaryFunction, T>(std::move(name));
}

template <typename T>
Component<UpdateRule> rule(std::string name) {
  return of_options<UpdateRule, T>(std::move(name));
}

/// An energy: its options, and those that all models have.
template <typename T>
Component<Model> model(std::string name) {
  const auto plain = of_options<Model, T>(std::move(name));
  const auto visit = [plain](Fields& fields) {
    plain.visit(fields);
    bool force_fp32_gradient = false;
    fields("forceFp32Gradient", force_fp32_gradient);
  };
  return {plain.name, visit, [plain](Fields& fields) {
            auto model = plain.make(fields);
            fields("forceFp32Gradient", model->force_fp32_gradient);
            return model;
          }};
}

/// A sampler of one model and its options.
template <typename T>
Component<Sampler> sampler(std::string name) {
  const auto read_model = [](Fields& fields) {
    std::shared_ptr<const Model> model;
    fields("model", model);
    return model;
  };
  const auto visit = [read_model](Fields& fields) {
    read_model(fields);
    read_options<T>(fields);
  };
  return {std::move(name), visit, [read_model](Fields& fields) -> std::shared_ptr<Sampler> {
            auto model = read_model(fields);
            return std::make_shared<T>(std::move(model), read_options<T>(fields));
          }};
}

}  // namespace

const Family<Coupling>& couplings() {
  static const Family<Coupling> family{
      coupling<ExactOTCoupling>("ExactOTCoupling"),
      coupling<GreedyCoupling>("GreedyCoupling"),
      coupling<IndependentCoupling>("IndependentCoupling"),
      coupling<SinkhornCoupling>("SinkhornCoupling"),
      coupling<UnbalancedSinkhornCoupling>("UnbalancedSinkhornCoupling"),
  };
  return family;
}

const Family<Interpolant>& interpolants() {
  static const Family<Interpolant> family{
      interpolant<CosineInterpolant>("CosineInterpolant"),
      interpolant<LinearInterpolant>("LinearInterpolant"),
      interpolant<VariancePreservingInterpolant>("VariancePreservingInterpolant"),
  };
  return family;
}

const Family<Loss>& losses() {
  static const Family<Loss> family{
      loss<ContrastiveDivergence>("ContrastiveDivergence"),
      loss<GivenContrast>("ContrastiveDivergence.computeLoss"),
      loss<DenoisingScoreMatching>("DenoisingScoreMatching"),
      loss<EnergyContrast>("EnergyMatchingLoss.contrast"),
      loss<EnergyFlow>("EnergyMatchingLoss.flow"),
      loss<EquilibriumMatching>("EquilibriumMatchingLoss"),
      loss<FlowMatching>("FlowMatchingLoss"),
      loss<NoiseContrastiveEstimation>("NoiseContrastiveEstimation"),
      loss<ScoreMatching>("ScoreMatching"),
      loss<SlicedScoreMatching>("SlicedScoreMatching"),
  };
  return family;
}

const Family<Model>& models() {
  static const Family<Model> family = [] {
    Family<Model> all{
        model<GaussianModel>("GaussianModel"),
        model<MixtureModel>("MixtureModel"),
        model<SumModel>("SumModel"),
        model<TemperedModel>("TemperedModel"),
    };
    formulas::All::each([&]<typename F>(F) { all.push_back(model<FormulaModel<F>>(F::kName)); });
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return all;
  }();
  return family;
}

const Family<Sampler>& samplers() {
  static const Family<Sampler> family{
      of_options<Sampler, AnnealedLangevinDynamics>("AnnealedLangevinDynamics"),
      sampler<GradientDescent>("GradientDescentSampler"),
      sampler<HamiltonianMonteCarlo>("HamiltonianMonteCarlo"),
      sampler<LangevinDynamics>("LangevinDynamics"),
      sampler<MetropolisAdjustedLangevin>("MALA"),
      sampler<Nesterov>("NesterovSampler"),
      sampler<NoUTurnSampler>("NoUTurnSampler"),
      sampler<ParallelTempering>("ParallelTempering"),
      sampler<RiemannianManifoldHMC>("RiemannianManifoldHMC"),
      sampler<UnderdampedLangevinDynamics>("UnderdampedLangevinDynamics"),
  };
  return family;
}

const Family<Stepper>& steppers() {
  static const Family<Stepper> family{of_options<Stepper, RungeKutta>("RungeKutta")};
  return family;
}

const Family<SymplecticIntegrator>& symplectic_integrators() {
  static const Family<SymplecticIntegrator> family{
      of_options<SymplecticIntegrator, GeneralisedLeapfrog>("GeneralisedLeapfrogIntegrator"),
      of_options<SymplecticIntegrator, Leapfrog>("LeapfrogIntegrator"),
  };
  return family;
}

const Family<UnaryFunction>& unary_functions() {
  static const Family<UnaryFunction> family{
      function<Decay>("computeEqmCt"),
      function<FlowWeight>("computeFlowWeight"),
      function<Dispersion>("dispersiveLoss"),
      function<TrimmedMean>("trimmedMean"),
  };
  return family;
}

const Family<UpdateRule>& update_rules() {
  static const Family<UpdateRule> family{
      rule<Adadelta>("Adadelta"), rule<Adagrad>("Adagrad"), rule<Adam>("Adam"),       rule<Adamax>("Adamax"),
      rule<NAdam>("NAdam"),       rule<RAdam>("RAdam"),     rule<RMSprop>("RMSprop"), rule<SGD>("SGD"),
  };
  return family;
}

}  // namespace ebm
