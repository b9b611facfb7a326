#include "test/networks/mlp.h"

#include <cmath>

#include "test/support.h"

namespace test {

std::vector<std::pair<std::string, Function>> activations() {
  return {
      {"elu", [](const at::Tensor& x) { return at::elu(x); }},
      {"elu with its parameters", [](const at::Tensor& x) { return at::elu(x, 1.3, 0.8, 0.7); }},
      {"gelu", [](const at::Tensor& x) { return at::gelu(x); }},
      {"gelu by tanh", [](const at::Tensor& x) { return at::gelu(x, "tanh"); }},
      {"leaky_relu", [](const at::Tensor& x) { return at::leaky_relu(x, 0.2); }},
      {"mish", [](const at::Tensor& x) { return at::mish(x); }},
      {"relu", [](const at::Tensor& x) { return at::relu(x); }},
      {"sigmoid", [](const at::Tensor& x) { return at::sigmoid(x); }},
      {"silu", [](const at::Tensor& x) { return at::silu(x); }},
      {"softplus", [](const at::Tensor& x) { return at::softplus(x); }},
      {"softplus with its parameters", [](const at::Tensor& x) { return at::softplus(x, 3, 1); }},
      {"tanh", [](const at::Tensor& x) { return at::tanh(x); }},
  };
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
