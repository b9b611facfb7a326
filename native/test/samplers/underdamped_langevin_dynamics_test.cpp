#include "ebm/samplers/underdamped_langevin_dynamics.h"

#include <cmath>

#include "ebm/core/chain.h"
#include "ebm/energies/formula_model.h"
#include "test/check.h"
#include "test/support.h"

namespace {

at::Tensor run(double step_size, double friction, ebm::Mass mass, at::Tensor x, int64_t n_steps, uint64_t seed = 0) {
  ebm::UnderdampedLangevinDynamics sampler(std::make_shared<ebm::HarmonicModel>(ebm::formulas::Harmonic{1.0}),
                                           {step_size, friction, std::move(mass)});
  ebm::Control control;
  return run_chain(sampler, std::move(x), {.n_steps = n_steps}, test::seeded(seed), control).samples;
}

TEST("UnderdampedLangevinDynamics has the exact moments of a harmonic energy, at any stable step size") {
  constexpr int64_t n = 10000;
  for (const double h : {0.3, 1.2, 1.8}) {
    const auto x = run(h, 1, {}, at::randn({n, 1}, test::seeded(1), at::kDouble), 60);
    EXPECT_NEAR(x.mean().item<double>(), 0, 4 / std::sqrt(n));
    EXPECT_NEAR(x.var().item<double>(), 1, 4 * std::sqrt(2.0 / n));
  }
}

TEST("UnderdampedLangevinDynamics keeps the moments whatever the mass is") {
  constexpr int64_t n = 10000;
  const auto mass = at::tensor({0.25, 4.0}, at::kDouble);
  const auto x = run(0.8, 0.7, mass, at::randn({n, 2}, test::seeded(1), at::kDouble), 80);
  EXPECT_NEAR(x.var(0), at::ones({2}, at::kDouble), 4 * std::sqrt(2.0 / n));
}

TEST("UnderdampedLangevinDynamics without friction is a second-order scheme for Newton's equations") {
  // From one seed, so from the same momenta, the start tells x(t) = x(0) cos t + p(0) sin t.
  const auto start = at::randn({6, 2}, test::seeded(1), at::kDouble);
  const auto momenta = at::randn({6, 2}, test::seeded(0), at::kDouble);
  const auto truth = start.mul(std::cos(2.0)).add(momenta, std::sin(2.0));
  const auto error = [&](int64_t n) { return run(2.0 / n, 1e-14, {}, start, n).sub(truth).abs().max().item<double>(); };
  EXPECT_NEAR(std::log2(error(50) / error(100)), 2, 0.05);
  EXPECT_NEAR(std::log2(error(100) / error(200)), 2, 0.05);
}

TEST("UnderdampedLangevinDynamics under infinite friction is the scheme of Leimkuhler and Matthews") {
  // The first step is x' = x - h^2/4 grad E(x) + h (p + z) / 2, with the momentum p that was drawn at the start.
  const auto x = at::randn({6, 2}, test::seeded(1), at::kDouble);
  const auto rng = test::seeded(0);
  const auto first = at::randn({6, 2}, rng, at::kDouble), second = at::randn({6, 2}, rng, at::kDouble);
  const auto expected = x.mul(1 - 0.25 * 0.3 * 0.3).add(first.add(second), 0.15);
  EXPECT_NEAR(run(0.3, 1e9, {}, x, 1), expected, 1e-12);
}

}  // namespace
