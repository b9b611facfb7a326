// Devices beside the CPU: how many there are and what they are, their memory, streams and events. Nothing here knows
// CUDA's headers: its half of libtorch answers to the interfaces that all kinds of devices have.
#include <ATen/ATen.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/Event.h>
#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/external.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"
#include "binding/tensor/tensor_options.h"
#include "ebm/core/accelerator.h"
#include "ebm/cuda/driver.h"

namespace binding {

namespace {

using Guard = c10::impl::VirtualGuardImpl;

// The device that is named, or the current one of its kind.
c10::Device ReadPlace(napi_env env, napi_value value) {
  const auto device = ReadDevice(env, value);
  return device.has_index() ? device : Guard(device.type()).getDevice();
}

napi_value Boolean(napi_env env, bool flag) {
  napi_value value;
  Check(env, napi_get_boolean(env, flag, &value));
  return value;
}

void Set(napi_env env, napi_value object, const char* name, napi_value value) {
  Check(env, napi_set_named_property(env, object, name, value));
}

// devicesOpened(): called once a library has given libtorch another kind of devices.
napi_value DevicesOpened(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    ebm::redirect_draws();
    ebm::renew_engine();
    return Undefined(env);
  });
}

// deviceCount(type)
napi_value DeviceCount(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const auto type = ReadDevice(env, Arguments(env, info)[0]).type();
    return FromInt(env, c10::impl::hasDeviceGuardImpl(type) ? Guard(type).deviceCount() : 0);
  });
}

// currentDevice(type): its index.
napi_value CurrentDevice(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] { return FromInt(env, ReadPlace(env, Arguments(env, info)[0]).index()); }, "currentDevice");
}

napi_value SetDevice(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const auto device = ReadPlace(env, Arguments(env, info)[0]);
        Guard(device.type()).setDevice(device);
        return Undefined(env);
      },
      "setDevice");
}

napi_value SynchronizeDevice(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const auto device = ReadPlace(env, Arguments(env, info)[0]);
        Guard(device.type()).synchronizeDevice(device.index());
        return Undefined(env);
      },
      "synchronize");
}

// deviceProperties(index): of a GPU.
napi_value DeviceProperties(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const auto driver = ebm::cuda::Driver::opened();
        if (!driver) throw std::runtime_error("there is no NVIDIA driver");
        const auto found =
            ebm::cuda::properties_of(*driver, static_cast<int>(ReadInt(env, Arguments(env, info)[0], "index")));
        napi_value result;
        Check(env, napi_create_object(env, &result));
        Set(env, result, "name", FromString(env, found.name));
        Set(env, result, "uuid", FromString(env, found.uuid));
        const auto number = [&](const char* name, int64_t value) { Set(env, result, name, FromInt(env, value)); };
        number("major", found.major);
        number("minor", found.minor);
        number("totalMemory", found.total_memory);
        number("multiProcessorCount", found.multiprocessors);
        number("warpSize", found.warp_size);
        number("maxThreadsPerMultiProcessor", found.threads_per_multiprocessor);
        number("regsPerMultiprocessor", found.registers_per_multiprocessor);
        number("sharedMemoryPerBlock", found.shared_memory_per_block);
        number("sharedMemoryPerBlockOptin", found.shared_memory_per_block_optin);
        number("sharedMemoryPerMultiprocessor", found.shared_memory_per_multiprocessor);
        number("L2CacheSize", found.l2_cache_size);
        Set(env, result, "isIntegrated", Boolean(env, found.is_integrated));
        Set(env, result, "isMultiGpuBoard", Boolean(env, found.is_multi_gpu_board));
        return result;
      },
      "getDeviceProperties");
}

// deviceMemory(device): [name, number] pairs under Python's names in `memory_stats`, as far as all kinds of devices
// have them, and the `free` and `total` bytes of the device; null before its first use.
napi_value DeviceMemory(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const auto device = ReadPlace(env, Arguments(env, info)[0]);
        auto* const allocator = c10::getDeviceAllocator(device.type());
        napi_value result;
        if (!allocator->initialized()) {
          Check(env, napi_get_null(env, &result));
          return result;
        }
        Check(env, napi_create_object(env, &result));
        const auto number = [&](const std::string& name, int64_t value) {
          Set(env, result, name.c_str(), FromInt(env, value));
        };
        const auto all = allocator->getDeviceStats(device.index());
        const auto stat = [&](const std::string& name, const c10::CachingAllocator::StatArray& kinds) {
          const auto& sum = kinds[0];  // of blocks of all sizes
          number(name + ".current", sum.current);
          number(name + ".peak", sum.peak);
          number(name + ".allocated", sum.allocated);
          number(name + ".freed", sum.freed);
        };
        stat("allocation", all.allocation);
        stat("segment", all.segment);
        stat("active", all.active);
        stat("inactiveSplit", all.inactive_split);
        stat("allocatedBytes", all.allocated_bytes);
        stat("reservedBytes", all.reserved_bytes);
        stat("activeBytes", all.active_bytes);
        stat("inactiveSplitBytes", all.inactive_split_bytes);
        stat("requestedBytes", all.requested_bytes);
        number("numAllocRetries", all.num_alloc_retries);
        number("numOoms", all.num_ooms);
        const auto [free, total] = allocator->getMemoryInfo(device.index());
        number("free", static_cast<int64_t>(free));
        number("total", static_cast<int64_t>(total));
        return result;
      },
      "memoryStats");
}

napi_value ResetPeakMemory(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const auto device = ReadPlace(env, Arguments(env, info)[0]);
        auto* const allocator = c10::getDeviceAllocator(device.type());
        if (allocator->initialized()) allocator->resetPeakStats(device.index());
        return Undefined(env);
      },
      "resetPeakMemoryStats");
}

// emptyCache(type)
napi_value EmptyCache(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        auto* const allocator = c10::getDeviceAllocator(ReadDevice(env, Arguments(env, info)[0]).type());
        if (allocator->initialized()) allocator->emptyCache();
        return Undefined(env);
      },
      "emptyCache");
}

const c10::Stream& ReadStream(napi_env env, napi_value value) {
  return ReadObject<c10::Stream>(env, value, "a stream");
}

c10::Event& ReadEvent(napi_env env, napi_value value) { return ReadObject<c10::Event>(env, value, "an event"); }

// makeStream(device, priority)
napi_value MakeStream(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto device = ReadPlace(env, args[0]);
        const auto priority = static_cast<int>(ReadInt(env, args[1], "priority"));
        return FromObject<c10::Stream>(env, Guard(device.type()).getNewStream(device, priority));
      },
      "Stream");
}

napi_value CurrentStream(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const auto device = ReadPlace(env, Arguments(env, info)[0]);
        return FromObject<c10::Stream>(env, Guard(device.type()).getStream(device));
      },
      "currentStream");
}

napi_value DefaultStream(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const auto device = ReadPlace(env, Arguments(env, info)[0]);
        return FromObject<c10::Stream>(env, Guard(device.type()).getDefaultStream(device));
      },
      "defaultStream");
}

// streamPlace(stream): [device, id].
napi_value StreamPlace(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const auto& stream = ReadStream(env, Arguments(env, info)[0]);
    napi_value pair;
    Check(env, napi_create_array(env, &pair));
    Check(env, napi_set_element(env, pair, 0, FromString(env, stream.device().str())));
    Check(env, napi_set_element(env, pair, 1, FromInt(env, stream.id())));
    return pair;
  });
}

// onStream(stream, body): what `body` gives; its operators work on the stream, and on its device.
napi_value OnStream(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const c10::StreamGuard there(ReadStream(env, args[0]));
    napi_value result;
    Check(env, napi_call_function(env, Undefined(env), args[1], 0, nullptr, &result));
    return result;
  });
}

napi_value QueryStream(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] { return Boolean(env, ReadStream(env, Arguments(env, info)[0]).query()); }, "query");
}

napi_value SynchronizeStream(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        ReadStream(env, Arguments(env, info)[0]).synchronize();
        return Undefined(env);
      },
      "synchronize");
}

// makeEvent(type, timing)
napi_value MakeEvent(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const bool timing = ReadBool(env, args[1], "enableTiming");
        return FromObject<c10::Event>(
            env, c10::Event(ReadDevice(env, args[0]).type(),
                            timing ? c10::EventFlag::BACKEND_DEFAULT : c10::EventFlag::PYTORCH_DEFAULT));
      },
      "Event");
}

// recordEvent(event, stream)
napi_value RecordEvent(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        ReadEvent(env, args[0]).record(ReadStream(env, args[1]));
        return Undefined(env);
      },
      "record");
}

// awaitEvent(event, stream): the stream waits for it.
napi_value AwaitEvent(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        ReadEvent(env, args[0]).block(ReadStream(env, args[1]));
        return Undefined(env);
      },
      "wait");
}

napi_value QueryEvent(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] { return Boolean(env, ReadEvent(env, Arguments(env, info)[0]).query()); }, "query");
}

napi_value SynchronizeEvent(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        ReadEvent(env, Arguments(env, info)[0]).synchronize();
        return Undefined(env);
      },
      "synchronize");
}

// elapsedTime(from, to): in milliseconds.
napi_value ElapsedTime(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        napi_value result;
        Check(env, napi_create_double(env, ReadEvent(env, args[0]).elapsedTime(ReadEvent(env, args[1])), &result));
        return result;
      },
      "elapsedTime");
}

}  // namespace

void InitDevice(napi_env env, napi_value exports) {
  Export(env, exports, "devicesOpened", DevicesOpened);
  Export(env, exports, "deviceCount", DeviceCount);
  Export(env, exports, "currentDevice", CurrentDevice);
  Export(env, exports, "setDevice", SetDevice);
  Export(env, exports, "synchronizeDevice", SynchronizeDevice);
  Export(env, exports, "deviceProperties", DeviceProperties);
  Export(env, exports, "deviceMemory", DeviceMemory);
  Export(env, exports, "resetPeakMemory", ResetPeakMemory);
  Export(env, exports, "emptyCache", EmptyCache);
  Export(env, exports, "makeStream", MakeStream);
  Export(env, exports, "currentStream", CurrentStream);
  Export(env, exports, "defaultStream", DefaultStream);
  Export(env, exports, "streamPlace", StreamPlace);
  Export(env, exports, "onStream", OnStream);
  Export(env, exports, "queryStream", QueryStream);
  Export(env, exports, "synchronizeStream", SynchronizeStream);
  Export(env, exports, "makeEvent", MakeEvent);
  Export(env, exports, "recordEvent", RecordEvent);
  Export(env, exports, "awaitEvent", AwaitEvent);
  Export(env, exports, "queryEvent", QueryEvent);
  Export(env, exports, "synchronizeEvent", SynchronizeEvent);
  Export(env, exports, "elapsedTime", ElapsedTime);
}

}  // namespace binding
