#pragma once

#include <torch/csrc/jit/api/module.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ebm/core/tensor.h"
#include "ebm/kernels/energy.h"
#include "ebm/networks/trained_network.h"

namespace ebm {

/// A multilayer perceptron that `find_network` has found in a graph, for fused kernels: the parameters that it reads,
/// in their places.
class FusedNetwork {
 public:
  /// A tensor that the graph reads: an attribute of the module, or a constant.
  struct Source {
    std::vector<std::string> path;
    Tensor constant;
    bool transposed = false;

    /// The tensor itself, undefined if there is none; and the form in which kernels of a device read it.
    Tensor find(const torch::jit::Module& module) const;
    Tensor read(const torch::jit::Module& module, c10::Device device) const;
  };

  struct Layer {
    Source weight;
    std::optional<Source> bias;
    kernels::Activation activation = kernels::Activation::kIdentity;
    std::array<double, 3> parameters{};
  };

  enum class Result {
    kOutputs,  // (B, outputs): a field
    kOne,      // the only output, (B)
    kSum,      // the sum of the outputs, (B)
  };

  /// scale * result + quadratic * |x|^2.
  struct Parts {
    std::vector<Layer> layers;
    kernels::Network::Time time = kernels::Network::kNone;
    Result result = Result::kOutputs;
    double scale = 1;
    double quadratic = 0;
  };

  explicit FusedNetwork(Parts parts) : parts_(std::move(parts)) {}

  /// The energy with the parameters that `module` has now, for x as fused kernels take it; null if the graph is no
  /// energy or its parameters do not fit together and to x, which the operators may then say.
  std::shared_ptr<const kernels::Energy> energy(const torch::jit::Module& module, const Tensor& x) const;
  /// The same for a field at x and t.
  std::shared_ptr<const kernels::Network> field(const torch::jit::Module& module, const Tensor& x,
                                                const Tensor& t) const;
  /// An energy to be learnt at x, and a field at x and t, likewise; none where the fused passes do not cover it.
  std::optional<TrainedNetwork> trained(const torch::jit::Module& module, const Tensor& x) const;
  std::optional<TrainedNetwork> trained(const torch::jit::Module& module, const Tensor& x, const Tensor& t) const;

 private:
  struct Bound;

  std::shared_ptr<Bound> bind(const torch::jit::Module& module, const Tensor& x) const;
  TrainedNetwork with_parameters(const torch::jit::Module& module, std::shared_ptr<const kernels::Network>) const;

  Parts parts_;
};

}  // namespace ebm
