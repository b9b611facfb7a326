#include <ATen/Parallel.h>
#include <torch/csrc/autograd/autograd.h>

#include <tuple>

#include "ebm/kernels/cpu.h"
#include "ebm/losses/equilibrium_matching.h"
#include "ebm/losses/noise_contrastive_estimation.h"
#include "ebm/losses/score_matching.h"
#include "ebm/models/callback.h"
#include "ebm/models/graph.h"
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
    {1, {2, 128, 128, 1}},        {17, {1, 7, 1}},    {256, {3, 64, 65, 64, 1}}, {1000, {2, 33, 1}}, {33, {5, 1}},
    {16, {2, 7, 5, 3, 1}, false}, {200, {17, 20, 1}},
};

std::vector<at::Tensor> derivatives(const Mlp& network, const at::Tensor& loss) {
  std::vector<at::Tensor> parameters = network.weights;
  for (const auto& bias : network.biases) {
    if (bias.defined()) parameters.push_back(bias);
  }
  return torch::autograd::grad({loss}, parameters, {}, /*retain_graph=*/false, /*create_graph=*/false,
                               /*allow_unused=*/true);
}

ebm::GraphModel model_of(const Mlp& network, int64_t d, at::ScalarType dtype, double scale = 1, double pull = 0) {
  return ebm::GraphModel(test::trace_energy(
      network.slots(), d,
      [&](const at::Tensor& x) {
        auto energy = network.forward(x).squeeze(-1);
        if (scale != 1) energy = energy.mul(scale);
        return pull == 0 ? energy : energy.add(x.square().sum(-1).mul(pull));
      },
      dtype));
}

/// The most that a number is off, by the size of the largest one.
double relative(const at::Tensor& actual, const at::Tensor& expected) {
  return test::distance(actual.to(at::kDouble), expected.to(at::kDouble)) /
         (expected.abs().max().item<double>() + 1e-30);
}

std::vector<std::pair<std::string, std::function<at::Tensor(const ebm::Model&, const at::Tensor&)>>> losses() {
  return {
      {"energies",
       [](const ebm::Model& model, const at::Tensor& x) {
         const auto weights = at::randn({x.size(0)}, test::seeded(5), x.scalar_type());
         return model.trained_energy(x).mul(weights).sum().add(model.trained_energy(x).square().mean());
       }},
      {"denoising", [](const ebm::Model& model,
                       const at::Tensor& x) { return ebm::denoising_score_matching(model, x, 0.3, test::seeded(6)); }},
      {"hutchinson", [](const ebm::Model& model,
                        const at::Tensor& x) { return ebm::hutchinson_score_matching(model, x, 20, test::seeded(8)); }},
      {"penalty", [](const ebm::Model& model, const at::Tensor& x) { return ebm::gradient_penalty(model, x); }},
      {"noise contrast",
       [](const ebm::Model& model, const at::Tensor& x) {
         return ebm::normal_noise_contrast(model, x, at::full({}, 0.3, x.options()), 2, test::seeded(9)).first;
       }},
      {"exact", [](const ebm::Model& model, const at::Tensor& x) { return ebm::exact_score_matching(model, x); }},
      {"sliced",
       [](const ebm::Model& model, const at::Tensor& x) {
         return ebm::sliced_score_matching(model, x, 5, ebm::Projection::kGaussian, test::seeded(7));
       }},
  };
}

TEST("losses of networks and their derivatives are those of autograd, to rounding, for every activation and shape") {
  if (!ebm::kernels::supported()) return;
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const auto& [activation_name, activation] : test::activations()) {
      for (const auto& [n, widths, bias] : kShapes) {
        const Mlp network(widths, activation, dtype, bias);
        const auto model = model_of(network, widths[0], dtype, 0.5, 0.25);
        const test::Plain plain([&](const at::Tensor& x) { return model.energy(x); });
        const auto x = at::randn({n, widths[0]}, test::seeded(1), dtype);
        for (const auto& [loss_name, loss] : losses()) {
          EXPECT(model.trained_gradient(x).defined());
          const auto ours = loss(model, x), theirs = loss(plain, x);
          const double tolerance = dtype == at::kFloat ? 2e-4 : 1e-11;
          const auto say = [&](const char* what, double off) {
            if (off <= tolerance) return;
            test::fail(__FILE__, __LINE__, what, " of ", loss_name, ", ", activation_name, " ", dtype, " ", n, " x ",
                       at::IntArrayRef(widths), ": off by ", off);
          };
          say("the loss", relative(ours.detach(), theirs.detach()));
          const auto got = derivatives(network, ours), expected = derivatives(network, theirs);
          for (size_t i = 0; i < got.size(); ++i) {
            EXPECT(got[i].defined() == expected[i].defined());
            if (!got[i].defined() || !expected[i].defined()) continue;
            const auto &a = got[i], &b = expected[i];
            if (b.abs().max().item<double>() < 1e-6) {
              say("a derivative that is 0", a.abs().max().item<double>());
            } else {
              say("a derivative", relative(a, b));
            }
          }
        }
      }
    }
  }
}

TEST("a field that is learnt has the values and derivatives of its forward, to rounding, wherever the time stands") {
  if (!ebm::kernels::supported()) return;
  const std::vector<std::pair<std::string, test::FieldForward>> places{
      {"none", [](const at::Tensor& x, const at::Tensor&) { return x; }},
      {"first", [](const at::Tensor& x, const at::Tensor& t) { return at::cat({t.unsqueeze(-1), x}, -1); }},
      {"last", [](const at::Tensor& x, const at::Tensor& t) { return at::cat({x, t.view({-1, 1})}, 1); }},
  };
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const auto& [activation_name, activation] : test::activations()) {
      for (const auto& [place, input] : places) {
        for (const auto& [n, hidden, d] : std::vector<std::tuple<int64_t, int64_t, int64_t>>{
                 {256, 128, 2}, {1000, 65, 3}, {17, 257, 1}, {1, 7, 5}}) {
          const Mlp network({place == "none" ? d : d + 1, hidden, hidden / 2 + 1, d}, activation, dtype);
          const auto forward = [&](const at::Tensor& x, const at::Tensor& t) { return network.forward(input(x, t)); };
          const ebm::GraphField field(test::trace_field(network.slots(), d, forward, dtype));
          const auto x = at::randn({n, d}, test::seeded(1), dtype), target = at::randn({n, d}, test::seeded(2), dtype);
          // Times of every second row, as of a tensor that is not contiguous.
          const auto t = at::rand({n, 2}, test::seeded(3), dtype).select(1, 0);
          const auto got = field.value(x, t), expected = forward(x, t);
          EXPECT_EQUAL(got.grad_fn()->name(), "NetworkBackward");
          const double tolerance = dtype == at::kFloat ? 2e-4 : 1e-11;
          EXPECT(relative(got.detach(), expected.detach()) <= tolerance);
          const auto ours = derivatives(network, got.sub(target).square().mean());
          const auto theirs = derivatives(network, expected.sub(target).square().mean());
          for (size_t i = 0; i < ours.size(); ++i) {
            const auto off = relative(ours[i], theirs[i]);
            if (off > tolerance)
              test::fail(__FILE__, __LINE__, activation_name, " ", dtype, " ", n, " x ", d, ", time ", place,
                         ": a derivative is off by ", off);
          }
        }
      }
    }
  }
}

TEST("a field is learnt by the operators of its graph where somebody differentiates by x or t") {
  const Mlp network({3, 16, 2}, [](const at::Tensor& x) { return at::silu(x); });
  const ebm::GraphField field(test::trace_field(network.slots(), 2, [&](const at::Tensor& x, const at::Tensor& t) {
    return network.forward(at::cat({x, t.unsqueeze(-1)}, -1));
  }));
  const auto x = at::randn({40, 2}, test::seeded(1)), t = at::rand({40}, test::seeded(2));
  const auto leaf = x.detach().requires_grad_(true), time = t.detach().requires_grad_(true);
  EXPECT(torch::autograd::grad({field.value(leaf, t).sum()}, {leaf})[0].abs().max().item<double>() > 0);
  EXPECT(torch::autograd::grad({field.value(x, time).sum()}, {time})[0].abs().max().item<double>() > 0);
}

TEST("losses of a network are one operation of autograd") {
  if (!ebm::kernels::supported()) return;
  const Mlp network({2, 16, 1}, [](const at::Tensor& x) { return at::silu(x); });
  const auto model = model_of(network, 2, at::kFloat);
  const auto x = at::randn({40, 2}, test::seeded(1));
  for (const auto& [name, loss] : losses()) {
    if (name == "energies" || name == "hutchinson") continue;  // of several passes
    EXPECT_EQUAL(loss(model, x).grad_fn()->name(), "NetworkBackward");
  }
}

TEST("the log-normaliser of a noise contrast is learnt with the network, and without it") {
  if (!ebm::kernels::supported()) return;
  const Mlp network({2, 16, 1}, [](const at::Tensor& x) { return at::silu(x); }, at::kDouble);
  const auto model = model_of(network, 2, at::kDouble);
  const test::Plain plain([&](const at::Tensor& x) { return model.energy(x); });
  const auto x = at::randn({40, 2}, test::seeded(1), at::kDouble);
  const auto slope = [&](const ebm::Model& model, bool twice) {
    const auto c = at::full({}, 0.3, at::kDouble).requires_grad_(true);
    const auto loss = ebm::normal_noise_contrast(model, x, c, 3, test::seeded(2)).first;
    const auto first = torch::autograd::grad({loss}, {c}, {}, {}, /*create_graph=*/twice)[0];
    return twice ? torch::autograd::grad({first}, {network.weights[0]})[0] : first;
  };
  EXPECT_NEAR(slope(model, false), slope(plain, false), 1e-12);
  EXPECT_NEAR(slope(model, true), slope(plain, true), 1e-10);
  for (const auto& weight : network.weights) weight.requires_grad_(false);
  for (const auto& bias : network.biases) bias.requires_grad_(false);
  EXPECT_NEAR(slope(model, false), slope(plain, false), 1e-12);
}

TEST("matching losses of a network that is learnt have the values and derivatives of its forward, to rounding") {
  if (!ebm::kernels::supported()) return;
  using Options = ebm::EquilibriumMatchingOptions;
  const int64_t n = 64;
  const Mlp network({3, 16, 2}, [](const at::Tensor& x) { return at::silu(x); }, at::kDouble);
  const auto forward = [&](const at::Tensor& x, const at::Tensor& t) {
    return network.forward(at::cat({x, t.unsqueeze(-1)}, -1));
  };
  const auto fused =
      std::make_shared<const ebm::GraphField>(test::trace_field(network.slots(), 2, forward, at::kDouble));
  const auto plain = std::make_shared<const ebm::CallbackField>("Plain", forward);
  const auto draw = [n](int64_t seed) { return at::randn({n, 2}, test::seeded(seed), at::kDouble); };
  const auto positive = [n](int64_t seed) { return at::rand({n}, test::seeded(seed), at::kDouble).add(0.1); };
  for (const auto prediction :
       {Options::Prediction::kVelocity, Options::Prediction::kScore, Options::Prediction::kNoise}) {
    for (const auto weight : {std::optional<Options::Weight>(), std::optional(Options::Weight::kVelocity),
                              std::optional(Options::Weight::kLikelihood)}) {
      for (const bool weighted : {false, true}) {
        for (const auto energy : {Options::Energy::kNone, Options::Energy::kDot}) {
          const ebm::PathSource sample{
              .x0 = draw(1),
              .x1 = draw(2),
              .given = ebm::PathSource::Given{weighted ? positive(3) : at::Tensor(), positive(4), draw(5), draw(6)}};
          const auto loss = [&](std::shared_ptr<const ebm::Field> field) {
            ebm::Control control;
            return ebm::EquilibriumMatching(
                       {.matching = {.sample = sample,
                                     .time_weights = weighted ? positive(7) : at::Tensor(),
                                     .field = std::move(field)},
                        .equilibrium =
                            {.prediction = prediction, .energy = energy, .weight = weight, .time_invariant = false},
                        .terms = {.given = {positive(8), positive(9).unsqueeze(-1), positive(10).unsqueeze(-1)}}})
                .forward(control)
                .loss;
          };
          const auto ours = loss(fused), theirs = loss(plain);
          if (energy == Options::Energy::kNone) EXPECT_EQUAL(ours.grad_fn()->name(), "NetworkBackward");
          EXPECT_NEAR(ours, theirs, 1e-11 * (1 + theirs.abs().item<double>()));
          const auto got = derivatives(network, ours), expected = derivatives(network, theirs);
          for (size_t i = 0; i < got.size(); ++i) {
            EXPECT(got[i].defined() == expected[i].defined());
            if (got[i].defined()) EXPECT(relative(got[i], expected[i]) <= 1e-10);
          }
        }
      }
    }
  }
}

TEST("derivatives of a network do not depend on how many threads there are") {
  if (!ebm::kernels::supported()) return;
  const Mlp network({2, 64, 64, 1}, [](const at::Tensor& x) { return at::silu(x); });
  const auto model = model_of(network, 2, at::kFloat);
  const auto x = at::randn({1000, 2}, test::seeded(1));
  const auto threads = at::get_num_threads();
  for (const auto& [name, loss] : losses()) {
    at::set_num_threads(1);
    const auto one = derivatives(network, loss(model, x));
    at::set_num_threads(2);
    const auto two = derivatives(network, loss(model, x));
    for (size_t i = 0; i < one.size(); ++i) {
      if (one[i].defined()) EXPECT(one[i].equal(two[i]));
    }
  }
  at::set_num_threads(threads);
}

TEST("a loss of a network may be differentiated twice") {
  if (!ebm::kernels::supported()) return;
  const Mlp network({2, 9, 1}, [](const at::Tensor& x) { return at::tanh(x); }, at::kDouble);
  const auto model = model_of(network, 2, at::kDouble);
  const test::Plain plain([&](const at::Tensor& x) { return model.energy(x); });
  const auto x = at::randn({20, 2}, test::seeded(1), at::kDouble);
  const auto twice = [&](const at::Tensor& loss) {
    const auto first = torch::autograd::grad({loss}, network.weights, {}, true, /*create_graph=*/true);
    return torch::autograd::grad({first[0].square().sum()}, network.weights, {}, {}, false, true);
  };
  for (const auto& [name, loss] : losses()) {
    const auto ours = twice(loss(model, x)), theirs = twice(loss(plain, x));
    for (size_t i = 0; i < ours.size(); ++i)
      EXPECT_NEAR(ours[i], theirs[i], 1e-9 * (1 + theirs[i].abs().max().item<double>()));
  }
}

TEST("a pass back says if a parameter has changed since the pass forward, and if it is the second") {
  if (!ebm::kernels::supported()) return;
  const Mlp network({2, 8, 1}, [](const at::Tensor& x) { return at::silu(x); });
  const auto model = model_of(network, 2, at::kFloat);
  const auto x = at::randn({4, 2}, test::seeded(1));
  const auto loss = model.trained_energy(x).sum();
  derivatives(network, loss);
  EXPECT_THROWS(derivatives(network, loss), c10::Error, "second time");
  const auto other = model.trained_energy(x).sum();
  {
    const at::NoGradGuard no_grad;
    network.weights[0].mul_(2);
  }
  EXPECT_THROWS(derivatives(network, other), c10::Error, "modified by an inplace operation");
}

}  // namespace
