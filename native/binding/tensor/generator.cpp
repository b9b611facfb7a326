// Random number generators: the global one of each device, and those that a script makes for itself.
#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"
#include "binding/runtime/external.h"
#include "binding/runtime/value.h"
#include "binding/tensor/convert.h"
#include "binding/tensor/tensor_options.h"

namespace binding {

namespace {

// The generator, or else the source of this thread, unless a job draws from it.
at::Generator ReadFree(napi_env env, napi_value value, const char* op) {
  const auto generator = ebm::generator_for(ReadGenerator(env, value), at::kCPU);
  CheckFree(env, {op, {}, {}, {generator}});
  return generator;
}

uint64_t ReadSeed(napi_env env, napi_value value) {
  // Python takes every number that fits in 64 bits, with a sign or without; only the bits count.
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

napi_value MakeGenerator(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const c10::Device device = ReadDevice(env, Arguments(env, info)[0]);
        return FromObject<GeneratorHandle>(
            env, device.is_cpu()
                     ? at::detail::createCPUGenerator()
                     : at::globalContext().getAcceleratorHooksInterface(device.type()).getNewGenerator(device.index()));
      },
      "Generator");
}

// The global generator of this thread, for every device.
napi_value DefaultGenerator(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return FromObject<GeneratorHandle>(env, std::nullopt); });
}

napi_value SeedGenerator(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const uint64_t seed = ReadSeed(env, args[1]);
        if (!ReadGenerator(env, args[0])) {
          ebm::Source::current()->seed(seed);
          return Undefined(env);
        }
        at::Generator generator = ReadFree(env, args[0], "manualSeed");
        const std::lock_guard<std::mutex> lock(generator.mutex());
        generator.set_current_seed(seed);
        return Undefined(env);
      },
      "Generator");
}

// freshSeed(generator): seeds it from the system's entropy and returns the seed.
napi_value FreshSeed(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        if (!ReadGenerator(env, args[0])) {
          const uint64_t seed = c10::detail::getNonDeterministicRandom();
          ebm::Source::current()->seed(seed);
          return FromSeed(env, seed);
        }
        at::Generator generator = ReadFree(env, args[0], "seed");
        const std::lock_guard<std::mutex> lock(generator.mutex());
        return FromSeed(env, generator.seed());
      },
      "Generator");
}

napi_value InitialSeed(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const auto generator = ReadGenerator(env, Arguments(env, info)[0]);
        return FromSeed(env, generator ? generator->current_seed() : ebm::Source::current()->initial_seed());
      },
      "Generator");
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
        const at::Tensor& state = Self(env, args, 1);
        if (!ReadGenerator(env, args[0])) {
          ebm::Source::current()->set_state(state, at::kCPU);
          return Undefined(env);
        }
        at::Generator generator = ReadFree(env, args[0], "setState");
        const std::lock_guard<std::mutex> lock(generator.mutex());
        generator.set_state(state);
        return Undefined(env);
      },
      "Generator");
}

// deviceRngState(holder, device): of the global generator there.
napi_value DeviceRngState(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto device = ReadDevice(env, args[1]);
        at::Generator generator = ebm::Source::current()->on(device);
        CheckFree(env, {"getRngState", {}, {}, {generator}});
        const std::lock_guard<std::mutex> lock(generator.mutex());
        return AddTensor(env, generator.get_state(), args[0]);
      },
      "getRngState");
}

// setDeviceRngState(device, state)
napi_value SetDeviceRngState(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        ebm::Source::current()->set_state(Self(env, args, 1), ReadDevice(env, args[0]));
        return Undefined(env);
      },
      "setRngState");
}

// seedDevice(device, seed): the global generator there alone.
napi_value SeedDevice(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        ebm::Source::current()->seed(ReadSeed(env, args[1]), ReadDevice(env, args[0]));
        return Undefined(env);
      },
      "manualSeed");
}

using SourceHandle = std::shared_ptr<ebm::Source>;

const SourceHandle& ReadSource(napi_env env, napi_value value) {
  return ReadObject<SourceHandle>(env, value, "a source of draws");
}

// programSource(name): a program that borrows the stream of the one that it runs in.
napi_value ProgramSource(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    Data(env).js.Open(env);  // others may hear that it has the stream
    return FromObject<SourceHandle>(
        env, std::make_shared<ebm::Source>(ebm::Source::current(), ReadString(env, Arguments(env, info)[0], "name"),
                                           ebm::Source::Kind::kProgram));
  });
}

// givenSource(generator): the program that it is made in, of which all is drawn from the generator.
napi_value GivenSource(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const auto current = ebm::Source::current();
    const auto generator = ReadGenerator(env, Arguments(env, info)[0]);
    return FromObject<SourceHandle>(env, generator ? std::make_shared<ebm::Source>(current, *generator) : current);
  });
}

// scratchSource(): numbers that are the same each time, and are nobody's.
napi_value ScratchSource(napi_env env, napi_callback_info) {
  return Guarded(env, [&] { return FromObject<SourceHandle>(env, std::make_shared<ebm::Source>(0, nullptr)); });
}

// drawFrom(source, body)
napi_value DrawFrom(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const ebm::DrawFrom draws(ReadSource(env, args[0]));
    napi_value result;
    Check(env, napi_call_function(env, Undefined(env), args[1], 0, nullptr, &result));
    return result;
  });
}

// endSource(source): gives back the stream that it borrowed.
napi_value EndSource(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    ReadSource(env, Arguments(env, info)[0])->end();
    return Undefined(env);
  });
}

}  // namespace

void InitGenerator(napi_env env, napi_value exports) {
  Export(env, exports, "makeGenerator", MakeGenerator);
  Export(env, exports, "defaultGenerator", DefaultGenerator);
  Export(env, exports, "seedGenerator", SeedGenerator);
  Export(env, exports, "freshSeed", FreshSeed);
  Export(env, exports, "initialSeed", InitialSeed);
  Export(env, exports, "generatorState", GeneratorState);
  Export(env, exports, "setGeneratorState", SetGeneratorState);
  Export(env, exports, "deviceRngState", DeviceRngState);
  Export(env, exports, "setDeviceRngState", SetDeviceRngState);
  Export(env, exports, "seedDevice", SeedDevice);
  Export(env, exports, "programSource", ProgramSource);
  Export(env, exports, "givenSource", GivenSource);
  Export(env, exports, "scratchSource", ScratchSource);
  Export(env, exports, "drawFrom", DrawFrom);
  Export(env, exports, "endSource", EndSource);
}

}  // namespace binding
