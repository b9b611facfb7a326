#include <ATen/ATen.h>
#include <ATen/EmptyTensor.h>
#include <c10/core/DeviceGuard.h>
#include <torch/library.h>

#include <deque>

#include "test/second_device/second_device.h"

namespace second_device {
namespace {

using at::Tensor;
using c10::IValue;

// Memory of one device as that of another, which holds on to it.
c10::DataPtr share(const c10::Storage& storage, c10::Device device) {
  auto* const held = new c10::Storage(storage);
  return {storage.mutable_data(), held, [](void* p) { delete static_cast<c10::Storage*>(p); }, device};
}

Tensor tensor_in(c10::Storage storage, const Tensor& like, c10::DispatchKey key) {
  auto tensor = at::detail::make_tensor<c10::TensorImpl>(std::move(storage), c10::DispatchKeySet(key), like.dtype());
  tensor.unsafeGetTensorImpl()->set_sizes_and_strides(like.sizes(), like.strides(), like.storage_offset());
  if (like.is_conj()) tensor._set_conj(true);
  if (like.is_neg()) tensor._set_neg(true);
  return tensor;
}

// The arguments of an operator as the CPU's kernels take them.
class Lending {
 public:
  explicit Lending(const c10::OperatorHandle& op) : op_(op) {}

  std::optional<c10::Device> place() const { return place_; }

  void see(const Tensor& tensor) {
    // Numbers of the CPU go along to any device.
    if (tensor.defined() && !(tensor.is_cpu() && tensor.dim() == 0)) see(tensor.device());
  }
  void see(const IValue& value) {
    if (value.isTensor()) {
      see(value.toTensor());
    } else if (value.isTensorList()) {
      for (const Tensor& each : value.toTensorVector()) see(each);
    } else if (value.isOptionalTensorList()) {
      for (const std::optional<Tensor>& each : value.toOptionalTensorVector()) {
        if (each && each->device().type() == kType) see(*each);  // indices may be on the CPU
      }
    } else if (value.isDevice() && value.toDevice().type() == kType) {
      const auto device = value.toDevice();
      see(device.has_index() ? device : current());
    }
  }

  IValue lend(const IValue& value) {
    if (value.isTensor()) return lend(value.toTensor());
    if (value.isGenerator()) return numbers_of(value.toGenerator());
    if (value.isDevice() && value.toDevice().type() == kType) return c10::Device(at::kCPU);
    if (value.isTensorList()) {
      c10::List<Tensor> list;
      for (const Tensor& each : value.toTensorVector()) list.push_back(lend(each));
      return list;
    }
    if (value.isOptionalTensorList()) {
      c10::List<std::optional<Tensor>> list;
      for (const std::optional<Tensor>& each : value.toOptionalTensorVector()) {
        list.push_back(each ? std::optional(lend(*each)) : std::nullopt);
      }
      return list;
    }
    return value;
  }

  Tensor lend(const Tensor& tensor) {
    if (!tensor.defined() || tensor.device().type() != kType) return tensor;
    for (const auto& [own, lent] : pairs_) {
      if (own.is_same(tensor)) return lent;
    }
    c10::Storage storage(c10::Storage::use_byte_size_t(), tensor.storage().nbytes(), share(tensor.storage(), at::kCPU),
                         c10::GetAllocator(at::kCPU), /*resizable=*/true);
    pairs_.emplace_back(tensor, tensor_in(std::move(storage), tensor, c10::DispatchKey::CPU));
    return pairs_.back().second;
  }

  // Tensors that were given other sizes or other memory.
  void take_back() {
    for (auto& [own, lent] : pairs_) {
      auto* const impl = own.unsafeGetTensorImpl();
      auto* const memory = own.storage().unsafeGetStorageImpl();
      const auto* const owner = owner_of(lent);
      if (owner != nullptr && !owner->storage().is_alias_of(own.storage())) {
        impl->set_storage_keep_dtype(owner->storage());
      } else if (lent.storage().data() != memory->data() || lent.storage().nbytes() != memory->nbytes()) {
        memory->set_data_ptr_noswap(share(lent.storage(), own.device()));
        memory->set_nbytes(lent.storage().nbytes());
      }
      if (lent.sizes() != own.sizes() || lent.strides() != own.strides() ||
          lent.storage_offset() != own.storage_offset()) {
        impl->set_sizes_and_strides(lent.sizes(), lent.strides(), lent.storage_offset());
      }
    }
  }

  IValue give(const IValue& value) const {
    if (value.isTensor()) return give(value.toTensor());
    if (!value.isTensorList()) return value;
    c10::List<Tensor> list;
    for (const Tensor& each : value.toTensorVector()) list.push_back(give(each));
    return list;
  }

  Tensor give(const Tensor& result) const {
    if (!result.defined() || !result.is_cpu()) return result;
    for (const auto& [own, lent] : pairs_) {
      if (lent.is_same(result)) return own;
    }
    if (const auto* const owner = owner_of(result)) {
      return tensor_in(owner->storage(), result, c10::DispatchKey::PrivateUse1);
    }
    c10::Storage storage(c10::Storage::use_byte_size_t(), result.storage().nbytes(), share(result.storage(), *place_),
                         c10::GetAllocator(kType), /*resizable=*/true);
    return tensor_in(std::move(storage), result, c10::DispatchKey::PrivateUse1);
  }

 private:
  void see(c10::Device device) {
    TORCH_CHECK(device.type() == kType && (!place_ || *place_ == device), op_.schema().name(),
                ": expected all tensors to be on the same device, got ", device, " beside ",
                place_.value_or(current()));
    place_ = device;
  }
  // The tensor whose memory a tensor of the CPU's kernels has.
  const Tensor* owner_of(const Tensor& tensor) const {
    for (const auto& [own, lent] : pairs_) {
      if (lent.storage().is_alias_of(tensor.storage())) return &own;
    }
    return nullptr;
  }

  const c10::OperatorHandle& op_;
  std::optional<c10::Device> place_;
  std::deque<std::pair<Tensor, Tensor>> pairs_;
};

bool is_waited_for(const c10::OperatorHandle& op) {
  if (op.hasTag(at::Tag::dynamic_output_shape) || op.hasTag(at::Tag::data_dependent_output)) return true;
  for (const auto& result : op.schema().returns()) {
    const auto kind = result.type()->kind();
    if (kind != c10::TypeKind::TensorType && kind != c10::TypeKind::ListType) return true;
  }
  return false;
}

void run_on_cpu(const c10::OperatorHandle& op, torch::jit::Stack* stack) {
  ++counts().operators;
  if (is_waited_for(op)) wait_for_stream();
  const size_t begin = stack->size() - op.schema().arguments().size();
  auto* const recording = Recording::here();
  std::optional<Call> call;
  if (recording) call = recording->before(op, c10::ArrayRef<IValue>(*stack).slice(begin));
  Lending lending(op);
  bool has_generator = false;
  for (size_t i = begin; i < stack->size(); ++i) {
    lending.see((*stack)[i]);
    has_generator = has_generator || (*stack)[i].isGenerator();
  }
  TORCH_CHECK(has_generator || !op.hasTag(at::Tag::nondeterministic_seeded), op.schema().name(),
              ": draws from no generator of the device fake");
  const auto place = lending.place().value_or(current());
  for (size_t i = begin; i < stack->size(); ++i) (*stack)[i] = lending.lend((*stack)[i]);
  {
    const at::AutoDispatchBelowADInplaceOrView below;
    const c10::impl::ExcludeDispatchKeyGuard plain(c10::autocast_dispatch_keyset);
    op.callBoxed(stack);
  }
  const c10::DeviceGuard device(place);
  lending.take_back();
  for (size_t i = stack->size() - op.schema().returns().size(); i < stack->size(); ++i) {
    (*stack)[i] = lending.give((*stack)[i]);
  }
  if (call) {
    recording->after(std::move(*call),
                     c10::ArrayRef<IValue>(*stack).slice(stack->size() - op.schema().returns().size()));
  }
}

// An operator that is another one on the CPU.
template <typename Body>
decltype(auto) on_cpu(const char* name, Body&& body) {
  const auto op = c10::Dispatcher::singleton().findSchemaOrThrow(name, "");
  if (auto* const recording = Recording::here()) recording->fail(std::string("no graph has ") + name);
  ++counts().operators;
  Lending lending(op);
  const at::AutoDispatchBelowADInplaceOrView below;
  return body(lending);
}

Tensor empty(c10::SymIntArrayRef size, std::optional<at::ScalarType> dtype, std::optional<at::Layout>,
             std::optional<at::Device> device, std::optional<bool>, std::optional<at::MemoryFormat> format) {
  const c10::OptionalDeviceGuard guard(device);
  const Tensor made = at::detail::empty_generic(C10_AS_INTARRAYREF_SLOW(size), c10::GetAllocator(kType),
                                                c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                                c10::dtype_or_default(dtype), format);
  if (auto* const recording = Recording::here()) recording->made(made);
  return made;
}

Tensor empty_strided(c10::SymIntArrayRef size, c10::SymIntArrayRef stride, std::optional<at::ScalarType> dtype,
                     std::optional<at::Layout>, std::optional<at::Device> device, std::optional<bool>) {
  const c10::OptionalDeviceGuard guard(device);
  const Tensor made = at::detail::empty_strided_generic(
      C10_AS_INTARRAYREF_SLOW(size), C10_AS_INTARRAYREF_SLOW(stride), c10::GetAllocator(kType),
      c10::DispatchKeySet(c10::DispatchKey::PrivateUse1), c10::dtype_or_default(dtype));
  if (auto* const recording = Recording::here()) recording->made(made);
  return made;
}

Tensor& copy(Tensor& to, const Tensor& from, bool non_blocking) {
  static const auto op = c10::Dispatcher::singleton().findSchemaOrThrow("aten::copy_", "");
  if (to.is_cpu()) ++counts().to_host;
  if (from.is_cpu() && from.dim() > 0) ++counts().from_host;
  ++counts().operators;
  auto* const recording = Recording::here();
  if (recording && (to.is_cpu() || from.is_cpu())) recording->fail("the host waits for a copy");
  std::optional<Call> call;
  if (recording) call = recording->before(op, {to, from, non_blocking});
  {
    Lending lending(op);
    const at::AutoDispatchBelowADInplaceOrView below;
    lending.lend(to).copy_(lending.lend(from));
  }
  if (call) recording->after(std::move(*call), {to});
  return to;
}

std::tuple<Tensor, Tensor> dropout(const Tensor& x, double p, std::optional<bool> train) {
  if (!train.value_or(true)) return {x, at::ones_like(x, at::kBool)};
  const auto kept = at::empty_like(x).bernoulli_(1 - p);
  return {x.mul(kept).mul(p == 1 ? 0 : 1 / (1 - p)), kept.to(at::kBool)};
}

// Convolutions of devices that libtorch does not know are those that it lets others write.
Tensor convolution(const Tensor& x, const Tensor& weight, const std::optional<Tensor>& bias, c10::SymIntArrayRef stride,
                   c10::SymIntArrayRef padding, c10::SymIntArrayRef dilation, bool transposed,
                   c10::SymIntArrayRef output_padding, c10::SymInt groups) {
  return on_cpu("aten::convolution_overrideable", [&](Lending& lending) {
    lending.see(x);
    const auto b = bias && bias->defined() ? std::optional(lending.lend(*bias)) : std::nullopt;
    return lending.give(at::convolution_symint(lending.lend(x), lending.lend(weight), b, stride, padding, dilation,
                                               transposed, output_padding, groups));
  });
}

std::tuple<Tensor, Tensor, Tensor> convolution_backward(const Tensor& gradient, const Tensor& x, const Tensor& weight,
                                                        c10::SymIntArrayRef stride, c10::SymIntArrayRef padding,
                                                        c10::SymIntArrayRef dilation, bool transposed,
                                                        c10::SymIntArrayRef output_padding, c10::SymInt groups,
                                                        std::array<bool, 3> mask) {
  return on_cpu("aten::convolution_backward_overrideable", [&](Lending& lending) {
    lending.see(x);
    const auto channels = transposed ? weight.sym_size(1) * groups : weight.sym_size(0);
    const auto [dx, dw, db] = at::convolution_backward_symint(
        lending.lend(gradient), lending.lend(x), lending.lend(weight), at::OptionalSymIntArrayRef({channels}), stride,
        padding, dilation, transposed, output_padding, groups, mask);
    return std::tuple(lending.give(dx), lending.give(dw), lending.give(db));
  });
}

TORCH_LIBRARY_IMPL(_, PrivateUse1, m) { m.fallback(torch::CppFunction::makeFromBoxedFunction<&run_on_cpu>()); }

TORCH_LIBRARY_IMPL(aten, PrivateUse1, m) {
  m.impl("empty.memory_format", empty);
  m.impl("empty_strided", empty_strided);
  m.impl("copy_", copy);
  m.impl("native_dropout", dropout);
  m.impl("convolution_overrideable", convolution);
  m.impl("convolution_backward_overrideable", convolution_backward);
}

// For tests in TypeScript.
TORCH_LIBRARY(second_device, m) {
  m.def("counts() -> int[]", [] {
    const auto& all = counts();
    return std::vector<int64_t>{all.waits, all.to_host, all.from_host, all.operators};
  });
  m.def("limit(int bytes) -> ()", [](int64_t bytes) { set_limit(bytes); });
  m.def("stall(bool stalled) -> ()", [](bool stalled) { set_stalled(stalled); });
  m.def("breakGraphs(bool broken) -> ()", [](bool broken) { set_broken(broken); });
  m.def("aborts() -> int", [] { return counts().aborts.load(); });
  m.def("graphs() -> int[]", [] {
    const auto& all = counts();
    return std::vector<int64_t>{all.recorded, all.replays, all.graphs};
  });
}

}  // namespace
}  // namespace second_device
