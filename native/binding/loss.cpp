// Losses, each in one call, and the parts of contrastive divergence. They are synchronous, so their jobs run in place.
#include "ebm/losses/contrastive_divergence.h"

#include "component.h"
#include "ebm/losses/noise_contrast.h"
#include "ebm/losses/score_matching.h"
#include "fields.h"

namespace binding {

namespace {

ebm::ContrastiveDivergenceOptions ReadOptions(napi_env env, napi_value value) {
  const Fields fields(env, value);
  return {fields.Int("kSteps"),          fields.Bool("persistent"),       fields.Int("bufferSize"),
          fields.Int("initSteps"),       fields.Double("newSampleRatio"), fields.Double("energyRegWeight"),
          fields.Bool("addNoiseToReal"), fields.Double("noiseScale"),     fields.Bool("fromNoise"),
          fields.Bool("inPlace")};
}

// { rows, pointer, position, indices | null }, of which rows and pointer are written in place; null without a buffer.
ebm::ReplayBuffer ReadBuffer(napi_env env, napi_value value, Lease* lease) {
  if (IsNullish(env, value)) return {};
  const Fields fields(env, value);
  ebm::ReplayBuffer buffer{fields.Tensor("rows"), fields.Tensor("pointer"), fields.Int("position"), {}};
  if (!fields.IsNull("indices")) buffer.indices = fields.Tensor("indices");
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

// startPoints(name, options, x, buffer | null, generator | null): the starts, and the rows of the buffer that they are,
// or null.
napi_value StartPoints(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto options = ReadOptions(env, args[1]);
    const at::Tensor x = Self(env, args, 2);
    auto buffer = ReadBuffer(env, args[3], nullptr);
    const auto rng = ReadGenerator(env, args[4]);
    Lease lease{ReadString(env, args[0], "name"), {x, buffer.rows}, {}, {}};
    if (options.persistent || options.from_noise) lease.generators = {rng ? *rng : DefaultGenerator(x.device())};
    CheckFree(env, lease);
    const auto start = WithoutModel(options).start_points(x, buffer, rng);
    napi_value pair;
    Check(env, napi_create_array(env, &pair));
    Check(env, napi_set_element(env, pair, 0, FromIValue(env, start)));
    Check(env, napi_set_element(env, pair, 1, FromIValue(env, buffer.indices)));
    return pair;
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

// A job that results in `loss`. The body has gradients on, as it differentiates the model itself; where the caller has
// them off, the loss has no history.
napi_value RunLoss(const std::shared_ptr<Job>& job, std::function<at::Tensor()> body) {
  return Data(job->env).jobs.Run(job, [body = std::move(body)](ebm::Control&) -> Job::Results {
    const bool recorded = at::GradMode::is_enabled();
    const at::AutoGradMode enabled(true);
    const at::Tensor loss = body();
    return [loss = recorded ? loss : loss.detach()](napi_env env, napi_value record) {
      Check(env, napi_set_named_property(env, record, "loss", FromIValue(env, loss)));
    };
  });
}

ebm::Projection ReadProjection(const std::string& name) {
  if (name == "rademacher") return ebm::Projection::kRademacher;
  if (name == "sphere") return ebm::Projection::kSphere;
  if (name == "gaussian") return ebm::Projection::kGaussian;
  throw TypeError("there is no projection " + name);
}

// { kind: 'exact' } and so on: the loss of x for a model.
std::function<at::Tensor(const ebm::Model&, const at::Tensor& x, const ebm::Rng&)> ReadScoreMatching(
    const Fields& fields) {
  const std::string kind = fields.String("kind");
  if (kind == "exact") {
    return [](const auto& model, const auto& x, const auto&) { return ebm::exact_score_matching(model, x); };
  }
  if (kind == "approx") return ebm::approximate_score_matching;
  if (kind == "hutchinson") {
    return [samples = fields.Int("samples")](const auto& model, const auto& x, const auto& rng) {
      return ebm::hutchinson_score_matching(model, x, samples, rng);
    };
  }
  if (kind == "denoising") {
    return [scale = fields.Double("noiseScale")](const auto& model, const auto& x, const auto& rng) {
      return ebm::denoising_score_matching(model, x, scale, rng);
    };
  }
  if (kind == "sliced") {
    const auto projection = ReadProjection(fields.String("projectionType"));
    return [n = fields.Int("nProjections"), projection](const auto& model, const auto& x, const auto& rng) {
      return ebm::sliced_score_matching(model, x, n, projection, rng);
    };
  }
  throw TypeError("there is no score matching " + kind);
}

// scoreMatching(job, model, options, x, generator | null, { model, strength } of the penalty | null): `loss`.
napi_value ScoreMatching(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto model = ReadModel(env, args[1], *job);
    const Fields fields(env, args[2]);
    const auto loss = ReadScoreMatching(fields);
    const at::Tensor x = Self(env, args, 3);
    job->lease.reads.push_back(x);
    const bool draws = fields.String("kind") != "exact";
    const auto rng = draws ? ReadRng(env, args[4], x.device(), *job) : ebm::Rng();
    std::shared_ptr<const ebm::Model> penalised;
    double strength = 0;
    if (!IsNullish(env, args[5])) {
      const Fields penalty(env, args[5]);
      penalised = ReadModel(env, penalty["model"], *job);
      strength = penalty.Double("strength");
    }
    return RunLoss(job, [=] {
      const at::Tensor value = loss(*model, x, rng);
      return penalised ? value.add(ebm::gradient_penalty(*penalised, x).mul(strength)) : value;
    });
  });
}

// noiseContrast(job, model, { ratio }, x, noise, log p_n(x), log p_n(noise), log-normaliser): `loss`.
napi_value NoiseContrast(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto model = ReadModel(env, args[1], *job);
    const auto ratio = Fields(env, args[2]).Int("ratio");
    std::vector<at::Tensor> t;
    for (size_t i = 3; i < 8; ++i) t.push_back(Self(env, args, i));
    job->lease.reads.insert(job->lease.reads.end(), t.begin(), t.end());
    return RunLoss(job, [=] { return ebm::noise_contrast(*model, t[0], t[1], t[2], t[3], t[4], ratio); });
  });
}

}  // namespace

void InitLoss(napi_env env, napi_value exports) {
  Export(env, exports, "contrastiveDivergence", Forward);
  Export(env, exports, "contrastiveLoss", ComputeLoss);
  Export(env, exports, "startPoints", StartPoints);
  Export(env, exports, "updateBuffer", UpdateBuffer);
  Export(env, exports, "scoreMatching", ScoreMatching);
  Export(env, exports, "noiseContrast", NoiseContrast);
}

}  // namespace binding
