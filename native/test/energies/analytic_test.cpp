#include <memory>

#include "ebm/energies/formula_model.h"
#include "ebm/energies/gaussian.h"
#include "test/check.h"
#include "test/support.h"

namespace {

/// x = [[0.5, -1.25], [2, 0.25]], where the reference's values were taken.
at::Tensor points() { return at::tensor({0.5, -1.25, 2.0, 0.25}).view({2, 2}); }

at::Tensor row(std::initializer_list<double> values) { return at::tensor(at::ArrayRef<double>(values), at::kFloat); }

ebm::GaussianModel gaussian(at::ScalarType dtype) {
  const auto cov = row({1, 0.3, 0.3, 0.5}).view({2, 2}).to(dtype);
  return ebm::GaussianModel({row({0.5, 0}).to(dtype), at::inverse(cov)});
}

TEST("DoubleWellModel has the reference's energies and gradients") {
  const ebm::DoubleWellModel model({2, 1});
  EXPECT_NEAR(model.energy(points()), row({1.757812, 19.75781}), 1e-5);
  EXPECT_NEAR(model.gradient(points()), row({-3, -5.625, 48, -1.875}).view({2, 2}), 0);
}

TEST("GaussianModel has the reference's energies and gradients") {
  const auto model = gaussian(at::kFloat);
  EXPECT_NEAR(model.energy(points()), row({1.905488, 1.173781}), 1e-6);
  EXPECT_NEAR(model.gradient(points()), row({0.9146342, -3.04878, 1.646342, -0.4878049}).view({2, 2}), 1e-6);
  EXPECT_NEAR(model.energy(points().slice(0, 0, 1)), row({1.905488}), 1e-6);
}

TEST("closed-form gradients are those of autograd, bit for bit; the Gaussian's to rounding") {
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const int64_t n : {0, 1, 17, 1000}) {
      const auto x = at::randn({n, 2}, test::seeded(0), dtype).mul_(3);
      for (const auto& model : test::formula_models()) {
        const auto closed = model->gradient(x);
        if (!closed.equal(model->Model::gradient(x))) test::fail(__FILE__, __LINE__, model->name(), " ", dtype, " ", n);
        EXPECT(!closed.requires_grad());
      }
      const auto bell = gaussian(dtype);
      EXPECT_NEAR(bell.gradient(x), bell.Model::gradient(x), dtype == at::kFloat ? 2e-5 : 1e-13);
    }
  }
}

TEST("closed-form gradients take any width that their energies take, and strides") {
  const auto wide = at::randn({9, 11}, test::seeded(0));
  for (const auto& model : test::formula_models()) {
    const bool planar = !model->kernel(at::zeros({1, 3}));
    const auto x = planar ? wide.narrow(1, 3, 2) : wide;
    EXPECT(model->gradient(x).equal(model->Model::gradient(x)));
    const auto across = planar ? wide.narrow(0, 4, 2).t() : wide.t();
    EXPECT(model->gradient(across).equal(model->Model::gradient(across)));
    // Energies of any batch shape; the sum over the last dimension.
    if (model->name() == "RosenbrockModel") continue;
    const auto image = planar ? wide.narrow(1, 0, 4).reshape({3, 3, 2, 2}) : wide.reshape({3, 3, 11});
    EXPECT(model->energy(image).equal(
        model->energy(image.reshape({-1, image.size(-1)})).view(image.sizes().slice(0, image.dim() - 1))));
  }
}

TEST("closed-form gradients are those of finite differences") {
  const auto x = at::randn({6, 2}, test::seeded(1), at::kDouble);
  for (const auto& model : test::formula_models())
    EXPECT_NEAR(model->gradient(x), test::finite_differences(*model, x), 2e-5);
  const auto bell = gaussian(at::kDouble);
  EXPECT_NEAR(bell.gradient(x), test::finite_differences(bell, x), 1e-8);
  // Not symmetric: the gradient is that of the symmetric part.
  const ebm::GaussianModel skew(
      {at::zeros({2}, at::kDouble), at::tensor({2.0, 1.0, 0.0, 1.0}, at::kDouble).view({2, 2})});
  EXPECT_NEAR(skew.gradient(x), test::finite_differences(skew, x), 1e-8);
}

TEST("AckleyModel has gradient 0 at the origin, by both ways") {
  const ebm::AckleyModel model({20, 0.2, 6.283185307179586});
  const auto x = at::tensor({0.0, 0.0, 0.0, 1.0}).view({2, 2});
  EXPECT_NEAR(model.gradient(x)[0], row({0, 0}), 0);
  EXPECT(model.gradient(x).equal(model.Model::gradient(x)));
}

TEST("models refuse x of a width that they have no energy for") {
  EXPECT_THROWS(ebm::BoothModel().gradient(at::zeros({4, 3})), c10::ValueError,
                "BoothModel: expected x to have shape (…, 2), got [4, 3]");
  EXPECT_THROWS(ebm::RosenbrockModel({1, 100}).gradient(at::zeros({4, 1})), c10::ValueError,
                "RosenbrockModel: expected x to have shape (B, d) with d >= 2, got [4, 1]");
}

TEST("gradients in float32 on request are float32's") {
  const auto x = at::randn({5, 2}, test::seeded(2), at::kDouble);
  ebm::DoubleWellModel model({1.7, 0.9});
  model.force_fp32_gradient = true;
  EXPECT(model.gradient(x).equal(model.gradient(x.to(at::kFloat)).to(at::kDouble)));
}

TEST("GaussianModel computes in its own dtype and answers gradients in that of x") {
  const auto x = at::randn({3, 2}, test::seeded(0), at::kDouble);
  const auto model = gaussian(at::kFloat);
  EXPECT_EQUAL(model.energy(x).scalar_type(), at::kFloat);
  EXPECT_EQUAL(model.gradient(x).scalar_type(), at::kDouble);
}

TEST("analytic models take one vector as one row, but not its gradient") {
  const auto x = row({0.5, -1.25});
  const ebm::DoubleWellModel well({2, 1});
  EXPECT_EQUAL(well.energy(x).sizes(), at::IntArrayRef({1}));
  EXPECT_THROWS(well.gradient(x), c10::ValueError, "DoubleWellModel: expected the energy of x to have shape (2,)");
  EXPECT_NEAR(well.gradient(row({2})), row({48}), 0);
}

TEST("GaussianModel refuses x of another dimension") {
  EXPECT_THROWS(gaussian(at::kFloat).energy(at::zeros({4, 3})), c10::ValueError,
                "GaussianModel: expected x to have shape (B, 2), got [4, 3]");
}

}  // namespace
