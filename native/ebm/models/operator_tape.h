#pragma once

#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/util/FunctionRef.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "ebm/core/tensor.h"

namespace ebm {

/// The operators that a computation has run, below autograd, in their order: to be run again on inputs of the same
/// shapes, types and device, with the same numbers to the bit, and without building and walking a graph of autograd.
class OperatorTape {
 public:
  using Body = c10::function_ref<std::vector<Tensor>()>;
  struct Recording {
    std::vector<Tensor> outputs;
    /// Null if another run could differ: if the body draws random numbers, reads values of tensors, changes a tensor
    /// that it has not made, or uses one that came from elsewhere than inputs, `held` and its own operators.
    std::shared_ptr<const OperatorTape> tape;
  };

  /// Runs the body on this thread, which reads `inputs`, and tensors that stay what they are: `held`.
  static Recording record(const std::vector<Tensor>& inputs, const std::vector<Tensor>& held, Body body);

  /// The outputs for other inputs; without autograd.
  std::vector<Tensor> run(const std::vector<Tensor>& inputs) const;

 private:
  class Recorder;
  /// Tensors stand in numbered slots: first the inputs, then those that are held, then those that operators make.
  struct Argument {
    enum Kind { kConstant, kTensor, kTensors, kOptionalTensors } kind = kConstant;
    c10::IValue constant;
    std::vector<int64_t> slots;  // -1 for an absent one
  };
  struct Result {
    bool is_list = false;
    std::vector<int64_t> slots;  // -1 for what nobody reads
  };
  struct Call {
    c10::OperatorHandle op;
    std::vector<Argument> arguments;
    std::vector<Result> results;
    std::vector<int64_t> ended;  // slots that no later call reads
    bool grad_mode;              // some kernels ask for it
  };

  c10::IValue read(const Argument& argument, const std::vector<Tensor>& slots) const;

  bool is_small_ = true;       // one thread has the numbers of many, and is faster
  std::vector<Tensor> slots_;  // as a run begins
  std::vector<Call> calls_;
  std::vector<int64_t> outputs_;
};

}  // namespace ebm
