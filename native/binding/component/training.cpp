// Training: a step as a job, and averages of weights.
#include "ebm/training/optimization_step.h"

#include <torch/csrc/autograd/autograd.h>

#include <unordered_set>

#include "binding/component/component.h"
#include "binding/component/optimizer.h"
#include "binding/tensor/autograd.h"

namespace binding {

namespace {

void Append(std::vector<at::Tensor>& list, const std::vector<at::Tensor>& more) {
  list.insert(list.end(), more.begin(), more.end());
}

// { decay, averages, weights, copies, buffers }: an update of a model's average.
ebm::Average ReadAverage(const Fields& fields, Lease& lease) {
  ebm::Average average{fields.Tensors("averages"), fields.Tensors("weights"), fields.Tensors("copies"),
                       fields.Tensors("buffers"), fields.Double("decay")};
  Append(lease.writes, average.averages);
  Append(lease.writes, average.copies);
  Append(lease.reads, average.weights);
  Append(lease.reads, average.buffers);
  return average;
}

// updateAverage(name, average)
napi_value UpdateAverage(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Lease lease{ReadString(env, args[0], "name"), {}, {}, {}};
    const auto average = ReadAverage(Fields(env, args[1]), lease);
    CheckFree(env, lease);
    average.update();
    return Undefined(env);
  });
}

std::optional<double> OptionalDouble(const Fields& fields, const char* name) {
  return fields.IsNull(name) ? std::nullopt : std::optional<double>(fields.Double(name));
}

// A loss to be computed, or one that JavaScript has computed.
Loss ReadLossOrTensor(napi_env env, napi_value value, Job& job) {
  napi_valuetype type = napi_undefined;
  napi_typeof(env, value, &type);
  if (type != napi_number) return ReadLoss(env, value, job);
  const at::Tensor loss = Data(env).tensors.Get(ReadId(env, value));
  job.lease.reads.push_back(loss);
  Append(job.lease.reads, LeavesOf(loss));
  return [loss](ebm::Control&) -> LossResult { return {loss, {}, nullptr}; };
}

// The leaves that the loss is differentiated in are among what it reads. They and their gradients are the job's own.
std::vector<at::Tensor> LeaseGradients(Lease& lease) {
  std::vector<at::Tensor> leaves;
  std::unordered_set<const at::TensorImpl*> seen;
  for (const auto& tensor : lease.reads) {
    if (!tensor.defined() || !tensor.requires_grad() || !tensor.is_leaf()) continue;
    if (seen.insert(tensor.unsafeGetTensorImpl()).second) leaves.push_back(tensor);
  }
  Append(lease.writes, leaves);
  for (const auto& leaf : leaves) {
    if (leaf.grad().defined()) lease.writes.push_back(leaf.grad());
  }
  return leaves;
}

// { model, data, negatives | null }: the mean energies of both after the step; negatives are the loss's own where none
// are given.
std::function<ebm::NamedTensors(const LossResult&)> ReadEnergies(const Fields& fields, Job& job) {
  const auto model = ReadModel(fields.env(), fields["model"], job);
  const at::Tensor given = fields.IsNull("negatives") ? at::Tensor() : fields.Tensor("negatives");
  return [model, given, data = fields.Tensor("data")](const LossResult& result) -> ebm::NamedTensors {
    const at::NoGradGuard no_grad;
    const at::Tensor& negatives = given.defined() ? given : result.terms.at(0).second;
    return {{"posEnergy", model->energy(data).mean()}, {"negEnergy", model->energy(negatives).mean()}};
  };
}

// trainingStep(job, loss, step): what the loss puts on the record, `metrics` by name, and what the optimizer has
// `made`; or, if the step is `checked`, what was `nonFinite`. A step is { accumulated, parameters, checked,
// clipNorm | null, clipValue | null, groups, average | null, energies | null }.
napi_value Step(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto loss = ReadLossOrTensor(env, args[1], *job);
    const Fields fields(env, args[2]);
    std::function<ebm::NamedTensors(const LossResult&)> energies;
    if (!fields.IsNull("energies")) energies = ReadEnergies(Fields(env, fields["energies"]), *job);
    const auto optimizer = std::make_shared<Optimizer>(env, fields["groups"], job->lease);
    ebm::OptimizationStep step;
    step.accumulated = fields.Int("accumulated");
    step.parameters = fields.Tensors("parameters");
    step.checked = fields.Bool("checked");
    step.clip_norm = OptionalDouble(fields, "clipNorm");
    step.clip_value = OptionalDouble(fields, "clipValue");
    Append(job->lease.reads, step.parameters);
    if (!fields.IsNull("average")) step.average = ReadAverage(Fields(env, fields["average"]), job->lease);
    step.leaves = LeaseGradients(job->lease);
    const auto backward = [env, sync = job->sync](const at::Tensor& value) {
      const auto engine = [&] { torch::autograd::backward({value}); };
      if (sync) {
        Data(env).callbacks->Run(engine);
      } else {
        engine();
      }
    };
    return Data(env).jobs.Run(job, [=](ebm::Control& control) mutable -> Job::Results {
      LossResult result;
      const auto differentiable = [&] {
        result = loss(control);
        return ebm::OptimizationStep::Loss{result.loss, result.made_of};
      };
      const auto outcome = step.run(differentiable, backward, optimizer->groups);
      if (outcome.failure) {
        return [failure = *outcome.failure](napi_env env, napi_value record) { SetNonFinite(env, record, failure); };
      }
      if (result.commit) result.commit();
      result.loss = outcome.loss;
      ebm::NamedTensors metrics;
      if (outcome.grad_norm.defined()) metrics.emplace_back("gradNorm", outcome.grad_norm);
      if (energies) {
        for (auto& energy : energies(result)) metrics.push_back(std::move(energy));
      }
      return [result, metrics, optimizer](napi_env env, napi_value record) {
        SetLoss(env, record, result);
        SetNamed(env, record, "metrics", metrics);
        Check(env, napi_set_named_property(env, record, "made", optimizer->Made(env)));
      };
    });
  });
}

}  // namespace

void InitTraining(napi_env env, napi_value exports) {
  Export(env, exports, "updateAverage", UpdateAverage);
  Export(env, exports, "trainingStep", Step);
}

}  // namespace binding
