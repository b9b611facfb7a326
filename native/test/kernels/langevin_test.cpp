#include "ebm/kernels/langevin.h"

#include <ATen/Parallel.h>

#include "ebm/core/chain.h"
#include "ebm/energies/formula_model.h"
#include "ebm/energies/gaussian.h"
#include "ebm/kernels/cpu.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "test/check.h"
#include "test/support.h"

namespace {

std::shared_ptr<ebm::GaussianModel> gaussian(int64_t d, at::ScalarType dtype) {
  const auto cov = at::eye(d, dtype).add(at::full({d, d}, 0.3, dtype));
  return std::make_shared<ebm::GaussianModel>(ebm::GaussianOptions{at::linspace(-1, 1, d, dtype), at::inverse(cov)});
}

struct Target {
  std::shared_ptr<const ebm::Model> model;
  double step_size;
  /// Sums of rows, matrix products, exp, sin and cos may round another way than libtorch's.
  bool exact;
};

std::vector<Target> targets(int64_t d, at::ScalarType dtype) {
  std::vector<Target> all{{gaussian(d, dtype), 0.01, false}};
  for (const auto& model : test::formula_models()) {
    if (!model->kernel(at::zeros({1, d}))) continue;
    const auto name = model->name();
    all.push_back({model, name == "RosenbrockModel" ? 1e-4 : 1e-3, name != "AckleyModel" && name != "RastriginModel"});
  }
  return all;
}

TEST("fused Langevin dynamics is step after step of the operations, and leaves the generator as they do") {
  if (!ebm::kernels::supported()) return;
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const auto& [n, d] :
         std::vector<std::pair<int64_t, int64_t>>{{1, 1}, {1, 2}, {17, 2}, {16, 5}, {333, 3}, {1000, 2}}) {
      for (const auto& [model, step_size, exact] : targets(d, dtype)) {
        constexpr int64_t n_steps = 12;
        std::vector<double> schedule;
        for (int i = 0; i < n_steps; ++i) schedule.push_back(step_size / (1 + 0.1 * i));
        ebm::LangevinDynamics sampler(model,
                                      {.step_size = schedule, .noise_scale = 0.8, .clamp = std::pair(-1.5, 2.0)});
        const auto x = at::randn({n, d}, test::seeded(1), dtype);
        const auto before = x.clone();
        const auto ours = test::seeded(2), theirs = test::seeded(2);
        EXPECT(ebm::kernels::FusedLangevin::make(model->kernel(x), x) != nullptr);
        ebm::Control control;
        const auto fused = run_chain(sampler, x, {.n_steps = n_steps}, ours, control).samples;
        EXPECT_EQUAL(control.done(), n_steps);
        auto stepwise = x;
        for (int64_t i = 0; i < n_steps; ++i) stepwise = sampler.step(stepwise, i, theirs);
        EXPECT(x.equal(before));
        EXPECT(ours.get_state().equal(theirs.get_state()));
        const double tolerance = exact ? 0 : dtype == at::kFloat ? 2e-5 : 1e-13;
        if (const auto off = test::distance(fused, stepwise); !(off <= tolerance))
          test::fail(__FILE__, __LINE__, model->name(), " ", dtype, " ", n, " x ", d, " is off by ", off);
      }
    }
  }
}

TEST("fused Langevin dynamics has the same numbers for any number of threads") {
  if (!ebm::kernels::supported()) return;
  const int before = at::get_num_threads();
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const auto& [n, d] : std::vector<std::pair<int64_t, int64_t>>{{1, 1}, {37, 2}, {333, 3}, {4001, 2}}) {
      for (const auto& [model, step_size, exact] : targets(d, dtype)) {
        ebm::LangevinDynamics sampler(model, {.step_size = step_size, .noise_scale = 0.8});
        const auto x = at::randn({n, d}, test::seeded(1), dtype);
        at::Tensor one;
        for (const int threads : {1, 2, 3, 7}) {
          at::set_num_threads(threads);
          ebm::Control control;
          const auto samples = run_chain(sampler, x, {.n_steps = 9}, test::seeded(2), control).samples;
          if (!one.defined()) one = samples;
          if (!samples.equal(one)) test::fail(__FILE__, __LINE__, model->name(), " ", n, " x ", d, " on ", threads);
        }
      }
    }
  }
  at::set_num_threads(before);
}

TEST("fused Langevin dynamics goes on over many blocks of draws") {
  if (!ebm::kernels::supported()) return;
  // 40,000 numbers a step: a block has 26 steps.
  ebm::LangevinDynamics sampler(std::make_shared<ebm::DoubleWellModel>(ebm::formulas::DoubleWell{2, 1}),
                                {.step_size = 0.01, .noise_scale = 1.0});
  const auto x = at::randn({20000, 2}, test::seeded(1));
  const auto ours = test::seeded(2), theirs = test::seeded(2);
  int64_t calls = 0;
  ebm::Control control(60, [&](int64_t, int64_t) { ++calls; }, std::chrono::seconds(0));
  const auto fused = run_chain(sampler, x, {.n_steps = 60}, ours, control).samples;
  EXPECT(calls > 1 && calls < 10);
  auto stepwise = x;
  for (int64_t i = 0; i < 60; ++i) stepwise = sampler.step(stepwise, i, theirs);
  EXPECT(fused.equal(stepwise));
}

TEST("fused Langevin dynamics keeps trajectories and diagnostics as steps do") {
  const auto model = std::make_shared<ebm::DoubleWellModel>(ebm::formulas::DoubleWell{2, 1});
  ebm::LangevinDynamics sampler(model, {.step_size = 0.01, .noise_scale = 1.0});
  const auto x = at::randn({17, 2}, test::seeded(1));
  ebm::Control control;
  const ebm::ChainOptions keep{.n_steps = 11, .thin = 3, .trajectory = true, .diagnostics = true};
  const auto [trajectory, diagnostics, health] = run_chain(sampler, x, keep, test::seeded(2), control);
  const auto rng = test::seeded(2);
  auto at = x;
  for (int64_t i = 0; i < 11; ++i) {
    at = sampler.step(at, i, rng);
    if ((i + 1) % 3 != 0) continue;
    EXPECT(trajectory.select(1, i / 3).equal(at));
    EXPECT(diagnostics[0].second[i / 3].equal(at.mean(0)));
    EXPECT(diagnostics[2].second[i / 3].equal(model->energy(at).mean()));
  }
  EXPECT_EQUAL(trajectory.size(1), 3);
}

TEST("fused Langevin dynamics stops where it is told to, with the generator at that step") {
  if (!ebm::kernels::supported()) return;
  ebm::LangevinDynamics sampler(std::make_shared<ebm::DoubleWellModel>(ebm::formulas::DoubleWell{2, 1}),
                                {.step_size = 0.01, .noise_scale = 1.0});
  const auto x = at::zeros({20000, 2});
  const auto ours = test::seeded(2), theirs = test::seeded(2);
  ebm::Control* running = nullptr;
  ebm::Control control(1000000, [&](int64_t, int64_t) { running->abort(); }, std::chrono::seconds(0));
  running = &control;
  EXPECT_THROWS(run_chain(sampler, x, {.n_steps = 1000000}, ours, control), ebm::Aborted, "aborted");
  EXPECT(control.done() > 0 && control.done() < 1000);
  for (int64_t i = 0; i < control.done(); ++i) at::empty_like(x).normal_(0, 1, theirs);
  EXPECT(ours.get_state().equal(theirs.get_state()));
}

TEST("fused kernels leave to the operations the cases that they do not cover") {
  const ebm::DoubleWellModel well({2, 1});
  const auto covers = [](const ebm::Model& model, const at::Tensor& x) {
    return ebm::kernels::FusedLangevin::make(model.kernel(x), x) != nullptr;
  };
  const auto x = at::zeros({4, 2});
  EXPECT_EQUAL(covers(well, x), ebm::kernels::supported());
  EXPECT(!covers(well, x.to(at::kHalf)));
  EXPECT(!covers(well, at::zeros({2, 4}).t()));
  EXPECT(!covers(well, at::zeros({4, 2, 2})));
  EXPECT(!covers(well, at::zeros({0, 2})));
  EXPECT(!covers(ebm::BoothModel(), at::zeros({4, 3})));
  EXPECT(!covers(ebm::RosenbrockModel({1, 100}), at::zeros({4, 1})));
  EXPECT(!covers(*gaussian(2, at::kFloat), x.to(at::kDouble)));
  EXPECT(!covers(*gaussian(65, at::kFloat), at::zeros({4, 65})));
  ebm::DoubleWellModel single({2, 1});
  single.force_fp32_gradient = true;
  EXPECT(!covers(single, x.to(at::kDouble)));
  EXPECT_EQUAL(covers(single, x), ebm::kernels::supported());
}

}  // namespace
