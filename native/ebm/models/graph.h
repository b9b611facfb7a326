#pragma once

#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/runtime/interpreter.h>

#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "ebm/core/field.h"
#include "ebm/core/model.h"
#include "ebm/models/recorded_gradients.h"
#include "ebm/networks/fused_network.h"

namespace ebm {

/// A tensor that a traced forward reads, by its dotted name in the module ("0.weight").
struct Slot {
  std::string name;
  Tensor tensor;
  bool is_parameter;
};

/// Records `forward` on example inputs as the TorchScript module `name`, which holds the slots by reference under
/// their names: it sees in-place updates, gradients reach them, and once saved Python loads it.
/// Slots that share a tensor keep sharing it. `forward` gives a tensor or a tuple of them; its error is thrown.
torch::jit::Module trace(const std::string& name, const std::vector<Slot>& slots,
                         const std::function<torch::jit::IValue(const std::vector<Tensor>& inputs)>& forward,
                         const std::vector<Tensor>& examples, const std::vector<std::string>& input_names);

/// The `forward` of a TorchScript module under given conditions, run by the plain interpreter: the operators of the
/// graph as they stand, so the numbers are those of the forward itself and any order of derivative works. The
/// optimising executor would rewrite the graph after a few calls.
class Graph {
 public:
  Graph(torch::jit::Module module);
  /// The same graph under other conditions.
  Graph(const Graph& other, std::vector<torch::jit::IValue> conditions);

  /// The class name of the module.
  const std::string& name() const { return name_; }
  /// forward(*inputs, *conditions), which must be a tensor.
  Tensor run(std::initializer_list<Tensor> inputs) const;
  /// The same for a forward that gives a tuple of tensors.
  std::vector<Tensor> run_tuple(std::initializer_list<Tensor> inputs) const;

  /// The graph as fused kernels take it, with the parameters that the module has now: an energy at x, or a field at x
  /// and t. Null where they do not cover it, or autocast would have it run in another type.
  std::shared_ptr<const kernels::Energy> energy(const Tensor& x) const;
  std::shared_ptr<const kernels::Network> field(const Tensor& x, const Tensor& t) const;
  /// `plain()`, which are the energies and their gradient at x by autograd.
  std::pair<Tensor, Tensor> differentiated(const Tensor& x,
                                           c10::function_ref<std::pair<Tensor, Tensor>()> plain) const {
    return gradients_->at(x, conditions_, plain);
  }
  /// An energy at x to be learnt, and a field at x and t, likewise.
  std::optional<TrainedNetwork> trained(const Tensor& x) const;
  std::optional<TrainedNetwork> trained(const Tensor& x, const Tensor& t) const;

 private:
  torch::jit::IValue call(std::initializer_list<Tensor> inputs) const;
  /// Whether a forward takes so many inputs beside the conditions.
  bool takes(size_t inputs) const { return code_.num_inputs() == 1 + inputs + conditions_.size(); }

  torch::jit::Module module_;
  torch::jit::Code code_;
  std::string name_;
  std::optional<FusedNetwork> fused_;
  std::shared_ptr<const RecordedGradients> gradients_;
  std::vector<torch::jit::IValue> conditions_;
};

/// A model whose energy is a graph: forward(x, *conditions). Gradients of multilayer perceptrons, and their derivatives
/// by the parameters, are those of fused kernels, equal to autograd's up to rounding. With `bf16` the gradients of
/// chains in float32 are those of kernels/bf16.h.
class GraphModel final : public Model {
 public:
  explicit GraphModel(Graph graph, bool bf16 = false)
      : graph_(std::make_shared<const Graph>(std::move(graph))), bf16_(bf16) {}

  std::string name() const override { return graph_->name(); }
  Tensor energy(const Tensor& x) const override { return graph_->run({x}); }
  Tensor gradient(const Tensor& x) const override;
  std::pair<Tensor, Tensor> energy_and_gradient(const Tensor& x) const override;
  Tensor trained_energy(const Tensor& x) const override;
  Tensor trained_gradient(const Tensor& x) const override;
  std::pair<Tensor, Tensor> trained_slices(const Tensor& x, const Tensor& v) const override;
  Tensor loss_of_energy(const Tensor& x, const Criterion& criterion) const override;
  Tensor loss_of_gradient(const Tensor& x, const Criterion& criterion) const override;
  Tensor loss_of_slices(const Tensor& x, const Tensor& v, const Criterion& criterion) const override;
  std::shared_ptr<const kernels::Energy> kernel(const Tensor& x) const override;

 private:
  /// The energies and their gradient by autograd, or by what it did before.
  std::pair<Tensor, Tensor> by_autograd(const Tensor& x) const;
  /// The network to be learnt at x; none where kernels do not cover it, nobody differentiates, or by x too.
  std::optional<TrainedNetwork> trained(const Tensor& x) const;
  /// Its passes, or the losses that a criterion makes of them; empty likewise.
  std::vector<Tensor> energies(const Tensor& x, const Criterion* criterion) const;
  std::vector<Tensor> slope(const Tensor& x, const Criterion* criterion) const;
  std::vector<Tensor> slices(const Tensor& x, const Tensor& v, const Criterion* criterion) const;

  std::shared_ptr<const Graph> graph_;
  bool bf16_;
};

/// A field that is a graph: forward(x, t, *conditions). Values of multilayer perceptrons, and their derivatives by the
/// parameters, are those of fused kernels, equal to the graph's up to rounding. A graph that gives a tuple has outputs
/// alone.
class GraphField final : public Field {
 public:
  explicit GraphField(Graph graph) : graph_(std::make_shared<const Graph>(std::move(graph))) {}

  std::string name() const override { return graph_->name(); }
  Tensor value(const Tensor& x, const Tensor& t) const override;
  Tensor loss(const Tensor& x, const Tensor& t, const Criterion& criterion) const override;
  std::vector<Tensor> outputs(const Tensor& x, const Tensor& t) const override { return graph_->run_tuple({x, t}); }

 private:
  /// The values to be learnt at x and t, or the loss that a criterion makes of them; empty where kernels do not cover
  /// them, nobody differentiates, or by x or t too.
  std::vector<Tensor> trained(const Tensor& x, const Tensor& t, const Criterion* criterion) const;

  std::shared_ptr<const Graph> graph_;
};

}  // namespace ebm
