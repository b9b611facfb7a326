#include "ebm/training/step.h"

#include <torch/csrc/autograd/autograd.h>

#include "ebm/optim/sgd.h"
#include "test/check.h"

namespace {

const auto kBackward = [](const at::Tensor& loss) { torch::autograd::backward({loss}); };

TEST("a step accumulates, clips, moves the parameters and averages them") {
  const auto weight = at::full({1}, 2.0).requires_grad_(true);
  const auto loss = [&] { return weight.mul(weight).sum(); };
  std::vector<ebm::ParamGroup> none;
  ebm::TrainingStep step;
  step.accumulated = 2;
  const auto first = step.run(loss, kBackward, none);
  EXPECT_EQUAL(first.loss.item<double>(), 4);
  EXPECT(!first.loss.requires_grad());
  EXPECT(!first.grad_norm.defined());
  EXPECT_EQUAL(weight.item<double>(), 2);
  EXPECT_EQUAL(weight.grad().item<double>(), 2);

  const auto average = at::full({1}, 1.0);
  step.parameters = {weight};
  step.clip_norm = 1;
  step.average = ebm::Average{{average}, {weight}, {}, {}, 0.5};
  std::vector<ebm::ParamGroup> groups{
      {std::make_shared<ebm::SGD>(ebm::SGDOptions{.lr = 1}, false), {weight}, {ebm::ParamState(1)}}};
  const auto second = step.run(loss, kBackward, groups);
  EXPECT_EQUAL(second.grad_norm.item<double>(), 4);
  EXPECT_NEAR(weight.item<double>(), 1, 1e-5);
  EXPECT_NEAR(average.item<double>(), 1, 1e-5);
}

TEST("an average follows weights of its own type and of another, and copies buffers") {
  const auto same = at::zeros({2});
  const auto wider = at::zeros({2}, at::kDouble);
  const auto copy = at::zeros({1}, at::kLong);
  const auto weight = at::ones({2});
  ebm::Average{{same, wider}, {weight, weight}, {copy}, {at::full({1}, 7, at::kLong)}, 0.75}.update();
  EXPECT_NEAR(same, at::full({2}, 0.25), 1e-7);
  EXPECT_NEAR(wider, at::full({2}, 0.25, at::kDouble), 1e-7);
  EXPECT_EQUAL(copy.item<int64_t>(), 7);
}

}  // namespace
