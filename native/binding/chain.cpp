// Running chains of a sampler as a job.
#include "ebm/core/chain.h"

#include "component.h"
#include "fields.h"

namespace binding {

namespace {

// sample(job, sampler, { x } or { shape, dtype, device }, { nSteps, thin, returnTrajectory, returnDiagnostics },
// generator | null): the record of the job with `samples` and, if asked for, `diagnostics` as [name, tensor] pairs.
napi_value Sample(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto job = std::make_shared<Job>(env, args[0]);
        auto sampler = ReadSampler(env, args[1], *job);
        const Fields start(env, args[2]);
        at::Tensor x;
        std::vector<int64_t> shape;
        at::TensorOptions options;
        if (start.IsNull("x")) {
          shape = ReadInts(env, start["shape"], "shape");
          options = at::TensorOptions(ReadDType(env, start["dtype"])).device(ReadDevice(env, start["device"]));
        } else {
          x = start.Tensor("x");
          options = x.options();
          job->lease.reads.push_back(x);
        }
        const Fields chain(env, args[3]);
        const ebm::ChainOptions chain_options{chain.Int("nSteps"), chain.Int("thin"), chain.Bool("returnTrajectory"),
                                              chain.Bool("returnDiagnostics")};
        const auto rng = ReadRng(env, args[4], options.device(), *job);
        return Data(env).jobs.Run(job, [=](ebm::Control& control) -> Job::Results {
          const auto at_start = x.defined() ? x.detach() : at::randn(shape, rng, options);
          auto result = ebm::run_chain(*sampler, at_start, chain_options, rng, control);
          return [result = std::move(result)](napi_env env, napi_value record) {
            Check(env, napi_set_named_property(env, record, "samples", FromIValue(env, result.samples)));
            napi_value diagnostics;
            Check(env, napi_create_array(env, &diagnostics));
            uint32_t i = 0;
            for (const auto& [name, tensor] : result.diagnostics) {
              napi_value pair;
              Check(env, napi_create_array(env, &pair));
              Check(env, napi_set_element(env, pair, 0, FromString(env, name)));
              Check(env, napi_set_element(env, pair, 1, FromIValue(env, tensor)));
              Check(env, napi_set_element(env, diagnostics, i++, pair));
            }
            Check(env, napi_set_named_property(env, record, "diagnostics", diagnostics));
          };
        });
      },
      "sample");
}

}  // namespace

void InitChain(napi_env env, napi_value exports) { Export(env, exports, "sample", Sample); }

}  // namespace binding
