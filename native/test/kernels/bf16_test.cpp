#include "ebm/kernels/bf16.h"

#include <ATen/Parallel.h>
#include <torch/csrc/autograd/autograd.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "ebm/kernels/cpu.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "test/check.h"
#include "test/networks/mlp.h"
#include "test/support.h"

namespace {

using test::Mlp;

at::Tensor rounded(const at::Tensor& x) { return x.to(at::kBFloat16).to(x.scalar_type()); }

/// The gradient of a network's only output with the factors of some products rounded, in float64: by autograd, for
/// which rounding has the derivative 1.
at::Tensor reference(const Mlp& network, const at::Tensor& x) {
  const at::AutoGradMode grad(true);
  const auto start = x.to(at::kDouble).requires_grad_(true);
  auto values = start;
  for (size_t l = 0; l < network.weights.size(); ++l) {
    auto weight = network.weights[l].to(at::kDouble);
    const bool pairs = l > 0 && weight.size(0) >= 16 && weight.size(1) >= 16;
    if (pairs) {
      weight = rounded(weight);
      values = values + (rounded(values.to(at::kFloat)).to(at::kDouble) - values).detach();
    }
    values = values.matmul(weight.t());
    if (pairs)
      values.register_hook([](const at::Tensor& slope) { return rounded(slope.to(at::kFloat)).to(at::kDouble); });
    if (network.biases[l].defined()) values = values + network.biases[l].to(at::kDouble);
    if (l + 1 < network.weights.size()) values = network.activation(values);
  }
  return torch::autograd::grad({values.sum()}, {start})[0];
}

double relative(const at::Tensor& actual, const at::Tensor& expected) {
  return test::distance(actual.to(at::kDouble), expected.to(at::kDouble)) / expected.abs().max().item<double>();
}

ebm::GraphModel model_of(const Mlp& network, int64_t d, bool bf16) {
  return ebm::GraphModel(
      test::trace_energy(network.slots(), d, [&](const at::Tensor& x) { return network.forward(x).squeeze(-1); }),
      bf16);
}

const std::vector<std::vector<int64_t>> kWidths{{2, 128, 128, 1}, {3, 64, 64, 64, 1}, {5, 17, 33, 1},
                                                {200, 16, 16, 1}, {2, 257, 129, 1},   {2, 24, 7, 24, 1}};

/// While it lives, products of pairs are not AMX's.
class WithoutTiles {
 public:
  WithoutTiles() {
    if (const char* const value = std::getenv("TORCHEBM_AMX")) was_ = value;
    set("0");
  }
  ~WithoutTiles() { set(was_ ? was_->c_str() : nullptr); }

 private:
  static void set([[maybe_unused]] const char* value) {
#if defined(__linux__)
    if (value != nullptr) {
      setenv("TORCHEBM_AMX", value, 1);
    } else {
      unsetenv("TORCHEBM_AMX");
    }
#endif
  }
  std::optional<std::string> was_;
};

void check_gradients() {
  for (const auto& [name, activation] : test::activations()) {
    for (const auto& widths : kWidths) {
      for (const int64_t n : {9, 64, 1000}) {
        const Mlp network(widths, activation);
        const auto x = at::randn({n, widths[0]}, test::seeded(1));
        const auto gradient = model_of(network, widths[0], true).gradient(x);
        const auto plain = model_of(network, widths[0], false).gradient(x);
        const bool has_pairs = ebm::kernels::has_bf16() && widths != kWidths.back();
        const auto expected = has_pairs ? reference(network, x) : plain;
        const auto off = relative(gradient, expected), lost = relative(gradient, plain);
        // A neuron in the middle between two numbers of bfloat16 may go to either, which few do.
        const auto mean = gradient.sub(expected).abs().mean().item<double>();
        const auto mean_lost = gradient.sub(plain).abs().mean().item<double>();
        if (!(off <= (has_pairs ? 1e-2 : 0) && mean <= 0.05 * mean_lost))
          test::fail(__FILE__, __LINE__, name, " ", n, " x ", at::IntArrayRef(widths), " is off by ", off, ", mean ",
                     mean, " of ", mean_lost);
        // Of activations with a kink, a neuron beside it may take the other slope.
        if (!(mean_lost < 0.05 * plain.abs().mean().item<double>()) || (lost == 0) == has_pairs)
          test::fail(__FILE__, __LINE__, name, " ", n, " x ", at::IntArrayRef(widths), " lost ", lost);
      }
    }
  }
}

TEST("a gradient in bfloat16 is that of rounded weights and neurons") {
  if (!ebm::kernels::supported()) return;
  check_gradients();
  const WithoutTiles without;
  EXPECT(!ebm::kernels::has_amx());
  check_gradients();
}

TEST("tiles of AMX and vectors of pairs differ by the order of their sums") {
  if (!ebm::kernels::supported()) return;
  const Mlp network({2, 128, 128, 1}, [](const at::Tensor& x) { return at::silu(x); });
  const auto x = at::randn({1000, 2}, test::seeded(1));
  const auto tiles = model_of(network, 2, true).gradient(x);
  const WithoutTiles without;
  const auto vectors = model_of(network, 2, true).gradient(x);
  EXPECT(relative(tiles, vectors) < 1e-2 && tiles.sub(vectors).abs().mean().item<double>() < 1e-4);
}

TEST("only chains in float32 of perceptrons run in bfloat16") {
  const Mlp network({2, 32, 32, 1}, [](const at::Tensor& x) { return at::silu(x); }, at::kDouble);
  const auto graph = [&] {
    return test::trace_energy(
        network.slots(), 2, [&](const at::Tensor& x) { return network.forward(x).squeeze(-1); }, at::kDouble);
  };
  const auto x = at::randn({10, 2}, test::seeded(1), at::kDouble);
  EXPECT(ebm::GraphModel(graph(), true).gradient(x).equal(ebm::GraphModel(graph()).gradient(x)));
}

TEST("Langevin dynamics in bfloat16 is the same for any number of threads, and follows the chains in float32") {
  if (!ebm::kernels::supported()) return;
  const Mlp network({2, 64, 64, 1}, [](const at::Tensor& x) { return at::silu(x); });
  const auto x = at::randn({256, 2}, test::seeded(1));
  const auto run = [&](bool bf16) {
    auto model = std::make_shared<ebm::GraphModel>(model_of(network, 2, bf16));
    ebm::LangevinDynamics sampler(model, {.step_size = 0.01});
    auto chains = x;
    const auto generator = test::seeded(2);
    sampler.init(chains);
    for (int64_t i = 0; i < 50;) i += sampler.advance(chains, i, 50, generator);
    return chains;
  };
  const auto chains = run(true);
  const int before = at::get_num_threads();
  at::set_num_threads(1);
  const auto alone = run(true);
  at::set_num_threads(before);
  EXPECT(alone.equal(chains));
  // The noise is the same: 50 steps of 0.01 along gradients of some 0.3, each good to a percent or so.
  EXPECT(test::distance(chains, run(false)) < 0.01);
}

}  // namespace
