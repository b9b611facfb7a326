#pragma once
// Models, fields, samplers, couplings and losses as TypeScript describes them to a native loop: plain objects with a
// `kind`.
#include <functional>
#include <memory>
#include <vector>

#include "binding/component/fields.h"
#include "binding/runtime/job.h"
#include "ebm/core/field.h"
#include "ebm/core/finite.h"
#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"
#include "ebm/core/watch.h"
#include "ebm/couplings/coupling.h"
#include "ebm/integrators/generalised_leapfrog.h"
#include "ebm/integrators/mass.h"
#include "ebm/integrators/runge_kutta.h"

namespace binding {

// { kind: the class name of an analytic energy, its parameters }, { kind: 'graph', graph, conditions },
// { kind: 'callback', name, energy, gradient }, or one composed of others: { kind: 'SumModel', parts, weights },
// { kind: 'TemperedModel', part, temperature }, …; each with forceFp32Gradient. Functions are called on behalf of
// `job`.
std::shared_ptr<const ebm::Model> ReadModel(napi_env env, napi_value spec, Job& job);

// An array of them.
std::vector<std::shared_ptr<const ebm::Model>> ReadModels(const Fields& fields, const char* name, Job& job);

// { kind: 'graph', graph, conditions } or { kind: 'callback', name, value, outputs | null }, where value is a function
// of x and t, and outputs one that gives an array.
std::shared_ptr<const ebm::Field> ReadField(napi_env env, napi_value spec, Job& job);

// { kind: 'RungeKutta', a, b, c, e, implicit, order, fsal, … }: the method of a tableau, for a drift.
std::shared_ptr<const ebm::RungeKutta> ReadRungeKutta(napi_env env, napi_value spec,
                                                      std::shared_ptr<const ebm::Field> drift, Job& job);

// The same, or { kind: 'callback', step }, where step is a function of x and t.
std::shared_ptr<const ebm::Stepper> ReadStepper(napi_env env, napi_value spec, std::shared_ptr<const ebm::Field> drift,
                                                Job& job);

// A tensor that the job reads.
at::Tensor ReadTensor(const Fields& fields, const char* name, Job& job);

// The same, or undefined for null.
at::Tensor ReadOptional(const Fields& fields, const char* name, Job& job);

// Points in time, made when the job runs, as they may be many.
using Grid = std::function<at::Tensor()>;

// A tensor; or { n, from, to, reverse }, n steps between two times; or { n, stepSize: a number or { tensor } } from 0
// on. The latter in the type of `like`.
Grid ReadGrid(const Fields& fields, const char* name, const at::TensorOptions& like, Job& job);

// A number, { tensor }, or null.
at::Tensor ReadNumber(const Fields& fields, const char* name, Job& job);

// Where a loop starts: { x }, or { x: null, shape, dtype, device } to be drawn.
struct Start {
  Start(napi_env env, napi_value spec, Job& job);
  // The tensor that came in, without its history, or a draw from a standard normal distribution.
  at::Tensor Positions(const ebm::Rng& rng) const;

  at::Tensor x;
  std::vector<int64_t> shape;
  at::TensorOptions options;
};

// { kind: the class name of the sampler, model, … what the class describes }.
std::shared_ptr<ebm::Sampler> ReadSampler(napi_env env, napi_value spec, Job& job);

// A Float64Array.
std::vector<double> ReadNumbers(napi_env env, napi_value value, const char* name);

// { kind: the class name of the coupling, … its options }.
std::shared_ptr<const ebm::Coupling> ReadCoupling(napi_env env, napi_value spec);

// A number, a Float64Array with one value for each step, or { values, more } with the first ones and a function that
// gives those from a step on.
ebm::Schedule ReadSchedule(const Fields& fields, const char* name, Job& job);

// { kind: 'graph', graph, conditions } or { kind: 'callback', value }, where value is a function of x.
std::function<at::Tensor(const at::Tensor& x)> ReadFunction(napi_env env, napi_value spec, Job& job);

// solverMaxIter, solverTol, solverCheckEvery.
ebm::PicardOptions ReadPicard(const Fields& fields);

// `mass`, a number, or the tensor `massTensor`, or neither.
ebm::Mass ReadMass(const Fields& fields, Job& job);

// The generator that the job draws from: the given one, which is leased, or else the global one of the job.
ebm::Rng ReadRng(napi_env env, napi_value generator, c10::Device device, Job& job);

// Puts tensors by name on the record of a job, as [name, tensor] pairs.
void SetNamed(napi_env env, napi_value record, const char* name, const ebm::NamedTensors& tensors);

// `health` of a record: { n, steps, notFinite, after, by, stuck }, if anything went wrong.
void SetHealth(napi_env env, napi_value record, const ebm::Health& health);

// What one run of a loss gives.
struct LossResult {
  at::Tensor loss;                         // 0-d, differentiable in the parameters that it was read with
  ebm::NamedTensors terms;                 // what else is of interest
  Job::Results settle;                     // puts what the run leaves behind on the record; null if that is nothing
  ebm::NamedTensors made_of = {};          // what the loss may hide if it is not finite
  std::function<void()> commit = nullptr;  // writes what the run leaves behind, once the loss is found to be good
};

// A loss of given data, to be run inside the job that it was read for, as often as that likes: each run draws anew.
using Loss = std::function<LossResult(ebm::Control& control)>;

// { kind: the class name of the loss, autocast: { device, dtype } | null, … what the class describes }, see loss.cpp.
Loss ReadLoss(napi_env env, napi_value spec, Job& job);

// Puts { name, value } as `nonFinite` on the record of a job.
void SetNonFinite(napi_env env, napi_value record, const ebm::NonFinite& failure);

// Puts `loss`, `terms` as [name, tensor] pairs, and what `settle` has to say on the record of a job.
void SetLoss(napi_env env, napi_value record, const LossResult& result);

}  // namespace binding
