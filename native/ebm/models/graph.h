#pragma once

#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/runtime/interpreter.h>

#include <functional>
#include <vector>

#include "ebm/core/model.h"

namespace ebm {

/// A tensor that a traced forward reads, by its dotted name in the module ("0.weight").
struct Slot {
  std::string name;
  Tensor tensor;
  bool is_parameter;
};

/// Records `forward` on example inputs as the TorchScript module `name`, which holds the slots by reference under
/// their names: it sees in-place updates, gradients reach them, and once saved Python loads it.
/// Slots that share a tensor keep sharing it. Throws what `forward` throws.
torch::jit::Module trace(const std::string& name, const std::vector<Slot>& slots,
                         const std::function<Tensor(const std::vector<Tensor>& inputs)>& forward,
                         const std::vector<Tensor>& examples, const std::vector<std::string>& input_names);

/// A model whose energy is the `forward(x, *conditions)` of a TorchScript module, run by the plain interpreter: the
/// operators of the graph as they stand, so the numbers are those of the forward itself and any order of derivative
/// works. The optimising executor would rewrite the graph after a few calls.
class GraphModel final : public Model {
 public:
  explicit GraphModel(torch::jit::Module module);
  /// The same graph under other conditions.
  GraphModel(const GraphModel& other, std::vector<torch::jit::IValue> conditions);

  std::string name() const override { return name_; }
  Tensor energy(const Tensor& x) const override;

 private:
  torch::jit::Module module_;
  torch::jit::Code code_;
  std::string name_;
  std::vector<torch::jit::IValue> conditions_;
};

}  // namespace ebm
