// The loops of symplectic integrators.
#include "binding/component/component.h"
#include "binding/component/reader.h"
#include "binding/runtime/properties.h"
#include "ebm/integrators/generalised_leapfrog.h"

namespace binding {

namespace {

// { x, p, stepSize | null, stepSizeTensor, nSteps, safe }, which every symplectic loop has.
struct Trajectory {
  Trajectory(const Properties& fields, Job& job)
      : start{fields.Tensor("x"), fields.Tensor("p"), {}}, n_steps(fields.Int("nSteps")), safe(fields.Bool("safe")) {
    job.lease.reads.insert(job.lease.reads.end(), {start.x, start.p});
    if (fields.IsNull("stepSize")) {
      step_size = fields.Tensor("stepSizeTensor");
      job.lease.reads.push_back(step_size);
    } else {
      step_size = at::full({}, fields.Double("stepSize"), start.x.options().requires_grad(false));
    }
  }

  // Takes the steps; the job's record gets `x` and `p`.
  Job::Results Run(ebm::Control& control, c10::function_ref<ebm::PhasePoint(ebm::PhasePoint)> step) const {
    return [end = ebm::repeat(start, n_steps, step, control)](napi_env env, napi_value record) {
      Check(env, napi_set_named_property(env, record, "x", FromIValue(env, end.x)));
      Check(env, napi_set_named_property(env, record, "p", FromIValue(env, end.p)));
    };
  }

  ebm::PhasePoint start;
  at::Tensor step_size;
  int64_t n_steps;
  bool safe;
};

struct MassOption {
  ebm::Mass mass;

  void fields(ebm::Fields& f) { f("mass", mass); }
};

// leapfrog(job, { trajectory, options: { mass } }, drift): `x` and `p`.
napi_value Leapfrog(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const Properties fields(env, args[1]);
    const Trajectory trajectory(fields, *job);
    const auto mass = ReadOptions<MassOption>(env, fields["options"], "integrate", job->lease).mass;
    const auto field = ReadField(env, args[2], *job);
    return Data(env).jobs.Run(job, [=](ebm::Control& control) {
      const auto& x = trajectory.start.x;
      const auto t = at::zeros({x.size(0)}, x.options().requires_grad(false));
      const auto drift = [&](const at::Tensor& x) { return field->value(x, t); };
      return trajectory.Run(control, [&](ebm::PhasePoint at) {
        return ebm::leapfrog(std::move(at), trajectory.step_size, 1, mass, trajectory.safe, drift);
      });
    });
  });
}

// generalisedLeapfrog(job, { trajectory, solver: { maxIter, tol, checkEvery }, force, velocity }): `x` and `p`;
// force and velocity are functions (x, p, t).
napi_value GeneralisedLeapfrog(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const Properties fields(env, args[1]);
    const Trajectory trajectory(fields, *job);
    const auto solver = ReadOptions<ebm::PicardOptions>(env, fields["solver"], "integrate", job->lease);
    const auto force = std::make_shared<Reference>(env, fields["force"]);
    const auto velocity = std::make_shared<Reference>(env, fields["velocity"]);
    return Data(env).jobs.Run(job, [=, &job = *job](ebm::Control& control) {
      const auto& x = trajectory.start.x;
      const auto t = at::zeros({x.size(0)}, x.options().requires_grad(false));
      const auto at = [&](const std::shared_ptr<Reference>& function) {
        return
            [&, function](const at::Tensor& x, const at::Tensor& p) { return job.CallFunction(function, {x, p, t}); };
      };
      const auto force_at = at(force), velocity_at = at(velocity);
      return trajectory.Run(control, [&](const ebm::PhasePoint& from) {
        return ebm::generalised_leapfrog(from, trajectory.step_size, trajectory.safe, solver, force_at, velocity_at);
      });
    });
  });
}

}  // namespace

void InitSymplectic(napi_env env, napi_value exports) {
  Export(env, exports, "leapfrog", Leapfrog);
  Export(env, exports, "generalisedLeapfrog", GeneralisedLeapfrog);
}

}  // namespace binding
