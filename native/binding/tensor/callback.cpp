// Hooks and custom operations: functions of JavaScript that differentiation calls.
#include "binding/tensor/callback.h"

#include <ATen/Parallel.h>
#include <ATen/ThreadLocalState.h>
#include <c10/core/StreamGuard.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/saved_variable.h>
#include <torch/csrc/jit/frontend/tracer.h>

#include <map>
#include <thread>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"
#include "binding/tensor/tensor_options.h"
#include "ebm/core/accelerator.h"

namespace binding {

void CallbackTable::Open(napi_value dispatch, napi_value thrown) {
  Check(env_, napi_create_reference(env_, dispatch, 1, &dispatch_));
  Check(env_, napi_create_reference(env_, thrown, 1, &thrown_));
}

void CallbackTable::Close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
}

void CallbackTable::End(int64_t number) {
  const std::lock_guard lock(mutex_);
  ended_.push_back(number);
  --live_;
}

std::vector<int64_t> CallbackTable::TakeEnded() {
  const std::lock_guard lock(mutex_);
  return std::exchange(ended_, {});
}

std::vector<at::Tensor> CallbackTable::Call(int64_t number, const std::vector<at::Tensor>& tensors,
                                            const std::vector<at::Tensor>& more) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_) throw std::runtime_error("the JavaScript that a hook belongs to has ended");
  }
  struct Exchange {
    std::vector<at::Tensor> tensors, more, results;
    int64_t thrown = -1;
  };
  const auto exchange = std::make_shared<Exchange>(Exchange{tensors, more, {}});
  const auto call = [env = env_, dispatch = dispatch_, number, exchange] {
    napi_handle_scope scope;
    Check(env, napi_open_handle_scope(env, &scope));
    try {
      napi_value function, result;
      Check(env, napi_get_reference_value(env, dispatch, &function));
      const auto list = [&](const std::vector<at::Tensor>& values) {
        return FromIValue(env, c10::IValue(c10::List<at::Tensor>(values)));
      };
      const napi_value args[] = {FromInt(env, number), list(exchange->tensors), list(exchange->more)};
      Check(env, napi_call_function(env, Undefined(env), function, 3, args, &result));
      napi_valuetype type;
      Check(env, napi_typeof(env, result, &type));
      if (type == napi_number) {
        exchange->thrown = ReadInt(env, result, "error");
      } else if (!IsNullish(env, result)) {
        exchange->results = ReadTensors(env, result, "gradients");
      }
    } catch (const PendingException&) {
      // No JavaScript catches this one, such as the end of a worker. The engine knows standard exceptions only.
      napi_value ignored;
      napi_get_and_clear_last_exception(env, &ignored);
      napi_close_handle_scope(env, scope);
      throw std::runtime_error("a hook could not be run");
    } catch (...) {
      napi_close_handle_scope(env, scope);
      throw;
    }
    napi_close_handle_scope(env, scope);
  };
  JsThread& js = Data(env_).js;
  if (js.IsCurrent()) {
    call();
  } else {
    // The modes of this thread (recording, autocast) are the modes of the call.
    js.Call(
        [call, state = at::ThreadLocalState(), stream = ebm::current_stream()] {
          const at::ThreadLocalStateGuard modes(state);
          const c10::OptionalStreamGuard there(stream);
          call();
        },
        /*urgent=*/true);
  }
  if (exchange->thrown >= 0) throw CallbackError(exchange->thrown);
  return std::move(exchange->results);
}

napi_value CallbackTable::Thrown(int64_t number) {
  napi_value function, value;
  Check(env_, napi_get_reference_value(env_, thrown_, &function));
  const napi_value argument = FromInt(env_, number);
  Check(env_, napi_call_function(env_, Undefined(env_), function, 1, &argument, &value));
  return value;
}

void CallbackTable::Run(const std::function<void()>& engine) {
  // The engine goes on in threads of its own for other devices, and where calls nest 60 deep.
  constexpr int kDeep = 32;
  const bool elsewhere = live_ > 0 && (ebm::accelerator() || depth_ >= kDeep);
  ++depth_;
  try {
    if (elsewhere) {
      Data(env_).js.Serve(env_, [&engine, state = at::ThreadLocalState(), threads = at::get_num_threads(),
                                 stream = ebm::current_stream()] {
        const at::ThreadLocalStateGuard modes(state);
        const c10::OptionalStreamGuard there(stream);
        at::set_num_threads(threads);
        engine();
      });
    } else {
      engine();
    }
  } catch (...) {
    --depth_;
    throw;
  }
  --depth_;
}

namespace {

using torch::autograd::variable_list;

// A trace records the operations inside, and would differentiate those.
void CheckNotTracing(napi_env env, const char* what) {
  if (!torch::jit::tracer::isTracing()) return;
  Data(env).trace_fault = std::string("it has ") + what;
  throw NamedError("TraceError", Data(env).trace_fault);
}

std::shared_ptr<Callback> ReadCallback(napi_env env, napi_value number) {
  return std::make_shared<Callback>(Data(env).callbacks, ReadInt(env, number, "callback"));
}

// setCallbacks(dispatch, thrown)
napi_value SetCallbacks(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Data(env).callbacks->Open(args[0], args[1]);
    return Undefined(env);
  });
}

// endedCallbacks(): the numbers of functions that no graph holds any more.
napi_value EndedCallbacks(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return FromInts(env, Data(env).callbacks->TakeEnded()); });
}

// registerHook(x, callback): its position among the hooks of x.
napi_value RegisterHook(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        CheckNotTracing(env, "a hook of a tensor");
        const auto callback = ReadCallback(env, args[1]);
        const at::Tensor& self = Self(env, args);
        const unsigned position = self.register_hook([callback](const at::Tensor& gradient) -> at::Tensor {
          const auto changed = (*callback)({gradient});
          return changed.empty() ? at::Tensor() : changed[0];
        });
        return FromInt(env, position);
      },
      "registerHook");
}

napi_value RemoveHook(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        Self(env, args).remove_hook(static_cast<unsigned>(ReadInt(env, args[1], "hook")));
        return Undefined(env);
      },
      "remove");
}

struct AfterAccumulation : torch::autograd::PostAccumulateGradHook {
  void operator()(const at::Tensor& tensor) override {
    const auto now = callbacks;  // one of them may remove another
    for (const auto& [number, callback] : now) (*callback)({tensor});
  }
  std::map<int64_t, std::shared_ptr<Callback>> callbacks;
};

AfterAccumulation* AfterAccumulationOf(const at::Tensor& tensor) {
  return dynamic_cast<AfterAccumulation*>(torch::autograd::impl::post_acc_grad_hooks(tensor).get());
}

// registerAccumulatedHook(x, callback)
napi_value RegisterAccumulatedHook(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        CheckNotTracing(env, "a hook of a tensor");
        const at::Tensor& self = Self(env, args);
        if (!self.requires_grad()) throw RangeError("expected a tensor that requires a gradient");
        if (!self.is_leaf()) throw RangeError("expected a leaf; only those accumulate gradients");
        if (AfterAccumulationOf(self) == nullptr) {
          torch::autograd::impl::set_post_acc_grad_hooks(self, std::make_unique<AfterAccumulation>());
        }
        AfterAccumulationOf(self)->callbacks[ReadInt(env, args[1], "callback")] = ReadCallback(env, args[1]);
        return Undefined(env);
      },
      "registerPostAccumulateGradHook");
}

napi_value RemoveAccumulatedHook(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    if (auto* hooks = AfterAccumulationOf(Self(env, args))) hooks->callbacks.erase(ReadInt(env, args[1], "callback"));
    return Undefined(env);
  });
}

// A custom operation in the graph: its backward is a function of JavaScript.
struct CustomNode : torch::autograd::Node {
  CustomNode(std::string name, std::shared_ptr<Callback> backward, bool materialize)
      : title(std::move(name)), backward(std::move(backward)), materialize(materialize) {}

  variable_list apply(variable_list&& gradients) override {
    TORCH_CHECK(!released, torch::autograd::ERR_BACKWARD_TWICE);
    variable_list unpacked;
    for (const auto& variable : saved) unpacked.push_back(variable.unpack(getptr()));
    at::OptionalDeviceGuard device;
    for (size_t i = 0; i < gradients.size(); ++i) {
      if (!gradients[i].defined() && materialize) gradients[i] = outputs[i].zeros(device);
    }
    auto results = (*backward)(gradients, unpacked);
    results.resize(num_outputs());
    return results;
  }

  void release_variables() override {
    released = !saved.empty();
    saved.clear();
  }

  std::string name() const override { return title; }

  const std::string title;
  const std::shared_ptr<Callback> backward;
  const bool materialize;
  std::vector<torch::autograd::VariableInfo> outputs;
  std::vector<torch::autograd::SavedVariable> saved;
  bool released = false;
};

// applyFunction(name, callback, [inputs, outputs, saved, changed in place, not differentiable], materialize): the
// outputs as differentiation knows them.
napi_value ApplyFunction(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto list = [&](uint32_t i, const char* name) {
          napi_value ids;
          Check(env, napi_get_element(env, args[2], i, &ids));
          return ReadTensors(env, ids, name);
        };
        const auto inputs = list(0, "inputs");
        const auto raw = list(1, "outputs");
        const auto set = [&](uint32_t i, const char* name) {
          std::unordered_set<at::TensorImpl*> impls;
          for (const auto& tensor : list(i, name)) impls.insert(tensor.unsafeGetTensorImpl());
          return impls;
        };
        const bool recorded = at::GradMode::is_enabled() && torch::autograd::any_variable_requires_grad(inputs);
        std::shared_ptr<CustomNode> node;
        if (recorded) {
          node =
              std::shared_ptr<CustomNode>(new CustomNode(ReadString(env, args[0], "name"), ReadCallback(env, args[1]),
                                                         ReadBool(env, args[3], "materialize")),
                                          torch::autograd::deleteNode);
          node->set_next_edges(torch::autograd::collect_next_edges(inputs));
          node->clear_input_metadata();
        }
        const std::vector<std::optional<at::Tensor>> given(raw.begin(), raw.end());
        const auto no_jvp = [](const variable_list&, const variable_list&) -> variable_list {
          throw RangeError("forward differentiation through a custom Function is not supported");
        };
        const auto view = [](const at::Tensor& x) { return x.view_as(x); };
        const auto wrapped = torch::autograd::_wrap_outputs(inputs, set(4, "not differentiable"), set(3, "dirty"),
                                                            given, node, no_jvp, {}, view, false);
        variable_list outputs;
        for (const auto& output : wrapped) outputs.push_back(output.value_or(at::Tensor()));
        if (node) {
          for (const auto& output : outputs) node->outputs.emplace_back(output);
          for (const auto& tensor : list(2, "saved")) {
            node->saved.emplace_back(tensor, tensor.defined() && tensor.grad_fn() == node);
          }
        }
        return FromIValue(env, c10::IValue(c10::List<at::Tensor>(outputs)));
      },
      "Function");
}

// shareBytes(holder, bytes, dtype, shape, callback): a CPU tensor in memory of JavaScript, which keeps that memory for
// as long as it keeps the function.
napi_value ShareBytes(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        napi_typedarray_type type;
        size_t length, offset;
        void* data = nullptr;
        napi_value buffer;
        if (napi_get_typedarray_info(env, args[1], &type, &length, &data, &buffer, &offset) != napi_ok) {
          throw TypeError("expected bytes");
        }
        const auto options = at::TensorOptions(ReadDType(env, args[2]));
        const auto shape = ReadInts(env, args[3], "shape");
        // The tensor holds the callback, which is never called.
        const auto holder = ReadCallback(env, args[4]);
        return AddTensor(env, at::from_blob(data, shape, [holder](void*) {}, options), args[0]);
      },
      "frombuffer");
}

// checkNotTracing(what): a TraceError while a forward is recorded.
napi_value CheckNotTracingOf(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    CheckNotTracing(env, ReadString(env, Arguments(env, info)[0], "what").c_str());
    return Undefined(env);
  });
}

}  // namespace

void InitCallback(napi_env env, napi_value exports) {
  Export(env, exports, "setCallbacks", SetCallbacks);
  Export(env, exports, "endedCallbacks", EndedCallbacks);
  Export(env, exports, "registerHook", RegisterHook);
  Export(env, exports, "removeHook", RemoveHook);
  Export(env, exports, "registerAccumulatedHook", RegisterAccumulatedHook);
  Export(env, exports, "removeAccumulatedHook", RemoveAccumulatedHook);
  Export(env, exports, "applyFunction", ApplyFunction);
  Export(env, exports, "shareBytes", ShareBytes);
  Export(env, exports, "checkNotTracing", CheckNotTracingOf);
}

}  // namespace binding
