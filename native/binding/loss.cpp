// Losses, and the parts of contrastive divergence.
//
// A loss crosses as one plain object, which its TypeScript class makes in `_native`, and is read into one closure:
// `loss` runs it as a job, a training step runs it and goes backward. A new loss joins with its function in
// native/ebm/losses, a reader here that binds the function to what the object holds (leasing each tensor that it reads
// and the generator if it draws), a row in kReaders, and `_native` in its class.
#include <ATen/autocast_mode.h>

#include <string>
#include <unordered_map>
#include <utility>

#include "component.h"
#include "ebm/losses/contrastive_divergence.h"
#include "ebm/losses/noise_contrast.h"
#include "ebm/losses/score_matching.h"
#include "fields.h"

namespace binding {

namespace {

// A tensor that the job reads.
at::Tensor ReadTensor(const Fields& fields, const char* name, Job& job) {
  auto tensor = fields.Tensor(name);
  job.lease.reads.push_back(tensor);
  return tensor;
}

ebm::ContrastiveDivergenceOptions ReadOptions(const Fields& fields) {
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
  if (lease != nullptr) lease->writes.insert(lease->writes.end(), {buffer.rows, buffer.pointer});
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

// startPoints(name, options, x, buffer | null, generator | null): the starts, and the rows of the buffer that they are,
// or null.
napi_value StartPoints(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto options = ReadOptions(Fields(env, args[1]));
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
    WithoutModel(ReadOptions(Fields(env, args[1]))).update(buffer, lease.reads[0]);
    return FromInt(env, buffer.position);
  });
}

// { sampler, its options, x, buffer | null, generator | null }, with `negatives` among the terms and the buffer's new
// `position` on the record.
Loss ReadContrastiveDivergence(const Fields& fields, Job& job) {
  const napi_env env = fields.env();
  const ebm::ContrastiveDivergence loss(ReadSampler(env, fields["sampler"], job), ReadOptions(fields));
  const auto x = ReadTensor(fields, "x", job);
  const auto buffer = std::make_shared<ebm::ReplayBuffer>(ReadBuffer(env, fields["buffer"], &job.lease));
  const auto rng = ReadRng(env, fields["generator"], x.device(), job);
  return [=](ebm::Control& control) -> LossResult {
    const auto result = loss.forward(x, *buffer, rng, control);
    return {result.loss, {{"negatives", result.negatives}}, [at = buffer->position](napi_env env, napi_value record) {
              Check(env, napi_set_named_property(env, record, "position", FromInt(env, at)));
            }};
  };
}

// { model, the options, x, negatives, generator | null }
Loss ReadContrastiveLoss(const Fields& fields, Job& job) {
  const auto options = ReadOptions(fields);
  const auto model = ReadModel(fields.env(), fields["model"], job);
  const ebm::ContrastiveDivergence loss(std::make_shared<NoSampler>(model), options);
  const auto x = ReadTensor(fields, "x", job);
  const auto negatives = ReadTensor(fields, "negatives", job);
  ebm::Rng rng;
  if (options.add_noise_to_real) rng = ReadRng(fields.env(), fields["generator"], x.device(), job);
  return [=](ebm::Control&) -> LossResult { return {loss.compute_loss(x, negatives, rng), {}, nullptr}; };
}

// A loss that differentiates the model itself has gradients on; where the caller has them off it has no history.
Loss Differentiating(std::function<at::Tensor()> body) {
  return [body = std::move(body)](ebm::Control&) -> LossResult {
    const bool recorded = at::GradMode::is_enabled();
    const at::AutoGradMode enabled(true);
    const at::Tensor loss = body();
    return {recorded ? loss : loss.detach(), {}, nullptr};
  };
}

using OfModel = std::function<at::Tensor(const ebm::Model&, const at::Tensor& x, const ebm::Rng&)>;

// { model, x, generator | null, penalty: { model, strength } | null } beside what `loss` was made of.
Loss ReadScoreMatching(const Fields& fields, Job& job, OfModel loss, bool draws) {
  const napi_env env = fields.env();
  const auto model = ReadModel(env, fields["model"], job);
  const auto x = ReadTensor(fields, "x", job);
  const auto rng = draws ? ReadRng(env, fields["generator"], x.device(), job) : ebm::Rng();
  if (fields.IsNull("penalty")) return Differentiating([=] { return loss(*model, x, rng); });
  const Fields penalty(env, fields["penalty"]);
  const auto penalised = ReadModel(env, penalty["model"], job);
  return Differentiating([=, strength = penalty.Double("strength")] {
    return loss(*model, x, rng).add(ebm::gradient_penalty(*penalised, x).mul(strength));
  });
}

// { hessianMethod, hutchinsonSamples }
Loss ReadExactScoreMatching(const Fields& fields, Job& job) {
  const std::string method = fields.String("hessianMethod");
  if (method == "approx") return ReadScoreMatching(fields, job, ebm::approximate_score_matching, true);
  if (method == "hutchinson") {
    const auto hutchinson = [samples = fields.Int("hutchinsonSamples")](const auto& model, const auto& x,
                                                                        const auto& rng) {
      return ebm::hutchinson_score_matching(model, x, samples, rng);
    };
    return ReadScoreMatching(fields, job, hutchinson, true);
  }
  if (method != "exact") throw TypeError("there is no score matching " + method);
  const auto exact = [](const auto& model, const auto& x, const auto&) { return ebm::exact_score_matching(model, x); };
  return ReadScoreMatching(fields, job, exact, false);
}

// { noiseScale }
Loss ReadDenoisingScoreMatching(const Fields& fields, Job& job) {
  const auto denoising = [scale = fields.Double("noiseScale")](const auto& model, const auto& x, const auto& rng) {
    return ebm::denoising_score_matching(model, x, scale, rng);
  };
  return ReadScoreMatching(fields, job, denoising, true);
}

ebm::Projection ReadProjection(const std::string& name) {
  if (name == "rademacher") return ebm::Projection::kRademacher;
  if (name == "sphere") return ebm::Projection::kSphere;
  if (name == "gaussian") return ebm::Projection::kGaussian;
  throw TypeError("there is no projection " + name);
}

// { nProjections, projectionType }
Loss ReadSlicedScoreMatching(const Fields& fields, Job& job) {
  const auto projection = ReadProjection(fields.String("projectionType"));
  const auto sliced = [n = fields.Int("nProjections"), projection](const auto& model, const auto& x, const auto& rng) {
    return ebm::sliced_score_matching(model, x, n, projection, rng);
  };
  return ReadScoreMatching(fields, job, sliced, true);
}

// { model, x, noise, logNoiseAtX, logNoiseAtNoise, logNormalizer, noiseRatio }
Loss ReadNoiseContrast(const Fields& fields, Job& job) {
  const auto model = ReadModel(fields.env(), fields["model"], job);
  const auto x = ReadTensor(fields, "x", job);
  const auto noise = ReadTensor(fields, "noise", job);
  const auto at_x = ReadTensor(fields, "logNoiseAtX", job);
  const auto at_noise = ReadTensor(fields, "logNoiseAtNoise", job);
  const auto normalizer = ReadTensor(fields, "logNormalizer", job);
  return Differentiating([=, ratio = fields.Int("noiseRatio")] {
    return ebm::noise_contrast(*model, x, noise, at_x, at_noise, normalizer, ratio);
  });
}

using Reader = Loss (*)(const Fields& fields, Job& job);

const std::unordered_map<std::string, Reader> kReaders{
    {"ContrastiveDivergence", ReadContrastiveDivergence},
    {"ContrastiveDivergence.computeLoss", ReadContrastiveLoss},
    {"DenoisingScoreMatching", ReadDenoisingScoreMatching},
    {"NoiseContrastiveEstimation", ReadNoiseContrast},
    {"ScoreMatching", ReadExactScoreMatching},
    {"SlicedScoreMatching", ReadSlicedScoreMatching},
};

// Lower precision for as long as it lives, on the thread that it lives on.
class Autocast {
 public:
  Autocast(c10::DeviceType device, at::ScalarType dtype)
      : device_(device),
        enabled_(at::autocast::is_autocast_enabled(device)),
        dtype_(at::autocast::get_autocast_dtype(device)) {
    at::autocast::increment_nesting();
    at::autocast::set_autocast_enabled(device, true);
    at::autocast::set_autocast_dtype(device, dtype);
  }
  ~Autocast() {
    // Casts of weights are kept until the outermost one ends, and the weights will have moved.
    if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
    at::autocast::set_autocast_enabled(device_, enabled_);
    at::autocast::set_autocast_dtype(device_, dtype_);
  }
  Autocast(const Autocast&) = delete;
  Autocast& operator=(const Autocast&) = delete;

 private:
  const c10::DeviceType device_;
  const bool enabled_;
  const at::ScalarType dtype_;
};

// loss(job, spec): the record of the job with `loss`, `terms`, and what the loss leaves behind.
napi_value RunLoss(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    return Data(env).jobs.Run(job, [loss = ReadLoss(env, args[1], *job)](ebm::Control& control) -> Job::Results {
      return [result = loss(control)](napi_env env, napi_value record) { SetLoss(env, record, result); };
    });
  });
}

}  // namespace

Loss ReadLoss(napi_env env, napi_value spec, Job& job) {
  const Fields fields(env, spec);
  const std::string kind = fields.String("kind");
  const auto reader = kReaders.find(kind);
  if (reader == kReaders.end()) throw TypeError("there is no native loss " + kind);
  auto loss = reader->second(fields, job);
  if (fields.IsNull("autocast")) return loss;
  const Fields autocast(env, fields["autocast"]);
  const auto device = ReadDevice(env, autocast["device"]).type();
  return [=, dtype = ReadDType(env, autocast["dtype"])](ebm::Control& control) {
    const Autocast lower(device, dtype);
    return loss(control);
  };
}

void SetLoss(napi_env env, napi_value record, const LossResult& result) {
  Check(env, napi_set_named_property(env, record, "loss", FromIValue(env, result.loss)));
  SetNamed(env, record, "terms", result.terms);
  if (result.settle) result.settle(env, record);
}

void InitLoss(napi_env env, napi_value exports) {
  Export(env, exports, "loss", RunLoss);
  Export(env, exports, "startPoints", StartPoints);
  Export(env, exports, "updateBuffer", UpdateBuffer);
}

}  // namespace binding
