#include "ebm/losses/score_matching.h"

#include "ebm/energies/formula_model.h"
#include "ebm/energies/gaussian.h"
#include "ebm/models/callback.h"
#include "test/check.h"
#include "test/support.h"

namespace {

at::Tensor data() { return at::linspace(-1.5, 1.5, 12).view({6, 2}); }

TEST("score matching gives the losses of TorchEBM 0.8.9") {
  const ebm::DoubleWellModel model({2, 1});
  EXPECT_NEAR(ebm::exact_score_matching(model, data()).item<double>(), 17.996605, 2e-5);
  EXPECT_NEAR(ebm::denoising_score_matching(model, data(), 0.1, test::seeded(0)).item<double>(), 154.13411, 2e-5);
  const auto sliced = [&](ebm::Projection law) {
    return ebm::sliced_score_matching(model, data(), 5, law, test::seeded(0)).item<double>();
  };
  EXPECT_NEAR(sliced(ebm::Projection::kRademacher), 18.385603, 2e-5);
  EXPECT_NEAR(sliced(ebm::Projection::kSphere), 17.187569, 2e-5);
  EXPECT_NEAR(sliced(ebm::Projection::kGaussian), 13.863139, 2e-5);
  const auto x = data().to(at::kDouble);
  EXPECT_NEAR(ebm::approximate_score_matching(model, x, test::seeded(0)).item<double>(), 30.337214, 1e-6);
  EXPECT_EQUAL(ebm::exact_score_matching(model, x).scalar_type(), at::kDouble);
}

TEST("the exact trace of a Gaussian is that of its precision, and Hutchinson's mean tends to it") {
  const auto precision = at::eye(3, at::kDouble).mul(2).add(0.5);
  const ebm::GaussianModel model({at::zeros({3}, at::kDouble), precision});
  const auto x = at::linspace(-1, 2, 12, at::kDouble).view({4, 3});
  const double expected = x.mm(precision).square().sum(-1).mul(0.5).mean().item<double>() - 7.5;
  EXPECT_NEAR(ebm::exact_score_matching(model, x).item<double>(), expected, 1e-12);
  // The variance of one sample is 2 * (the sum of the squares off the diagonal) = 3, over 4 rows of 2000.
  EXPECT_NEAR(ebm::hutchinson_score_matching(model, x, 2000, test::seeded(1)).item<double>(), expected, 0.08);
}

TEST("gradients reach the parameters through both derivatives") {
  const auto k = at::tensor(1.5, at::kDouble).requires_grad_(true);
  const ebm::CallbackModel model("Scaled", [&](const at::Tensor& x) { return x.square().sum(-1).mul(k).mul(0.5); });
  const auto x = data().to(at::kDouble);
  // L = k^2 <|x|^2> / 2 - 2 k
  ebm::exact_score_matching(model, x).backward();
  EXPECT_NEAR(k.grad().item<double>(), 1.5 * x.square().sum(-1).mean().item<double>() - 2, 1e-12);
  EXPECT_THROWS(ebm::gradient_penalty(model, at::zeros({0, 2})), c10::ValueError, "with B > 0");
}

}  // namespace
