// Integrators as native loops see them, and their own loops.
#include "ebm/integrators/runge_kutta.h"

#include <string>

#include "binding/component/component.h"
#include "binding/component/fields.h"

namespace binding {

namespace {

ebm::Tableau ReadTableau(const Fields& fields, Job& job) {
  const auto implicit =
      ToIValue(fields.env(), Data(fields.env()).tensors, fields["implicit"], Kind::kBoolList, "implicit").toBoolList();
  return {ReadOptional(fields, "a", job),
          ReadOptional(fields, "b", job),
          ReadOptional(fields, "c", job),
          ReadOptional(fields, "e", job),
          {implicit.begin(), implicit.end()},
          fields.Int("order"),
          fields.Bool("fsal")};
}

ebm::RungeKuttaOptions ReadOptions(const Fields& fields, Job& job) {
  ebm::RungeKuttaOptions options{fields.String("name"),
                                 fields.Double("atol"),
                                 fields.Double("rtol"),
                                 fields.Int("maxSteps"),
                                 fields.Double("safety"),
                                 fields.Double("minFactor"),
                                 fields.Double("maxFactor"),
                                 fields.Double("maxStepSize"),
                                 nullptr,
                                 fields.Int("solverMaxIter"),
                                 fields.Double("solverTol"),
                                 fields.Int("solverCheckEvery"),
                                 ReadDType(fields.env(), fields["dtype"])};
  if (!fields.IsNull("norm")) {
    auto function = std::make_shared<Reference>(fields.env(), fields["norm"]);
    options.norm = [function, &job](const at::Tensor& error) { return job.CallFunction(function, {error}); };
  }
  return options;
}

using Diffusion = std::function<at::Tensor(const at::Tensor& x, const at::Tensor& t)>;

// A number, { tensor }, { field }, or null.
Diffusion ReadDiffusion(const Fields& fields, Job& job) {
  if (fields.IsNull("diffusion")) return nullptr;
  napi_valuetype type;
  Check(fields.env(), napi_typeof(fields.env(), fields["diffusion"], &type));
  if (type != napi_number && !Fields(fields.env(), fields["diffusion"]).IsNull("field")) {
    auto field = ReadField(fields.env(), Fields(fields.env(), fields["diffusion"])["field"], job);
    return [field](const at::Tensor& x, const at::Tensor& t) { return field->value(x, t); };
  }
  return [value = ReadNumber(fields, "diffusion", job)](const at::Tensor&, const at::Tensor&) { return value; };
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
    const auto method = ReadRungeKutta(env, args[1], ReadField(env, args[2], *job), *job);
    const Fields call(env, args[3]);
    const auto x = ReadOptional(call, "x", *job);
    auto t = ReadOptional(call, "t", *job);
    if (!t.defined()) t = at::zeros({x.size(0)}, x.options().requires_grad(false));
    const auto h = ReadNumber(call, "stepSize", *job);
    const auto diffusion = ReadNumber(call, "diffusion", *job);
    const auto noise = ReadOptional(call, "noise", *job);
    const bool draws = diffusion.defined() && !noise.defined();
    const auto rng = draws ? ReadRng(env, args[4], x.device(), *job) : ebm::Rng();
    return Data(env).jobs.Run(job, [=](ebm::Control&) {
      const auto next = method->step(x, t, h, draws ? diffusion : at::Tensor(), rng);
      return StateOf(diffusion.defined() && !draws ? next.add(ebm::wiener(h, diffusion, noise)) : next);
    });
  });
}

// integrate(job, integrator, drift, { x, grid, diffusion: a number, { tensor }, { field } or null }, generator | null),
// or with { x, grid: null, t0, t1, stepSize, n } in steps of its own choice: `x`.
napi_value Integrate(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto method = ReadRungeKutta(env, args[1], ReadField(env, args[2], *job), *job);
    const Fields call(env, args[3]);
    const auto x = ReadOptional(call, "x", *job);
    if (call.IsNull("grid")) {
      return Data(env).jobs.Run(
          job, [=, t0 = call.Double("t0"), t1 = call.Double("t1"), h = call.Double("stepSize"), n = call.Int("n")](
                   ebm::Control& control) { return StateOf(method->integrate_adaptive(x, t0, t1, h, n, control)); });
    }
    const auto grid = ReadGrid(call, "grid", x.options(), *job);
    const auto diffusion = ReadDiffusion(call, *job);
    const auto rng = diffusion ? ReadRng(env, args[4], x.device(), *job) : ebm::Rng();
    return Data(env).jobs.Run(
        job, [=](ebm::Control& control) { return StateOf(method->integrate(x, grid(), diffusion, rng, control)); });
  });
}

}  // namespace

std::shared_ptr<const ebm::RungeKutta> ReadRungeKutta(napi_env env, napi_value spec,
                                                      std::shared_ptr<const ebm::Field> drift, Job& job) {
  const Fields fields(env, spec);
  return std::make_shared<ebm::RungeKutta>(ReadTableau(fields, job), ReadOptions(fields, job), std::move(drift));
}

std::shared_ptr<const ebm::Stepper> ReadStepper(napi_env env, napi_value spec, std::shared_ptr<const ebm::Field> drift,
                                                Job& job) {
  const Fields fields(env, spec);
  if (fields.String("kind") == "RungeKutta") return ReadRungeKutta(env, spec, std::move(drift), job);
  auto function = std::make_shared<Reference>(env, fields["step"]);
  return std::make_shared<ebm::CallbackStepper>(
      [function, &job](const at::Tensor& x, const at::Tensor& t) { return job.CallFunction(function, {x, t}); });
}

void InitIntegrator(napi_env env, napi_value exports) {
  Export(env, exports, "integratorStep", Step);
  Export(env, exports, "integrate", Integrate);
}

}  // namespace binding
