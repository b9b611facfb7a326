// Running chains of a sampler as a job.
#include "ebm/core/chain.h"
#include "ebm/core/shard.h"
#include "ebm/core/stream.h"
#include "ebm/samplers/adaptation.h"

#include "binding/component/component.h"
#include "binding/component/reader.h"
#include "binding/runtime/properties.h"

namespace binding {

namespace {

// Runs the body with a generator for the chains of this process; the whole generator draws for all chains.
template <typename Body>
auto RunShard(const ebm::Shard& shard, at::Generator whole, Body&& body) {
  auto own = at::make_generator<ebm::ShardGenerator>(shard);
  own.set_state(whole.get_state());
  struct GoOn {
    at::Generator &whole, &own;
    ~GoOn() { whole.set_state(own.get_state()); }
  } go_on{whole, own};
  return body(own);
}

std::optional<ebm::Shard> ReadShard(napi_env env, napi_value value) {
  if (IsNullish(env, value)) return std::nullopt;
  const Properties shard(env, value);
  return ebm::Shard{shard.Int("begin"), shard.Int("total")};
}

// sample(job, sampler, { x } or { shape, dtype, device }, { nSteps, thin, returnTrajectory, returnDiagnostics },
// generator | null, { begin, total } | null): the record of the job with `samples`, if asked for `diagnostics`
// as [name, tensor] pairs, and `health`. The last tells which chains of a run of several processes these are.
napi_value Sample(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto job = std::make_shared<Job>(env, args[0]);
        auto sampler = ReadSampler(env, args[1], *job);
        const Start start(env, args[2], *job);
        const auto chain_options = ReadOptions<ebm::ChainOptions>(env, args[3], "sample", job->lease);
        const bool draws = !start.x.defined() || (chain_options.n_steps > 0 && sampler->draws());
        const auto rng = draws ? ReadRng(env, args[4], *job) : ebm::Rng();
        const auto shard = ReadShard(env, args[5]);
        if (shard && !start.options.device().is_cpu()) {
          throw RangeError("expected chains that several processes share to be on the CPU, got " +
                           start.options.device().str());
        }
        return Data(env).jobs.Run(job, [=](ebm::Control& control) -> Job::Results {
          const auto run = [&](const ebm::Rng& rng) {
            return ebm::run_chain(*sampler, start.Positions(rng), chain_options, rng, control);
          };
          // Without a generator that of this thread's source.
          auto result = shard && draws ? RunShard(*shard, ebm::generator_for(rng, at::kCPU), run) : run(rng);
          return [result = std::move(result)](napi_env env, napi_value record) {
            Check(env, napi_set_named_property(env, record, "samples", FromIValue(env, result.samples)));
            SetNamed(env, record, "diagnostics", result.diagnostics);
            SetHealth(env, record, result.health);
          };
        });
      },
      "sample");
}

// warmup(job, sampler, start, { nSteps, targetAccept, stepSize, mass, adaptMass, initBuffer, termBuffer,
// baseWindow }, generator | null): the record of the job with `samples`, `stepSize`, `acceptance`, `mass` (a tensor
// or null) and `health`.
napi_value Warmup(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto job = std::make_shared<Job>(env, args[0]);
        const auto sampler = std::dynamic_pointer_cast<ebm::TunableSampler>(ReadSampler(env, args[1], *job));
        if (!sampler) throw TypeError("this sampler has nothing to adapt");
        const Start start(env, args[2], *job);
        const auto options = ReadOptions<ebm::WarmupOptions>(env, args[3], "warmup", job->lease);
        const auto rng = ReadRng(env, args[4], *job);
        return Data(env).jobs.Run(job, [=](ebm::Control& control) -> Job::Results {
          auto result = ebm::warm_up(*sampler, start.Positions(rng), options, rng, control);
          return [result = std::move(result)](napi_env env, napi_value record) {
            const auto set = [&](const char* name, napi_value value) {
              Check(env, napi_set_named_property(env, record, name, value));
            };
            set("samples", FromIValue(env, result.x));
            set("stepSize", FromScalar(env, result.step_size));
            set("acceptance", FromScalar(env, result.acceptance));
            SetHealth(env, record, result.health);
            set("mass", result.mass.tensor().defined() ? FromIValue(env, result.mass.tensor()) : FromIValue(env, {}));
          };
        });
      },
      "warmup");
}

}  // namespace

void InitChain(napi_env env, napi_value exports) {
  Export(env, exports, "sample", Sample);
  Export(env, exports, "warmup", Warmup);
}

}  // namespace binding
