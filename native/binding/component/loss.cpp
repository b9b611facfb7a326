// Losses, and the parts of contrastive divergence.
//
// A loss crosses as one plain object, which its TypeScript class makes in `_native`, and is read into one closure:
// `loss` runs it as a job, a training step runs it and goes backward. A new loss joins with its function in
// native/ebm/losses, a reader here that binds the function to what the object holds (leasing each tensor that it reads
// and the generator if it draws), a row in kReaders, and `_native` in its class.
#include <ATen/autocast_mode.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "binding/component/component.h"
#include "binding/component/fields.h"
#include "binding/component/path.h"
#include "binding/tensor/graph_memory.h"
#include "ebm/losses/contrastive_divergence.h"
#include "ebm/losses/energy_matching.h"
#include "ebm/losses/matching.h"
#include "ebm/losses/noise_contrastive_estimation.h"
#include "ebm/losses/score_matching.h"

namespace binding {

namespace {

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

// startPoints(name, options, x, buffer | null, generator | null): the starts, and the rows of the buffer that they are,
// or null.
napi_value StartPoints(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto options = ReadOptions(Fields(env, args[1]));
    const at::Tensor x = Self(env, args, 2);
    auto buffer = ReadBuffer(env, args[3], nullptr);
    Lease lease{ReadString(env, args[0], "name"), {x, buffer.rows}, {}, {}};
    ebm::Rng rng;
    if (options.persistent || options.from_noise) {
      rng = ebm::generator_for(ReadGenerator(env, args[4]), x.device());
      lease.generators = {*rng};
    }
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

ebm::NamedTensors MadeOf(const at::Tensor& real, const at::Tensor& fake) {
  return {{"energies of the data", real}, {"energies of the negatives", fake}};
}

ebm::NamedTensors MadeOf(const ebm::ContrastiveDivergence::Loss& loss) {
  auto parts = MadeOf(loss.real, loss.fake);
  parts.emplace_back("loss", loss.sum);
  return parts;
}

// { sampler, its options, x, buffer | null, generator | null }, with `negatives` among the terms and the buffer's new
// `position` on the record.
Loss ReadContrastiveDivergence(const Fields& fields, Job& job) {
  const napi_env env = fields.env();
  const auto options = ReadOptions(fields);
  const ebm::ContrastiveDivergence loss(ReadSampler(env, fields["sampler"], job), options);
  const auto x = ReadTensor(fields, "x", job);
  const auto buffer = std::make_shared<ebm::ReplayBuffer>(ReadBuffer(env, fields["buffer"], &job.lease));
  const auto rng = loss.draws() ? ReadRng(env, fields["generator"], x.device(), job) : ebm::Rng();
  return [=, persistent = options.persistent](ebm::Control& control) -> LossResult {
    const auto result = loss.forward(x, *buffer, rng, control);
    const auto settle = [buffer](napi_env env, napi_value record) {
      Check(env, napi_set_named_property(env, record, "position", FromInt(env, buffer->position)));
    };
    const auto commit = [loss, buffer, negatives = result.negatives] { loss.update(*buffer, negatives); };
    return {result.loss.value,
            {{"negatives", result.negatives}},
            settle,
            MadeOf(result.loss),
            persistent ? commit : std::function<void()>()};
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
  return [=](ebm::Control&) -> LossResult {
    const auto result = loss.compute_loss(x, negatives, rng);
    return {result.value, {}, nullptr, MadeOf(result)};
  };
}

// A loss that differentiates the model itself has gradients on; where the caller has them off it has no history.
Loss Differentiating(std::function<at::Tensor(ebm::NamedTensors& made_of)> body) {
  return [body = std::move(body)](ebm::Control&) -> LossResult {
    const bool recorded = at::GradMode::is_enabled();
    const at::AutoGradMode enabled(true);
    ebm::NamedTensors made_of;
    const at::Tensor loss = body(made_of);
    return {recorded ? loss : loss.detach(), {}, nullptr, made_of};
  };
}

using OfModel = std::function<at::Tensor(const ebm::Model&, const at::Tensor& x, const ebm::Rng&)>;

// { model, x, generator | null, penalty: { model, strength } | null } beside what `loss` was made of.
Loss ReadScoreMatching(const Fields& fields, Job& job, OfModel loss, bool draws) {
  const napi_env env = fields.env();
  const auto model = ReadModel(env, fields["model"], job);
  const auto x = ReadTensor(fields, "x", job);
  const auto rng = draws ? ReadRng(env, fields["generator"], x.device(), job) : ebm::Rng();
  if (fields.IsNull("penalty")) return Differentiating([=](auto&) { return loss(*model, x, rng); });
  const Fields penalty(env, fields["penalty"]);
  const auto penalised = ReadModel(env, penalty["model"], job);
  return Differentiating([=, strength = penalty.Double("strength")](auto&) {
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

// { model, x, logNormalizer, noiseRatio } and { noise, logNoiseAtX, logNoiseAtNoise }, or { noise: null, generator |
// null } for standard normal noise.
Loss ReadNoiseContrast(const Fields& fields, Job& job) {
  const auto model = ReadModel(fields.env(), fields["model"], job);
  const auto x = ReadTensor(fields, "x", job);
  const auto normalizer = ReadTensor(fields, "logNormalizer", job);
  const auto ratio = fields.Int("noiseRatio");
  if (fields.IsNull("noise")) {
    const auto rng = ReadRng(fields.env(), fields["generator"], x.device(), job);
    return Differentiating([=](auto& made_of) {
      auto& energies = made_of.emplace_back("energies of data and noise", at::Tensor()).second;
      return ebm::normal_noise_contrast(*model, x, normalizer, ratio, rng, &energies);
    });
  }
  const auto noise = ReadTensor(fields, "noise", job);
  const auto at_x = ReadTensor(fields, "logNoiseAtX", job);
  const auto at_noise = ReadTensor(fields, "logNoiseAtNoise", job);
  return Differentiating([=](auto& made_of) {
    auto& energies = made_of.emplace_back("energies of data and noise", at::Tensor()).second;
    return ebm::noise_contrast(*model, x, noise, at_x, at_noise, normalizer, ratio, &energies);
  });
}

// An output of a field that was asked already.
class GivenField final : public ebm::Field {
 public:
  explicit GivenField(at::Tensor output) : output_(std::move(output)) {}
  std::string name() const override { return "the field"; }
  at::Tensor value(const at::Tensor&, const at::Tensor&) const override { return output_; }

 private:
  at::Tensor output_;
};

// { field } or { output }.
std::shared_ptr<const ebm::Field> ReadFieldOrOutput(const Fields& fields, Job& job) {
  if (!fields.IsNull("field")) return ReadField(fields.env(), fields["field"], job);
  return std::make_shared<GivenField>(ReadTensor(fields, "output", job));
}

using RowsOf = std::function<ebm::Rows(const ebm::PathSample&)>;

// { passage, timeWeights | null, whole } beside what `rows_of` was made of: the mean of the rows' losses, times the
// weights, if `whole`; else the rows' losses, with their `energy` among the terms if there is one.
Loss ReadMatching(const Fields& fields, Job& job, RowsOf rows_of) {
  const auto draw_sample = ReadPathSample(fields.env(), fields["passage"], job);
  if (!fields.Bool("whole")) {
    return [=](ebm::Control&) -> LossResult {
      const auto rows = rows_of(draw_sample());
      if (!rows.energy.defined()) return {rows.loss, {}, nullptr};
      return {rows.loss, {{"energy", rows.energy}}, nullptr};
    };
  }
  const auto weights = ReadOptional(fields, "timeWeights", job);
  return [=](ebm::Control&) -> LossResult {
    const auto sample = draw_sample();
    const auto rows = rows_of(sample);
    auto loss = weights.defined() ? rows.loss.mul(weights) : rows.loss;
    if (rows.penalty.defined()) loss = loss.add(rows.penalty);
    return {ebm::mean_of_rows(loss, sample.weights), {}, nullptr};
  };
}

// { field | output, negateVelocity }
Loss ReadFlowMatching(const Fields& fields, Job& job) {
  return ReadMatching(fields, job,
                      [field = ReadFieldOrOutput(fields, job), negate = fields.Bool("negateVelocity")](
                          const ebm::PathSample& sample) { return ebm::flow_matching(*field, sample, negate); });
}

ebm::EquilibriumMatchingOptions ReadEquilibriumOptions(const Fields& fields) {
  using Options = ebm::EquilibriumMatchingOptions;
  const std::string prediction = fields.String("prediction"), energy = fields.String("energyType");
  Options options;
  if (prediction == "score") options.prediction = Options::Prediction::kScore;
  if (prediction == "noise") options.prediction = Options::Prediction::kNoise;
  if (energy == "dot" || energy == "mean") options.energy = Options::Energy::kDot;
  if (energy == "l2") options.energy = Options::Energy::kSquare;
  if (!fields.IsNull("lossWeight")) {
    const bool velocity = fields.String("lossWeight") == "velocity";
    options.weight = velocity ? Options::Weight::kVelocity : Options::Weight::kLikelihood;
  }
  options.time_invariant = fields.Bool("timeInvariant");
  options.create_graph = fields.Bool("createGraph");
  if (!fields.IsNull("dispersion")) options.dispersion = fields.Double("dispersion");
  return options;
}

// { kind: 'truncated', 'linear' or 'constant', threshold, multiplier }
ebm::Decay ReadDecay(const Fields& fields) {
  using Kind = ebm::Decay::Kind;
  const std::string name = fields.String("kind");
  const auto kind = name == "linear" ? Kind::kLinear : name == "constant" ? Kind::kConstant : Kind::kTruncated;
  return {kind, fields.Double("threshold"), fields.Double("multiplier")};
}

// { field | output, the options, decay, interpolant }, or with c(t), sigma(t) and the score's weight as they are at the
// times of the passage { field | output, the options, c, sigma, scoreWeight }.
Loss ReadEquilibriumMatching(const Fields& fields, Job& job) {
  const auto field = ReadFieldOrOutput(fields, job);
  const auto options = ReadEquilibriumOptions(fields);
  if (fields.IsNull("interpolant")) {
    const auto c = ReadOptional(fields, "c", job);
    const auto sigma = ReadOptional(fields, "sigma", job);
    const auto weight = ReadOptional(fields, "scoreWeight", job);
    return ReadMatching(fields, job, [=](const ebm::PathSample& sample) {
      return ebm::equilibrium_matching(*field, sample, c, sigma, weight, options);
    });
  }
  const auto decay = ReadDecay(Fields(fields.env(), fields["decay"]));
  const auto interpolant = ReadInterpolant(fields.env(), fields["interpolant"]);
  return ReadMatching(fields, job, [=](const ebm::PathSample& sample) {
    if (options.prediction == ebm::EquilibriumMatchingOptions::Prediction::kVelocity) {
      return ebm::equilibrium_matching(*field, sample, decay.at(sample.t), {}, {}, options);
    }
    const auto time = ebm::expand_like(sample.t, sample.xt);
    const auto sigma = interpolant->sigma(time).value;
    return ebm::equilibrium_matching(*field, sample, {}, sigma, interpolant->score_weight(time), options);
  });
}

// { lambdaCd, cdTrimFraction, cdClamp | null }: the contrast of energies.
std::function<ebm::Contrast(const at::Tensor& real, const at::Tensor& fake)> ReadContrast(const Fields& fields) {
  std::optional<double> clamp;
  if (!fields.IsNull("cdClamp")) clamp = fields.Double("cdClamp");
  return [=, weight = fields.Double("lambdaCd"), trim = fields.Double("cdTrimFraction")](
             const at::Tensor& real, const at::Tensor& fake) { return ebm::contrast(real, fake, weight, trim, clamp); };
}

// { model, passage, sigma, flowWeightCutoff, createGraph, generator | null }: the rows of the flow.
std::function<at::Tensor(const ebm::PathSample&)> ReadEnergyFlow(const Fields& fields, Job& job,
                                                                 std::shared_ptr<const ebm::Model> model) {
  const auto sigma = fields.Double("sigma");
  ebm::Rng rng;
  if (sigma > 0) rng = ReadRng(fields.env(), fields["generator"], fields.Tensor("x").device(), job);
  return [=, cutoff = fields.Double("flowWeightCutoff"),
          create_graph = fields.Bool("createGraph")](const ebm::PathSample& sample) {
    return ebm::energy_flow(*model, sample, sigma, cutoff, create_graph, rng);
  };
}

// The rows of the flow of energy matching: what ReadEnergyFlow takes, and x.
Loss ReadEnergyFlowRows(const Fields& fields, Job& job) {
  const auto draw_sample = ReadPathSample(fields.env(), fields["passage"], job);
  const auto rows = ReadEnergyFlow(fields, job, ReadModel(fields.env(), fields["model"], job));
  return [=](ebm::Control&) -> LossResult { return {rows(draw_sample()), {}, nullptr}; };
}

// The contrastive part of energy matching: { model, negativeModel, x, negatives } and what ReadContrast takes, with
// `value` among the terms.
Loss ReadEnergyContrast(const Fields& fields, Job& job) {
  const auto real = ReadModel(fields.env(), fields["model"], job);
  const auto fake = ReadModel(fields.env(), fields["negativeModel"], job);
  const auto x = ReadTensor(fields, "x", job);
  const auto negatives = ReadTensor(fields, "negatives", job);
  return [=, contrast = ReadContrast(fields)](ebm::Control&) -> LossResult {
    const auto at_data = ebm::energies(*real, x);  // first, as either may draw
    const auto at_negatives = ebm::energies(*fake, negatives);
    const auto result = contrast(at_data, at_negatives);
    return {result.loss, {{"value", result.value}}, nullptr, MadeOf(at_data, at_negatives)};
  };
}

// Both with the chains between them: what they take, timeWeights | null, and
// chains: { fromNoise, fromData: samplers, or null where no chain starts, nNoise, nSteps } | null.
Loss ReadEnergyMatching(const Fields& fields, Job& job) {
  const napi_env env = fields.env();
  const auto draw_sample = ReadPathSample(env, fields["passage"], job);
  const auto model = ReadModel(env, fields["model"], job);
  const auto rows_of = ReadEnergyFlow(fields, job, model);
  const auto weights = ReadOptional(fields, "timeWeights", job);
  const auto flow_of = [=](const ebm::PathSample& sample) {
    const auto rows = rows_of(sample);
    return ebm::mean_of_rows(weights.defined() ? rows.mul(weights) : rows, sample.weights);
  };
  if (fields.IsNull("chains")) {
    return [=](ebm::Control&) -> LossResult { return {flow_of(draw_sample()), {}, nullptr}; };
  }
  const Fields spec(env, fields["chains"]);
  const auto sampler = [&](const char* name) {
    return spec.IsNull(name) ? nullptr : ReadSampler(env, spec[name], job);
  };
  const ebm::NegativeChains chains{sampler("fromNoise"), sampler("fromData"), spec.Int("nNoise"), spec.Int("nSteps")};
  const auto x = ReadTensor(fields, "x", job);
  const auto rng = ReadRng(env, fields["generator"], x.device(), job);
  return [=, contrast = ReadContrast(fields)](ebm::Control& control) -> LossResult {
    const auto sample = draw_sample();
    const auto flow = flow_of(sample);
    const auto negatives = chains.draw(sample.x0, x, rng, control);
    const auto real = ebm::energies(*model, x);
    const auto fake = ebm::energies(*model, negatives);
    return {flow.add(contrast(real, fake).loss), {}, nullptr, MadeOf(real, fake)};
  };
}

using Reader = Loss (*)(const Fields& fields, Job& job);

const std::unordered_map<std::string, Reader> kReaders{
    {"ContrastiveDivergence", ReadContrastiveDivergence},   {"ContrastiveDivergence.computeLoss", ReadContrastiveLoss},
    {"DenoisingScoreMatching", ReadDenoisingScoreMatching}, {"EnergyMatchingLoss", ReadEnergyMatching},
    {"EnergyMatchingLoss.contrast", ReadEnergyContrast},    {"EnergyMatchingLoss.flow", ReadEnergyFlowRows},
    {"EquilibriumMatchingLoss", ReadEquilibriumMatching},   {"FlowMatchingLoss", ReadFlowMatching},
    {"NoiseContrastiveEstimation", ReadNoiseContrast},      {"ScoreMatching", ReadExactScoreMatching},
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

// What the losses are made of and TypeScript shows by itself: functions of the first argument, a tensor.
template <typename Function>
napi_value OfTensor(napi_env env, napi_callback_info info, const char* owner, Function function) {
  const auto body = [&] {
    const Arguments args(env, info);
    const at::Tensor t = Self(env, args, 0);
    CheckRead(env, t, owner);
    return FromIValue(env, function(t, args));
  };
  return Guarded(env, body, owner);
}

// decay(t, { kind, threshold, multiplier })
napi_value DecayAt(napi_env env, napi_callback_info info) {
  return OfTensor(env, info, "computeEqmCt",
                  [&](const auto& t, const auto& args) { return ReadDecay(Fields(env, args[1])).at(t); });
}

// flowWeight(t, cutoff)
napi_value FlowWeight(napi_env env, napi_callback_info info) {
  return OfTensor(env, info, "computeFlowWeight", [&](const auto& t, const auto& args) {
    return ebm::flow_weight(t, ReadDouble(env, args[1], "cutoff"));
  });
}

// trimmedMean(values, fraction)
napi_value TrimmedMean(napi_env env, napi_callback_info info) {
  return OfTensor(env, info, "trimmedMean", [&](const auto& values, const auto& args) {
    return ebm::trimmed_mean(values, ReadDouble(env, args[1], "fraction"));
  });
}

// dispersion(z)
napi_value Dispersion(napi_env env, napi_callback_info info) {
  return OfTensor(env, info, "dispersiveLoss", [](const auto& z, const auto&) { return ebm::dispersion(z); });
}

// loss(job, spec): the record of the job with `loss`, `terms`, and what the loss leaves behind; or, if the spec is
// `checked`, what was `nonFinite`.
napi_value RunLoss(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const bool checked = Fields(env, args[1]).Bool("checked");
    return Data(env).jobs.Run(job, [=, loss = ReadLoss(env, args[1], *job)](ebm::Control& control) -> Job::Results {
      const auto result = loss(control);
      if (checked) {
        if (const auto failure = ebm::first_non_finite(result.made_of)) {
          return [=](napi_env env, napi_value record) { SetNonFinite(env, record, *failure); };
        }
      }
      if (result.commit) result.commit();
      return [=](napi_env env, napi_value record) { SetLoss(env, record, result); };
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

void SetNonFinite(napi_env env, napi_value record, const ebm::NonFinite& failure) {
  napi_value found, value;
  Check(env, napi_create_object(env, &found));
  Check(env, napi_create_double(env, failure.value, &value));
  Check(env, napi_set_named_property(env, found, "name", FromString(env, failure.name)));
  Check(env, napi_set_named_property(env, found, "value", value));
  Check(env, napi_set_named_property(env, record, "nonFinite", found));
}

void SetLoss(napi_env env, napi_value record, const LossResult& result) {
  Check(env, napi_set_named_property(env, record, "loss", FromIValue(env, TrackGraphMemory(env, result.loss))));
  SetNamed(env, record, "terms", result.terms);
  if (result.settle) result.settle(env, record);
}

void InitLoss(napi_env env, napi_value exports) {
  Export(env, exports, "loss", RunLoss);
  Export(env, exports, "startPoints", StartPoints);
  Export(env, exports, "updateBuffer", UpdateBuffer);
  Export(env, exports, "decay", DecayAt);
  Export(env, exports, "flowWeight", FlowWeight);
  Export(env, exports, "trimmedMean", TrimmedMean);
  Export(env, exports, "dispersion", Dispersion);
}

}  // namespace binding
