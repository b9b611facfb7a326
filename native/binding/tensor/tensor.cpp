// Properties of tensors and the crossing of their data: everything that has no operator of its own.
#include <ATen/ATen.h>
#include <ATen/TracerMode.h>

#include <cstring>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"
#include "binding/tensor/tensor_options.h"
#include "ebm/core/heap.h"

namespace binding {

namespace {

// The memory behind a typed array, DataView or ArrayBuffer.
std::pair<void*, size_t> ReadBytes(napi_env env, napi_value value) {
  bool is = false;
  void* data = nullptr;
  size_t length = 0;
  napi_is_typedarray(env, value, &is);
  if (is) {
    napi_typedarray_type type;
    napi_value buffer;
    size_t offset;
    Check(env, napi_get_typedarray_info(env, value, &type, &length, &data, &buffer, &offset));
    constexpr size_t kSizes[] = {1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8};
    return {data, length * (static_cast<size_t>(type) < std::size(kSizes) ? kSizes[type] : 2)};
  }
  napi_is_arraybuffer(env, value, &is);
  if (is) {
    Check(env, napi_get_arraybuffer_info(env, value, &data, &length));
    return {data, length};
  }
  throw TypeError("expected data to be a typed array");
}

// fromBytes(holder, bytes, dtype, shape): a CPU tensor with a copy of the bytes.
napi_value FromBytes(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto [data, length] = ReadBytes(env, args[1]);
    const auto shape = ReadInts(env, args[3], "shape");
    // In a forward that is recorded this is a constant; a recorded `empty` would give other values in every run.
    const at::tracer::impl::NoTracerDispatchMode not_recorded;
    at::Tensor tensor = at::empty(shape, at::TensorOptions(ReadDType(env, args[2])));
    if (static_cast<size_t>(tensor.nbytes()) != length) {
      throw RangeError("expected data of " + std::to_string(tensor.nbytes()) + " bytes for that shape, got " +
                       std::to_string(length));
    }
    if (length > 0) std::memcpy(tensor.mutable_data_ptr(), data, length);
    return AddTensor(env, std::move(tensor), args[0]);
  });
}

// toBytes(x): an ArrayBuffer with the elements in row-major order.
napi_value ToBytes(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    at::NoGradGuard no_grad;
    CheckReadable(env, Self(env, args), "toTypedArray");
    const at::Tensor values = WithoutLevels(Self(env, args));
    const c10::impl::ExcludeDispatchKeyGuard no_levels(c10::DispatchKeySet{
        c10::DispatchKey::FuncTorchDynamicLayerFrontMode, c10::DispatchKey::FuncTorchDynamicLayerBackMode});
    const at::Tensor tensor = values.detach().to(at::kCPU).contiguous().resolve_conj().resolve_neg();
    void* data = nullptr;
    napi_value buffer;
    Check(env, napi_create_arraybuffer(env, tensor.nbytes(), &data, &buffer));
    if (tensor.nbytes() > 0) std::memcpy(data, tensor.const_data_ptr(), tensor.nbytes());
    return buffer;
  });
}

napi_value Item(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        CheckReadable(env, Self(env, args), "item");
        return FromScalar(env, Self(env, args).item());
      },
      "item");
}

napi_value Shape(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromInts(env, Self(env, args).sizes());
  });
}

napi_value Strides(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromInts(env, Self(env, args).strides());
  });
}

napi_value DTypeOf(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromString(env, DTypeName(Self(env, args).scalar_type()));
  });
}

napi_value DeviceOf(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromString(env, Self(env, args).device().str());
  });
}

napi_value LayoutOf(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromString(env, LayoutName(Self(env, args).layout()));
  });
}

// isNested(x): whether x is a list of tensors of several shapes.
napi_value IsNested(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    napi_value value;
    Check(env, napi_get_boolean(env, Self(env, args).is_nested(), &value));
    return value;
  });
}

// qscheme(x): how the whole numbers of x stand for fractions; null if x is not quantized.
napi_value QSchemeOf(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const at::Tensor& tensor = Self(env, args);
    if (tensor.is_quantized()) return FromString(env, at::toString(tensor.qscheme()));
    napi_value null;
    Check(env, napi_get_null(env, &null));
    return null;
  });
}

napi_value NumberOfElements(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromInt(env, Self(env, args).numel());
  });
}

// storage(x): { key, bytes, offset }; equal keys share memory.
napi_value StorageOf(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const at::Tensor& tensor = Self(env, args);
    napi_value result;
    Check(env, napi_create_object(env, &result));
    const auto key = reinterpret_cast<uintptr_t>(tensor.storage().unsafeGetStorageImpl());
    Check(env, napi_set_named_property(env, result, "key", FromInt(env, static_cast<int64_t>(key))));
    Check(env,
          napi_set_named_property(env, result, "bytes", FromInt(env, static_cast<int64_t>(tensor.storage().nbytes()))));
    Check(env, napi_set_named_property(env, result, "offset", FromInt(env, tensor.storage_offset())));
    return result;
  });
}

// dataPtr(x): where the first element of x is in memory; 0 where there is none.
napi_value DataPtr(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        return FromInt(env, static_cast<int64_t>(reinterpret_cast<uintptr_t>(Self(env, args).const_data_ptr())));
      },
      "dataPtr");
}

// isSame(a, b): do both handles stand for one tensor?
napi_value IsSame(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    napi_value value;
    Check(env, napi_get_boolean(env, Self(env, args).is_same(Self(env, args, 1)), &value));
    return value;
  });
}

napi_value Adopt(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Data(env).tensors.Adopt(env, ReadId(env, args[0]), args[1]);
    return Undefined(env);
  });
}

napi_value Dispose(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Data(env).tensors.Dispose(ReadId(env, args[0]));
    return Undefined(env);
  });
}

napi_value IsLive(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    napi_value value;
    Check(env, napi_get_boolean(env, Data(env).tensors.IsLive(ReadId(env, args[0])), &value));
    return value;
  });
}

napi_value BeginScope(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    Data(env).tensors.BeginScope();
    return Undefined(env);
  });
}

// endScope(keep): disposes of all tensors that were made since the scope began, but for the ids in `keep`.
napi_value EndScope(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto ids = ReadInts(env, args[0], "keep");
    Data(env).tensors.EndScope(std::vector<int32_t>(ids.begin(), ids.end()));
    return Undefined(env);
  });
}

napi_value Sweep(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Data(env).tensors.Sweep(env, !IsNullish(env, args[0]) && ReadBool(env, args[0], "force"));
    return Undefined(env);
  });
}

// trimHeap(): gives freed memory back to the system.
napi_value TrimHeap(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    ebm::trim_heap();
    return Undefined(env);
  });
}

napi_value MemoryStatsOf(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    const MemoryStats stats = Data(env).tensors.Stats();
    napi_value result;
    Check(env, napi_create_object(env, &result));
    Check(env, napi_set_named_property(env, result, "tensors", FromInt(env, stats.tensors)));
    Check(env, napi_set_named_property(env, result, "bytes", FromInt(env, stats.bytes)));
    Check(env, napi_set_named_property(env, result, "sweeps", FromInt(env, stats.sweeps)));
    return result;
  });
}

}  // namespace

void InitTensor(napi_env env, napi_value exports) {
  Export(env, exports, "fromBytes", FromBytes);
  Export(env, exports, "toBytes", ToBytes);
  Export(env, exports, "item", Item);
  Export(env, exports, "shape", Shape);
  Export(env, exports, "strides", Strides);
  Export(env, exports, "dtype", DTypeOf);
  Export(env, exports, "device", DeviceOf);
  Export(env, exports, "layout", LayoutOf);
  Export(env, exports, "isNested", IsNested);
  Export(env, exports, "qscheme", QSchemeOf);
  Export(env, exports, "numel", NumberOfElements);
  Export(env, exports, "storage", StorageOf);
  Export(env, exports, "dataPtr", DataPtr);
  Export(env, exports, "isSame", IsSame);
  Export(env, exports, "adopt", Adopt);
  Export(env, exports, "dispose", Dispose);
  Export(env, exports, "isLive", IsLive);
  Export(env, exports, "beginScope", BeginScope);
  Export(env, exports, "endScope", EndScope);
  Export(env, exports, "sweep", Sweep);
  Export(env, exports, "trimHeap", TrimHeap);
  Export(env, exports, "memoryStats", MemoryStatsOf);
}

}  // namespace binding
