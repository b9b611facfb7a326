#include "ebm/models/double_well.h"
#include "ebm/models/gaussian.h"
#include "test/check.h"
#include "test/support.h"

namespace {

/// x = [[0.5, -1.25], [2, 0.25]], where the reference's values were taken.
at::Tensor points() { return at::tensor({0.5, -1.25, 2.0, 0.25}).view({2, 2}); }

at::Tensor row(std::initializer_list<double> values) { return at::tensor(at::ArrayRef<double>(values), at::kFloat); }

ebm::GaussianModel gaussian(at::ScalarType dtype) {
  const auto cov = row({1, 0.3, 0.3, 0.5}).view({2, 2}).to(dtype);
  return {row({0.5, 0}).to(dtype), at::inverse(cov)};
}

TEST("DoubleWellModel has the reference's energies and gradients") {
  const ebm::DoubleWellModel model(2, 1);
  EXPECT_NEAR(model.energy(points()), row({1.757812, 19.75781}), 1e-5);
  EXPECT_NEAR(model.gradient(points()), row({-3, -5.625, 48, -1.875}).view({2, 2}), 0);
}

TEST("GaussianModel has the reference's energies and gradients") {
  const auto model = gaussian(at::kFloat);
  EXPECT_NEAR(model.energy(points()), row({1.905488, 1.173781}), 1e-6);
  EXPECT_NEAR(model.gradient(points()), row({0.9146342, -3.04878, 1.646342, -0.4878049}).view({2, 2}), 1e-6);
  EXPECT_NEAR(model.energy(points().slice(0, 0, 1)), row({1.905488}), 1e-6);
}

TEST("closed-form gradients are those of autograd, the double well's bit for bit") {
  const auto x = at::randn({64, 2}, test::seeded(0));
  const ebm::DoubleWellModel well(1.7, 0.9);
  EXPECT(well.gradient(x).equal(well.Model::gradient(x)));
  const auto bell = gaussian(at::kFloat);
  EXPECT_NEAR(bell.gradient(x), bell.Model::gradient(x), 2e-6);
}

TEST("closed-form gradients are those of finite differences") {
  const auto x = at::randn({6, 2}, test::seeded(1), at::kDouble);
  const ebm::DoubleWellModel well(1.7, 0.9);
  EXPECT_NEAR(well.gradient(x), test::finite_differences(well, x), 1e-6);
  const auto bell = gaussian(at::kDouble);
  EXPECT_NEAR(bell.gradient(x), test::finite_differences(bell, x), 1e-8);
  // Not symmetric: the gradient is that of the symmetric part.
  const ebm::GaussianModel skew(at::zeros({2}, at::kDouble),
                                at::tensor({2.0, 1.0, 0.0, 1.0}, at::kDouble).view({2, 2}));
  EXPECT_NEAR(skew.gradient(x), test::finite_differences(skew, x), 1e-8);
}

TEST("GaussianModel computes in its own dtype and answers gradients in that of x") {
  const auto x = at::randn({3, 2}, test::seeded(0), at::kDouble);
  const auto model = gaussian(at::kFloat);
  EXPECT_EQUAL(model.energy(x).scalar_type(), at::kFloat);
  EXPECT_EQUAL(model.gradient(x).scalar_type(), at::kDouble);
}

TEST("analytic models take one vector as one row, but not its gradient") {
  const auto x = row({0.5, -1.25});
  const ebm::DoubleWellModel well(2, 1);
  EXPECT_EQUAL(well.energy(x).sizes(), at::IntArrayRef({1}));
  EXPECT_THROWS(well.gradient(x), c10::ValueError, "DoubleWellModel: expected the energy of x to have shape (2,)");
  EXPECT_NEAR(well.gradient(row({2})), row({48}), 0);
}

TEST("GaussianModel refuses x of another dimension") {
  EXPECT_THROWS(gaussian(at::kFloat).energy(at::zeros({4, 3})), c10::ValueError,
                "GaussianModel: expected x to have shape (B, 2), got [4, 3]");
}

}  // namespace
