#include "binding/tensor/tensor_table.h"

#include <c10/core/StorageImpl.h>

#include <unordered_set>

#include "binding/runtime/error.h"

namespace binding {

namespace {

// The bytes of a handle beside its data: the TensorImpl, the storage, its part of the graph, the JavaScript object.
constexpr int64_t kHandleBytes = 600;
// V8 is told of changes, and the sentinel looked at, in steps of this size: small next to V8's own threshold of 64 MB.
constexpr int64_t kStep = 256 << 10;
// References are asked for their value in batches, since each answer needs a slot of the handle scope.
constexpr size_t kBatch = 512;

}  // namespace

void TensorTable::Account(napi_env env, int64_t bytes) {
  unreported_ += bytes;
  if (unreported_ < kStep && unreported_ > -kStep) return;
  int64_t total = 0;
  napi_adjust_external_memory(env, unreported_, &total);
  unreported_ = 0;
}

int32_t TensorTable::Add(napi_env env, at::Tensor tensor, napi_value object) {
  const int64_t bytes =
      static_cast<int64_t>(tensor.is_sparse() ? 0 : tensor.numel() * tensor.element_size()) + kHandleBytes;
  since_check_ += bytes;
  if (since_check_ > kStep) Sweep(env, false);
  napi_ref reference = nullptr;
  Check(env, napi_create_reference(env, object, 0, &reference));
  int32_t id;
  if (free_.empty()) {
    id = static_cast<int32_t>(slots_.size());
    slots_.emplace_back();
  } else {
    id = free_.back();
    free_.pop_back();
  }
  Slot& slot = slots_[id];
  slot.tensor = std::move(tensor);
  slot.object = reference;
  slot.bytes = bytes;
  slot.serial = ++serial_;
  ++live_;
  if (!scopes_.empty()) scopes_.back().emplace_back(id, slot.serial);
  Account(env, bytes);
  return id;
}

void TensorTable::Adopt(napi_env env, int32_t id, napi_value object) {
  napi_ref reference = nullptr;
  Check(env, napi_create_reference(env, object, 0, &reference));
  napi_delete_reference(env, slots_[id].object);
  slots_[id].object = reference;
}

bool TensorTable::IsLive(int32_t id) const {
  return id >= 0 && static_cast<size_t>(id) < slots_.size() && slots_[id].tensor.defined();
}

const at::Tensor& TensorTable::Get(int32_t id) const {
  if (IsLive(id)) return slots_[id].tensor;
  throw TypeError(id >= 0 ? "expected a live tensor, got one that was disposed of"
                          : "expected a tensor with data, as torch.tensor(data) makes, got new Tensor()");
}

void TensorTable::Dispose(int32_t id) {
  if (!IsLive(id)) return;
  Slot& slot = slots_[id];
  slot.tensor.reset();
  unreported_ -= slot.bytes;
  slot.bytes = 0;
  --live_;
}

bool TensorTable::CollectorHasRun(napi_env env) {
  if (sentinel_ == nullptr) {
    ResetSentinel(env);
    return false;
  }
  napi_handle_scope scope;
  napi_value value = nullptr;
  napi_open_handle_scope(env, &scope);
  napi_get_reference_value(env, sentinel_, &value);
  napi_close_handle_scope(env, scope);
  return value == nullptr;
}

void TensorTable::ResetSentinel(napi_env env) {
  if (sentinel_ != nullptr) napi_delete_reference(env, sentinel_);
  sentinel_ = nullptr;
  napi_handle_scope scope;
  napi_value object;
  napi_open_handle_scope(env, &scope);
  if (napi_create_object(env, &object) == napi_ok) napi_create_reference(env, object, 0, &sentinel_);
  napi_close_handle_scope(env, scope);
}

void TensorTable::Sweep(napi_env env, bool force) {
  since_check_ = 0;
  if (!force && !CollectorHasRun(env)) return;
  ++sweeps_;
  int64_t released = 0;
  for (size_t begin = 0; begin < slots_.size(); begin += kBatch) {
    const size_t end = std::min(begin + kBatch, slots_.size());
    napi_handle_scope scope;
    napi_open_handle_scope(env, &scope);
    for (size_t i = begin; i < end; ++i) {
      Slot& slot = slots_[i];
      if (slot.object == nullptr) continue;
      napi_value value = nullptr;
      napi_get_reference_value(env, slot.object, &value);
      if (value != nullptr) continue;
      napi_delete_reference(env, slot.object);
      if (slot.tensor.defined()) --live_;
      // Moved out first: releasing a graph may run code that comes back to this table.
      const at::Tensor dead = std::move(slot.tensor);
      released += slot.bytes;
      slot = Slot{};
      free_.push_back(static_cast<int32_t>(i));
    }
    napi_close_handle_scope(env, scope);
  }
  Account(env, -released);
  ResetSentinel(env);
}

void TensorTable::BeginScope() { scopes_.emplace_back(); }

void TensorTable::EndScope(const std::vector<int32_t>& keep) {
  if (scopes_.empty()) throw std::logic_error("tidy: no scope is open");
  const std::unordered_set<int32_t> kept(keep.begin(), keep.end());
  auto made = std::move(scopes_.back());
  scopes_.pop_back();
  for (const auto& [id, serial] : made) {
    if (slots_[id].serial != serial) continue;
    if (kept.count(id) == 0) {
      Dispose(id);
    } else if (!scopes_.empty()) {
      scopes_.back().emplace_back(id, serial);
    }
  }
}

MemoryStats TensorTable::Stats() const {
  MemoryStats stats{live_, 0, sweeps_};
  std::unordered_set<const c10::StorageImpl*> seen;
  for (const Slot& slot : slots_) {
    if (!slot.tensor.defined() || !slot.tensor.has_storage()) continue;
    const auto& storage = slot.tensor.storage();
    if (seen.insert(storage.unsafeGetStorageImpl()).second) stats.bytes += static_cast<int64_t>(storage.nbytes());
  }
  return stats;
}

void TensorTable::Clear(napi_env env) {
  for (Slot& slot : slots_) {
    if (slot.object != nullptr) napi_delete_reference(env, slot.object);
  }
  slots_.clear();
  if (sentinel_ != nullptr) napi_delete_reference(env, sentinel_);
  sentinel_ = nullptr;
}

}  // namespace binding
