// The loop of symplectic integrators.
#include "binding/component/component.h"
#include "binding/component/reader.h"
#include "binding/runtime/properties.h"

namespace binding {

namespace {

// trajectory(job, integrator, { x, p, stepSize | null, stepSizeTensor, nSteps, safe }): `x` and `p`.
napi_value Trajectory(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const std::shared_ptr<const ebm::SymplecticIntegrator> integrator =
        ReadComponent(ebm::symplectic_integrators(), "integrator", env, args[1], job->lease, job.get());
    const Properties fields(env, args[2]);
    const ebm::PhasePoint start{ReadTensor(fields, "x", *job), ReadTensor(fields, "p", *job), {}};
    const auto step_size = fields.IsNull("stepSize")
                               ? ReadTensor(fields, "stepSizeTensor", *job)
                               : at::full({}, fields.Double("stepSize"), start.x.options().requires_grad(false));
    return Data(env).jobs.Run(
        job, [=, n_steps = fields.Int("nSteps"), safe = fields.Bool("safe")](ebm::Control& control) -> Job::Results {
          return
              [end = integrator->integrate(start, step_size, n_steps, safe, control)](napi_env env, napi_value record) {
                Check(env, napi_set_named_property(env, record, "x", FromIValue(env, end.x)));
                Check(env, napi_set_named_property(env, record, "p", FromIValue(env, end.p)));
              };
        });
  });
}

}  // namespace

void InitSymplectic(napi_env env, napi_value exports) { Export(env, exports, "trajectory", Trajectory); }

}  // namespace binding
