// Running the flow of a field as a job.
#include "ebm/samplers/flow.h"

#include <cmath>

#include "binding/component/component.h"
#include "binding/component/fields.h"

namespace binding {

namespace {

std::shared_ptr<const ebm::Field> ReadOptionalField(const Fields& fields, const char* name, Job& job) {
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
// { grid, thin, returnTrajectory, returnDiagnostics, lastStep, adaptive },
// generator | null): the record of the job with `samples`, `diagnostics` as [name, tensor] pairs and `health`.
napi_value Flow(napi_env env, napi_callback_info info) {
  return Guarded(
      env,
      [&] {
        const Arguments args(env, info);
        const auto job = std::make_shared<Job>(env, args[0]);
        const Fields fields(env, args[2]);
        const auto drift = ReadField(env, fields["drift"], *job);
        const Start start(env, args[3], *job);
        const Fields loop(env, args[4]);
        const auto grid = ReadGrid(loop, "grid", start.options, *job);
        const ebm::FlowOptions without_grid{{},
                                            loop.Int("thin"),
                                            loop.Bool("returnTrajectory"),
                                            loop.Bool("returnDiagnostics"),
                                            loop.Double("lastStep")};
        const auto diffusion = ReadOptionalField(fields, "diffusion", *job);
        const auto last = ReadOptionalField(fields, "last", *job);
        const bool draws = diffusion || !start.x.defined();
        const auto rng = draws ? ReadRng(env, args[5], start.options.device(), *job) : ebm::Rng();
        if (!loop.Bool("adaptive")) {
          const auto stepper = ReadStepper(env, args[1], drift, *job);
          return Data(env).jobs.Run(job, [=](ebm::Control& control) {
            auto options = without_grid;
            options.grid = grid();
            return ResultsOf(
                ebm::run_flow(*stepper, diffusion.get(), last.get(), start.Positions(rng), options, rng, control));
          });
        }
        const auto method = ReadRungeKutta(env, args[1], drift, *job);
        return Data(env).jobs.Run(job, [=](ebm::Control& control) {
          const at::NoGradGuard no_grad;
          const auto times = grid();
          const auto n = times.size(0) - 1;
          const auto at = [&](int64_t i) { return times.select(0, i); };
          const double h = std::abs(at(1).sub(at(0)).item<double>());
          const auto from = start.Positions(rng);
          ebm::Watch watch;
          watch.see({from}, 0);
          const auto x = method->integrate_adaptive(from, at(0).item<double>(), at(n).item<double>(), h, n, control);
          const auto health = watch.result({x}, n);
          if (!without_grid.diagnostics) return ResultsOf({x, {}, health});
          ebm::FlowRecord record(x, 1);
          record.set(0, x, at(n));
          return ResultsOf({x, record.result(), health});
        });
      },
      "sample");
}

}  // namespace

void InitFlow(napi_env env, napi_value exports) { Export(env, exports, "flow", Flow); }

}  // namespace binding
