// Training: a step as a job, and averages of weights.
#include "ebm/distributed/replicas.h"
#include "ebm/losses/energy_metrics.h"
#include "ebm/training/optimization_step.h"

#include <torch/csrc/autograd/autograd.h>

#include <unordered_set>

#include "binding/component/component.h"
#include "binding/component/optimizer.h"
#include "binding/component/reader.h"
#include "binding/distributed/handles.h"
#include "binding/tensor/autograd.h"

namespace binding {

namespace {

void Append(std::vector<at::Tensor>& list, const std::vector<at::Tensor>& more) {
  list.insert(list.end(), more.begin(), more.end());
}

// updateAverage(name, average)
napi_value UpdateAverage(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Lease lease{ReadString(env, args[0], "name"), {}, {}, {}};
    const auto average = ReadOptions<ebm::Average>(env, args[1], "updateAverage", lease);
    CheckFree(env, lease);
    average.update();
    return Undefined(env);
  });
}

// A loss that JavaScript has computed.
class ComputedLoss final : public ebm::Loss {
 public:
  explicit ComputedLoss(at::Tensor loss) : loss_(std::move(loss)) {}
  Result forward(ebm::Control&) override { return {loss_, {}, {}}; }

 private:
  at::Tensor loss_;
};

// A loss to be computed, or one that JavaScript has computed.
std::shared_ptr<ebm::Loss> ReadLossOrTensor(napi_env env, napi_value value, Job& job) {
  napi_valuetype type = napi_undefined;
  napi_typeof(env, value, &type);
  if (type != napi_number) return ReadLoss(env, value, job);
  const at::Tensor loss = Data(env).tensors.Get(ReadId(env, value));
  job.lease.reads.push_back(loss);
  Append(job.lease.reads, LeavesOf(loss));
  return std::make_shared<ComputedLoss>(loss);
}

// The leaves in which the loss is differentiated are among the tensors that it reads. They and their gradients are the
// job's own.
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

// trainingStep(job, loss, step, groups, energies | null, replicas | null): a record with the results of the loss,
// `metrics` by name, and the tensors that the optimizer has `made`; or, if the step is `checked`, the `nonFinite`
// numbers.
napi_value Step(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto loss = ReadLossOrTensor(env, args[1], *job);
    std::optional<ebm::EnergyMetrics> energies;
    if (!IsNullish(env, args[4]))
      energies.emplace(ReadOptions<ebm::EnergyMetricsOptions>(env, args[4], "energies", job->lease, job.get()));
    const auto optimizer = std::make_shared<Optimizer>(env, args[3], job->lease);
    auto step = ReadOptions<ebm::OptimizationStep>(env, args[2], "trainingStep", job->lease);
    step.leaves = LeaseGradients(job->lease);
    std::shared_ptr<ebm::distributed::Replicas> replicas;
    if (!IsNullish(env, args[5])) {
      const auto& handle = ReadReplicas(env, args[5]);
      replicas = handle.replicas;
      job->lease.writes.push_back(handle.turn);
      step.shared = true;
    }
    const auto backward = [env, sync = job->sync, replicas](const at::Tensor& value) {
      const auto engine = [&] { torch::autograd::backward({value}); };
      if (replicas) {
        replicas->backward(value, engine);
      } else if (sync) {
        Data(env).callbacks->Run(engine);
      } else {
        engine();
      }
    };
    return Data(env).jobs.Run(job, [=](ebm::Control& control) mutable -> Job::Results {
      ebm::Loss::Result result;
      const auto owner = job->lease.holder;
      const auto outcome = Meeting(owner, [&] {
        if (replicas) replicas->begin(true);
        return step.run([&] { return result = loss->forward(control); }, backward, optimizer->groups);
      });
      if (outcome.failure) {
        return [failure = *outcome.failure](napi_env env, napi_value record) { SetNonFinite(env, record, failure); };
      }
      const auto numbers = loss->commit();
      result.loss = outcome.loss;
      ebm::NamedTensors metrics;
      if (outcome.grad_norm.defined()) metrics.emplace_back("gradNorm", outcome.grad_norm);
      if (energies) {
        for (auto& energy : energies->forward(result.terms)) metrics.push_back(std::move(energy));
      }
      return [result, numbers, metrics, optimizer](napi_env env, napi_value record) {
        SetLoss(env, record, result, numbers);
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
