#pragma once

#include <torch/csrc/jit/api/module.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ebm/core/tensor.h"
#include "ebm/kernels/energy.h"

namespace ebm {

/// A multilayer perceptron that was found in a graph, for fused kernels: which parameters it reads, and what for.
///
/// Found are, of x (B, d): linear layers with activations between them, whose one output is the energy, or whose
/// outputs are summed; numbers times that, plus c sum(x^2). And of x and t (B): such layers on x, or on x and t as one
/// more column, whose outputs are a field.
class FusedNetwork {
 public:
  /// What the graph of a forward (self, x, …) computes; none if it is, or does, anything else than the above.
  static std::optional<FusedNetwork> find(const torch::jit::Graph& graph);

  /// The energy with the parameters that `module` has now, for x as fused kernels take it; null if the graph is no
  /// energy or its parameters do not fit together and to x, which the operators may then say.
  std::shared_ptr<const kernels::Energy> energy(const torch::jit::Module& module, const Tensor& x) const;
  /// The same for a field at x and t.
  std::shared_ptr<const kernels::Network> field(const torch::jit::Module& module, const Tensor& x,
                                                const Tensor& t) const;

  /// A tensor that the graph reads: an attribute of the module, or a constant.
  struct Source {
    std::vector<std::string> path;
    Tensor constant;
    bool transposed = false;

    Tensor read(const torch::jit::Module& module) const;
  };

  struct Layer {
    Source weight;
    std::optional<Source> bias;
    kernels::Activation activation = kernels::Activation::kIdentity;
    std::array<double, 3> parameters{};
  };

 private:
  friend class NetworkFinder;
  struct Bound;

  std::shared_ptr<Bound> bind(const torch::jit::Module& module, const Tensor& x) const;

  enum class Result {
    kOutputs,  // (B, outputs): a field
    kOne,      // the only output, (B)
    kSum,      // the sum of the outputs, (B)
  };

  std::vector<Layer> layers_;
  kernels::Network::Time time_ = kernels::Network::kNone;
  Result result_ = Result::kOutputs;
  double scale_ = 1;
  double quadratic_ = 0;
};

}  // namespace ebm
