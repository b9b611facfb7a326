#include "ebm/core/accelerator.h"

#include <c10/core/impl/VirtualGuardImpl.h>
#include <torch/csrc/autograd/engine.h>

#include <atomic>

namespace ebm {

namespace {

struct Engine final : torch::autograd::Engine {
  Engine() { start_device_threads(); }
};

// The newest one; those before it may be at work, and none ends before the process.
std::atomic<Engine*> engine = nullptr;

}  // namespace

void renew_engine() {
  static std::atomic<int> known = 0;
  const auto type = accelerator();
  const int count = type ? c10::impl::getDeviceGuardImpl(*type)->deviceCount() : 0;
  if (known.exchange(count) == count) return;
  // libtorch starts threads by itself but once in a process: not for the new engine, which has its own.
  torch::autograd::Engine::get_default_engine().initialize_device_threads_pool();
  engine = new Engine;
  torch::autograd::set_default_engine_stub([]() -> torch::autograd::Engine& { return *engine.load(); });
}

std::optional<c10::DeviceType> accelerator() {
  for (const auto type : {c10::DeviceType::CUDA, c10::DeviceType::PrivateUse1}) {
    if (c10::impl::hasDeviceGuardImpl(type) && c10::impl::getDeviceGuardImpl(type)->deviceCount() > 0) return type;
  }
  return std::nullopt;
}

std::optional<c10::Stream> current_stream() {
  const auto type = accelerator();
  if (!type) return std::nullopt;
  const c10::impl::VirtualGuardImpl guard(*type);
  return guard.getStream(guard.getDevice());
}

}  // namespace ebm
