#include "binding/runtime/lease.h"

#include <algorithm>

#include "binding/runtime/error.h"
#include "ebm/core/place.h"
#include "ebm/core/stream.h"

namespace binding {

namespace {

// The key of a tensor's memory, or of a generator.
const void* Key(const at::Tensor& tensor) {
  return tensor.has_storage() ? static_cast<const void*>(tensor.storage().unsafeGetStorageImpl())
                              : static_cast<const void*>(tensor.unsafeGetTensorImpl());
}

const void* Key(const at::Generator& generator) { return generator.unsafeGetGeneratorImpl(); }

void ForEachRead(const Lease& lease, const auto& body) {
  for (const auto& tensor : lease.reads) {
    if (tensor.defined()) body(Key(tensor));
  }
}

void ForEachWrite(const Lease& lease, const auto& body) {
  for (const auto& tensor : lease.writes) {
    if (tensor.defined()) body(Key(tensor));
  }
  for (const auto& generator : lease.generators) body(Key(generator));
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

void LeaseTable::Add(const Lease* lease) {
  const int64_t order = orders_[lease] = next_++;
  ForEachRead(*lease, [&](const void* thing) { users_[thing].readers.emplace(order, lease); });
  ForEachWrite(*lease, [&](const void* thing) { users_[thing].writers.emplace(order, lease); });
}

std::vector<const Lease*> LeaseTable::Remove(const Lease* lease) {
  std::vector<const Lease*> next;
  const auto found = orders_.find(lease);
  if (found == orders_.end()) return next;
  const auto remove = [&](const void* thing, bool writes) {
    const auto at = users_.find(thing);
    if (at == users_.end()) return;
    auto& [readers, writers] = at->second;
    readers.erase(found->second);
    writers.erase(found->second);
    if (writers.empty() && readers.empty()) {
      users_.erase(at);
      return;
    }
    const auto writer = writers.begin();
    if (writer != writers.end()) next.push_back(writer->second);
    if (!writes) return;
    for (const auto& [order, reader] : readers) {
      if (writer != writers.end() && writer->first < order) break;
      next.push_back(reader);
    }
  };
  ForEachRead(*lease, [&](const void* thing) { remove(thing, false); });
  ForEachWrite(*lease, [&](const void* thing) { remove(thing, true); });
  orders_.erase(found);
  return next;
}

const LeaseTable::Users& LeaseTable::Of(const void* thing) const {
  static const Users nobody;
  const auto found = users_.find(thing);
  return found == users_.end() ? nobody : found->second;
}

bool LeaseTable::IsGranted(const Lease& lease) const {
  const int64_t order = orders_.at(&lease);
  const auto is_older = [order](const auto& users) { return !users.empty() && users.begin()->first < order; };
  bool granted = true;
  ForEachRead(lease, [&](const void* thing) { granted = granted && !is_older(Of(thing).writers); });
  ForEachWrite(lease, [&](const void* thing) {
    const Users& users = Of(thing);
    granted = granted && !is_older(users.readers) && !is_older(users.writers);
  });
  return granted;
}

OnBehalf::OnBehalf(const Lease& lease, bool outer)
    : guard_(kOwner, std::make_shared<Owner>(&lease, outer ? CurrentOwner() : nullptr)) {}

void LeaseTable::CheckRead(const at::Tensor& tensor, const char* op, const char* what) const {
  if (!tensor.defined()) return;
  for (const auto& [order, lease] : Of(Key(tensor)).writers) {
    if (!IsOwn(lease)) Busy(*lease, op, what);
  }
}

void LeaseTable::CheckWrite(const at::Tensor& tensor, const char* op, const char* what) const {
  if (!tensor.defined()) return;
  const Users& users = Of(Key(tensor));
  for (const auto* leases : {&users.readers, &users.writers}) {
    for (const auto& [order, lease] : *leases) {
      if (!IsOwn(lease)) Busy(*lease, op, what);
    }
  }
}

void LeaseTable::CheckDraw(const at::Generator& generator, const char* op) const {
  for (const auto& [order, lease] : Of(Key(generator)).writers) {
    if (!IsOwn(lease)) Busy(*lease, op, "the generator", ", or give the job a generator of its own");
  }
}

void LeaseTable::CheckAny(const Lease& lease) const {
  const char* op = lease.holder.c_str();
  for (const auto& tensor : lease.reads) CheckRead(tensor, op, "a tensor that it reads");
  for (const auto& tensor : lease.writes) CheckWrite(tensor, op, "a tensor that it changes");
  for (const auto& generator : lease.generators) CheckDraw(generator, op);
}

void LeaseTable::CheckOp(const Op& op, const torch::jit::Stack& stack) const {
  std::optional<c10::Device> named;
  std::optional<at::Generator> generator;
  bool draws = op.draws;
  for (size_t i = 0; i < stack.size(); ++i) {
    const OpArgument& argument = op.arguments[i];
    const char* what = argument.name == "self" ? "the tensor" : argument.name.c_str();
    const auto check = [&](const at::Tensor& tensor) {
      if (!tensor.defined()) return;
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
      named = value.toDevice();
    } else if ((argument.name == "dropout_p" && value.isDouble() && value.toDouble() == 0) ||
               (argument.name == "train" && value.isBool() && !value.toBool())) {
      draws = false;
    }
  }
  if (!draws) return;
  if (!generator) {
    const auto place = named ? named : ebm::place_of(stack);
    generator = ebm::Source::current()->given(place.value_or(at::kCPU));
  }
  if (generator) CheckDraw(*generator, op.name.c_str());
}

}  // namespace binding
