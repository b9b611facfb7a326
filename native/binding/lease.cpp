#include "lease.h"

#include <algorithm>

#include "ebm/core/stream.h"
#include "error.h"

namespace binding {

namespace {

// What stands for a tensor's memory.
const void* Key(const at::Tensor& tensor) {
  return tensor.has_storage() ? static_cast<const void*>(tensor.storage().unsafeGetStorageImpl())
                              : static_cast<const void*>(tensor.unsafeGetTensorImpl());
}

bool Contains(const std::vector<at::Tensor>& tensors, const at::Tensor& tensor) {
  if (!tensor.defined()) return false;
  const void* key = Key(tensor);
  return std::any_of(tensors.begin(), tensors.end(), [&](const at::Tensor& t) { return t.defined() && Key(t) == key; });
}

bool Contains(const std::vector<at::Generator>& generators, const at::Generator& generator) {
  return std::find(generators.begin(), generators.end(), generator) != generators.end();
}

bool Conflict(const Lease& a, const Lease& b) {
  const auto touches = [](const Lease& writer, const Lease& other) {
    return std::any_of(writer.writes.begin(), writer.writes.end(),
                       [&](const at::Tensor& t) { return Contains(other.reads, t) || Contains(other.writes, t); });
  };
  return touches(a, b) || touches(b, a) ||
         std::any_of(a.generators.begin(), a.generators.end(),
                     [&](const at::Generator& g) { return Contains(b.generators, g); });
}

// libtorch's threads hand this kind of information on to each other, and use it for nothing else.
constexpr auto kOwner = c10::DebugInfoKind::TEST_INFO;

struct Owner : c10::DebugInfoBase {
  Owner(const Lease* lease, const Owner* outer) : lease(lease), outer(outer) {}
  const Lease* lease;
  const Owner* outer;  // lives at least as long, as its guard does
};

const Owner* CurrentOwner() { return static_cast<const Owner*>(c10::ThreadLocalDebugInfo::get(kOwner)); }

bool IsOwn(const Lease* lease) {
  for (const Owner* owner = CurrentOwner(); owner != nullptr; owner = owner->outer) {
    if (owner->lease == lease) return true;
  }
  return false;
}

[[noreturn]] void Busy(const Lease& lease, const char* op, const char* what, const char* cure = "") {
  throw NamedError("BusyError", std::string(op) + ": " + what + " is used by the running job " + lease.holder +
                                    "; await it first" + cure);
}

}  // namespace

bool LeaseTable::IsGranted(const Lease& lease) const {
  for (const Lease* older : leases_) {
    if (older == &lease) return true;
    if (Conflict(*older, lease)) return false;
  }
  return true;
}

OnBehalf::OnBehalf(const Lease& lease, bool outer)
    : guard_(kOwner, std::make_shared<Owner>(&lease, outer ? CurrentOwner() : nullptr)) {}

void LeaseTable::CheckRead(const at::Tensor& tensor, const char* op, const char* what) const {
  for (const Lease* lease : leases_) {
    if (!IsOwn(lease) && Contains(lease->writes, tensor)) Busy(*lease, op, what);
  }
}

void LeaseTable::CheckWrite(const at::Tensor& tensor, const char* op, const char* what) const {
  for (const Lease* lease : leases_) {
    const bool used = Contains(lease->reads, tensor) || Contains(lease->writes, tensor);
    if (used && !IsOwn(lease)) Busy(*lease, op, what);
  }
}

void LeaseTable::CheckDraw(const at::Generator& generator, const char* op) const {
  for (const Lease* lease : leases_) {
    if (IsOwn(lease) || !Contains(lease->generators, generator)) continue;
    Busy(*lease, op, "the generator", ", or give the job a generator of its own");
  }
}

void LeaseTable::CheckAny(const Lease& lease) const {
  const char* op = lease.holder.c_str();
  for (const auto& tensor : lease.reads) CheckRead(tensor, op, "a tensor that it reads");
  for (const auto& tensor : lease.writes) CheckWrite(tensor, op, "a tensor that it changes");
  for (const auto& generator : lease.generators) CheckDraw(generator, op);
}

void LeaseTable::CheckOp(const Op& op, const torch::jit::Stack& stack) const {
  std::optional<c10::Device> device;
  std::optional<at::Generator> generator;
  bool draws = op.draws;
  for (size_t i = 0; i < stack.size(); ++i) {
    const OpArgument& argument = op.arguments[i];
    const char* what = argument.name.c_str();
    const auto check = [&](const at::Tensor& tensor) {
      if (!tensor.defined()) return;
      if (!device) device = tensor.device();
      if (argument.writes) {
        CheckWrite(tensor, op.name.c_str(), what);
      } else {
        CheckRead(tensor, op.name.c_str(), what);
      }
    };
    const c10::IValue& value = stack[i];
    if (value.isTensor()) {
      check(value.toTensor());
    } else if (value.isTensorList()) {
      for (const at::Tensor& tensor : value.toTensorVector()) check(tensor);
    } else if (value.isGenerator()) {
      generator = value.toGenerator();
    } else if (value.isDevice()) {
      device = value.toDevice();
    } else if ((argument.name == "dropout_p" && value.isDouble() && value.toDouble() == 0) ||
               (argument.name == "train" && value.isBool() && !value.toBool())) {
      draws = false;
    }
  }
  if (!draws) return;
  if (!generator) generator = ebm::Source::current()->given(device.value_or(at::kCPU));
  if (generator) CheckDraw(*generator, op.name.c_str());
}

}  // namespace binding
