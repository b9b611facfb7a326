#include "ebm/integrators/euler_maruyama.h"

#include <cmath>

#include "test/check.h"
#include "test/support.h"

namespace {

at::Tensor decay(const at::Tensor& x) { return x.neg(); }

TEST("euler_maruyama steps along the drift and adds scaled noise") {
  const auto x = at::ones({4, 5}, at::kDouble);
  const auto next = ebm::euler_maruyama(x, decay, 0.1, 0.5, test::seeded(3));
  const auto noise = at::randn({4, 5}, test::seeded(3), at::kDouble);
  EXPECT_NEAR(next, x.mul(0.9).add(noise.mul(0.5 * std::sqrt(0.2))), 1e-15);
  EXPECT_NEAR(x, at::ones({4, 5}, at::kDouble), 0);
}

TEST("euler_maruyama draws its noise after the drift, and draws it even where it does not use it") {
  const auto rng = test::seeded(3);
  const auto drift = [&](const at::Tensor& x) { return at::randn({2}, rng).expand_as(x); };
  const auto next = ebm::euler_maruyama(at::zeros({3, 2}), drift, 1, 0, rng);
  const auto reference = test::seeded(3);
  const auto drawn = at::randn({2}, reference);
  at::randn({3, 2}, reference);
  EXPECT(next.equal(drawn.expand({3, 2})));
  EXPECT(at::randn({4}, rng).equal(at::randn({4}, reference)));
}

TEST("euler_maruyama without noise is of first order") {
  const auto error = [](int steps) {
    auto x = at::ones({1}, at::kDouble);
    for (int i = 0; i < steps; ++i) x = ebm::euler_maruyama(x, decay, 1.0 / steps, 0, test::seeded(0));
    return std::abs(x.item<double>() - std::exp(-1.0));
  };
  EXPECT_NEAR(std::log2(error(100) / error(200)), 1.0, 0.05);
}

}  // namespace
