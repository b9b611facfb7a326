#include "binding/tensor/op.h"

#include <ATen/core/op_registration/op_registration.h>

#include <torch/csrc/jit/frontend/tracer.h>

#include <cctype>
#include <sstream>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"
#include "binding/tensor/tensor_options.h"
#include "binding/tensor/tracing.h"

namespace binding {

namespace {

// The most arguments any operator of libtorch takes is below this.
constexpr size_t kMaxArguments = 64;

// The name of an operator in JavaScript: `masked_fill` is `maskedFill`, `linalg_inv` is `linalg.inv`.
std::string OwnName(const std::string& name) {
  std::string own;
  size_t at = 0;
  for (const char* room : {"fft_", "linalg_", "special_"}) {
    if (!name.starts_with(room)) continue;
    at = name.find('_') + 1;
    own = name.substr(0, at - 1) + ".";
    break;
  }
  for (size_t i = at; i < name.size(); ++i) {
    const bool joins =
        name[i] == '_' && i > at && name[i - 1] != '_' && i + 1 < name.size() && std::isalnum(name[i + 1]);
    own += joins ? static_cast<char>(std::toupper(name[++i])) : name[i];
  }
  return own;
}

bool HasTag(const c10::OperatorHandle& handle, at::Tag tag) { return handle.hasTag(tag); }

// findOp(name, overload, numbers): the number of an operator, or -1 where this libtorch has none of that name.
// `numbers` lists the tensor arguments that will be given as numbers.
napi_value FindOp(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const std::string name = ReadString(env, args[0], "name");
    const auto handle = c10::Dispatcher::singleton().findSchema({name, ReadString(env, args[1], "overload")});
    if (!handle) return FromInt(env, -1);
    auto& ops = Data(env).ops;
    ops.push_back(std::make_unique<Op>(*handle));
    for (const int64_t i : ReadInts(env, args[2], "numbers")) ops.back()->arguments.at(i).kind = Kind::kNumberTensor;
    return FromInt(env, static_cast<int64_t>(ops.size()) - 1);
  });
}

c10::IValue ReadArgument(napi_env env, const TensorTable& tensors, napi_value value, const OpArgument& argument) {
  // A missing value takes the schema's default; an optional without one is None.
  if ((argument.has_default || argument.optional) && IsNullish(env, value)) return argument.default_value;
  return ToIValue(env, tensors, value, argument.kind, argument.name.c_str());
}

[[noreturn]] void SpoilTrace(Env& data, const char* op) {
  data.trace_fault = std::string("it reads values of a tensor (") + op + ")";
  throw NamedError("TraceError", data.trace_fault);
}

std::string Named(const char* name, const char* what) {
  return name != nullptr ? std::string(name) + ": " + what : what;
}

// call(op, holder, ...values): values stand in the order of the schema; missing ones take their defaults.
// A single new tensor is registered for `holder` and its id returned. A null `holder` says that the results are
// arguments, which JavaScript has already.
napi_value Call(napi_env env, napi_callback_info info) {
  const char* name = nullptr;
  try {
    size_t argc = kMaxArguments;
    napi_value argv[kMaxArguments];
    Check(env, napi_get_cb_info(env, info, &argc, argv, nullptr, nullptr));
    Env& data = Data(env);
    int32_t number = 0;
    napi_get_value_int32(env, argv[0], &number);
    Op& op = *data.ops.at(number);
    name = op.name.c_str();

    torch::jit::Stack stack;
    const size_t given = argc - 2;
    stack.reserve(op.arguments.size());
    for (size_t i = 0; i < op.arguments.size(); ++i) {
      const OpArgument& argument = op.arguments[i];
      if (i < given) {
        stack.push_back(ReadArgument(env, data.tensors, argv[i + 2], argument));
      } else if (argument.has_default || argument.optional) {
        stack.push_back(argument.default_value);
      } else {
        throw TypeError("expected " + argument.name + ", got nothing");
      }
    }
    if (!data.leases.empty()) data.leases.CheckOp(op, stack);
    if (op.reads_values && torch::jit::tracer::isTracing()) SpoilTrace(data, name);
    if (op.wants_some && stack[0].toTensorList().empty()) throw RangeError("expected at least one tensor, got none");
    {
      const KeepsTrace keeps(env, name);
      op.handle.callBoxed(stack);
    }

    if (op.single_tensor) {
      at::Tensor result = std::move(stack.back()).toTensor();
      napi_value value;
      if (!result.defined()) {
        Check(env, napi_get_null(env, &value));
        return value;
      }
      const int32_t id = data.tensors.Add(env, std::move(result), argv[1]);
      Check(env, napi_create_int32(env, id, &value));
      return value;
    }
    napi_valuetype holder = napi_undefined;
    napi_typeof(env, argv[1], &holder);
    if (stack.empty() || holder == napi_null) return Undefined(env);
    const auto convert = [&](size_t i) {
      if (op.results[i] == Kind::kDType)
        return FromString(env, DTypeName(static_cast<c10::ScalarType>(stack[i].toInt())));
      return FromIValue(env, stack[i]);
    };
    if (stack.size() == 1) return convert(0);
    napi_value array;
    Check(env, napi_create_array_with_length(env, stack.size(), &array));
    for (size_t i = 0; i < stack.size(); ++i) Check(env, napi_set_element(env, array, i, convert(i)));
    return array;
  } catch (const TypeError& e) {
    return Guarded(env, [&]() -> napi_value { throw TypeError(Named(name, e.what())); });
  } catch (const RangeError& e) {
    return Guarded(env, [&]() -> napi_value { throw RangeError(Named(name, e.what())); });
  } catch (...) {
    Rethrow(env, name);
  }
  return nullptr;
}

// schemas(): every aten operator of this libtorch as [schema, reason it cannot be called from here or ''].
napi_value Schemas(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    napi_value array;
    Check(env, napi_create_array(env, &array));
    uint32_t n = 0;
    for (const auto& name : c10::Dispatcher::singleton().getAllOpNames()) {
      if (name.name.rfind("aten::", 0) != 0) continue;
      const auto handle = c10::Dispatcher::singleton().findSchema(name);
      if (!handle) continue;
      std::string reason;
      std::ostringstream text;
      // real_type() tells a dtype from an int, which the printed schema does not.
      const auto& schema = handle->schema();
      for (const auto* list : {&schema.arguments(), &schema.returns()}) {
        for (const auto& argument : *list) {
          if (KindOf(argument.real_type()) == Kind::kUnsupported) {
            reason = "its " + argument.real_type()->str() + " cannot cross from JavaScript";
          }
        }
      }
      text << schema;
      std::string types;
      for (const auto* list : {&schema.arguments(), &schema.returns()}) {
        for (const auto& argument : *list) types += (types.empty() ? "" : ";") + argument.real_type()->str();
        types += "|";
      }
      napi_value entry;
      Check(env, napi_create_array(env, &entry));
      Check(env, napi_set_element(env, entry, 0, FromString(env, text.str())));
      Check(env, napi_set_element(env, entry, 1, FromString(env, types)));
      Check(env, napi_set_element(env, entry, 2, FromString(env, reason)));
      Check(env, napi_set_element(env, array, n++, entry));
    }
    return array;
  });
}

}  // namespace

Op::Op(c10::OperatorHandle h) : handle(std::move(h)), single_tensor(false), writes(false) {
  const c10::FunctionSchema& schema = handle.schema();
  name = schema.name().substr(schema.name().find("::") + 2);
  for (const c10::Argument& argument : schema.arguments()) {
    const auto* alias = argument.alias_info();
    const bool writes_this = alias != nullptr && alias->isWrite();
    writes = writes || writes_this;
    const c10::TypePtr type = argument.real_type();
    arguments.push_back({KindOf(type), type->kind() == c10::TypeKind::OptionalType, writes_this,
                         argument.default_value().has_value(), argument.default_value().value_or(c10::IValue()),
                         argument.name()});
  }
  const auto& returns = schema.returns();
  for (const c10::Argument& result : returns) results.push_back(KindOf(result.real_type()));
  if (returns.size() == 1) {
    const auto* alias = returns[0].alias_info();
    single_tensor = returns[0].type()->kind() == c10::TypeKind::TensorType && !(alias != nullptr && alias->isWrite());
  }
  draws = HasTag(handle, at::Tag::nondeterministic_seeded);
  wants_some = name == "align_tensors";
  reads_values = HasTag(handle, at::Tag::data_dependent_output) && !single_tensor;
  name = OwnName(name);
}

void CheckReadable(napi_env env, const at::Tensor& tensor, const char* op) {
  Env& data = Data(env);
  if (!data.leases.empty()) data.leases.CheckRead(tensor, op, "its tensor");
  if (torch::jit::tracer::isTracing()) SpoilTrace(data, op);
}

void InitOp(napi_env env, napi_value exports) {
  Export(env, exports, "findOp", FindOp);
  Export(env, exports, "call", Call);
  Export(env, exports, "schemas", Schemas);
}

}  // namespace binding
