#include "ebm/networks/fused_network.h"

#include <ATen/autocast_mode.h>

#include "ebm/kernels/cpu.h"
#include "test/check.h"
#include "test/networks/mlp.h"
#include "test/support.h"

namespace {

using at::Tensor;
using test::Mlp;

Mlp network(int64_t outputs = 1) {
  return {{2, 24, 24, outputs}, [](const Tensor& x) { return at::silu(x); }};
}

/// Whether a graph is taken for a perceptron; its gradients are checked either way.
bool is_found(const ebm::Graph& graph, const Tensor& x) {
  const ebm::GraphModel model(graph);
  const auto expected = test::Plain([&](const Tensor& at) { return graph.run({at}); }).gradient(x);
  EXPECT_NEAR(model.gradient(x), expected, 1e-5);
  return model.kernel(x) != nullptr;
}

struct Case {
  std::string name;
  test::Forward forward;
};

TEST("perceptrons are found however they are written") {
  if (!ebm::kernels::supported()) return;
  const auto net = network();
  const auto wide = network(3);
  const auto& [w, b] = std::pair(net.weights, net.biases);
  const std::vector<Case> cases{
      {"squeeze", [&](const Tensor& x) { return net.forward(x).squeeze(-1); }},
      {"squeeze by axis", [&](const Tensor& x) { return net.forward(x).squeeze(1); }},
      {"view", [&](const Tensor& x) { return net.forward(x).view(-1); }},
      {"reshape", [&](const Tensor& x) { return net.forward(x).reshape({-1}); }},
      {"flatten", [&](const Tensor& x) { return net.forward(x).flatten(); }},
      {"select", [&](const Tensor& x) { return net.forward(x).select(-1, 0); }},
      {"select of all", [&](const Tensor& x) { return net.forward(x).slice(0).select(1, 0); }},
      {"sum", [&](const Tensor& x) { return net.forward(x).sum(-1); }},
      {"sum of some", [&](const Tensor& x) { return wide.forward(x).sum(1); }},
      {"with |x|^2", [&](const Tensor& x) { return net.forward(x).squeeze(-1) + x.pow(2).sum(-1).mul(0.5); }},
      {"|x|^2 first", [&](const Tensor& x) { return x.mul(x).mul(0.3).sum(1) + net.forward(x).squeeze(-1); }},
      {"less |x|^2", [&](const Tensor& x) { return net.forward(x).view(-1).sub(x.square().sum(-1), 0.7) / 2; }},
      {"less the network", [&](const Tensor& x) { return x.pow(2).sum(-1).div(4).sub(net.forward(x).squeeze(-1)); }},
      {"scaled", [&](const Tensor& x) { return net.forward(x).squeeze(-1).mul(3).neg() + 2; }},
      {"softplus of the output", [&](const Tensor& x) { return at::softplus(net.forward(x)).squeeze(-1); }},
      {"softplus of outputs", [&](const Tensor& x) { return at::softplus(wide.forward(x)).sum(-1).mul(1.5); }},
      {"flattened inputs", [&](const Tensor& x) { return net.forward(x.flatten(1)).squeeze(-1); }},
      {"dropout in evaluation",
       [&](const Tensor& x) {
         const auto h = at::dropout(at::silu(at::linear(x, w[0], b[0])), 0.5, false);
         return at::linear(h, w[1], b[1]).sum(-1);
       }},
      {"matmul and add",
       [&](const Tensor& x) {
         const auto h = at::tanh(x.matmul(w[0].t()) + b[0]);
         return at::relu(b[1] + at::mm(h, w[1].transpose(0, 1))).sum(-1);
       }},
      {"addmm", [&](const Tensor& x) { return at::addmm(b[0], x, w[0].t()).tanh().sum(-1); }},
      {"activations in place",
       [&](const Tensor& x) {
         auto h = at::linear(x, w[0], b[0]);
         h.relu_();
         return at::linear(h, w[1], b[1]).sum(-1);
       }},
      {"a weight for two layers",
       [&](const Tensor& x) {
         const auto h = at::tanh(at::linear(x, w[0], b[0]));
         return at::linear(at::tanh(at::linear(h, w[1], b[1])), w[1], b[1]).sum(-1);
       }},
      {"linear", [&](const Tensor& x) { return at::linear(x, w[0]).sum(-1); }},
  };
  const auto x = at::randn({5, 2}, test::seeded(1));
  for (const auto& [name, forward] : cases) {
    auto slots = net.slots();
    for (const auto& slot : wide.slots()) slots.push_back({"wide." + slot.name, slot.tensor, true});
    if (!is_found(test::trace_energy(slots, 2, forward), x)) test::fail(__FILE__, __LINE__, name, " is not found");
  }
}

TEST("graphs that are no perceptrons are left to the operators") {
  const auto net = network();
  const auto wide = network(3);
  const auto& [w, b] = std::pair(net.weights, net.biases);
  const auto factor = at::full({1}, 2.0);
  const std::vector<Case> cases{
      {"another operator", [&](const Tensor& x) { return net.forward(x).squeeze(-1).sin(); }},
      {"another operator inside",
       [&](const Tensor& x) { return at::linear(at::linear(x, w[0], b[0]).sin(), w[1]).sum(-1); }},
      {"a residual",
       [&](const Tensor& x) {
         const auto h = at::silu(at::linear(x, w[0], b[0]));
         return (h + at::silu(at::linear(h, w[1], b[1]))).sum(-1);
       }},
      {"a factor that is a tensor", [&](const Tensor& x) { return net.forward(x).squeeze(-1).mul(factor); }},
      {"two networks", [&](const Tensor& x) { return net.forward(x).squeeze(-1) + wide.forward(x).sum(-1); }},
      {"a product", [&](const Tensor& x) { return net.forward(x).squeeze(-1) * x.pow(2).sum(-1); }},
      {"|x|^3", [&](const Tensor& x) { return net.forward(x).squeeze(-1) + x.pow(3).sum(-1); }},
      {"squares of outputs", [&](const Tensor& x) { return wide.forward(x).pow(2).sum(-1); }},
      {"the mean over the batch", [&](const Tensor& x) { return net.forward(x.sub(x.mean(0))).squeeze(-1); }},
      {"one of many outputs", [&](const Tensor& x) { return wide.forward(x).select(-1, 0); }},
      {"two activations in a row", [&](const Tensor& x) { return at::tanh(at::tanh(at::linear(x, w[0]))).sum(-1); }},
      {"an activation of the input", [&](const Tensor& x) { return at::linear(at::tanh(x), w[0]).sum(-1); }},
      {"a bias of another shape", [&](const Tensor& x) { return (at::linear(x, w[0]) + b[0].unsqueeze(0)).sum(-1); }},
      {"a scaled bias", [&](const Tensor& x) { return at::linear(x, w[0]).add(b[0], 2).tanh().sum(-1); }},
      {"a scaled layer", [&](const Tensor& x) { return at::linear(x, w[0]).mul(2).tanh().sum(-1); }},
      {"beta of addmm", [&](const Tensor& x) { return at::addmm(b[0], x, w[0].t(), 2).tanh().sum(-1); }},
      {"a sum in place",
       [&](const Tensor& x) {
         auto h = at::linear(x, w[0], b[0]);
         h.add_(1);
         return h.tanh().sum(-1);
       }},
      {"a value that was overwritten",
       [&](const Tensor& x) {
         const auto h = at::linear(x, w[0], b[0]);
         const auto late = h.flatten(1);
         h.relu_();
         return late.sum(-1);
       }},
      {"no layer", [&](const Tensor& x) { return x.pow(2).sum(-1); }},
  };
  const auto x = at::randn({5, 2}, test::seeded(1));
  for (const auto& [name, forward] : cases) {
    auto slots = net.slots();
    for (const auto& slot : wide.slots()) slots.push_back({"wide." + slot.name, slot.tensor, true});
    if (is_found(test::trace_energy(slots, 2, forward), x)) test::fail(__FILE__, __LINE__, name, " is found");
  }
}

TEST("dropout in training is left to the operators, with the numbers that they draw") {
  const auto net = network();
  const auto x = at::randn({5, 2}, test::seeded(1));
  const ebm::GraphModel model(test::trace_energy(
      net.slots(), 2, [&](const Tensor& x) { return net.forward(at::dropout(x, 0.5, true)).squeeze(-1); }));
  EXPECT(model.kernel(x) == nullptr);
  EXPECT(!model.gradient(x).equal(model.gradient(x)));
}

TEST("conditions are no part of a perceptron, but must be those that the forward takes") {
  if (!ebm::kernels::supported()) return;
  const auto net = network();
  const auto x = at::randn({5, 2}, test::seeded(1)), y = at::arange(5, at::kFloat);
  const auto trace = [&](const auto& forward) {
    return ebm::Graph(ebm::trace("Conditional", net.slots(), [&](const auto& in) { return forward(in[0], in[1]); },
                                 {at::zeros({3, 2}), at::ones({3})}, {"x", "y"}));
  };
  const auto uses = trace([&](const Tensor& x, const Tensor& y) { return net.forward(x).squeeze(-1).mul(y); });
  EXPECT(ebm::GraphModel({uses, {y}}).kernel(x) == nullptr);
  const auto joins = trace([&](const Tensor& x, const Tensor& y) {
    return at::linear(at::cat({x, y.unsqueeze(-1)}, 1), at::ones({1, 3})).squeeze(-1);
  });
  EXPECT(ebm::GraphModel({joins, {y}}).kernel(x) == nullptr);
  const auto ignores = trace([&](const Tensor& x, const Tensor&) { return net.forward(x).squeeze(-1); });
  EXPECT(ebm::GraphModel({ignores, {y}}).kernel(x) != nullptr);
  EXPECT(ebm::GraphModel(ignores).kernel(x) == nullptr);
  EXPECT_THROWS(ebm::GraphModel(ignores).gradient(x), c10::TypeError, "expected 1 conditioning inputs");
}

TEST("a perceptron is left to the operators where its tensors do not fit") {
  const auto net = network();
  const auto energy = [&](const Tensor& x) { return net.forward(x).squeeze(-1); };
  ebm::GraphModel model(test::trace_energy(net.slots(), 2, energy));
  const auto x = at::randn({5, 2}, test::seeded(1));
  EXPECT_EQUAL(model.kernel(x) != nullptr, ebm::kernels::supported());
  EXPECT(!model.kernel(x.to(at::kDouble)));
  EXPECT(!model.kernel(x[0]));
  EXPECT(!model.kernel(at::zeros({2, 5}).t()));
  EXPECT(!model.kernel(at::zeros({5, 3})));
  EXPECT(!model.kernel(at::zeros({0, 2})));
  EXPECT_THROWS(model.gradient(at::zeros({5, 3})), c10::Error, "shapes cannot be multiplied");
  at::autocast::set_autocast_enabled(at::kCPU, true);
  EXPECT(!model.kernel(x));
  at::autocast::set_autocast_enabled(at::kCPU, false);
  model.force_fp32_gradient = true;
  EXPECT(!model.kernel(x.to(at::kDouble)));
  EXPECT_EQUAL(model.kernel(x) != nullptr, ebm::kernels::supported());
}

TEST("perceptrons are left to the operators where these are faster") {
  if (!ebm::kernels::supported()) return;
  const auto covers = [](const std::vector<int64_t>& widths, int64_t n) {
    const Mlp net(widths, [](const Tensor& x) { return at::silu(x); });
    const ebm::GraphModel model(
        test::trace_energy(net.slots(), 2, [&](const Tensor& x) { return net.forward(x).squeeze(-1); }));
    return model.kernel(at::zeros({n, 2})) != nullptr;
  };
  EXPECT(covers({2, 512, 512, 1}, 8) && !covers({2, 512, 512, 1}, 7));
  EXPECT(covers({2, 256, 256, 1}, 1));
  EXPECT(!covers({2, 520, 1}, 1000));
}

TEST("fields are found with their time or without, and nothing else is") {
  if (!ebm::kernels::supported()) return;
  const Mlp net({3, 24, 2}, [](const Tensor& x) { return at::silu(x); });
  const auto timeless = network(2);
  const auto x = at::randn({5, 2}, test::seeded(1)), t = at::linspace(0, 1, 5);
  const auto is_field = [&](const test::FieldForward& forward, const Mlp& of) {
    const auto graph = test::trace_field(of.slots(), 2, forward);
    const at::NoGradGuard no_grad;
    EXPECT_NEAR(ebm::GraphField(graph).value(x, t), forward(x, t), 1e-5);
    return graph.field(x, t) != nullptr;
  };
  using Arg = const Tensor&;
  EXPECT(is_field([&](Arg x, Arg t) { return net.forward(at::cat({x, t.view({-1, 1})}, 1)); }, net));
  EXPECT(is_field([&](Arg x, Arg t) { return net.forward(at::cat({x, t.reshape({-1, 1})}, -1)); }, net));
  EXPECT(is_field([&](Arg x, Arg t) { return net.forward(at::cat({t.unsqueeze(1), x}, 1)); }, net));
  EXPECT(is_field([&](Arg x, Arg) { return timeless.forward(x); }, timeless));
  EXPECT(!is_field([&](Arg x, Arg t) { return net.forward(at::cat({x, t.unsqueeze(-1).mul(2)}, 1)); }, net));
  EXPECT(!is_field([&](Arg x, Arg t) { return net.forward(at::cat({x, t.unsqueeze(-1)}, 1)).neg(); }, net));
  EXPECT(!is_field([&](Arg x, Arg t) { return timeless.forward(x).mul(t.unsqueeze(-1)); }, timeless));
}

}  // namespace
