#include "ebm/energies/composed.h"

#include "ebm/energies/formula_model.h"
#include "ebm/energies/gaussian.h"
#include "ebm/models/callback.h"
#include "test/check.h"
#include "test/support.h"

namespace {

std::shared_ptr<const ebm::Model> bell(double at) {
  return std::make_shared<ebm::GaussianModel>(
      ebm::GaussianOptions{at::full({2}, at, at::kDouble), at::eye(2, at::kDouble)});
}

ebm::Models parts() {
  return {bell(-1), std::make_shared<ebm::DoubleWellModel>(ebm::formulas::DoubleWell{1.5, 1}), bell(2)};
}

TEST("composed energies follow their formulas") {
  const auto x = at::randn({6, 2}, test::seeded(0), at::kDouble);
  const auto all = parts();
  const auto a = all[0]->energy(x), b = all[1]->energy(x), c = all[2]->energy(x);
  EXPECT_NEAR(ebm::SumModel({all, {1, -0.5, 2}}).energy(x), a.sub(b.mul(0.5)).add(c.mul(2)), 1e-12);
  const auto density = a.neg().exp().mul(0.2).add(b.neg().exp()).add(c.neg().exp().mul(3));
  EXPECT_NEAR(ebm::MixtureModel({all, {0.2, 1, 3}}).energy(x), density.log().neg(), 1e-12);
  EXPECT_NEAR(ebm::TemperedModel({all[1], 4}).energy(x), b.div(4), 1e-12);
}

TEST("composed gradients are those of autograd and of finite differences") {
  const auto x = at::randn({6, 2}, test::seeded(1), at::kDouble);
  const ebm::SumModel sum({parts(), {1, -0.5, 2}});
  const ebm::MixtureModel mixture({parts(), {0.2, 1, 3}});
  const ebm::TemperedModel tempered({parts()[1], 4});
  for (const ebm::Model* model : {static_cast<const ebm::Model*>(&sum), static_cast<const ebm::Model*>(&mixture),
                                  static_cast<const ebm::Model*>(&tempered)}) {
    EXPECT_NEAR(model->gradient(x), model->Model::gradient(x), 1e-12);
    EXPECT_NEAR(model->gradient(x), test::finite_differences(*model, x), 1e-6);
    EXPECT(!model->gradient(x).requires_grad());
  }
}

TEST("composed gradients fit image-shaped positions and keep the dtype of x") {
  const auto bowl = std::make_shared<ebm::CallbackModel>(
      "Bowl", [](const at::Tensor& x) { return x.pow(2).flatten(1).sum(-1).mul(0.5); });
  ebm::MixtureModel mixture({{bowl, bowl}, {1, 3}});
  const auto x = at::randn({2, 3, 4}, test::seeded(0), at::kDouble);
  EXPECT_NEAR(mixture.gradient(x), x, 1e-12);
  mixture.force_fp32_gradient = true;
  EXPECT_EQUAL(mixture.gradient(x).scalar_type(), at::kDouble);
  EXPECT_NEAR(mixture.gradient(x), x.to(at::kFloat).to(at::kDouble), 1e-6);
}

}  // namespace
