// Contrastive divergence: its parts, and all of them in one call. Losses are synchronous, so these jobs run in place.
#include "ebm/losses/contrastive_divergence.h"

#include "component.h"
#include "fields.h"

namespace binding {

namespace {

ebm::ContrastiveDivergenceOptions ReadOptions(napi_env env, napi_value value) {
  const Fields fields(env, value);
  return {fields.Int("kSteps"),          fields.Bool("persistent"),       fields.Int("bufferSize"),
          fields.Int("initSteps"),       fields.Double("newSampleRatio"), fields.Double("energyRegWeight"),
          fields.Bool("addNoiseToReal"), fields.Double("noiseScale")};
}

// { rows, pointer, position }, of which rows and pointer are written in place; null without a buffer.
ebm::ReplayBuffer ReadBuffer(napi_env env, napi_value value, Lease* lease) {
  if (IsNullish(env, value)) return {};
  const Fields fields(env, value);
  ebm::ReplayBuffer buffer{fields.Tensor("rows"), fields.Tensor("pointer"), fields.Int("position")};
  if (lease != nullptr) lease->writes = {buffer.rows, buffer.pointer};
  return buffer;
}

// A part that asks no model: any sampler would do, and none is needed.
ebm::ContrastiveDivergence WithoutModel(const ebm::ContrastiveDivergenceOptions& options) { return {nullptr, options}; }

// A sampler of which only the model is used.
struct NoSampler final : ebm::Sampler {
  using ebm::Sampler::Sampler;
  at::Tensor step(const at::Tensor& x, int64_t, const ebm::Rng&) override { return x; }
};

void CheckFree(napi_env env, const Lease& lease) {
  const auto& leases = Data(env).leases;
  if (!leases.empty()) leases.CheckAny(lease);
}

// contrastiveDivergence(job, sampler, options, x, buffer | null, generator | null): `loss`, `negatives`, `position`.
napi_value Forward(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const ebm::ContrastiveDivergence loss(ReadSampler(env, args[1], *job), ReadOptions(env, args[2]));
    const at::Tensor x = Self(env, args, 3);
    job->lease.reads.push_back(x);
    auto buffer = ReadBuffer(env, args[4], &job->lease);
    const auto rng = ReadRng(env, args[5], x.device(), *job);
    return Data(env).jobs.Run(job, [=](ebm::Control& control) mutable -> Job::Results {
      const auto result = loss.forward(x, buffer, rng, control);
      return [result, position = buffer.position](napi_env env, napi_value record) {
        Check(env, napi_set_named_property(env, record, "loss", FromIValue(env, result.loss)));
        Check(env, napi_set_named_property(env, record, "negatives", FromIValue(env, result.negatives)));
        Check(env, napi_set_named_property(env, record, "position", FromInt(env, position)));
      };
    });
  });
}

// contrastiveLoss(job, model, options, x, negatives, generator | null): `loss`.
napi_value ComputeLoss(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto options = ReadOptions(env, args[2]);
    const ebm::ContrastiveDivergence loss(std::make_shared<NoSampler>(ReadModel(env, args[1], *job)), options);
    const at::Tensor x = Self(env, args, 3);
    const at::Tensor negatives = Self(env, args, 4);
    job->lease.reads.insert(job->lease.reads.end(), {x, negatives});
    auto rng = ReadGenerator(env, args[5]);
    if (options.add_noise_to_real) rng = ReadRng(env, args[5], x.device(), *job);
    return Data(env).jobs.Run(job, [=](ebm::Control&) -> Job::Results {
      return [result = loss.compute_loss(x, negatives, rng)](napi_env env, napi_value record) {
        Check(env, napi_set_named_property(env, record, "loss", FromIValue(env, result)));
      };
    });
  });
}

// startPoints(name, options, x, buffer | null, generator | null)
napi_value StartPoints(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto options = ReadOptions(env, args[1]);
    const at::Tensor x = Self(env, args, 2);
    const auto buffer = ReadBuffer(env, args[3], nullptr);
    const auto rng = ReadGenerator(env, args[4]);
    Lease lease{ReadString(env, args[0], "name"), {x, buffer.rows}, {}, {}};
    if (options.persistent) lease.generators = {rng ? *rng : DefaultGenerator(x.device())};
    CheckFree(env, lease);
    return FromIValue(env, WithoutModel(options).start_points(x, buffer, rng));
  });
}

// updateBuffer(name, options, buffer, negatives): the new position.
napi_value UpdateBuffer(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Lease lease{ReadString(env, args[0], "name"), {Self(env, args, 3)}, {}, {}};
    auto buffer = ReadBuffer(env, args[2], &lease);
    CheckFree(env, lease);
    WithoutModel(ReadOptions(env, args[1])).update(buffer, lease.reads[0]);
    return FromInt(env, buffer.position);
  });
}

}  // namespace

void InitLoss(napi_env env, napi_value exports) {
  Export(env, exports, "contrastiveDivergence", Forward);
  Export(env, exports, "contrastiveLoss", ComputeLoss);
  Export(env, exports, "startPoints", StartPoints);
  Export(env, exports, "updateBuffer", UpdateBuffer);
}

}  // namespace binding
