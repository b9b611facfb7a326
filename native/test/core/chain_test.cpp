#include "ebm/core/chain.h"

#include "ebm/models/callback.h"
#include "test/check.h"
#include "test/support.h"

namespace {

/// Adds 1 to every coordinate and reports the step number.
class Counter final : public ebm::Sampler {
 public:
  Counter()
      : Sampler(std::make_shared<ebm::CallbackModel>("Sum", [](const at::Tensor& x) { return x.flatten(1).sum(-1); })) {
  }
  void init(const at::Tensor& x) override { last_ = at::zeros({}); }
  at::Tensor step(const at::Tensor& x, int64_t i, const ebm::Rng&) override {
    if (at_step) at_step(i);
    last_ = at::full({}, static_cast<double>(i));
    return x.add(1);
  }
  ebm::NamedTensors diagnostics() const override { return {{"step", last_}}; }

  std::function<void(int64_t)> at_step;

 private:
  at::Tensor last_;
};

TEST("run_chain returns the last positions and leaves the start alone") {
  Counter sampler;
  ebm::Control control;
  const auto x = at::zeros({3, 2});
  const auto samples = run_chain(sampler, x, {.n_steps = 4}, std::nullopt, control).samples;
  EXPECT_NEAR(samples, at::full({3, 2}, 4.0), 0);
  EXPECT_NEAR(x, at::zeros({3, 2}), 0);
  EXPECT_EQUAL(control.done(), 4);
}

TEST("run_chain after no steps returns x itself") {
  Counter sampler;
  ebm::Control control;
  const auto x = at::zeros({3, 2});
  EXPECT(run_chain(sampler, x, {}, std::nullopt, control).samples.is_same(x));
  const auto empty = run_chain(sampler, x, {.trajectory = true, .diagnostics = true}, std::nullopt, control);
  EXPECT_EQUAL(empty.samples.sizes(), at::IntArrayRef({3, 0, 2}));
  EXPECT_EQUAL(empty.diagnostics[0].second.sizes(), at::IntArrayRef({0, 2}));
}

TEST("run_chain keeps every thin-th step of image-shaped chains") {
  Counter sampler;
  ebm::Control control;
  const auto result =
      run_chain(sampler, at::zeros({2, 1, 4, 3}), {.n_steps = 7, .thin = 3, .trajectory = true}, std::nullopt, control);
  EXPECT_EQUAL(result.samples.sizes(), at::IntArrayRef({2, 2, 1, 4, 3}));
  EXPECT_NEAR(result.samples.select(1, 0), at::full({2, 1, 4, 3}, 3.0), 0);
  EXPECT_NEAR(result.samples.select(1, 1), at::full({2, 1, 4, 3}, 6.0), 0);
  EXPECT(result.diagnostics.empty());
}

TEST("run_chain records mean, variance, energy and the reports of the sampler") {
  Counter sampler;
  ebm::Control control;
  const auto x = at::arange(6, at::kFloat).view({3, 2});
  const auto [samples, rows, health] =
      run_chain(sampler, x, {.n_steps = 5, .thin = 2, .diagnostics = true}, std::nullopt, control);
  EXPECT_EQUAL(samples.sizes(), x.sizes());
  EXPECT_EQUAL(rows.size(), 4u);
  EXPECT_EQUAL(rows[0].first, "mean");
  EXPECT_NEAR(rows[0].second, at::tensor({4.0, 5.0, 6.0, 7.0}).view({2, 2}), 1e-6);
  EXPECT_EQUAL(rows[1].first, "var");
  EXPECT_NEAR(rows[1].second, at::full({2, 2}, 8.0 / 3), 1e-6);
  EXPECT_EQUAL(rows[2].first, "energy");
  EXPECT_NEAR(rows[2].second, at::tensor({9.0, 13.0}), 1e-6);
  EXPECT_EQUAL(rows[3].first, "step");
  EXPECT_NEAR(rows[3].second, at::tensor({1.0, 3.0}), 0);
}

TEST("run_chain reports no variance for one chain, and at least 1e-10 for several") {
  Counter sampler;
  ebm::Control control;
  const auto variance = [&](int64_t n) {
    return run_chain(sampler, at::ones({n, 2}), {.n_steps = 1, .diagnostics = true}, std::nullopt, control)
        .diagnostics[1]
        .second;
  };
  EXPECT_NEAR(variance(1), at::zeros({1, 2}), 0);
  EXPECT_NEAR(variance(2), at::full({1, 2}, 1e-10), 1e-17);
}

TEST("run_chain stops between two steps when it is aborted") {
  Counter sampler;
  ebm::Control control;
  sampler.at_step = [&](int64_t i) {
    if (i == 2) control.abort();
  };
  EXPECT_THROWS(run_chain(sampler, at::zeros({1, 1}), {.n_steps = 9}, std::nullopt, control), ebm::Aborted, "aborted");
  EXPECT_EQUAL(control.done(), 3);
}

TEST("run_chain runs without autograd") {
  Counter sampler;
  ebm::Control control;
  sampler.at_step = [](int64_t) { EXPECT(!at::GradMode::is_enabled()); };
  const auto x = at::zeros({1, 1}).requires_grad_(true);
  EXPECT(!run_chain(sampler, x, {.n_steps = 1}, std::nullopt, control).samples.requires_grad());
  EXPECT(at::GradMode::is_enabled());
}

TEST("run_chain refuses a thin below 1 and a negative number of steps") {
  Counter sampler;
  ebm::Control control;
  const auto x = at::zeros({1, 1});
  EXPECT_THROWS(run_chain(sampler, x, {.thin = 0}, std::nullopt, control), c10::ValueError, "thin");
  EXPECT_THROWS(run_chain(sampler, x, {.n_steps = -1}, std::nullopt, control), c10::ValueError, "nSteps");
}

}  // namespace
