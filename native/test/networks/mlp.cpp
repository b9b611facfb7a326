#include "test/networks/mlp.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <cmath>

#include "ebm/kernels/network.h"
#include "test/support.h"

namespace test {

namespace {

/// An operator with the defaults of its further arguments.
Function with_defaults(const char* name) {
  const auto op = c10::Dispatcher::singleton().findSchemaOrThrow(name, "");
  return [op](const at::Tensor& x) {
    torch::jit::Stack stack{x};
    const auto& arguments = op.schema().arguments();
    for (size_t i = 1; i < arguments.size(); ++i) stack.push_back(*arguments[i].default_value());
    op.callBoxed(stack);
    return stack[0].toTensor();
  };
}

}  // namespace

std::vector<std::pair<std::string, Function>> activations() {
  std::vector<std::pair<std::string, Function>> all{
      {"elu with its parameters", [](const at::Tensor& x) { return at::elu(x, 1.3, 0.8, 0.7); }},
      {"gelu by tanh", [](const at::Tensor& x) { return at::gelu(x, "tanh"); }},
      {"leaky_relu with its parameter", [](const at::Tensor& x) { return at::leaky_relu(x, 0.2); }},
      {"softplus with its parameters", [](const at::Tensor& x) { return at::softplus(x, 3, 1); }},
  };
  for (const auto& [name, activation] : ebm::kernels::kActivationOperators) all.emplace_back(name, with_defaults(name));
  return all;
}

Mlp::Mlp(const std::vector<int64_t>& widths, Function activation, at::ScalarType dtype, bool bias)
    : activation(std::move(activation)) {
  const auto rng = seeded(0);
  const auto uniform = [&](at::IntArrayRef shape, int64_t inputs) {
    const double bound = 1 / std::sqrt(static_cast<double>(inputs));
    return at::rand(shape, rng, dtype).mul_(2 * bound).sub_(bound).requires_grad_(true);
  };
  for (size_t l = 0; l + 1 < widths.size(); ++l) {
    weights.push_back(uniform({widths[l + 1], widths[l]}, widths[l]));
    biases.push_back(bias ? uniform({widths[l + 1]}, widths[l]) : at::Tensor());
  }
}

at::Tensor Mlp::forward(const at::Tensor& x) const {
  // A conversion that changes nothing would be recorded.
  const auto cast = [&](const at::Tensor& t) {
    return t.defined() && t.scalar_type() != x.scalar_type() ? t.to(x.scalar_type()) : t;
  };
  auto h = x;
  for (size_t l = 0; l < weights.size(); ++l) {
    if (l > 0) h = activation(h);
    h = at::linear(h, cast(weights[l]), cast(biases[l]));
  }
  return h;
}

std::vector<ebm::Slot> Mlp::slots() const {
  std::vector<ebm::Slot> slots;
  for (size_t l = 0; l < weights.size(); ++l) {
    const auto name = "net." + std::to_string(2 * l);
    slots.push_back({name + ".weight", weights[l], true});
    if (biases[l].defined()) slots.push_back({name + ".bias", biases[l], true});
  }
  return slots;
}

ebm::Graph trace_energy(const std::vector<ebm::Slot>& slots, int64_t d, const Forward& forward, at::ScalarType dtype) {
  return ebm::trace("Energy", slots, [&](const auto& in) { return forward(in[0]); }, {at::zeros({3, d}, dtype)}, {"x"});
}

ebm::Graph trace_field(const std::vector<ebm::Slot>& slots, int64_t d, const FieldForward& forward,
                       at::ScalarType dtype) {
  return ebm::trace("Velocity", slots, [&](const auto& in) { return forward(in[0], in[1]); },
                    {at::zeros({3, d}, dtype), at::ones({3}, dtype)}, {"x", "t"});
}

}  // namespace test
