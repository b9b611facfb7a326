#pragma once
// Models, fields and other things of a native loop as TypeScript describes them: plain objects, most with a `kind`.
#include <functional>
#include <memory>
#include <vector>

#include "binding/runtime/env.h"
#include "binding/runtime/job.h"
#include "binding/runtime/properties.h"
#include "ebm/core/field.h"
#include "ebm/core/finite.h"
#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"
#include "ebm/core/watch.h"
#include "ebm/integrators/stepper.h"
#include "ebm/losses/loss.h"

namespace binding {

// A model of the registry, { kind: 'graph', graph, conditions }, or { kind: 'callback', name, energy, gradient }; each
// with forceFp32Gradient. Functions are called on behalf of `job`.
std::shared_ptr<const ebm::Model> ReadModel(napi_env env, napi_value spec, Job& job);

// { kind: 'graph', graph, conditions } or { kind: 'callback', name, value, outputs | null }, where value is a function
// of x and t, and outputs one that gives an array.
std::shared_ptr<const ebm::Field> ReadField(napi_env env, napi_value spec, Job& job);

// A sampler of the registry.
std::shared_ptr<ebm::Sampler> ReadSampler(napi_env env, napi_value spec, Job& job);

// A stepper of the registry, or { kind: 'callback', step }, where step is a function of x and t.
std::shared_ptr<const ebm::Stepper> ReadStepper(napi_env env, napi_value spec, Job& job);

// A tensor that the job reads.
at::Tensor ReadTensor(const Properties& fields, const char* name, Job& job);

// The same, or undefined for null.
at::Tensor ReadOptional(const Properties& fields, const char* name, Job& job);

// Points in time, made when the job runs, as they may be many.
using Grid = std::function<at::Tensor()>;

// A tensor; or { n, from, to, reverse }, n steps between two times; or { n, stepSize: a number or { tensor } } from 0
// on. The latter in the type of `like`.
Grid ReadGrid(const Properties& fields, const char* name, const at::TensorOptions& like, Job& job);

// A number, { tensor }, or null.
at::Tensor ReadNumber(napi_env env, napi_value value, const char* what, Lease& lease);

// Where a loop starts: { x }, or { x: null, shape, dtype, device } to be drawn.
struct Start {
  Start(napi_env env, napi_value spec, Job& job);
  // The tensor that came in, without its history, or a draw from a standard normal distribution.
  at::Tensor Positions(const ebm::Rng& rng) const;

  at::Tensor x;
  std::vector<int64_t> shape;
  at::TensorOptions options;
};

// A Float64Array.
std::vector<double> ReadNumbers(napi_env env, napi_value value, const char* name);

// A number, a Float64Array with one value for each step, or { values, more } with the first ones and a function that
// gives those from a step on.
ebm::Schedule ReadSchedule(napi_env env, napi_value value, const char* what, Job* job);

// { kind: 'graph', graph, conditions } or { kind: 'callback', value }, where value is a function of x.
std::function<at::Tensor(const at::Tensor& x)> ReadFunction(napi_env env, napi_value spec, Job& job);

// The generator that the job draws from: the given one, which is leased, or else the global ones of the job, of which
// each draw takes that of its device.
ebm::Rng ReadRng(napi_env env, napi_value generator, Job& job);

// Puts tensors by name on the record of a job, as [name, tensor] pairs.
void SetNamed(napi_env env, napi_value record, const char* name, const ebm::NamedTensors& tensors);

// `health` of a record: { n, steps, notFinite, after, by, stuck }, if anything went wrong.
void SetHealth(napi_env env, napi_value record, const ebm::Health& health);

// A loss of the registry, with autocast: { device, dtype } | null and checked. To be computed inside the job that it
// was read for.
std::shared_ptr<ebm::Loss> ReadLoss(napi_env env, napi_value spec, Job& job);

// Puts { name, value } as `nonFinite` on the record of a job.
void SetNonFinite(napi_env env, napi_value record, const ebm::NonFinite& failure);

// Puts `loss`, and `terms` as [name, tensor] pairs on the record of a job, and the numbers that the loss has changed.
void SetLoss(napi_env env, napi_value record, const ebm::Loss::Result& result, const ebm::NamedNumbers& numbers);

}  // namespace binding
