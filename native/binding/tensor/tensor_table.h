#pragma once
// The tensors that JavaScript holds, one table per environment (main thread or worker).
//
// A JavaScript Tensor is a plain object with a small integer, its id here. Each slot keeps a weak reference to that
// object. Node runs native finalizers only when its event loop turns, so there are none: when a sentinel object shows
// that the collector has run, a sweep asks every weak reference for its value and releases the collected ones.
// A disposed slot keeps its id until its object is gone, so that no stale id can name another tensor.
#include <ATen/core/Tensor.h>
#include <node_api.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace binding {

struct MemoryStats {
  int64_t tensors = 0;  // live, that is neither disposed nor collected
  int64_t bytes = 0;    // of their storages, each counted once
  int64_t sweeps = 0;
};

class TensorTable {
 public:
  // Registers `tensor` for `object` and returns its id.
  int32_t Add(napi_env env, at::Tensor tensor, napi_value object);

  // Makes `object` the holder of an id that a native result was given.
  void Adopt(napi_env env, int32_t id, napi_value object);

  // The tensor of an id; throws TypeError for one that was disposed.
  const at::Tensor& Get(int32_t id) const;
  bool IsLive(int32_t id) const;

  // Releases the tensor now; the id stays taken until its object is collected.
  void Dispose(int32_t id);

  // Releases the tensors of collected objects; does nothing unless the collector has run since the last sweep, or
  // `force` is set.
  void Sweep(napi_env env, bool force);

  // A scope collects the ids made until it ends; ending it disposes of all but those in `keep`.
  void BeginScope();
  void EndScope(const std::vector<int32_t>& keep);

  MemoryStats Stats() const;
  void Clear(napi_env env);

 private:
  struct Slot {
    at::Tensor tensor;
    napi_ref object = nullptr;  // null: the slot is free
    int64_t bytes = 0;
    uint64_t serial = 0;
  };

  void Account(napi_env env, int64_t bytes);
  bool CollectorHasRun(napi_env env);
  void ResetSentinel(napi_env env);

  std::vector<Slot> slots_;
  std::vector<int32_t> free_;
  std::vector<std::vector<std::pair<int32_t, uint64_t>>> scopes_;
  napi_ref sentinel_ = nullptr;
  uint64_t serial_ = 0;
  int64_t unreported_ = 0;   // bytes not yet told to V8
  int64_t since_check_ = 0;  // bytes made since the sentinel was last looked at
  int64_t live_ = 0;
  int64_t sweeps_ = 0;
};

}  // namespace binding
