#pragma once

#include <torch/csrc/jit/ir/ir.h>

#include <optional>

#include "ebm/networks/fused_network.h"

namespace ebm {

/// The network that the graph of a forward (self, x, …) computes; none if it is, or does, anything else than these. Of
/// x (B, d): linear layers with activations between them, whose one output is the energy, or whose outputs are summed;
/// numbers times that, plus c sum(x^2). And of x and t (B): such layers on x, or on x and t as one more column, whose
/// outputs are a field.
std::optional<FusedNetwork> find_network(const torch::jit::Graph& graph);

}  // namespace ebm
