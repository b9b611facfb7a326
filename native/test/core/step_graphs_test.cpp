#include "ebm/core/step_graphs.h"

#include <cstdlib>
#include <functional>

#include "ebm/core/chain.h"
#include "ebm/models/callback.h"
#include "ebm/samplers/annealed_langevin_dynamics.h"
#include "ebm/samplers/gradient_descent.h"
#include "ebm/samplers/hamiltonian_monte_carlo.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "ebm/samplers/metropolis_adjusted_langevin.h"
#include "ebm/samplers/parallel_tempering.h"
#include "ebm/samplers/underdamped_langevin_dynamics.h"
#include "test/check.h"
#include "test/second_device/second_device.h"
#include "test/support.h"

#if defined(__linux__)

namespace {

using at::Tensor;
using second_device::counts;
using Ptr = std::shared_ptr<const ebm::Model>;

constexpr int64_t kSteps = 60;
const c10::Device device(second_device::kType, 0);

/// A double well of operators alone, with something else to do in each call.
class Wells final : public ebm::Model {
 public:
  explicit Wells(double height = 1, std::function<Tensor(const Tensor&)> more = nullptr)
      : height_(height), more_(std::move(more)) {}
  std::string name() const override { return "Wells"; }
  Tensor energy(const Tensor& x) const override {
    const auto e = x.square().sub(1).square().mul(height_).sum(-1);
    return more_ ? e.add(more_(x)) : e;
  }

 private:
  double height_;
  std::function<Tensor(const Tensor&)> more_;
};

struct Outcome {
  ebm::ChainResult result;
  Tensor generator;
  int64_t recorded, replays;
};

using Make = std::function<std::shared_ptr<ebm::Sampler>()>;

Outcome run(const Make& make, bool graphs, ebm::ChainOptions options = {.n_steps = kSteps}) {
  if (!graphs) setenv("TORCHEBM_CUDA_GRAPHS", "0", 1);
  auto rng = at::globalContext().getAcceleratorHooksInterface(device.type()).getNewGenerator(device.index());
  rng.set_current_seed(3);
  const auto x = at::randn({12, 2}, test::seeded(1)).to(device);
  const int64_t recorded = counts().recorded, replays = counts().replays;
  ebm::Control control;
  auto result = ebm::run_chain(*make(), x, options, rng, control);
  unsetenv("TORCHEBM_CUDA_GRAPHS");
  return {std::move(result), rng.get_state(), counts().recorded - recorded, counts().replays - replays};
}

bool alike(const Tensor& a, const Tensor& b) { return at::equal(a.cpu().nan_to_num(-7), b.cpu().nan_to_num(-7)); }

/// The outcome with graphs, which must be that of steps one by one to the bit.
Outcome same(const Make& make, ebm::ChainOptions options = {.n_steps = kSteps}) {
  const auto plain = run(make, false, options), got = run(make, true, options);
  EXPECT_EQUAL(plain.recorded, 0);
  EXPECT(alike(plain.result.samples, got.result.samples));
  EXPECT(at::equal(plain.generator, got.generator));
  EXPECT_EQUAL(plain.result.diagnostics.size(), got.result.diagnostics.size());
  for (size_t i = 0; i < plain.result.diagnostics.size(); ++i)
    EXPECT(alike(plain.result.diagnostics[i].second, got.result.diagnostics[i].second));
  EXPECT_EQUAL(plain.result.health.stuck, got.result.health.stuck);
  EXPECT_EQUAL(counts().graphs.load(), 0);
  return got;
}

template <typename Sampler>
Make of(typename Sampler::Options options, Ptr model = std::make_shared<Wells>()) {
  return [=] { return std::make_shared<Sampler>(model, options); };
}

std::vector<double> falling() {
  std::vector<double> values;
  for (int64_t i = 0; i < kSteps; ++i) values.push_back(0.05 / static_cast<double>(i + 1));
  return values;
}

Make tempering(int64_t replicas, int64_t swap_every) {
  return [=] {
    ebm::ParallelTemperingOptions options{{}, {}, swap_every};
    for (int64_t k = 0; k < replicas; ++k) {
      options.temperatures.push_back(1.0 + static_cast<double>(k));
      const auto part = std::make_shared<Wells>(1 / options.temperatures.back());
      options.kernels.push_back(
          std::make_shared<ebm::MetropolisAdjustedLangevin>(part, ebm::MetropolisAdjustedLangevinOptions{0.05}));
    }
    return std::make_shared<ebm::ParallelTempering>(std::make_shared<Wells>(), options);
  };
}

/// Expects steps that stay as they are, and a reason.
void expect_refused(const Make& make, const std::string& reason) {
  const auto got = same(make);
  EXPECT(got.replays <= 1);  // the one that is compared
  EXPECT(got.result.health.unrecorded.find(reason) != std::string::npos);
}

}  // namespace

TEST("Graphs take the steps of samplers, with the numbers of steps one by one") {
  const std::vector<Make> all{
      of<ebm::LangevinDynamics>({.step_size = 0.05, .clamp = std::pair(-1.5, 1.5)}),
      of<ebm::GradientDescent>({0.02}),
      of<ebm::Nesterov>({0.02, 0.8}),
      of<ebm::UnderdampedLangevinDynamics>({.step_size = 0.05, .friction = 0.7}),
      of<ebm::MetropolisAdjustedLangevin>({0.1}),
      of<ebm::HamiltonianMonteCarlo>({.step_size = 0.1, .n_leapfrog_steps = 3}),
  };
  for (const auto& make : all) {
    const auto got = same(make);
    EXPECT_EQUAL(got.recorded, 1);
    // Two steps before the one that is recorded, which the graph takes too.
    EXPECT_EQUAL(got.replays, kSteps - 2);
    EXPECT(got.result.health.unrecorded.empty());
    const auto kept = same(make, {.n_steps = kSteps, .thin = 7, .trajectory = true, .diagnostics = true});
    EXPECT_EQUAL(kept.replays, kSteps - 2);
  }
}

TEST("Graphs take the steps of ladders, one for each kind of step") {
  EXPECT_EQUAL(same(tempering(2, 1)).recorded, 1);
  // Even pairs of replicas and odd ones.
  EXPECT_EQUAL(same(tempering(3, 1)).recorded, 2);
  const auto seldom = same(tempering(3, 4), {.n_steps = kSteps, .thin = 5, .trajectory = true, .diagnostics = true});
  EXPECT_EQUAL(seldom.recorded, 5);
}

TEST("Graphs take the steps of one level of noise after another") {
  const Make annealed = [] {
    ebm::AnnealedLangevinDynamicsOptions options{{}, 0.02, kSteps};
    for (const double height : {0.2, 1.0}) options.models.push_back(std::make_shared<Wells>(height));
    return std::make_shared<ebm::AnnealedLangevinDynamics>(options);
  };
  const auto got = same(annealed, {.n_steps = kSteps, .thin = 3, .diagnostics = true});
  EXPECT_EQUAL(got.recorded, 2);
  EXPECT_EQUAL(got.replays, kSteps - 4);
}

TEST("Steps whose numbers change are recorded as often as they come again") {
  EXPECT_EQUAL(same(of<ebm::LangevinDynamics>({.step_size = falling()})).recorded, 0);
  auto twice = falling();
  std::fill(twice.begin(), twice.begin() + kSteps / 2, 0.05);
  EXPECT_EQUAL(same(of<ebm::LangevinDynamics>({.step_size = twice})).recorded, 1);
  EXPECT_EQUAL(same(of<ebm::LangevinDynamics>({.step_size = 0.05}), {.n_steps = 18}).recorded, 0);
}

TEST("Steps that call back, or are more than operators, are left as they are") {
  const auto energy = [](const Tensor& x) { return x.square().sum(-1); };
  const auto called = std::make_shared<ebm::CallbackModel>("Called", energy);
  EXPECT_EQUAL(same(of<ebm::LangevinDynamics>({.step_size = 0.05}, called)).recorded, 0);
  ebm::HamiltonianMonteCarloOptions own{.step_size = 0.1};
  own.trajectory = [](const ebm::PhasePoint& from, double h, const ebm::Mass&, const auto& drift) {
    return ebm::PhasePoint{from.x.add(from.p, h), from.p.neg(), {}};
  };
  const auto got = same(of<ebm::HamiltonianMonteCarlo>(own));
  EXPECT_EQUAL(got.recorded, 0);
  EXPECT(got.result.health.unrecorded.empty());
}

TEST("A step that no graph can take says why, and all of its loop stay as they are") {
  const auto langevin = [](std::function<Tensor(const Tensor&)> more) {
    return of<ebm::LangevinDynamics>({.step_size = 0.05}, std::make_shared<Wells>(1, std::move(more)));
  };
  expect_refused(langevin([](const Tensor& x) { return x.sum(-1).mul(x.sum().item<double>() > 0 ? 0.1 : 0.2); }),
                 "the host waits");
  expect_refused(langevin([](const Tensor& x) { return x.new_zeros({12}).copy_(at::ones({12})); }), "waits for a copy");
  // Operators that are other ones in a graph.
  expect_refused(langevin([](const Tensor& x) { return x.sum(-1).mul(second_device::Recording::here() ? 0.2 : 0.1); }),
                 "has other numbers than the step");
  // Numbers of a generator that the graph does not know.
  const Make drawing = [=] {
    auto other = at::globalContext().getAcceleratorHooksInterface(device.type()).getNewGenerator(device.index());
    other.set_current_seed(9);
    return langevin([other](const Tensor& x) { return x.mul(at::rand(x.sizes(), other, x.options())).sum(-1); })();
  };
  expect_refused(drawing, "another generator draws");
}

TEST("A loop that ends early, or fails in a graph, leaves no graph behind, and its stream to the next one") {
  const auto make = of<ebm::LangevinDynamics>({.step_size = 0.05});
  const auto x = at::zeros({12, 2}, device);
  auto rng = at::globalContext().getAcceleratorHooksInterface(device.type()).getNewGenerator(device.index());
  const int64_t replays = counts().replays;
  {
    ebm::Control* self = nullptr;
    ebm::Control control(
        1000,
        [&](int64_t done, int64_t) {
          if (done > 10) self->abort();
        },
        std::chrono::milliseconds(0));
    self = &control;
    EXPECT_THROWS(ebm::run_chain(*make(), x, {.n_steps = 1000}, rng, control), ebm::Aborted, "aborted");
    EXPECT(control.done() > 10 && control.done() < 1000);
  }
  EXPECT(counts().replays > replays);
  EXPECT_EQUAL(counts().graphs.load(), 0);
  // Within the step that is recorded.
  {
    ebm::Control control;
    const ebm::ControlScope scope(&control);
    int calls = 0;
    const auto stops = std::make_shared<Wells>(1, [&](const Tensor& x) {
      if (++calls == 4) control.abort();
      return at::zeros({12}, x.options());
    });
    const auto sampler = of<ebm::LangevinDynamics>({.step_size = 0.05}, stops)();
    EXPECT_THROWS(ebm::run_chain(*sampler, x, {.n_steps = 1000}, rng, control), ebm::Aborted, "aborted");
    EXPECT_EQUAL(calls, 4);
    EXPECT_EQUAL(control.done(), 2);
  }
  EXPECT_EQUAL(counts().graphs.load(), 0);
  {
    ebm::Control control(
        1000, [](int64_t done, int64_t) { second_device::set_broken(done > 10); }, std::chrono::milliseconds(0));
    EXPECT_THROWS(ebm::run_chain(*make(), x, {.n_steps = 1000}, rng, control), c10::Error, "the graph is broken");
    second_device::set_broken(false);
  }
  EXPECT_EQUAL(counts().graphs.load(), 0);
  same(make);
}

#endif
