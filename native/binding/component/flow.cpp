// Running the flow of a field as a job.
#include "ebm/samplers/flow.h"

#include "binding/component/component.h"
#include "binding/component/reader.h"
#include "binding/runtime/properties.h"

namespace binding {

namespace {

std::shared_ptr<const ebm::Field> ReadOptionalField(const Properties& fields, const char* name, Job& job) {
  return fields.IsNull(name) ? nullptr : ReadField(fields.env(), fields[name], job);
}

Job::Results ResultsOf(ebm::FlowResult result) {
  return [result = std::move(result)](napi_env env, napi_value record) {
    Check(env, napi_set_named_property(env, record, "samples", FromIValue(env, result.samples)));
    SetNamed(env, record, "diagnostics", result.diagnostics);
    SetHealth(env, record, result.health);
  };
}

// flow(job, integrator, { drift, diffusion | null, last | null }, { x } or { shape, dtype, device },
// { grid, adaptive, options: { thin, returnTrajectory, returnDiagnostics, lastStep } },
// generator | null): the record of the job with `samples`, `diagnostics` as [name, tensor] pairs and `health`.
napi_value Flow(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto job = std::make_shared<Job>(env, args[0]);
        const Properties fields(env, args[2]);
        const auto drift = ReadField(env, fields["drift"], *job);
        const Start start(env, args[3], *job);
        const Properties loop(env, args[4]);
        const auto grid = ReadGrid(loop, "grid", start.options, *job);
        const auto options = ReadOptions<ebm::FlowOptions>(env, loop["options"], "sample", job->lease);
        const auto diffusion = ReadOptionalField(fields, "diffusion", *job);
        const auto last = ReadOptionalField(fields, "last", *job);
        const bool draws = diffusion || !start.x.defined();
        const auto rng = draws ? ReadRng(env, args[5], *job) : ebm::Rng();
        const auto stepper = ReadStepper(env, args[1], *job);
        if (!loop.Bool("adaptive")) {
          return Data(env).jobs.Run(job, [=](ebm::Control& control) {
            return ResultsOf(ebm::run_flow(*stepper, *drift, diffusion.get(), last.get(), start.Positions(rng), grid(),
                                           options, rng, control));
          });
        }
        const auto method = std::dynamic_pointer_cast<const ebm::Integrator>(stepper);
        if (!method) throw TypeError("this integrator has no step size of its own");
        return Data(env).jobs.Run(job, [=](ebm::Control& control) {
          return ResultsOf(
              ebm::run_adaptive_flow(*method, *drift, start.Positions(rng), grid(), options.diagnostics, control));
        });
      },
      "sample");
}

}  // namespace

void InitFlow(napi_env env, napi_value exports) { Export(env, exports, "flow", Flow); }

}  // namespace binding
