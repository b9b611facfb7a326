// Integrators as native loops see them, and their own loops.
#include <string>

#include "binding/component/component.h"
#include "binding/component/reader.h"
#include "binding/runtime/properties.h"

namespace binding {

namespace {

std::shared_ptr<const ebm::Integrator> ReadIntegrator(napi_env env, napi_value spec, Job& job) {
  auto method = std::dynamic_pointer_cast<const ebm::Integrator>(ReadStepper(env, spec, job));
  if (!method) throw TypeError("there is no such native integrator");
  return method;
}

using Diffusion = std::function<at::Tensor(const at::Tensor& x, const at::Tensor& t)>;

// A number, { tensor }, { field }, or null.
Diffusion ReadDiffusion(const Properties& fields, Job& job) {
  if (fields.IsNull("diffusion")) return nullptr;
  napi_valuetype type;
  Check(fields.env(), napi_typeof(fields.env(), fields["diffusion"], &type));
  if (type != napi_number && !Properties(fields.env(), fields["diffusion"]).IsNull("field")) {
    auto field = ReadField(fields.env(), Properties(fields.env(), fields["diffusion"])["field"], job);
    return [field](const at::Tensor& x, const at::Tensor& t) { return field->value(x, t); };
  }
  return [value = ReadNumber(fields.env(), fields["diffusion"], "diffusion", job.lease)](
             const at::Tensor&, const at::Tensor&) { return value; };
}

Job::Results StateOf(const at::Tensor& x) {
  return [x](napi_env env, napi_value record) {
    Check(env, napi_set_named_property(env, record, "x", FromIValue(env, x)));
  };
}

// integratorStep(job, integrator, drift, { x, t | null, stepSize, diffusion: a number, { tensor } or null,
// noise | null }, generator | null): `x`.
napi_value Step(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto method = ReadIntegrator(env, args[1], *job);
    const auto drift = ReadField(env, args[2], *job);
    const Properties call(env, args[3]);
    const auto x = ReadOptional(call, "x", *job);
    auto t = ReadOptional(call, "t", *job);
    if (!t.defined()) t = at::zeros({x.size(0)}, x.options().requires_grad(false));
    const auto h = ReadNumber(env, call["stepSize"], "stepSize", job->lease);
    const auto diffusion = ReadNumber(env, call["diffusion"], "diffusion", job->lease);
    const auto noise = ReadOptional(call, "noise", *job);
    const bool draws = diffusion.defined() && !noise.defined();
    const auto rng = draws ? ReadRng(env, args[4], *job) : ebm::Rng();
    return Data(env).jobs.Run(job, [=](ebm::Control&) {
      return StateOf(noise.defined() && diffusion.defined() ? method->step_with(noise, *drift, x, t, h, diffusion)
                                                            : method->step(*drift, x, t, h, diffusion, rng));
    });
  });
}

// integrate(job, integrator, drift, { x, grid, diffusion: a number, { tensor }, { field } or null }, generator | null),
// or with { x, grid: null, t0, t1, stepSize, n } in steps of its own choice: `x`.
napi_value Integrate(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto method = ReadIntegrator(env, args[1], *job);
    const auto drift = ReadField(env, args[2], *job);
    const Properties call(env, args[3]);
    const auto x = ReadOptional(call, "x", *job);
    if (call.IsNull("grid")) {
      return Data(env).jobs.Run(job, [=, t0 = call.Double("t0"), t1 = call.Double("t1"), h = call.Double("stepSize"),
                                      n = call.Int("n")](ebm::Control& control) {
        return StateOf(method->integrate_adaptive(*drift, x, t0, t1, h, n, control));
      });
    }
    const auto grid = ReadGrid(call, "grid", x.options(), *job);
    const auto diffusion = ReadDiffusion(call, *job);
    const auto rng = diffusion ? ReadRng(env, args[4], *job) : ebm::Rng();
    return Data(env).jobs.Run(job, [=](ebm::Control& control) {
      return StateOf(method->integrate(*drift, x, grid(), diffusion, rng, control));
    });
  });
}

}  // namespace

void InitIntegrator(napi_env env, napi_value exports) {
  Export(env, exports, "integratorStep", Step);
  Export(env, exports, "integrate", Integrate);
}

}  // namespace binding
