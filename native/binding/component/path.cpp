// Interpolants, and batches on their way from noise to data. All of it runs in place.
#include "binding/component/path.h"

#include <string>

#include "binding/component/component.h"
#include "binding/component/reader.h"
#include "binding/tensor/tensor_options.h"
#include "ebm/losses/probability_path.h"

namespace binding {

namespace {

std::shared_ptr<const ebm::Interpolant> ReadInterpolant(napi_env env, napi_value spec) {
  Lease lease;
  return ReadComponent(ebm::interpolants(), "interpolant", env, spec, lease, nullptr);
}

void Set(napi_env env, napi_value record, const char* name, const at::Tensor& tensor) {
  Check(env, napi_set_named_property(env, record, name, FromIValue(env, tensor)));
}

napi_value Pair(napi_env env, const at::Tensor& first, const at::Tensor& second) {
  napi_value pair;
  Check(env, napi_create_array(env, &pair));
  Check(env, napi_set_element(env, pair, 0, FromIValue(env, first)));
  Check(env, napi_set_element(env, pair, 1, FromIValue(env, second)));
  return pair;
}

// interpolant(spec, term, t): [value, derivative] of `alpha` or `sigma`, or the tensor `ratio` or `scoreWeight`.
napi_value InterpolantTerm(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&]() -> napi_value {
        const Arguments args(env, info);
        const auto interpolant = ReadInterpolant(env, args[0]);
        const std::string term = ReadString(env, args[1], "term");
        const at::Tensor t = Self(env, args, 2);
        CheckRead(env, t, "interpolant");
        if (term == "ratio") return FromIValue(env, interpolant->ratio(t));
        if (term == "scoreWeight") return FromIValue(env, interpolant->score_weight(t));
        const auto both = term == "alpha" ? interpolant->alpha(t) : interpolant->sigma(t);
        return Pair(env, both.value, both.derivative);
      },
      "interpolant");
}

// interpolate(x0, x1, alpha, its derivative, sigma, its derivative): [x, velocity].
napi_value Interpolate(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        std::vector<at::Tensor> t;
        for (size_t i = 0; i < 6; ++i) {
          t.push_back(Self(env, args, i));
          CheckRead(env, t.back(), "interpolate");
        }
        const auto at = ebm::interpolate(t[0], t[1], {t[2], t[3]}, {t[4], t[5]});
        return Pair(env, at.x, at.velocity);
      },
      "interpolate");
}

// scoreWeight(ratio, sigma, its derivative)
napi_value ScoreWeight(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        std::vector<at::Tensor> t;
        for (size_t i = 0; i < 3; ++i) {
          t.push_back(Self(env, args, i));
          CheckRead(env, t.back(), "computeDrift");
        }
        return FromIValue(env, ebm::score_weight(t[0], {t[1], t[2]}));
      },
      "computeDrift");
}

// samplePath(job, path source): the record of the job with the tensors of a sample.
napi_value DrawPathSample(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    return Data(env).jobs.Run(job,
                              [source = ReadOptions<ebm::PathSource>(env, args[1], "samplePath", job->lease,
                                                                     job.get())](ebm::Control&) -> Job::Results {
                                return [sample = source.draw()](napi_env env, napi_value record) {
                                  Set(env, record, "x0", sample.x0);
                                  Set(env, record, "x1", sample.x1);
                                  Set(env, record, "weights", sample.weights);
                                  Set(env, record, "t", sample.t);
                                  Set(env, record, "xt", sample.xt);
                                  Set(env, record, "ut", sample.ut);
                                };
                              });
  });
}

// times(job, { times, batch, dtype, device, generator | null }): the record of the job with `t`.
napi_value DrawTimes(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const Properties fields(env, args[1]);
    const auto times = ReadOptions<ebm::Times>(env, fields["times"], "times", job->lease);
    const auto options = at::TensorOptions(ReadDType(env, fields["dtype"])).device(ReadDevice(env, fields["device"]));
    const auto rng = ReadRng(env, fields["generator"], *job);
    return Data(env).jobs.Run(job, [=, batch = fields.Int("batch")](ebm::Control&) -> Job::Results {
      return [t = times.draw(batch, options, rng)](napi_env env, napi_value record) { Set(env, record, "t", t); };
    });
  });
}

}  // namespace

void CheckRead(napi_env env, const at::Tensor& tensor, const char* op) {
  const auto& leases = Data(env).leases;
  if (!leases.empty()) leases.CheckRead(tensor, op, "its tensor");
}

void InitPath(napi_env env, napi_value exports) {
  Export(env, exports, "interpolant", InterpolantTerm);
  Export(env, exports, "interpolate", Interpolate);
  Export(env, exports, "scoreWeight", ScoreWeight);
  Export(env, exports, "samplePath", DrawPathSample);
  Export(env, exports, "times", DrawTimes);
}

}  // namespace binding
