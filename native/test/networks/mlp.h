#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ebm/models/graph.h"

namespace test {

using Function = std::function<at::Tensor(const at::Tensor&)>;

/// The activations that networks may have, by name.
std::vector<std::pair<std::string, Function>> activations();

/// A perceptron of these widths, from the inputs to the outputs, drawn by nn.Linear's rule.
struct Mlp {
  Mlp(const std::vector<int64_t>& widths, Function activation, at::ScalarType dtype = at::kFloat, bool bias = true);

  /// The outputs (B, outputs); all parameters in the type of x.
  at::Tensor forward(const at::Tensor& x) const;
  std::vector<ebm::Slot> slots() const;

  std::vector<at::Tensor> weights, biases;
  Function activation;
};

using Forward = std::function<at::Tensor(const at::Tensor& x)>;
using FieldForward = std::function<at::Tensor(const at::Tensor& x, const at::Tensor& t)>;

/// A forward on x (B, d), recorded with the slots that it reads.
ebm::Graph trace_energy(const std::vector<ebm::Slot>& slots, int64_t d, const Forward& forward,
                        at::ScalarType dtype = at::kFloat);
ebm::Graph trace_field(const std::vector<ebm::Slot>& slots, int64_t d, const FieldForward& forward,
                       at::ScalarType dtype = at::kFloat);

/// An energy whose gradients are those of autograd.
class Plain final : public ebm::Model {
 public:
  explicit Plain(Forward energy) : energy_(std::move(energy)) {}

  std::string name() const override { return "Plain"; }
  at::Tensor energy(const at::Tensor& x) const override { return energy_(x); }

 private:
  Forward energy_;
};

}  // namespace test
