#include "ebm/samplers/langevin_dynamics.h"

#include <cmath>

#include "ebm/core/chain.h"
#include "ebm/energies/formula_model.h"
#include "ebm/energies/gaussian.h"
#include "ebm/models/callback.h"
#include "test/check.h"
#include "test/support.h"

namespace {

/// LangevinDynamics(DoubleWellModel(), …).sample(dim=2, n_samples=5, n_steps=10) after torch.manual_seed(0).
at::Tensor sample_double_well(const ebm::LangevinDynamicsOptions& options) {
  const auto rng = test::seeded(0);
  ebm::LangevinDynamics sampler(std::make_shared<ebm::DoubleWellModel>(ebm::formulas::DoubleWell{2, 1}), options);
  ebm::Control control;
  return run_chain(sampler, at::randn({5, 2}, rng, at::kFloat), {.n_steps = 10}, rng, control).samples;
}

TEST("LangevinDynamics gives the numbers of TorchEBM 0.8.9") {
  const auto x = sample_double_well({.step_size = 0.01, .noise_scale = 1.0});
  EXPECT_NEAR(x[0], at::tensor({1.063835, -0.215615}), 2e-6);
  EXPECT_NEAR(x[4], at::tensor({-0.573195, -1.111587}), 2e-6);
  EXPECT_NEAR(x.sum().item<double>(), -3.162873, 2e-6);
}

TEST("LangevinDynamics with LinearScheduler(0.02, 0.001, 10) gives the numbers of TorchEBM 0.8.9") {
  std::vector<double> steps;
  for (int t = 0; t < 10; ++t) steps.push_back(0.02 + t * ((0.001 - 0.02) / 10));
  const auto x = sample_double_well({.step_size = steps, .noise_scale = 1.0});
  EXPECT_NEAR(x[0], at::tensor({1.018909, -0.397533}), 2e-6);
  EXPECT_NEAR(x[4], at::tensor({-0.4851624, -1.08491}), 2e-6);
  EXPECT_NEAR(x.sum().item<double>(), -2.611114, 2e-6);
}

TEST("LangevinDynamics clamps every step") {
  const auto x = sample_double_well({.step_size = 0.01, .noise_scale = 1.0, .clamp = std::pair(-0.5, 0.25)});
  EXPECT_EQUAL(x.min().item<double>(), -0.5);
  EXPECT_EQUAL(x.max().item<double>(), 0.25);
}

TEST("LangevinDynamics runs on image-shaped chains of any model") {
  const auto energy = [](const at::Tensor& x) { return x.pow(2).flatten(1).sum(-1).mul(0.5); };
  ebm::LangevinDynamics sampler(std::make_shared<ebm::CallbackModel>("Bowl", energy),
                                {.step_size = 0.1, .noise_scale = 1.0});
  ebm::Control control;
  const auto x = run_chain(sampler, at::full({2, 3, 8, 8}, 100.0), {.n_steps = 100}, test::seeded(0), control).samples;
  EXPECT_EQUAL(x.sizes(), at::IntArrayRef({2, 3, 8, 8}));
  EXPECT(x.abs().max().item<double>() < 10);
}

TEST("LangevinDynamics has the stationary moments of its discretisation, within 4 standard errors") {
  // On E = x'Px/2 the chain is x' = (1 - hP)x + sqrt(2h)z, with stationary covariance (P (1 - hP/2))^-1.
  constexpr int64_t n = 20000;
  constexpr double h = 0.1;
  const auto cov = at::tensor({1.0, 0.6, 0.6, 2.0}, at::kDouble).view({2, 2});
  const auto mean = at::tensor({0.5, -1.0}, at::kDouble);
  const auto precision = at::inverse(cov);
  const auto expected = at::inverse(precision.sub(precision.mm(precision).mul(h / 2)));

  const auto rng = test::seeded(0);
  ebm::LangevinDynamics sampler(std::make_shared<ebm::GaussianModel>(ebm::GaussianOptions{mean, precision}),
                                {.step_size = h, .noise_scale = 1.0});
  ebm::Control control;
  // Slowest mode: (1 - h * 0.45)^400 is below 1e-7. The n chains are independent.
  const auto x = run_chain(sampler, at::randn({n, 2}, rng, at::kDouble), {.n_steps = 400}, rng, control).samples;

  const auto centered = x.sub(mean);
  const auto sample_cov = centered.t().mm(centered).div(n);
  const auto diagonal = expected.diagonal();
  const auto mean_error = diagonal.div(n).sqrt();
  EXPECT((x.mean(0).sub(mean).abs() <= mean_error.mul(4)).all().item<bool>());
  // The variance of a sample covariance of normals: (c_ii c_jj + c_ij^2) / n.
  const auto cov_error = at::outer(diagonal, diagonal).add(expected.pow(2)).div(n).sqrt();
  EXPECT((sample_cov.sub(expected).abs() <= cov_error.mul(4)).all().item<bool>());
  // The bias of the step size is real and seen: without it the test could not fail.
  EXPECT((cov.diagonal().sub(diagonal).abs() > cov_error.diagonal().mul(2)).all().item<bool>());
}

}  // namespace
