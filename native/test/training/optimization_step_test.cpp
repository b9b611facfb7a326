#include "ebm/training/optimization_step.h"

#include <torch/csrc/autograd/autograd.h>

#include <cmath>

#include "ebm/optim/sgd.h"
#include "test/check.h"

namespace {

const auto kBackward = [](const at::Tensor& loss) { torch::autograd::backward({loss}); };

TEST("a step accumulates, clips, moves the parameters and averages them") {
  const auto weight = at::full({1}, 2.0).requires_grad_(true);
  const auto loss = [&] { return ebm::Loss::Result{weight.mul(weight).sum(), {}, {}}; };
  std::vector<ebm::ParamGroup> none;
  ebm::OptimizationStep step;
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
      {std::make_shared<ebm::SGD>(ebm::SGDOptions{.lr = 1}), {weight}, {ebm::ParamState(1)}}};
  const auto second = step.run(loss, kBackward, groups);
  EXPECT_EQUAL(second.grad_norm.item<double>(), 4);
  EXPECT_NEAR(weight.item<double>(), 1, 1e-5);
  EXPECT_NEAR(average.item<double>(), 1, 1e-5);
}

TEST("a checked step that meets a number that is not finite changes nothing and says where") {
  const auto weight = at::full({3}, 2.0).requires_grad_(true);
  weight.mutable_grad() = at::full({3}, 5.0);
  ebm::OptimizationStep step;
  step.parameters = step.leaves = {weight};
  step.checked = true;
  step.clip_norm = 1;
  std::vector<ebm::ParamGroup> groups{
      {std::make_shared<ebm::SGD>(ebm::SGDOptions{.lr = 1}), {weight}, {ebm::ParamState(1)}}};
  const auto run = [&](const at::Tensor& factor, const ebm::NamedTensors& terms) {
    return step.run([&] { return ebm::Loss::Result{weight.mul(factor).sqrt().sum(), {}, terms}; }, kBackward, groups);
  };
  const auto infinite = at::full({2}, -INFINITY);
  const auto by_term = run(at::ones({3}), {{"terms", infinite}}).failure;
  EXPECT(by_term && by_term->name == "terms" && by_term->value == -INFINITY);
  const auto by_loss = run(at::full({3}, NAN), {}).failure;
  EXPECT(by_loss && by_loss->name == "loss" && std::isnan(by_loss->value));
  const auto by_gradient = run(at::zeros({3}), {}).failure;
  EXPECT(by_gradient && by_gradient->name == "0");
  EXPECT(weight.equal(at::full({3}, 2.0)));
  EXPECT(weight.grad().equal(at::full({3}, 5.0)));
  EXPECT(!run(at::ones({3}), {{"terms", at::ones({2})}}).failure);
  EXPECT(!weight.equal(at::full({3}, 2.0)));
}

TEST("numbers that are not finite are found wherever they are, and only they") {
  for (const auto type : {at::kFloat, at::kDouble, at::kBFloat16, at::kHalf}) {
    for (const int64_t n : {1, 2, 7, 8, 33}) {
      for (const double value : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
        for (int64_t i = 0; i < n; ++i) {
          auto t = at::full({n}, type == at::kHalf ? 65504.0 : -3e38, type);
          EXPECT(!ebm::first_non_finite({{"a", t}, {"b", at::Tensor()}}));
          t[i] = value;
          const auto found = ebm::first_non_finite({{"a", at::ones({2})}, {"b", t}});
          EXPECT(found && found->name == "b" && (std::isnan(value) ? std::isnan(found->value) : found->value == value));
        }
      }
    }
  }
  const auto wide = at::ones({4, 6}).index_put_({at::tensor({2}), at::tensor({5})}, at::full({}, NAN));
  EXPECT(!ebm::first_non_finite({{"a", wide.narrow(1, 0, 5)}}));
  EXPECT(ebm::first_non_finite({{"a", wide.t().narrow(0, 3, 3)}}));
}

TEST("gradients are found whose squares overflow, and only they") {
  for (const auto type : {at::kFloat, at::kDouble}) {
    const double least = type == at::kFloat ? std::pow(2, 64) : std::pow(2, 512);
    for (const int64_t n : {1, 2, 7, 33}) {
      for (int64_t i = 0; i < n; ++i) {
        for (const double sign : {1, -1}) {
          auto t = at::full({n}, sign * least * (1 - 1e-6), type);
          EXPECT(!ebm::first_non_finite({}, {{"3", t}}));
          t[i] = sign * least;
          EXPECT(!ebm::first_non_finite({{"3", t}}));
          const auto found = ebm::first_non_finite({}, {{"2", at::ones({2})}, {"3", t}});
          EXPECT(found && found->name == "3 squared" && found->value == HUGE_VAL);
          t[i] = std::nan("");
          EXPECT(ebm::first_non_finite({}, {{"3", t}})->name == "3");
        }
      }
    }
  }
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
