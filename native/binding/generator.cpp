// Random number generators: the global one of each device, and those that a script makes for itself.
#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

#include "convert.h"
#include "env.h"
#include "error.h"

namespace binding {

namespace {

at::Generator Read(napi_env env, napi_value value) {
  const auto generator = ReadGenerator(env, value);
  return generator ? *generator : at::detail::getDefaultCPUGenerator();
}

// The generator, unless a job draws from it.
at::Generator ReadFree(napi_env env, napi_value value, const char* op) {
  const auto generator = Read(env, value);
  const auto& leases = Data(env).leases;
  if (!leases.empty()) leases.CheckDraw(generator, op);
  return generator;
}

uint64_t ReadSeed(napi_env env, napi_value value) {
  // Python takes what fits in 64 bits with a sign or without; the bits are what counts.
  bool lossless = false;
  uint64_t seed = 0;
  if (napi_get_value_bigint_uint64(env, value, &seed, &lossless) == napi_ok && lossless) return seed;
  double number = 0;
  if (napi_get_value_double(env, value, &number) == napi_ok && std::trunc(number) == number && number >= 0x1p53 &&
      number < 0x1p64) {
    return static_cast<uint64_t>(number);
  }
  return static_cast<uint64_t>(ReadInt(env, value, "seed"));
}

napi_value FromSeed(napi_env env, uint64_t seed) {
  if (seed <= 9007199254740991ULL) return FromInt(env, static_cast<int64_t>(seed));
  napi_value value;
  Check(env, napi_create_bigint_uint64(env, seed, &value));
  return value;
}

// manualSeed(seed): every device's global generator.
napi_value ManualSeed(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const auto& leases = Data(env).leases;
        if (!leases.empty()) leases.CheckDraw(at::detail::getDefaultCPUGenerator(), "manualSeed");
        at::manual_seed(ReadSeed(env, Arguments(env, info)[0]));
        return Undefined(env);
      },
      "manualSeed");
}

napi_value MakeGenerator(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const c10::Device device = ReadDevice(env, args[0]);
        auto generator = std::make_unique<at::Generator>(
            device.is_cpu()
                ? at::detail::createCPUGenerator()
                : at::globalContext().getAcceleratorHooksInterface(device.type()).getNewGenerator(device.index()));
        napi_value value;
        Check(env, napi_create_external(
                       env, generator.get(), [](napi_env, void* g, void*) { delete static_cast<at::Generator*>(g); },
                       nullptr, &value));
        generator.release();
        return value;
      },
      "Generator");
}

// The global generator of the CPU as an object of its own, sharing its state.
napi_value DefaultGenerator(napi_env env, napi_callback_info) {
  return Guarded(env, [&] {
    auto generator = std::make_unique<at::Generator>(at::detail::getDefaultCPUGenerator());
    napi_value value;
    Check(env, napi_create_external(
                   env, generator.get(), [](napi_env, void* g, void*) { delete static_cast<at::Generator*>(g); },
                   nullptr, &value));
    generator.release();
    return value;
  });
}

napi_value SeedGenerator(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        at::Generator generator = ReadFree(env, args[0], "manualSeed");
        const std::lock_guard<std::mutex> lock(generator.mutex());
        generator.set_current_seed(ReadSeed(env, args[1]));
        return Undefined(env);
      },
      "Generator");
}

// freshSeed(generator): seeds it from the system's entropy and returns the seed.
napi_value FreshSeed(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        at::Generator generator = ReadFree(env, Arguments(env, info)[0], "seed");
        const std::lock_guard<std::mutex> lock(generator.mutex());
        return FromSeed(env, generator.seed());
      },
      "Generator");
}

napi_value InitialSeed(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] { return FromSeed(env, Read(env, Arguments(env, info)[0]).current_seed()); }, "Generator");
}

// generatorState(holder, generator): a uint8 tensor, in the layout that Python uses.
napi_value GeneratorState(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        at::Generator generator = ReadFree(env, args[1], "getState");
        const std::lock_guard<std::mutex> lock(generator.mutex());
        return AddTensor(env, generator.get_state(), args[0]);
      },
      "Generator");
}

napi_value SetGeneratorState(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        at::Generator generator = ReadFree(env, args[0], "setState");
        const std::lock_guard<std::mutex> lock(generator.mutex());
        generator.set_state(Self(env, args, 1));
        return Undefined(env);
      },
      "Generator");
}

}  // namespace

void InitGenerator(napi_env env, napi_value exports) {
  Export(env, exports, "manualSeed", ManualSeed);
  Export(env, exports, "makeGenerator", MakeGenerator);
  Export(env, exports, "defaultGenerator", DefaultGenerator);
  Export(env, exports, "seedGenerator", SeedGenerator);
  Export(env, exports, "freshSeed", FreshSeed);
  Export(env, exports, "initialSeed", InitialSeed);
  Export(env, exports, "generatorState", GeneratorState);
  Export(env, exports, "setGeneratorState", SetGeneratorState);
}

}  // namespace binding
