#include "ebm/integrators/runge_kutta.h"

#include <cmath>

#include "ebm/models/callback.h"
#include "test/check.h"
#include "test/support.h"

namespace {

/// x' = -x (1 + t), whose solution from x0 is x0 exp(-t - t^2 / 2).
std::shared_ptr<const ebm::Field> decay() {
  return std::make_shared<ebm::CallbackField>(
      "Decay", [](const at::Tensor& x, const at::Tensor& t) { return x.mul(t.add(1).unsqueeze(-1)).neg(); });
}

/// Heun's method with Euler's inside.
ebm::Tableau heun() {
  const auto numbers = [](std::vector<double> values) { return at::tensor(values, at::kDouble); };
  return {numbers({0, 0, 1, 0}).view({2, 2}),
          numbers({0.5, 0.5}),
          numbers({0, 1}),
          numbers({0.5, -0.5}),
          {false, false},
          2,
          false};
}

at::Tensor one() { return at::ones({1, 1}, at::kDouble); }

TEST("RungeKutta halves its step, and the error falls with the order") {
  const ebm::RungeKutta method({.tableau = heun()});
  const auto error = [&](int64_t n) {
    ebm::Control control;
    const auto x = method.integrate(*decay(), one(), at::linspace(0, 1, n + 1, at::kDouble), nullptr, {}, control);
    EXPECT_EQUAL(control.done(), n);
    return std::abs(x.item<double>() - std::exp(-1.5));
  };
  EXPECT_NEAR(std::log2(error(64) / error(128)), 2.0, 0.15);
}

TEST("RungeKutta adapts its steps, forward and back") {
  ebm::RungeKuttaOptions options;
  options.rtol = 1e-8;
  options.atol = 1e-10;
  options.tableau = heun();
  const ebm::RungeKutta method(options);
  ebm::Control control;
  const auto there = method.integrate_adaptive(*decay(), one(), 0, 1, 0.1, 10, control);
  EXPECT_NEAR(there.item<double>(), std::exp(-1.5), 1e-6);
  EXPECT_EQUAL(control.done(), 10);
  EXPECT_NEAR(method.integrate_adaptive(*decay(), there, 1, 0, 0.1, 10, control), one(), 1e-6);
}

TEST("RungeKutta says where a drift is not finite") {
  const auto bad = std::make_shared<ebm::CallbackField>(
      "Bad", [](const at::Tensor& x, const at::Tensor&) { return x.mul(std::nan("")); });
  ebm::Control control;
  EXPECT_THROWS(ebm::RungeKutta({.tableau = heun()}).integrate_adaptive(*bad, one(), 0, 1, 0.1, 10, control),
                c10::Error, "RungeKutta: the step size has shrunk to");
}

TEST("RungeKutta stops where it is told to") {
  ebm::Control control;
  control.abort();
  const ebm::RungeKutta method({.tableau = heun()});
  EXPECT_THROWS(method.integrate_adaptive(*decay(), one(), 0, 1, 0.1, 10, control), ebm::Aborted, "aborted");
  EXPECT_THROWS(method.integrate(*decay(), one(), at::arange(3), nullptr, {}, control), ebm::Aborted, "aborted");
}

TEST("RungeKutta adds noise of strength sqrt(2 D h), drawn after the drift") {
  const ebm::RungeKutta method({.tableau = heun()});
  const auto x = at::ones({4, 2});
  const auto t = at::zeros({4});
  const auto rest = method.step(*decay(), x, t, ebm::number(0.1), {}, {});
  const auto noisy = method.step(*decay(), x, t, ebm::number(0.1), ebm::number(0.5), test::seeded(3));
  const auto z = at::randn({4, 2}, test::seeded(3));
  EXPECT_NEAR(noisy.sub(rest), z.mul(std::sqrt(0.1)), 1e-6);
}

}  // namespace
