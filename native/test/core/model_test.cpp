#include "ebm/core/model.h"

#include "ebm/models/callback.h"
#include "test/check.h"
#include "test/support.h"

namespace {

ebm::CallbackModel quartic() {
  return {"Quartic", [](const at::Tensor& x) { return x.pow(4).sum(-1); }};
}

TEST("Model.gradient is that of the energy, detached, in the dtype of x") {
  const auto x = at::randn({5, 3}, test::seeded(0), at::kDouble);
  const auto gradient = quartic().gradient(x);
  EXPECT_NEAR(gradient, test::finite_differences(quartic(), x), 1e-6);
  EXPECT(!gradient.requires_grad());
  EXPECT_EQUAL(gradient.scalar_type(), at::kDouble);
}

TEST("Model.gradient works where the caller has switched autograd off, and leaves x alone") {
  const at::NoGradGuard no_grad;
  const auto x = at::ones({2, 1});
  EXPECT_NEAR(quartic().gradient(x), at::full({2, 1}, 4.0), 0);
  EXPECT(!x.requires_grad());
}

TEST("Model.gradient in float32 on request") {
  const auto x = at::randn({4, 2}, test::seeded(0), at::kDouble);
  auto model = quartic();
  model.force_fp32_gradient = true;
  const auto gradient = model.gradient(x);
  EXPECT_EQUAL(gradient.scalar_type(), at::kDouble);
  EXPECT(gradient.equal(quartic().gradient(x.to(at::kFloat)).to(at::kDouble)));
}

TEST("Model.gradient refuses an energy of another shape than (B,)") {
  const ebm::CallbackModel column("Column", [](const at::Tensor& x) { return x.sum(-1, /*keepdim=*/true); });
  EXPECT_THROWS(column.gradient(at::ones({3, 2})), c10::ValueError,
                "Column: expected the energy of x to have shape (3,)");
  const ebm::CallbackModel scalar("Scalar", [](const at::Tensor& x) { return x.sum(); });
  EXPECT_THROWS(scalar.gradient(at::ones({1, 2})), c10::ValueError, "Scalar: expected the energy of x");
}

TEST("Model.gradient refuses an energy that does not depend on x") {
  const ebm::CallbackModel flat("Flat", [](const at::Tensor& x) { return at::zeros({x.size(0)}); });
  EXPECT_THROWS(flat.gradient(at::ones({3, 2})), c10::Error, "Flat: expected the energy to be a differentiable");
}

TEST("CallbackModel prefers its own gradient") {
  const ebm::CallbackModel model(
      "Own", [](const at::Tensor& x) { return x.sum(-1); }, [](const at::Tensor& x) { return x.mul(7); });
  EXPECT_NEAR(model.gradient(at::ones({1, 2})), at::full({1, 2}, 7.0), 0);
}

}  // namespace
