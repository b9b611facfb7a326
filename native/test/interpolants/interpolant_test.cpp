#include "ebm/interpolants/interpolant.h"

#include <memory>
#include <vector>

#include "test/check.h"

namespace {

TEST("interpolants give the derivatives of their coefficients, and a consistent weight of the score") {
  const std::vector<std::shared_ptr<ebm::Interpolant>> all{
      std::make_shared<ebm::LinearInterpolant>(), std::make_shared<ebm::CosineInterpolant>(),
      std::make_shared<ebm::VariancePreservingInterpolant>(ebm::VariancePreservingOptions{0.1, 20})};
  const auto t = at::linspace(0.05, 0.95, 19, at::kDouble);
  constexpr double kStep = 1e-6;
  for (const auto& path : all) {
    const auto slope = [&](const auto& value) { return (value(t + kStep) - value(t - kStep)) / (2 * kStep); };
    EXPECT_NEAR(path->alpha(t).derivative, slope([&](const auto& s) { return path->alpha(s).value; }), 1e-6);
    EXPECT_NEAR(path->sigma(t).derivative, slope([&](const auto& s) { return path->sigma(s).value; }), 1e-6);
    EXPECT_NEAR(path->ratio(t), path->alpha(t).derivative / path->alpha(t).value, 1e-6);
    EXPECT_NEAR(path->score_weight(t), ebm::score_weight(path->ratio(t), path->sigma(t)), 1e-6);
  }
}

TEST("paths lead from noise to data") {
  const ebm::CosineInterpolant path;
  const auto x0 = at::full({2, 3}, 5.0), x1 = at::full({2, 3}, 7.0);
  const auto at = [&](double time) {
    const auto t = ebm::expand_like(at::full({2}, time), x0);
    return ebm::interpolate(x0, x1, path.alpha(t), path.sigma(t)).x;
  };
  EXPECT_NEAR(at(0), x0, 1e-6);
  EXPECT_NEAR(at(1), x1, 1e-6);
}

}  // namespace
