// Trains an energy of two moons by persistent contrastive divergence with native/ebm alone, and samples from it.
//   two_moons [steps]
#include <torch/csrc/autograd/autograd.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numbers>

#include "ebm/core/chain.h"
#include "ebm/losses/contrastive_divergence.h"
#include "ebm/models/graph.h"
#include "ebm/optim/adam.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "ebm/training/optimization_step.h"

namespace {

/// Points (n, 2) of two half circles that reach into each other.
at::Tensor two_moons(int64_t n, const ebm::Rng& rng) {
  const auto angle = at::rand({n}, rng, at::kFloat).mul(std::numbers::pi);
  const auto upper = at::rand({n}, rng, at::kFloat).lt(0.5);
  const auto x = at::where(upper, angle.cos(), angle.cos().neg().add(1));
  const auto y = at::where(upper, angle.sin(), angle.sin().neg().add(0.5));
  return at::stack({x, y}, 1).add(at::randn({n, 2}, rng, at::kFloat).mul(0.05));
}

/// A weight (outputs, inputs) as nn.Linear draws it.
at::Tensor weight(int64_t outputs, int64_t inputs, const ebm::Rng& rng) {
  const double bound = 1 / std::sqrt(static_cast<double>(inputs));
  return at::rand({outputs, inputs}, rng, at::kFloat).mul(2 * bound).sub(bound).requires_grad_(true);
}

/// The mean distance of the rows of x to the nearest of y.
double distance(const at::Tensor& x, const at::Tensor& y) {
  return std::get<0>(at::cdist(x, y).min(1)).mean().item<double>();
}

}  // namespace

int main(int argc, char** argv) {
  const int64_t steps = argc > 1 ? std::atoll(argv[1]) : 200;
  const ebm::Rng rng = at::detail::createCPUGenerator(0);

  // The energy is a network, recorded once; chains run through a fused kernel where the processor has one.
  const std::vector<at::Tensor> weights{weight(32, 2, rng), weight(32, 32, rng), weight(1, 32, rng)};
  const auto forward = [&](const std::vector<at::Tensor>& inputs) {
    auto x = at::silu(at::linear(inputs[0], weights[0]));
    x = at::silu(at::linear(x, weights[1]));
    // |x|^2 keeps chains from wandering to where there are no data.
    return at::linear(x, weights[2]).squeeze(-1).add(inputs[0].square().sum(-1));
  };
  const auto module = ebm::trace("Energy", {{"0", weights[0], true}, {"1", weights[1], true}, {"2", weights[2], true}},
                                 forward, {at::zeros({2, 2})}, {"x"});
  const auto model = std::make_shared<ebm::GraphModel>(module);
  const auto sampler = std::make_shared<ebm::LangevinDynamics>(
      model, ebm::LangevinDynamicsOptions{.step_size = 0.02, .noise_scale = 1.0, .clamp = std::pair(-4.0, 4.0)});

  const auto buffer = std::make_shared<ebm::ReplayBuffer>(ebm::ReplayBuffer{
      .rows = at::randn({1024, 2}, rng, at::kFloat), .pointer = at::zeros({}, at::kLong), .new_sample_ratio = 0.05});
  const auto adam = std::make_shared<ebm::Adam>(ebm::AdamOptions{{.lr = 1e-3, .betas = {0.9, 0.999}, .eps = 1e-8}});
  std::vector<ebm::ParamGroup> groups{
      {adam, weights, std::vector<ebm::ParamState>(weights.size(), ebm::ParamState(4))}};
  ebm::OptimizationStep step;
  step.parameters = step.leaves = weights;
  step.checked = true;
  const auto backward = [](const at::Tensor& loss) { torch::autograd::backward({loss}); };

  ebm::Control control;
  const auto held_out = two_moons(2000, rng);
  const auto start = at::randn({500, 2}, rng, at::kFloat);
  for (int64_t i = 0; i < steps; ++i) {
    ebm::ContrastiveDivergence loss({.sampler = sampler,
                                     .x = two_moons(128, rng),
                                     .k_steps = 10,
                                     .starts = {.buffer = buffer},
                                     .contrast = {.energy_reg_weight = 0.1},
                                     .rng = rng});
    const auto result = step.run([&] { return loss.forward(control); }, backward, groups);
    if (result.failure) {
      std::printf("step %ld: the %s is not finite\n", static_cast<long>(i), result.failure->name.c_str());
      return 1;
    }
    loss.commit();
    if (i % 100 == 0) std::printf("step %ld: loss %.4f\n", static_cast<long>(i), result.loss.item<double>());
  }

  const auto samples = ebm::run_chain(*sampler, start, {.n_steps = 500}, rng, control).samples;
  const double before = distance(start, held_out), after = distance(samples, held_out);
  std::printf("mean distance to the moons: %.3f of noise, %.3f of samples\n", before, after);
  return after < before / 2 ? 0 : 1;
}
