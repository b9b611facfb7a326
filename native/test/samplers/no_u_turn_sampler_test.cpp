#include "ebm/samplers/no_u_turn_sampler.h"

#include <cmath>

#include "ebm/core/chain.h"
#include "ebm/energies/composed.h"
#include "ebm/energies/gaussian.h"
#include "ebm/models/callback.h"
#include "test/check.h"
#include "test/support.h"

namespace {

std::shared_ptr<const ebm::Model> bell(double at, double sd) {
  return std::make_shared<ebm::GaussianModel>(
      ebm::GaussianOptions{at::full({2}, at, at::kDouble), at::eye(2, at::kDouble).div(sd * sd)});
}

double reported(const ebm::Sampler& sampler, const char* name) {
  for (const auto& [key, value] : sampler.diagnostics())
    if (key == name) return value.item<double>();
  throw std::logic_error(name);
}

TEST("NoUTurnSampler keeps the law of a mixture that it starts in, at every step size") {
  constexpr int64_t n = 4000;
  const auto model = std::make_shared<ebm::MixtureModel>(
      ebm::WeightedModels{{bell(-1.5, 1), bell(1.5, 0.5)}, {1, 4}});  // 1 : 1, as wide as they are
  const auto rng = test::seeded(3);
  const auto left = at::rand({n, 1}, rng, at::kDouble).lt(0.5);
  const auto z = at::randn({n, 2}, rng, at::kDouble);
  const auto exact = at::where(left, z.sub(1.5), z.mul(0.5).add(1.5));
  for (const double h : {0.1, 0.5, 0.9}) {
    ebm::NoUTurnSampler sampler(model, {h, 6});
    ebm::Control control;
    const auto x = run_chain(sampler, exact, {.n_steps = 3}, rng, control).samples;
    for (int64_t power = 1; power <= 4; ++power) {
      // The moments of both ends are equal; their difference has this standard error.
      const auto difference = x.pow(power).sub(exact.pow(power));
      const auto error = difference.std(0).div(std::sqrt(n));
      EXPECT((difference.mean(0).abs() <= error.mul(4)).all().item<bool>());
    }
    EXPECT(x.ne(exact).any(1).to(at::kDouble).mean().item<double>() > 0.9);
    EXPECT(reported(sampler, "acceptanceRate") > 0.5);
  }
}

TEST("NoUTurnSampler stops where the trajectory of a harmonic energy turns") {
  // Half a period is pi, so trees of steps of 0.2 have 16 to 32 states: 15 or 31 steps.
  ebm::NoUTurnSampler sampler(bell(0, 1), {0.2, 10});
  ebm::Control control;
  run_chain(sampler, at::randn({200, 2}, test::seeded(0), at::kDouble), {.n_steps = 2}, test::seeded(1), control);
  EXPECT(reported(sampler, "nLeapfrogSteps") > 9);
  EXPECT(reported(sampler, "nLeapfrogSteps") < 32);
  EXPECT_EQUAL(reported(sampler, "divergences"), 0);
}

TEST("NoUTurnSampler takes 2^depth - 1 steps at most") {
  ebm::NoUTurnSampler sampler(bell(0, 1), {1e-3, 4});
  ebm::Control control;
  run_chain(sampler, at::ones({5, 2}, at::kDouble), {.n_steps = 1}, test::seeded(1), control);
  EXPECT_EQUAL(reported(sampler, "nLeapfrogSteps"), 15);
  EXPECT_EQUAL(reported(sampler, "treeDepth"), 4);
}

TEST("NoUTurnSampler reports divergences, and stays where it is") {
  ebm::NoUTurnSampler sampler(bell(0, 0.01), {10, 10});
  ebm::Control control;
  const auto x = at::full({5, 2}, 0.01, at::kDouble);
  EXPECT_NEAR(run_chain(sampler, x, {.n_steps = 1}, test::seeded(1), control).samples, x, 0);
  EXPECT_EQUAL(reported(sampler, "divergences"), 5);
  EXPECT_NEAR(reported(sampler, "acceptanceRate"), 0, 1e-12);

  const auto wall = [](const at::Tensor& x) { return at::where(x.gt(0.5), NAN, x).pow(2).flatten(1).sum(-1); };
  ebm::NoUTurnSampler walled(std::make_shared<ebm::CallbackModel>("Wall", wall), {0.1, 8});
  const auto inside = run_chain(walled, at::zeros({50, 1, 2}, at::kDouble), {.n_steps = 10}, test::seeded(1), control);
  EXPECT((inside.samples <= 0.5).all().item<bool>());
}

}  // namespace
