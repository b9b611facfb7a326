#include "ebm/models/graph.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/jit/serialization/import.h>

#include <atomic>
#include <sstream>
#include <thread>

#include "ebm/models/callback.h"
#include "test/check.h"
#include "test/support.h"

namespace {

/// A 2-8-1 network whose output is scaled by a buffer, with the names of nn.Sequential(Linear, Tanh, Linear).
struct Network {
  explicit Network(at::ScalarType dtype = at::kDouble) {
    const auto rng = test::seeded(0);
    w0 = at::randn({8, 2}, rng, dtype).requires_grad_(true);
    b0 = at::randn({8}, rng, dtype).requires_grad_(true);
    w2 = at::randn({1, 8}, rng, dtype).requires_grad_(true);
    scale = at::full({}, 0.5, dtype);
  }
  at::Tensor forward(const at::Tensor& x) const {
    return at::linear(at::linear(x, w0, b0).tanh(), w2).squeeze(-1).mul(scale);
  }
  std::vector<ebm::Slot> slots() const {
    return {{"net.0.weight", w0, true}, {"net.0.bias", b0, true}, {"net.2.weight", w2, true}, {"scale", scale, false}};
  }
  torch::jit::Module traced() const {
    return ebm::trace("Network", slots(), [this](const auto& in) { return forward(in[0]); },
                      {at::zeros({3, 2}, w0.options().requires_grad(false))}, {"x"});
  }
  std::vector<at::Tensor> parameters() const { return {w0, b0, w2}; }

  at::Tensor w0, b0, w2, scale;
};

TEST("GraphModel equals the forward it was traced from, on any batch, with its gradients in x") {
  const Network network;
  const ebm::GraphModel model(network.traced());
  const auto x = at::randn({11, 2}, test::seeded(1), at::kDouble);
  EXPECT_EQUAL(model.name(), "Network");
  EXPECT(model.energy(x).equal(network.forward(x)));
  const ebm::CallbackModel direct("Direct", [&](const at::Tensor& at) { return network.forward(at); });
  EXPECT(model.gradient(x).equal(direct.gradient(x)));
  EXPECT_NEAR(model.gradient(x), test::finite_differences(model, x), 1e-7);
}

TEST("GraphModel passes gradients on to the parameters, twice differentiable") {
  const Network network;
  const ebm::GraphModel model(network.traced());
  const auto x = at::randn({5, 2}, test::seeded(1), at::kDouble).requires_grad_(true);
  // The loss of score matching: its gradient needs the derivative of a derivative.
  const auto gradients = [&](const at::Tensor& energy) {
    const auto score = torch::autograd::grad({energy.sum()}, {x}, {}, std::nullopt, /*create_graph=*/true)[0];
    return torch::autograd::grad({energy.sum() + score.pow(2).sum()}, network.parameters());
  };
  const auto traced = gradients(model.energy(x));
  const auto direct = gradients(network.forward(x));
  for (size_t i = 0; i < direct.size(); ++i) EXPECT(traced[i].equal(direct[i]));
  EXPECT(direct[0].abs().max().item<double>() > 0.1);
}

TEST("GraphModel sees parameters and buffers change in place") {
  const Network network;
  const ebm::GraphModel model(network.traced());
  const auto x = at::randn({5, 2}, test::seeded(1), at::kDouble);
  const auto before = model.energy(x);
  {
    const at::NoGradGuard no_grad;
    network.w0.mul_(1.5);
    network.scale.fill_(2);
  }
  EXPECT(!model.energy(x).equal(before));
  EXPECT(model.energy(x).equal(network.forward(x)));
}

TEST("GraphModel stays the same after many calls") {
  const Network network(at::kFloat);
  const ebm::GraphModel model(network.traced());
  const auto x = at::randn({32, 2}, test::seeded(1));
  const auto first = model.gradient(x);
  for (int i = 0; i < 50; ++i) EXPECT(model.gradient(x).equal(first));
}

TEST("GraphModel serves several threads at once") {
  const Network network;
  const ebm::GraphModel model(network.traced());
  const auto x = at::randn({64, 2}, test::seeded(1), at::kDouble);
  const auto expected = model.gradient(x);
  std::atomic<int> equal = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&] {
        for (int i = 0; i < 100; ++i) equal += model.gradient(x).equal(expected);
      });
  }
  EXPECT_EQUAL(equal.load(), 400);
}

TEST("GraphModel binds conditions, one view for each") {
  const Network network;
  const auto module =
      ebm::trace("Conditional", network.slots(), [&](const auto& in) { return network.forward(in[0]).mul(in[1]); },
                 {at::zeros({3, 2}, at::kDouble), at::ones({3}, at::kDouble)}, {"x", "y"});
  const ebm::Graph graph(module);
  const auto x = at::randn({4, 2}, test::seeded(1), at::kDouble);
  const auto y = at::arange(4, at::kDouble);
  EXPECT(ebm::GraphModel({graph, {y}}).energy(x).equal(network.forward(x).mul(y)));
  EXPECT(ebm::GraphModel({graph, {y.mul(3)}}).energy(x).equal(network.forward(x).mul(y.mul(3))));
  EXPECT_THROWS(ebm::GraphModel(graph).energy(x), c10::TypeError,
                "Conditional: expected 1 conditioning inputs beside x, got 0");
}

TEST("GraphField equals the forward it was traced from, and passes gradients on") {
  const Network network;
  const auto forward = [&](const at::Tensor& x, const at::Tensor& t, const at::Tensor& y) {
    return network.forward(x).unsqueeze(-1).mul(x).mul(t.mul(y).unsqueeze(-1));
  };
  const auto module = ebm::trace(
      "Velocity", network.slots(), [&](const auto& in) { return forward(in[0], in[1], in[2]); },
      {at::zeros({3, 2}, at::kDouble), at::ones({3}, at::kDouble), at::ones({3}, at::kDouble)}, {"x", "t", "y"});
  const auto x = at::randn({7, 2}, test::seeded(1), at::kDouble).requires_grad_(true);
  const auto t = at::linspace(0, 1, 7, at::kDouble);
  const auto y = at::arange(7, at::kDouble);
  const ebm::GraphField field({ebm::Graph(module), {y}});
  EXPECT_EQUAL(field.name(), "Velocity");
  EXPECT(field.value(x, t).equal(forward(x, t, y)));
  auto inputs = network.parameters();
  inputs.push_back(x);
  const auto gradients = torch::autograd::grad({field.value(x, t).sum()}, inputs);
  const auto expected = torch::autograd::grad({forward(x, t, y).sum()}, inputs);
  for (size_t i = 0; i < inputs.size(); ++i) EXPECT(gradients[i].equal(expected[i]));
  EXPECT_THROWS(ebm::GraphField(module).value(x, t), c10::TypeError,
                "Velocity: expected 1 conditioning inputs beside x and t, got 0");
}

TEST("a traced tuple is the outputs of a field, and no value") {
  const auto module = ebm::trace("Shown", {},
                                 [](const auto& in) {
                                   const auto hidden = in[0].tanh();
                                   return c10::ivalue::Tuple::create(hidden.mul(in[1].unsqueeze(-1)), hidden);
                                 },
                                 {at::zeros({3, 2}), at::ones({3})}, {"x", "t"});
  const ebm::GraphField field(module);
  const auto x = at::linspace(-1, 1, 10).view({5, 2}), t = at::linspace(0, 1, 5);
  EXPECT_THROWS(field.value(x, t), c10::TypeError, "Shown: expected its forward to give a tensor, got a Tuple");
  const auto outputs = field.outputs(x, t);
  EXPECT_EQUAL(outputs.size(), 2u);
  EXPECT(outputs[0].equal(x.tanh().mul(t.unsqueeze(-1))));
  EXPECT(outputs[1].equal(x.tanh()));
}

TEST("a traced module keeps its names, its sharing and its numbers through save and load") {
  const Network network;
  auto slots = network.slots();
  slots.push_back({"tied", network.w0, true});
  const auto module = ebm::trace("Network", slots, [&](const auto& in) { return network.forward(in[0]); },
                                 {at::zeros({3, 2}, at::kDouble)}, {"x"});
  std::stringstream file;
  module.save(file);
  const auto loaded = torch::jit::load(file);

  std::vector<std::string> names;
  for (const auto& parameter : loaded.named_parameters()) names.push_back(parameter.name);
  EXPECT_EQUAL(names, (std::vector<std::string>{"net.0.weight", "net.0.bias", "net.2.weight", "tied"}));
  EXPECT(loaded.attr("tied").toTensor().is_alias_of(
      loaded.attr("net").toModule().attr("0").toModule().attr("weight").toTensor()));

  const auto x = at::randn({4, 2}, test::seeded(1), at::kDouble);
  const ebm::GraphModel model(loaded);
  EXPECT(model.energy(x).equal(network.forward(x)));
  EXPECT(model.gradient(x).equal(ebm::GraphModel(module).gradient(x)));
}

TEST("trace passes on the error of a forward, and the next one works") {
  const auto fail = [](const std::vector<at::Tensor>&) -> at::Tensor { throw std::runtime_error("no luck"); };
  EXPECT_THROWS(ebm::trace("Broken", {}, fail, {at::zeros({1, 1})}, {"x"}), std::runtime_error, "no luck");
  const auto sum = ebm::trace("Sum", {}, [](const auto& in) { return in[0].sum(-1); }, {at::zeros({1, 1})}, {"x"});
  EXPECT_NEAR(ebm::GraphModel(sum).energy(at::ones({2, 3})), at::full({2}, 3.0), 0);
}

TEST("a graph reports libtorch's own error") {
  const Network network;
  EXPECT_THROWS(ebm::GraphModel(network.traced()).energy(at::zeros({4, 3}, at::kDouble)), c10::Error,
                "mat1 and mat2 shapes cannot be multiplied");
}

}  // namespace
