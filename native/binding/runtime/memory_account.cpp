// The memory of one environment's tensors on each device, and a limit to it. Blocks of at most 512 bytes, which have a
// pool of their own, are not counted.
#include <c10/core/Allocator.h>
#include <c10/core/impl/alloc_cpu.h>
#include <c10/util/ThreadLocalDebugInfo.h>

#include <map>
#include <mutex>
#include <sstream>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"

namespace binding {

namespace {

// libtorch tells it of all blocks that are allocated and freed on the threads that inherit it: that of the environment
// and those of its jobs.
class MemoryAccount final : public c10::MemoryReportingInfoBase {
 public:
  MemoryAccount(std::string owner, int64_t limit) : owner_(std::move(owner)), limit_(limit) {}

  void reportMemoryUsage(void* block, int64_t bytes, size_t, size_t, c10::Device device) override {
    const std::lock_guard<std::mutex> lock(mutex_);
    int64_t& used = bytes_[device.str()];
    if (bytes > 0 && device.is_cpu() && limit_ > 0 && used + bytes > limit_) {
      // Its size is known, and nobody has it yet.
      c10::free_cpu(block);
      std::ostringstream text;
      text << owner_ << ": expected its tensors to take at most " << limit_ << " bytes of memory, got " << used + bytes
           << " with one of " << bytes << " bytes";
      throw NamedError("MemoryLimitError", text.str());
    }
    used += bytes;
    peak_ = std::max(peak_, used);
  }

  bool memoryProfilingEnabled() const override { return true; }

  int64_t Peak() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return peak_;
  }
  std::map<std::string, int64_t> Bytes() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return bytes_;
  }

 private:
  const std::string owner_;
  const int64_t limit_;  // of a CPU's memory; 0 for none
  mutable std::mutex mutex_;
  std::map<std::string, int64_t> bytes_;
  int64_t peak_ = 0;
};

MemoryAccount* Account() {
  return dynamic_cast<MemoryAccount*>(c10::ThreadLocalDebugInfo::get(c10::DebugInfoKind::PROFILER_STATE));
}

// openMemoryAccount(owner, limit | null): of this thread, for as long as it lives; before its first tensor.
napi_value OpenMemoryAccount(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const int64_t limit = IsNullish(env, args[1]) ? 0 : ReadInt(env, args[1], "memory");
    c10::ThreadLocalDebugInfo::_push(c10::DebugInfoKind::PROFILER_STATE,
                                     std::make_shared<MemoryAccount>(ReadString(env, args[0], "owner"), limit));
    return Undefined(env);
  });
}

// memoryAccount(): { peak, bytes: [device, bytes][] }, or null without an account.
napi_value ReadMemoryAccount(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    napi_value result;
    const MemoryAccount* account = Account();
    if (account == nullptr) {
      Check(env, napi_get_null(env, &result));
      return result;
    }
    napi_value devices;
    Check(env, napi_create_object(env, &result));
    Check(env, napi_create_object(env, &devices));
    for (const auto& [device, bytes] : account->Bytes()) {
      Check(env, napi_set_named_property(env, devices, device.c_str(), FromInt(env, std::max<int64_t>(bytes, 0))));
    }
    Check(env, napi_set_named_property(env, result, "peak", FromInt(env, account->Peak())));
    Check(env, napi_set_named_property(env, result, "bytes", devices));
    return result;
  });
}

}  // namespace

void InitMemoryAccount(napi_env env, napi_value exports) {
  Export(env, exports, "openMemoryAccount", OpenMemoryAccount);
  Export(env, exports, "memoryAccount", ReadMemoryAccount);
}

}  // namespace binding
