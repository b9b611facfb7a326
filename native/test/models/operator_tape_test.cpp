#include "ebm/models/operator_tape.h"

#include <torch/csrc/autograd/autograd.h>

#include "ebm/models/graph.h"
#include "test/check.h"
#include "test/networks/mlp.h"
#include "test/support.h"

namespace {

using at::Tensor;

struct Given {
  Tensor weight = at::randn({6, 4}, test::seeded(5)), bias = at::randn({6}, test::seeded(6));
  std::vector<Tensor> cell{at::randn({12, 2}, test::seeded(8)), at::randn({12, 3}, test::seeded(9)),
                           at::randn({12}, test::seeded(10)), at::randn({12}, test::seeded(11))};
  Tensor kernel = at::randn({3, 1, 3}, test::seeded(7)), table = at::tensor({2, 0, 1}, at::kLong);

  Given() {
    weight.set_requires_grad(true);
    bias.set_requires_grad(true);
    for (auto& part : cell) part.set_requires_grad(true);
  }
};

struct Case {
  const char* name;
  test::Forward energy;  // of x (B, 4)
};

std::vector<Case> energies(const Given& g) {
  return {
      {"a funnel",
       [](const Tensor& x) {
         const auto v = x.select(-1, 0), rest = x.narrow(-1, 1, 3);
         return v.square().div(18).add(v.mul(1.5)).add(rest.square().sum(-1).mul(v.neg().exp()).div(2));
       }},
      {"results that autograd saves", [](const Tensor& x) { return x.tanh().add(x.sigmoid()).mul(x.exp()).sum(-1); }},
      {"a perceptron",
       [&](const Tensor& x) { return at::silu(at::linear(x, g.weight, g.bias)).pow(2).sum(-1).add(x.pow(4).sum(1)); }},
      {"layer norm and softmax",
       [&](const Tensor& x) {
         const auto h = at::layer_norm(at::linear(x, g.weight), {6}, {}, {});
         return at::softmax(h, -1).mul(h).sum(-1).add(at::logsumexp(h, -1)).add(x.cumsum(-1).sum(-1));
       }},
      {"a convolution",
       [&](const Tensor& x) {
         return at::conv1d(x.unsqueeze(1), g.kernel, {}, 1, 1).relu().flatten(1).square().sum(1);
       }},
      {"lists, places and choices",
       [&](const Tensor& x) {
         const auto parts = x.chunk(2, 1);
         const auto both = at::cat({parts[1], parts[0].mul(2)}, 1), some = x.index_select(1, g.table);
         const auto picked = x.index({at::indexing::Slice(), g.table}).sum(1);
         return at::where(both.gt(0), both, both.mul(0.1))
             .square()
             .sum(1)
             .add(some.amax(1))
             .add(picked)
             .add(std::get<0>(x.max(1)));
       }},
      {"a recurrent network",
       [&](const Tensor& x) {
         const auto start = at::zeros({1, x.size(0), 3});
         const auto h =
             std::get<0>(at::lstm(x.view({-1, 2, 2}), {start, start}, g.cell, true, 1, 0, true, false, true));
         return h.square().sum({1, 2}).add(x.square().sum(-1));
       }},
      {"changes of what it has made itself",
       [](const Tensor& x) {
         auto h = x.mul(2);
         h.mul_(3).add_(x);
         h.select(1, 0).add_(1);
         return h.sin().sum(1);
       }},
      {"whole numbers and fractions beside tensors and sums",
       [](const Tensor& x) {
         const auto wide = x.to(at::kDouble).mul(3).sub(0.1).to(x.scalar_type());
         const auto sum = x.sum().div(7).add(16'777'217);
         return x.sub(4).square().div(8).add(x.mul(3).cos(), 2).add(wide).mul(sum).sum(-1).sub(16'777'217);
       }},
      {"one value in many places", [](const Tensor& x) { return x.mul(x).add(x.mul(x.sum(-1, true))).sum(-1); }},
      {"no dependence on other numbers than x",
       [](const Tensor& x) { return x.sum(-1).mul(0.5).add(x.square().mean(-1)); }},
  };
}

std::vector<Tensor> both(const test::Forward& energy, const Tensor& x) {
  const at::AutoGradMode enabled(true);
  const auto leaf = x.detach().requires_grad_(true);
  const auto e = energy(leaf);
  return {e.detach(), torch::autograd::grad({e}, {leaf}, {at::ones_like(e)})[0].detach()};
}

TEST("a tape has the numbers of autograd to the bit at other positions and for parameters that have changed") {
  Given g;
  std::vector<Tensor> held{g.weight, g.bias, g.kernel, g.table};
  held.insert(held.end(), g.cell.begin(), g.cell.end());
  for (const auto& [name, energy] : energies(g)) {
    const auto x = at::randn({5, 4}, test::seeded(1));
    const auto recording = ebm::OperatorTape::record({x}, held, [&] { return both(energy, x); });
    if (!recording.tape) test::fail(__FILE__, __LINE__, name, " was not taken down");
    for (int round = 0; round < 3; ++round) {
      const auto other = at::randn({5, 4}, test::seeded(10 + round)), before = other.clone();
      const auto expected = both(energy, other), got = recording.tape->run({other});
      EXPECT(other.equal(before));
      if (!got[0].equal(expected[0]) || !got[1].equal(expected[1]))
        test::fail(__FILE__, __LINE__, name, " is off by ", test::distance(got[1], expected[1]));
      EXPECT(!got[1].requires_grad());
      const at::NoGradGuard no_grad;
      g.weight.mul_(1.1);
      g.bias.add_(0.1);
    }
  }
}

TEST("a tape is not taken down of what another run could do otherwise") {
  const auto x = at::randn({5, 4}, test::seeded(1));
  auto buffer = at::zeros({4});
  const auto hidden = at::ones({4});
  const std::vector<Case> cases{
      {"random numbers", [](const Tensor& x) { return x.mul(at::randn({4})).sum(-1); }},
      {"dropout", [](const Tensor& x) { return at::dropout(x, 0.5, true).sum(-1); }},
      {"values", [](const Tensor& x) { return x.sum(-1).mul(x.max().item<double>()); }},
      {"decisions", [](const Tensor& x) { return x.gt(0).any().item<bool>() ? x.sum(-1) : x.prod(-1); }},
      {"a decision of the backward pass", [](const Tensor& x) { return x.prod(1); }},
      {"a buffer that it changes", [&](const Tensor& x) { return x.mul(buffer.add_(1)).sum(-1); }},
      {"a tensor from elsewhere", [&](const Tensor& x) { return x.mul(hidden).sum(-1); }},
  };
  for (const auto& [name, energy] : cases) {
    const auto recording = ebm::OperatorTape::record({x}, {buffer}, [&] { return both(energy, x); });
    if (recording.tape) test::fail(__FILE__, __LINE__, name, " was taken down");
    EXPECT_EQUAL(recording.outputs.size(), 2u);
  }
  const auto own = x.clone();
  const auto changed = ebm::OperatorTape::record({own}, {}, [&] { return std::vector{own.mul_(2)}; });
  EXPECT(!changed.tape);
}

TEST("gradients of a graph are the same at every call, for shapes that change, and follow the parameters") {
  Given g;
  const auto energy = [&](const Tensor& x) {
    return at::tanh(at::linear(x, g.weight, g.bias)).square().sum(-1).add(x.exp().sum(-1));
  };
  const ebm::GraphModel model(test::trace_energy({{"weight", g.weight, true}, {"bias", g.bias, true}}, 4, energy));
  for (int round = 0; round < 40; ++round) {
    const auto x = at::randn({round % 3 + 1, 4}, test::seeded(round));
    const auto expected = both(energy, x);
    EXPECT(model.gradient(x).equal(expected[1]));
    const auto [values, gradient] = model.energy_and_gradient(x);
    EXPECT(values.equal(expected[0]) && gradient.equal(expected[1]));
    if (round % 5 == 4) {
      const at::NoGradGuard no_grad;
      g.weight.mul_(0.9);
    }
  }
}

}  // namespace
