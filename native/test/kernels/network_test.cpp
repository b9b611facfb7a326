#include "ebm/core/chain.h"
#include "ebm/integrators/leapfrog.h"
#include "ebm/kernels/cpu.h"
#include "ebm/kernels/langevin.h"
#include "ebm/kernels/leapfrog.h"
#include "ebm/kernels/parallel.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "test/check.h"
#include "test/networks/mlp.h"
#include "test/support.h"

namespace {

using test::Mlp;

struct Shape {
  int64_t n;
  std::vector<int64_t> widths;
  bool bias = true;
};

const std::vector<Shape> kShapes{
    {1, {2, 128, 128, 1}},
    {17, {1, 7, 1}},
    {256, {3, 64, 64, 64, 1}},
    {1000, {2, 128, 128, 1}},
    {17, {10, 200, 1, 1}},
    {256, {2, 1, 200, 1}},
    {33, {5, 1}},
    {16, {2, 7, 5, 3, 1}, false},
    {40, {3, 64, 1}, false},
    {31, {2, 13, 11, 1}},
};

Mlp smooth(const std::vector<int64_t>& widths, at::ScalarType dtype = at::kFloat) {
  return {widths, [](const at::Tensor& x) { return at::silu(x); }, dtype};
}

ebm::GraphModel model_of(const Mlp& network, int64_t d, at::ScalarType dtype = at::kFloat) {
  return ebm::GraphModel(test::trace_energy(
      network.slots(), d, [&](const at::Tensor& x) { return network.forward(x).squeeze(-1); }, dtype));
}

/// The most that a number is off, by the size of the largest one.
double relative(const at::Tensor& actual, const at::Tensor& expected) {
  return test::distance(actual.to(at::kDouble), expected) / expected.abs().max().item<double>();
}

TEST("a network's gradient is that of autograd in float64, to rounding, for every activation and shape") {
  if (!ebm::kernels::supported()) return;
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const auto& [name, activation] : test::activations()) {
      for (const auto& [n, widths, bias] : kShapes) {
        const Mlp network(widths, activation, dtype, bias);
        const auto model = model_of(network, widths[0], dtype);
        const auto x = at::randn({n, widths[0]}, test::seeded(1), dtype).mul_(2);
        const auto kernel = model.kernel(x);
        EXPECT(kernel && kernel->kind == ebm::kernels::Energy::kNetwork);
        const test::Plain exact([&](const at::Tensor& at) { return network.forward(at).squeeze(-1); });
        // Sums of at most 200 products, four deep, of errors of some 6e-8 (1e-16).
        const double tolerance = dtype == at::kFloat ? 3e-6 : 1e-14;
        const auto gradient = model.gradient(x);
        EXPECT_EQUAL(gradient.scalar_type(), dtype);
        if (const auto off = relative(gradient, exact.gradient(x.to(at::kDouble))); !(off <= tolerance))
          test::fail(__FILE__, __LINE__, name, " ", dtype, " ", n, " x ", at::IntArrayRef(widths), " is off by ", off);
      }
    }
  }
}

TEST("a network's gradient is that of the operators for huge, infinite and missing numbers") {
  if (!ebm::kernels::supported()) return;
  constexpr float inf = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();
  const auto x = at::tensor({1e4f,   -1e4f, 1e8f, 1e8f, -1e20f, 1e20f, 3e37f, -3e37f, 88.5f,  0.0f, -88.5f, 0.0f,
                             -104.f, 1.f,   inf,  0.f,  0.f,    -inf,  nan,   0.f,    1e-30f, 0.f,  500.f,  -500.f})
                     .view({12, 2});
  for (const auto& [name, activation] : test::activations()) {
    const Mlp network({2, 24, 24, 1}, activation);
    const auto model = model_of(network, 2);
    const auto ours = model.gradient(x);
    const auto theirs = test::Plain([&](const at::Tensor& at) { return model.energy(at); }).gradient(x);
    const auto finite = x.isfinite().all(1);
    // Rows that are finite there are finite here, and near; mish and softplus of ATen overflow on the way for some.
    const auto sound = theirs.isfinite().all(1).logical_and(finite);
    for (int64_t i = 0; i < x.size(0); ++i) {
      if (!sound[i].item<bool>()) continue;
      const auto scale = theirs[i].abs().max().item<double>() + 1e-3;
      if (!(test::distance(ours[i], theirs[i]) <= 1e-5 * scale))
        test::fail(__FILE__, __LINE__, name, " at ", x[i], " is ", ours[i], " rather than ", theirs[i]);
    }
    if (!ours[9].isnan().equal(theirs[9].isnan()))
      test::fail(__FILE__, __LINE__, name, " of NaN is ", ours[9], " rather than ", theirs[9]);
  }
}

TEST("fused Langevin dynamics on a network is step after step of the operators, and leaves the generator as they do") {
  if (!ebm::kernels::supported()) return;
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const auto& [n, widths, bias] : kShapes) {
      constexpr int64_t n_steps = 20;
      const Mlp network(widths, [](const at::Tensor& x) { return at::silu(x); }, dtype, bias);
      const auto model = std::make_shared<ebm::GraphModel>(model_of(network, widths[0], dtype));
      const auto plain = std::make_shared<test::Plain>([&](const at::Tensor& at) { return model->energy(at); });
      const ebm::LangevinDynamicsOptions options{.step_size = 0.02, .noise_scale = 0.9, .clamp = std::pair(-4.0, 4.0)};
      ebm::LangevinDynamics sampler(model, options), stepwise(plain, options);
      const auto x = at::randn({n, widths[0]}, test::seeded(1), dtype);
      EXPECT(ebm::kernels::FusedLangevin::make(model->kernel(x), x) != nullptr);
      EXPECT(ebm::kernels::FusedLangevin::make(plain->kernel(x), x) == nullptr);
      const auto ours = test::seeded(2), theirs = test::seeded(2);
      ebm::Control control;
      const auto fused = run_chain(sampler, x, {.n_steps = n_steps}, ours, control).samples;
      const auto steps = run_chain(stepwise, x, {.n_steps = n_steps}, theirs, control).samples;
      EXPECT(ours.get_state().equal(theirs.get_state()));
      // A smooth energy with small steps does not let errors of rounding grow.
      EXPECT_NEAR(fused, steps, dtype == at::kFloat ? 1e-5 : 1e-13);
    }
  }
}

TEST("fused Langevin dynamics on a network sees its parameters as they are when a loop begins") {
  if (!ebm::kernels::supported()) return;
  const auto network = smooth({2, 16, 1});
  const auto model = std::make_shared<ebm::GraphModel>(model_of(network, 2));
  ebm::LangevinDynamics sampler(model, {.step_size = 0.1, .noise_scale = 0.0});
  const auto x = at::randn({8, 2}, test::seeded(1));
  ebm::Control control;
  const auto run = [&] { return run_chain(sampler, x, {.n_steps = 1}, test::seeded(2), control).samples; };
  const auto before = run();
  {
    const at::NoGradGuard no_grad;
    network.weights[0].mul_(-2);
    network.biases[1].add_(1);
  }
  EXPECT(!run().equal(before));
  EXPECT_NEAR(run(), x.sub(test::Plain([&](const at::Tensor& at) { return model->energy(at); }).gradient(x), 0.1),
              1e-6);
}

TEST("fused Langevin dynamics on a network comes back often enough to be stopped") {
  if (!ebm::kernels::supported()) return;
  const auto network = smooth({2, 128, 128, 1});
  ebm::LangevinDynamics sampler(std::make_shared<ebm::GraphModel>(model_of(network, 2)),
                                {.step_size = 0.01, .noise_scale = 1.0});
  const auto x = at::zeros({1000, 2});
  ebm::Control* running = nullptr;
  ebm::Control control(1000000, [&](int64_t, int64_t) { running->abort(); }, std::chrono::seconds(0));
  running = &control;
  const auto ours = test::seeded(2), theirs = test::seeded(2);
  EXPECT_THROWS(run_chain(sampler, x, {.n_steps = 1000000}, ours, control), ebm::Aborted, "aborted");
  // 1,000 chains have 33 million products a step.
  EXPECT(control.done() > 0 && control.done() <= 16 * ebm::kernels::threads());
  for (int64_t i = 0; i < control.done(); ++i) at::empty_like(x).normal_(0, 1, theirs);
  EXPECT(ours.get_state().equal(theirs.get_state()));
}

TEST("fused leapfrog steps on a network are those of the operators") {
  if (!ebm::kernels::supported()) return;
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const int64_t n : {1, 17, 300}) {
      const auto network = smooth({3, 64, 48, 1}, dtype);
      const auto model = model_of(network, 3, dtype);
      const auto x = at::randn({n, 3}, test::seeded(1), dtype), p = at::randn({n, 3}, test::seeded(2), dtype);
      const auto fused = ebm::fused_leapfrog(model, x, p, 0.1, 7, ebm::Mass(1.7));
      EXPECT(fused.has_value());
      const test::Plain plain([&](const at::Tensor& at) { return model.energy(at); });
      const auto drift = [&](const at::Tensor& at) { return plain.gradient(at).neg(); };
      const auto steps = leapfrog({x, p, {}}, at::full({}, 0.1, x.options()), 7, ebm::Mass(1.7), /*safe=*/true, drift);
      const double tolerance = dtype == at::kFloat ? 5e-6 : 1e-13;
      EXPECT_NEAR(fused->x, steps.x, tolerance);
      EXPECT_NEAR(fused->p, steps.p, tolerance);
    }
  }
}

TEST("a network's field is that of the operators, with times for each row") {
  if (!ebm::kernels::supported()) return;
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const auto& [name, activation] : test::activations()) {
      for (const int64_t n : {1, 17, 256}) {
        const Mlp network({4, 64, 50, 3}, activation, dtype);
        for (const bool first : {false, true}) {
          const auto forward = [&](const at::Tensor& x, const at::Tensor& t) {
            const auto column = t.unsqueeze(-1);
            return network.forward(first ? at::cat({column, x}, 1) : at::cat({x, column}, -1));
          };
          const auto graph = test::trace_field(network.slots(), 3, forward, dtype);
          const ebm::GraphField field(graph);
          const auto x = at::randn({n, 3}, test::seeded(1), dtype);
          for (const auto& t : {at::linspace(0, 1, n, dtype), at::full({}, 0.3, dtype).expand({n})}) {
            const at::NoGradGuard no_grad;
            EXPECT(graph.field(x, t) != nullptr);
            const auto exact = forward(x.to(at::kDouble), t.to(at::kDouble));
            EXPECT(relative(field.value(x, t), exact) <= (dtype == at::kFloat ? 3e-6 : 1e-14));
          }
          // With gradients the operators run, since the kernel leaves none behind.
          EXPECT(field.value(x, at::zeros({n}, dtype)).requires_grad());
        }
      }
    }
  }
}

}  // namespace
