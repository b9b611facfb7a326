#include "ebm/core/abort.h"

#include <chrono>
#include <functional>
#include <thread>

#include "ebm/core/chain.h"
#include "ebm/couplings/assignment.h"
#include "ebm/couplings/sinkhorn.h"
#include "ebm/energies/formula_model.h"
#include "ebm/integrators/generalised_leapfrog.h"
#include "ebm/integrators/leapfrog.h"
#include "ebm/integrators/runge_kutta.h"
#include "ebm/kernels/cpu.h"
#include "ebm/losses/contrastive_divergence.h"
#include "ebm/losses/energy_matching.h"
#include "ebm/losses/score_matching.h"
#include "ebm/models/callback.h"
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
#include "test/check.h"
#include "test/support.h"

namespace {

constexpr int64_t kEndless = int64_t{1} << 40;

/// x^2 / 2, which stops its caller at the `stop`-th energy and counts the energies after that.
class Stopping final : public ebm::Model {
 public:
  Stopping(ebm::Control& control, int stop) : control_(control), left_(stop) {}

  std::string name() const override { return "Stopping"; }
  at::Tensor energy(const at::Tensor& x) const override {
    if (--left_ == 0) control_.abort();
    return x.pow(2).sum(-1).mul(0.5);
  }
  int64_t after() const { return left_ < 0 ? -left_ : 0; }
  bool has_stopped() const { return left_ <= 0; }

 private:
  ebm::Control& control_;
  mutable int64_t left_;
};

using Body = std::function<void(std::shared_ptr<Stopping> model, const ebm::Rng& rng, ebm::Control& control)>;

void expect_stops(const char* what, const Body& body) {
  ebm::Control control;
  const ebm::ControlScope scope(&control);
  const auto model = std::make_shared<Stopping>(control, 5);
  try {
    body(model, test::seeded(0), control);
  } catch (const ebm::Aborted&) {
    if (!model->has_stopped()) test::fail(__FILE__, __LINE__, what, " stopped before it was told to");
    if (model->after() > 1) test::fail(__FILE__, __LINE__, what, " asked the model ", model->after(), " times more");
    return;
  }
  test::fail(__FILE__, __LINE__, "expected ", what, " to be aborted");
}

/// A step, or the search before it, that would never end.
void expect_stops_within_step(
    const char* what,
    const std::function<std::shared_ptr<ebm::Sampler>(std::shared_ptr<const ebm::Model>, int64_t endless)>& make) {
  expect_stops(what, [&](const auto& model, const auto& rng, auto& control) {
    ebm::run_chain(*make(model, kEndless), at::ones({3, 2}), {.n_steps = kEndless}, rng, control);
  });
}

TEST("abort ends every sampler within a step") {
  using Ptr = std::shared_ptr<const ebm::Model>;
  expect_stops_within_step("LangevinDynamics", [](Ptr model, int64_t) {
    return std::make_shared<ebm::LangevinDynamics>(model, ebm::LangevinDynamicsOptions{0.1, 1.0, {}, {}});
  });
  expect_stops_within_step("MALA", [](Ptr model, int64_t) {
    return std::make_shared<ebm::MetropolisAdjustedLangevin>(model, ebm::MetropolisAdjustedLangevinOptions{0.1});
  });
  expect_stops_within_step("UnderdampedLangevinDynamics", [](Ptr model, int64_t) {
    return std::make_shared<ebm::UnderdampedLangevinDynamics>(model,
                                                              ebm::UnderdampedLangevinDynamicsOptions{0.1, 1.0, {}});
  });
  expect_stops_within_step("AnnealedLangevinDynamics", [](Ptr model, int64_t endless) {
    return std::make_shared<ebm::AnnealedLangevinDynamics>(ebm::AnnealedLangevinDynamicsOptions{{model}, 0.1, endless});
  });
  expect_stops_within_step("GradientDescent", [](Ptr model, int64_t) {
    return std::make_shared<ebm::GradientDescent>(model, ebm::GradientDescentOptions{0.1});
  });
  expect_stops_within_step("Nesterov", [](Ptr model, int64_t) {
    return std::make_shared<ebm::Nesterov>(model, ebm::NesterovOptions{0.1, 0.9});
  });
  const auto hmc = [](Ptr model, int64_t endless) {
    return std::make_shared<ebm::HamiltonianMonteCarlo>(model,
                                                        ebm::HamiltonianMonteCarloOptions{1e-9, endless, {}, {}});
  };
  expect_stops_within_step("HamiltonianMonteCarlo", hmc);
  expect_stops_within_step("NoUTurnSampler", [](Ptr model, int64_t) {
    return std::make_shared<ebm::NoUTurnSampler>(model, ebm::NoUTurnSamplerOptions{1e-12, 40, {}});
  });
  expect_stops_within_step("RiemannianManifoldHMC", [](Ptr model, int64_t endless) {
    const auto metric = [](const at::Tensor& x) { return at::eye(2).expand({x.size(0), 2, 2}); };
    return std::make_shared<ebm::RiemannianManifoldHMC>(
        model, ebm::RiemannianManifoldHMCOptions{.metric = metric, .step_size = 1e-9, .n_leapfrog_steps = endless});
  });
  expect_stops_within_step("ParallelTempering", [&](Ptr model, int64_t endless) {
    return std::make_shared<ebm::ParallelTempering>(
        model, ebm::ParallelTemperingOptions{{hmc(model, endless), hmc(model, endless)}, {1, 2}, 1});
  });
  expect_stops("warm_up", [](const auto& model, const auto& rng, auto& control) {
    ebm::HamiltonianMonteCarlo sampler(model, {1e-9, 1, {}, {}});
    ebm::warm_up(sampler, at::ones({3, 2}), {.n_steps = kEndless, .step_size = 1e-6}, rng, control);
  });
}

TEST("abort ends every loss within its chains and its derivatives") {
  const auto x = at::ones({4, 3});
  const auto chain = [](const auto& model) {
    return std::make_shared<ebm::LangevinDynamics>(model, ebm::LangevinDynamicsOptions{0.1, 1.0, {}, {}});
  };
  expect_stops("ContrastiveDivergence", [&](const auto& model, const auto& rng, auto& control) {
    ebm::ContrastiveDivergence({.sampler = chain(model), .x = x, .k_steps = kEndless, .rng = rng}).forward(control);
  });
  // These ask for one energy and then for its derivatives, or for as many energies as they have parts.
  const auto aborted_at_first = [&](const char* what,
                                    const std::function<void(const ebm::Model&, const ebm::Rng&)>& f) {
    ebm::Control control;
    const ebm::ControlScope scope(&control);
    const Stopping model(control, 1);
    try {
      f(model, test::seeded(0));
    } catch (const ebm::Aborted&) {
      EXPECT(model.after() == 0);
      return;
    }
    test::fail(__FILE__, __LINE__, "expected ", what, " to be aborted");
  };
  aborted_at_first("exact", [&](const auto& model, const auto&) { ebm::exact_score_matching(model, x); });
  aborted_at_first("hutchinson", [&](const auto& model, const auto& rng) {
    ebm::hutchinson_score_matching(model, x, kEndless, rng);
  });
  aborted_at_first("approximate",
                   [&](const auto& model, const auto& rng) { ebm::approximate_score_matching(model, x, rng); });
  aborted_at_first("denoising",
                   [&](const auto& model, const auto& rng) { ebm::denoising_score_matching(model, x, 0.1, rng); });
  aborted_at_first("sliced", [&](const auto& model, const auto& rng) {
    ebm::sliced_score_matching(model, x, 3, ebm::Projection::kRademacher, rng);
  });
}

TEST("abort ends integrators within a step") {
  const auto never_settles = [] {
    ebm::RungeKuttaOptions options;
    options.solver_max_iter = kEndless;
    const auto number = [](double value) { return at::full({1}, value, at::kDouble); };
    options.tableau = {number(1).view({1, 1}), number(1), number(1), {}, {true}, 1, false};
    return ebm::RungeKutta(options);
  };
  expect_stops("RungeKutta", [&](const auto& model, const auto& rng, auto& control) {
    never_settles().integrate(ebm::ScoreField(model), at::ones({2, 2}), at::linspace(0, 1, 3), nullptr, rng, control);
  });
  expect_stops("RungeKutta::step", [&](const auto& model, const auto& rng, auto&) {
    never_settles().step(ebm::ScoreField(model), at::ones({2, 2}), at::zeros({2}), at::scalar_tensor(0.1), {}, rng);
  });
  expect_stops("leapfrog", [](const auto& model, const auto&, auto&) {
    const auto x = at::ones({2, 2});
    ebm::leapfrog({x, x, {}}, at::scalar_tensor(0.1), kEndless, {}, false,
                  [&](const at::Tensor& at) { return model->gradient(at).neg(); });
  });
  expect_stops("generalised_leapfrog", [](const auto& model, const auto&, auto&) {
    const auto x = at::ones({2, 2});
    const auto force = [&](const at::Tensor& at, const at::Tensor&) { return model->gradient(at).neg(); };
    ebm::generalised_leapfrog({x, x, {}}, at::scalar_tensor(0.1), false, {kEndless, 0, 0}, force, force);
  });
}

TEST("abort ends samplers that ask no model") {
  ebm::Control control;
  const ebm::ControlScope scope(&control);
  control.abort();
  const auto cost = at::rand({50, 50}, test::seeded(0), at::kDouble);
  EXPECT_THROWS(ebm::solve_assignment(cost.const_data_ptr<double>(), 50), ebm::Aborted, "aborted");
  EXPECT_THROWS(ebm::sinkhorn_plan(cost, 0.1, kEndless), ebm::Aborted, "aborted");
  const auto force = [](const at::Tensor& x, const at::Tensor&) { return x.neg(); };
  EXPECT_THROWS(
      ebm::generalised_leapfrog({cost, cost, {}}, at::scalar_tensor(0.1), false, {kEndless, 0, 0}, force, force),
      ebm::Aborted, "aborted");
}

TEST("abort ends a trajectory of a fused kernel") {
  if (!ebm::kernels::supported()) return;
  ebm::Control control;
  const ebm::ControlScope scope(&control);
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    control.abort();
  });
  const auto x = at::ones({300, 2});
  EXPECT_THROWS(ebm::fused_leapfrog(ebm::DoubleWellModel({1, 1}), x, x, 1e-6, kEndless, {}), ebm::Aborted, "aborted");
  other.join();
}

TEST("fused trajectories of many steps are those in one piece") {
  if (!ebm::kernels::supported()) return;
  const auto x = at::randn({5, 2}, test::seeded(1)), p = at::randn({5, 2}, test::seeded(2));
  const ebm::DoubleWellModel well({1, 1});
  const auto fused = ebm::fused_leapfrog(well, x, p, 1e-3, 3000, {});
  const auto steps = ebm::leapfrog({x, p, {}}, at::full({}, 1e-3), 3000, {}, /*safe=*/true,
                                   [&](const at::Tensor& at) { return well.gradient(at).neg(); });
  EXPECT(fused->x.equal(steps.x) && fused->p.equal(steps.p));
}

TEST("A lookout is asked on the thread of its scope alone, no more often than told, and stops all") {
  ebm::Control control;
  int looks = 0;
  ebm::Lookout lookout(
      [&] {
        if (++looks == 2) control.abort();
      },
      {});
  const ebm::ControlScope scope(&control, &lookout);
  ebm::check_aborted();
  std::thread([&] {
    const ebm::ControlScope shared(&control);
    ebm::check_aborted();
  }).join();
  {
    // Work that nothing can stop.
    const ebm::ControlScope unstopped(nullptr);
    ebm::check_aborted();
  }
  EXPECT_EQUAL(looks, 1);
  EXPECT_THROWS(ebm::check_aborted(), ebm::Aborted, "aborted");
  EXPECT_EQUAL(looks, 2);

  ebm::Control other;
  ebm::Lookout patient([&] { other.abort(); }, std::chrono::hours(1));
  const ebm::ControlScope inner(&other, &patient);
  ebm::check_aborted();
}

}  // namespace
