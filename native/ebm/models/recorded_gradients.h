#pragma once

#include <torch/csrc/jit/api/module.h>

#include <list>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "ebm/models/operator_tape.h"

namespace ebm {

/// Energies and gradients of a graph by the operators that autograd has run for them, without autograd: for positions
/// of shapes that come often. A tape is taken down once for each shape, and used once it has given autograd's numbers
/// to the bit. Not on a GPU, where autograd has threads of its own.
class RecordedGradients {
 public:
  using Pair = std::pair<Tensor, Tensor>;

  RecordedGradients(const torch::jit::Module& module, const torch::jit::Graph& graph);

  /// `plain()`, the energies and the gradient at x under these conditions; any number of threads may ask.
  Pair at(const Tensor& x, const std::vector<c10::IValue>& conditions, c10::function_ref<Pair()> plain) const;

 private:
  struct Tape {
    std::vector<std::vector<int64_t>> shapes;  // of the inputs
    std::vector<at::ScalarType> types;
    int64_t calls = 0;
    bool is_refused = false, is_checked = false;
    std::shared_ptr<const OperatorTape> tape;
    std::vector<c10::IValue> attributes;  // for which it holds
  };
  /// Where the module has a tensor, or a flag such as `training`.
  struct Attribute {
    c10::intrusive_ptr<c10::ivalue::Object> object;
    size_t slot;
  };

  bool covers(const std::vector<Tensor>& inputs) const;
  Tape& tape_for(const std::vector<Tensor>& inputs) const;
  void record(Tape& tape, const std::vector<Tensor>& inputs, c10::function_ref<std::vector<Tensor>()> body) const;
  bool holds(const Tape& tape) const;

  std::vector<Tensor> constants_;
  std::vector<Attribute> attributes_;
  mutable std::mutex mutex_;
  mutable std::list<Tape> tapes_;  // the one asked for last comes first
};

}  // namespace ebm
