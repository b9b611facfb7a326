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

at::Tensor uneven(int64_t n) {
  return at::logspace(-2, 1, n, 10, at::kDouble).view({n, 1}).expand({n, 2}).contiguous();
}

TEST("A chain of NoUTurnSampler has the same numbers whatever other chains run and however far it goes ahead") {
  const auto model = test::formula_models().front();
  ebm::Control control;
  const auto run = [&](const at::Tensor& x) {
    ebm::NoUTurnSampler sampler(model, {0.05, 8});
    return run_chain(sampler, x, {.n_steps = 20, .trajectory = true}, test::seeded(1), control).samples;
  };
  const auto all = run(uneven(7));
  EXPECT(all.narrow(0, 0, 3).equal(run(uneven(7).narrow(0, 0, 3))));

  ebm::NoUTurnSampler waiting(model, {0.05, 8});
  auto x = uneven(7);
  waiting.init(x);  // and no plan: no chain goes ahead
  const auto rng = test::seeded(1);
  const at::NoGradGuard no_grad;
  for (int64_t i = 0; i < 20; ++i) {
    x = waiting.step(x, i, rng);
    EXPECT(x.equal(all.select(1, i)));
  }
}

TEST("NoUTurnSampler asks for energies while its longest chain moves, not for the longest tree of every step") {
  int64_t asked = 0;
  // The width of the second coordinate depends on the first, and so does the length of a tree.
  const auto energy = [&asked](const at::Tensor& x) {
    ++asked;
    return x.select(1, 0).square().div(2).add(x.select(1, 1).square().mul(x.select(1, 0).exp()).div(2));
  };
  struct Fixed : ebm::Model {
    explicit Fixed(std::function<at::Tensor(const at::Tensor&)> f) : f(std::move(f)) {}
    std::string name() const override { return "Fixed"; }
    at::Tensor energy(const at::Tensor& x) const override { return f(x); }
    std::pair<at::Tensor, at::Tensor> energy_and_gradient(const at::Tensor& x) const override {
      return differentiated(x);
    }
    std::function<at::Tensor(const at::Tensor&)> f;
  };
  ebm::NoUTurnSampler sampler(std::make_shared<Fixed>(energy), {0.1, 8});
  ebm::Control control;
  constexpr int64_t n = 32, steps = 50;
  const auto kept = run_chain(sampler, at::zeros({n, 2}, at::kDouble),
                              {.n_steps = steps, .trajectory = true, .diagnostics = true}, test::seeded(4), control);
  double mean_leaves = 0;
  for (const auto& [name, value] : kept.diagnostics)
    if (name == "nLeapfrogSteps") mean_leaves = value.sum().item<double>();
  EXPECT(static_cast<double>(asked) >= mean_leaves);
  EXPECT(static_cast<double>(asked) < 1.5 * mean_leaves);
}

TEST("Warm-up of NoUTurnSampler gives each chain a position of its own, and a mass by the scales") {
  const auto scales = at::tensor({0.1, 3.0}, at::kDouble);
  const auto model = std::make_shared<ebm::GaussianModel>(
      ebm::GaussianOptions{at::zeros({2}, at::kDouble), at::diag(scales.square().reciprocal())});
  ebm::NoUTurnSampler sampler(model, {0.1, 8});
  ebm::Control control;
  const auto result = warm_up(sampler, at::zeros({40, 2}, at::kDouble), {.n_steps = 300}, test::seeded(2), control);
  EXPECT_EQUAL(result.x.size(0), 40);
  EXPECT_EQUAL(std::get<0>(at::_unique(result.x.select(1, 0).contiguous())).numel(), 40);
  EXPECT((result.mass.tensor().mul(scales.square()).log().abs() < 0.3).all().item<bool>());
  EXPECT(result.acceptance > 0.7 && result.acceptance < 0.95);
}

TEST("The stream of a chain is uniform and normal, and another for another chain") {
  ebm::ChainStream stream(1, 0), other(1, 1), again(1, 0);
  constexpr int n = 20000;
  double sum = 0, squares = 0, mean = 0;
  for (int i = 0; i < n; ++i) {
    const auto z = stream.normal();
    sum += z;
    squares += z * z;
    EXPECT_EQUAL(again.normal(), z);
  }
  for (int i = 0; i < n; ++i) {
    const auto u = stream.uniform();
    EXPECT(u > 0 && u <= 1);
    EXPECT(u != other.uniform());
    mean += u / n;
  }
  EXPECT(std::abs(sum / n) < 4 / std::sqrt(n));
  EXPECT(std::abs(squares / n - 1) < 4 * std::sqrt(2.0 / n));
  EXPECT(std::abs(mean - 0.5) < 4 / std::sqrt(12.0 * n));
}

}  // namespace
