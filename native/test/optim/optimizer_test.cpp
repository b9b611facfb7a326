#include "ebm/optim/optimizer.h"

#include <cmath>
#include <functional>

#include "ebm/optim/adam.h"
#include "ebm/optim/adaptive.h"
#include "ebm/optim/clip.h"
#include "ebm/optim/sgd.h"
#include "test/check.h"
#include "test/support.h"

namespace {

using Rule = std::shared_ptr<const ebm::UpdateRule>;

const ebm::BaseAdamOptions kAdam{.lr = 0.1, .betas = {0.9, 0.99}, .eps = 1e-8};

std::vector<Rule> rules(bool maximize) {
  auto adam = kAdam;
  adam.maximize = maximize;
  return {
      std::make_shared<ebm::SGD>(
          ebm::SGDOptions{.lr = 0.1, .momentum = 0.9, .weight_decay = 0.01, .maximize = maximize}),
      std::make_shared<ebm::Adam>(ebm::AdamOptions{adam, false, true}),
      std::make_shared<ebm::Adamax>(adam),
      std::make_shared<ebm::NAdam>(ebm::NAdamOptions{adam, false, 4e-3}),
      std::make_shared<ebm::RAdam>(ebm::RAdamOptions{adam, false}),
      std::make_shared<ebm::RMSprop>(ebm::RMSpropOptions{
          .lr = 0.1, .alpha = 0.9, .eps = 1e-8, .momentum = 0.5, .centered = true, .maximize = maximize}),
      std::make_shared<ebm::Adagrad>(
          ebm::AdagradOptions{.lr = 0.1, .lr_decay = 0.1, .eps = 1e-10, .maximize = maximize}),
      std::make_shared<ebm::Adadelta>(ebm::AdadeltaOptions{.lr = 1, .rho = 0.9, .eps = 1e-6, .maximize = maximize}),
  };
}

/// Some steps with the gradients 1, 2, … times `direction`; the parameter starts at zero.
at::Tensor walk(const Rule& rule, const at::Tensor& direction) {
  const auto parameter = at::zeros_like(direction).requires_grad_(true);
  std::vector<ebm::ParamGroup> groups{{rule, {parameter}, {ebm::ParamState(rule->state_size())}}};
  for (int i = 1; i <= 8; ++i) {
    parameter.mutable_grad() = direction.mul(i);
    ebm::optimizer_step(groups);
  }
  return parameter.detach();
}

TEST("the first step of Adam is lr long, whatever the gradient") {
  const auto parameter = at::zeros({2}).requires_grad_(true);
  std::vector<ebm::ParamGroup> groups{
      {std::make_shared<ebm::Adam>(ebm::AdamOptions{kAdam}), {parameter}, {ebm::ParamState(4)}}};
  parameter.mutable_grad() = at::tensor({5.0F, -1e-3F});
  ebm::optimizer_step(groups);
  EXPECT_NEAR(parameter.detach(), at::tensor({-0.1F, 0.1F}), 1e-5);
  EXPECT_EQUAL(groups[0].states[0][0].item<double>(), 1);
  EXPECT(!groups[0].states[0][3].defined());
}

TEST("momentum starts as the first gradient, and dampening comes later") {
  const ebm::SGDOptions options{.lr = 1, .momentum = 0.5, .dampening = 0.75};
  const auto moved = walk(std::make_shared<ebm::SGD>(options), at::ones({1}));
  double buffer = 1;
  double expected = -1;
  for (int i = 2; i <= 8; ++i) {
    buffer = 0.5 * buffer + 0.25 * i;
    expected -= buffer;
  }
  EXPECT_NEAR(moved.item<double>(), expected, 1e-5);
}

TEST("maximizing goes the other way") {
  const auto direction = at::randn({5}, test::seeded(0));
  const auto down = rules(false);
  const auto up = rules(true);
  for (size_t i = 0; i < down.size(); ++i) EXPECT(walk(up[i], direction).equal(walk(down[i], direction.neg())));
}

TEST("complex parameters are pairs of real ones") {
  const auto pairs = at::randn({5, 2}, test::seeded(0));
  for (const auto& rule : rules(false)) {
    EXPECT(at::view_as_real(walk(rule, at::view_as_complex(pairs))).equal(walk(rule, pairs)));
  }
}

TEST("parameters without a gradient stay, and nothing is remembered of them") {
  const auto parameter = at::ones({2}).requires_grad_(true);
  std::vector<ebm::ParamGroup> groups{
      {std::make_shared<ebm::Adam>(ebm::AdamOptions{kAdam}), {parameter}, {ebm::ParamState(4)}}};
  ebm::optimizer_step(groups);
  EXPECT(parameter.equal(at::ones({2})));
  EXPECT(!groups[0].states[0][0].defined());
}

TEST("gradients are clipped to a norm and to a value") {
  const std::vector<at::Tensor> gradients{at::full({2}, 3.0), at::full({1, 2}, -4.0)};
  const auto norm = ebm::total_norm(gradients, 2);
  EXPECT_NEAR(norm.item<double>(), std::sqrt(50.0), 1e-6);
  ebm::clip_norm(gradients, 10, norm);
  EXPECT_NEAR(gradients[0], at::full({2}, 3.0), 0);
  ebm::clip_norm(gradients, 1, norm);
  EXPECT_NEAR(ebm::total_norm(gradients, 2).item<double>(), 1, 1e-6);
  ebm::clip_value(gradients, 0.5);
  EXPECT_NEAR(gradients[1], at::full({1, 2}, -0.5), 0);
  EXPECT_EQUAL(ebm::total_norm({}, 2).item<double>(), 0);
}

}  // namespace
