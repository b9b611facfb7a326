#include "ebm/models/operator_tape.h"

#include <ATen/Parallel.h>
#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/record_function.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "ebm/kernels/parallel.h"

namespace ebm {
namespace {

constexpr const char* kProducts[] = {"mm", "mv", "dot", "conv", "linear", "attention", "lstm", "gru", "rnn", "fft"};

/// Whether an operator multiplies matrices, whose last digits the number of threads may tell.
bool is_product(const c10::OperatorHandle& op) {
  const auto& name = op.schema().name();
  return std::any_of(std::begin(kProducts), std::end(kProducts),
                     [&](const char* part) { return name.find(part) != std::string::npos; });
}

bool is_tensors(const c10::IValue& value) { return value.isTensorList(); }

bool is_optional_tensors(const c10::IValue& value) {
  if (!value.isList()) return false;
  const auto type = value.toList().elementType();
  return type->isSubtypeOf(*c10::OptionalType::ofTensor());
}

/// A number beside tensors of floats as one too: operators that compute in one type would convert it at every call.
Tensor as_float(const Tensor& number, const c10::OperatorHandle& op, const std::vector<c10::IValue>& inputs) {
  static const std::unordered_set<std::string> of_one_type{"aten::add", "aten::sub", "aten::mul", "aten::div"};
  const bool is_wide = number.scalar_type() == at::kDouble || number.scalar_type() == at::kLong;
  const auto fits = [&](const c10::IValue& input) {
    if (!input.isTensor() || input.toTensor().is_same(number)) return true;
    return input.toTensor().dim() > 0 && input.toTensor().scalar_type() == at::kFloat;
  };
  if (!is_wide || op.schema().is_mutable() || of_one_type.count(op.schema().name()) == 0) return number;
  if (!std::all_of(inputs.begin(), inputs.end(), fits)) return number;
  auto result = number.to(at::kFloat);
  result.unsafeGetTensorImpl()->set_wrapped_number(true);
  return result;
}

/// Whether an operator is made of others, which autograd sees one by one.
bool is_composite(const c10::OperatorHandle& op) {
  return op.hasKernelForDispatchKey(c10::DispatchKey::CompositeImplicitAutograd) &&
         !op.hasKernelForDispatchKey(c10::DispatchKey::CPU) &&
         !op.hasKernelForDispatchKey(c10::DispatchKey::AutogradCPU);
}

}  // namespace

class OperatorTape::Recorder {
 public:
  Recorder(const std::vector<Tensor>& inputs, const std::vector<Tensor>& held) {
    for (const auto& tensor : inputs) take(tensor);
    n_inputs_ = tensors_.size();
    for (const auto& tensor : held) {
      if (!numbers_.count(tensor.unsafeGetTensorImpl())) take(tensor);
    }
    n_given_ = tensors_.size();
    for (const auto& tensor : tensors_) {
      if (tensor.has_storage()) given_.insert(tensor.storage().unsafeGetStorageImpl());
    }
    outer_ = std::exchange(current, this);
    handle_ = at::addThreadLocalCallback(at::RecordFunctionCallback(begin, end)
                                             .needsInputs(true)
                                             .needsOutputs(true)
                                             .scopes({at::RecordScope::FUNCTION}));
  }
  ~Recorder() {
    at::removeCallback(handle_);
    current = outer_;
  }
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  std::shared_ptr<const OperatorTape> tape(const std::vector<Tensor>& outputs) {
    auto tape = std::make_shared<OperatorTape>();
    for (const auto& output : outputs) tape->outputs_.push_back(find(output));
    if (has_failed_ || std::count(tape->outputs_.begin(), tape->outputs_.end(), -1) > 0) return nullptr;
    tape->is_small_ = is_small_;
    tape->calls_ = std::move(calls_);
    tape->slots_.resize(tensors_.size());
    std::copy_n(tensors_.begin() + n_inputs_, n_given_ - n_inputs_, tape->slots_.begin() + n_inputs_);
    keep_what_is_read(*tape);
    return tape;
  }

 private:
  struct Context : at::ObserverContext {
    std::optional<c10::OperatorHandle> op;
    std::vector<c10::IValue> inputs;
    bool grad_mode = at::GradMode::is_enabled();
  };

  static std::unique_ptr<at::ObserverContext> begin(const at::RecordFunction& function) {
    auto context = std::make_unique<Context>();
    auto& own = *current;
    if (own.depth_ > 0) {
      ++own.depth_;
      return context;
    }
    const auto name = function.operator_name();
    const auto op = name ? c10::Dispatcher::singleton().findSchema(*name) : std::nullopt;
    if (!op || is_composite(*op)) return nullptr;
    own.depth_ = 1;
    context->op = op;
    const auto inputs = function.inputs();
    const auto count = op->schema().arguments().size();
    // Of a call by a stack, all that is on it.
    if (inputs.size() >= count) context->inputs.assign(inputs.end() - count, inputs.end());
    return context;
  }

  static void end(const at::RecordFunction& function, at::ObserverContext* observed) {
    if (observed == nullptr) return;
    auto& own = *current;
    --own.depth_;
    const auto& context = static_cast<const Context&>(*observed);
    if (own.depth_ == 0 && !own.has_failed_)
      own.has_failed_ = !own.add(*context.op, context.grad_mode, context.inputs, function.outputs());
  }

  int64_t take(const Tensor& tensor) {
    is_small_ &= tensor.numel() < at::internal::GRAIN_SIZE;
    numbers_[tensor.unsafeGetTensorImpl()] = static_cast<int64_t>(tensors_.size());
    tensors_.push_back(tensor);  // which also keeps its memory from being used again
    return static_cast<int64_t>(tensors_.size()) - 1;
  }

  /// The slot of a tensor, or of one that looks at the same numbers, as autograd makes of those that it saves; else -1.
  int64_t find(const Tensor& tensor) const {
    if (!tensor.defined()) return -1;
    if (const auto at = numbers_.find(tensor.unsafeGetTensorImpl()); at != numbers_.end()) return at->second;
    if (!tensor.has_storage()) return -1;
    for (auto i = static_cast<int64_t>(tensors_.size()) - 1; i >= 0; --i) {
      const auto& other = tensors_[i];
      if (other.has_storage() && other.is_alias_of(tensor) && other.sizes() == tensor.sizes() &&
          other.strides() == tensor.strides() && other.storage_offset() == tensor.storage_offset() &&
          other.scalar_type() == tensor.scalar_type() && other.is_conj() == tensor.is_conj() &&
          other.is_neg() == tensor.is_neg())
        return i;
    }
    return -1;
  }

  /// An argument whose tensors are all known; none otherwise. `follows` becomes true if it depends on the inputs.
  std::optional<Argument> argument(const c10::IValue& value, bool& follows) const {
    Argument result;
    const auto add = [&](const Tensor& tensor) {
      const auto slot = find(tensor);
      result.slots.push_back(slot);
      follows |= slot >= 0;
      return slot >= 0 || !tensor.defined();
    };
    if (value.isTensor()) {
      const Tensor& tensor = value.toTensor();
      const bool is_constant = !tensor.defined() || tensor.unsafeGetTensorImpl()->is_wrapped_number();
      if (is_constant) return Argument{Argument::kConstant, value, {}};
      result.kind = Argument::kTensor;
      return add(tensor) ? std::optional(std::move(result)) : std::nullopt;
    }
    if (is_tensors(value)) {
      result.kind = Argument::kTensors;
      for (const Tensor& tensor : value.toTensorList())
        if (!add(tensor)) return std::nullopt;
      return result;
    }
    if (is_optional_tensors(value)) {
      result.kind = Argument::kOptionalTensors;
      for (const c10::IValue& element : value.toListRef())
        if (!add(element.isNone() ? Tensor() : element.toTensor())) return std::nullopt;
      return result;
    }
    return Argument{Argument::kConstant, value.deepcopy(), {}};
  }

  /// Whether the call could be taken down.
  bool add(const c10::OperatorHandle& op, bool grad_mode, const std::vector<c10::IValue>& inputs,
           const std::vector<c10::IValue>& outputs) {
    const auto& schema = op.schema();
    const auto n_results = schema.returns().size();
    if (op.hasTag(at::Tag::nondeterministic_seeded) || outputs.size() < n_results ||
        inputs.size() != schema.arguments().size())
      return false;
    is_small_ &= !is_product(op);
    Call call{op, {}, {}, {}, grad_mode};
    bool follows = false;
    for (size_t i = 0; i < inputs.size(); ++i) {
      auto one = argument(inputs[i], follows);
      if (!one) return false;
      if (one->kind == Argument::kConstant && one->constant.isTensor() && one->constant.toTensor().defined())
        one->constant = as_float(one->constant.toTensor(), op, inputs);
      const auto* const alias = schema.arguments()[i].alias_info();
      if (alias != nullptr && alias->isWrite()) {
        for (const auto slot : one->slots) {
          const auto& written = tensors_[slot];
          if (!written.has_storage() || given_.count(written.storage().unsafeGetStorageImpl()) > 0) return false;
        }
      }
      call.arguments.push_back(std::move(*one));
    }
    for (size_t i = outputs.size() - n_results; i < outputs.size(); ++i) {
      const auto& output = outputs[i];
      Result result;
      const auto add = [&](const Tensor& tensor) {
        const auto known = tensor.defined() ? numbers_.find(tensor.unsafeGetTensorImpl()) : numbers_.end();
        result.slots.push_back(!tensor.defined() ? -1 : known != numbers_.end() ? known->second : take(tensor));
      };
      if (output.isTensor()) {
        add(output.toTensor());
      } else if (is_tensors(output)) {
        result.is_list = true;
        for (const Tensor& tensor : output.toTensorList()) add(tensor);
      } else if (follows) {
        return false;  // a number that other inputs would change
      }
      call.results.push_back(std::move(result));
    }
    calls_.push_back(std::move(call));
    return true;
  }

  /// Leaves out what no output needs, and notes where each slot is read last.
  static void keep_what_is_read(OperatorTape& tape) {
    std::unordered_set<int64_t> read(tape.outputs_.begin(), tape.outputs_.end());
    std::vector<Call> kept;
    for (auto call = tape.calls_.rbegin(); call != tape.calls_.rend(); ++call) {
      const bool writes = call->op.schema().is_mutable();
      const auto is_read = [&](const Result& result) {
        return std::any_of(result.slots.begin(), result.slots.end(), [&](auto slot) { return read.count(slot) > 0; });
      };
      if (!writes && std::none_of(call->results.begin(), call->results.end(), is_read)) continue;
      for (auto& result : call->results) {
        for (auto& slot : result.slots)
          if (slot >= 0 && !read.count(slot) && !writes) slot = -1;
      }
      for (const auto& argument : call->arguments) {
        for (const auto slot : argument.slots)
          if (slot >= 0 && read.insert(slot).second) call->ended.push_back(slot);
      }
      kept.push_back(std::move(*call));
    }
    std::reverse(kept.begin(), kept.end());
    tape.calls_ = std::move(kept);
  }

  static thread_local Recorder* current;

  Recorder* outer_ = nullptr;
  at::CallbackHandle handle_ = 0;
  int64_t depth_ = 0;  // within an operator that is taken down as a whole
  bool has_failed_ = false, is_small_ = true;
  size_t n_inputs_ = 0, n_given_ = 0;
  std::vector<Tensor> tensors_;  // of the slots
  std::unordered_map<const c10::TensorImpl*, int64_t> numbers_;
  std::unordered_set<const c10::StorageImpl*> given_;
  std::vector<Call> calls_;
};

thread_local OperatorTape::Recorder* OperatorTape::Recorder::current = nullptr;

OperatorTape::Recording OperatorTape::record(const std::vector<Tensor>& inputs, const std::vector<Tensor>& held,
                                             Body body) {
  Recorder recorder(inputs, held);
  auto outputs = body();
  auto tape = recorder.tape(outputs);
  return {std::move(outputs), std::move(tape)};
}

c10::IValue OperatorTape::read(const Argument& argument, const std::vector<Tensor>& slots) const {
  const auto at = [&](int64_t slot) { return slot < 0 ? Tensor() : slots[slot]; };
  switch (argument.kind) {
    case Argument::kConstant:
      return argument.constant;
    case Argument::kTensor:
      return at(argument.slots[0]);
    case Argument::kTensors: {
      c10::List<Tensor> list;
      for (const auto slot : argument.slots) list.push_back(at(slot));
      return list;
    }
    case Argument::kOptionalTensors: {
      c10::List<std::optional<Tensor>> list;
      for (const auto slot : argument.slots) list.push_back(slot < 0 ? std::nullopt : std::optional(at(slot)));
      return list;
    }
  }
  return {};
}

std::vector<Tensor> OperatorTape::run(const std::vector<Tensor>& inputs) const {
  const at::AutoGradMode as_it_was(at::GradMode::is_enabled());
  const at::AutoDispatchBelowADInplaceOrView below;
  // Functions of MKL wake all threads for some thousand numbers.
  const kernels::ThreadLimit threads(is_small_ ? 1 : at::get_num_threads());
  auto slots = slots_;
  std::copy(inputs.begin(), inputs.end(), slots.begin());
  torch::jit::Stack stack;
  for (const auto& call : calls_) {
    stack.clear();
    for (const auto& argument : call.arguments) stack.push_back(read(argument, slots));
    for (const auto slot : call.ended) slots[slot] = Tensor();
    at::GradMode::set_enabled(call.grad_mode);
    call.op.callBoxed(stack);
    for (size_t i = 0; i < call.results.size(); ++i) {
      const auto& [is_list, to] = call.results[i];
      if (is_list) {
        const auto list = stack[i].toTensorList();
        for (size_t k = 0; k < to.size(); ++k)
          if (to[k] >= 0) slots[to[k]] = list[k];
      } else if (!to.empty() && to[0] >= 0) {
        slots[to[0]] = std::move(stack[i]).toTensor();
      }
    }
  }
  std::vector<Tensor> outputs;
  for (const auto slot : outputs_) outputs.push_back(slots[slot]);
  return outputs;
}

}  // namespace ebm
