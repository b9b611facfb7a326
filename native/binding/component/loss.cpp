// Losses as jobs, and their parts that TypeScript shows by themselves.
//
// A loss crosses as one plain object, which its TypeScript class makes in `_lower`: `loss` computes it as a job, a
// training step goes backward too.
#include <ATen/autocast_mode.h>

#include <string>
#include <utility>

#include "binding/component/component.h"
#include "binding/component/path.h"
#include "binding/component/reader.h"
#include "binding/runtime/autocast.h"
#include "binding/runtime/properties.h"
#include "binding/tensor/graph_memory.h"
#include "binding/tensor/tensor_options.h"
#include "ebm/losses/replay_buffer.h"

namespace binding {

namespace {

// startPoints(name, starts, x, generator | null): the starts, and the rows of the buffer that they are, or null.
napi_value StartPoints(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Lease lease{ReadString(env, args[0], "name"), {}, {}, {}};
    const auto starts = ReadOptions<ebm::ChainStarts>(env, args[1], "startPoints", lease);
    const at::Tensor x = Self(env, args, 2);
    lease.reads = std::exchange(lease.writes, {});  // nothing is written yet
    lease.reads.push_back(x);
    ebm::Rng rng;
    if (starts.draws()) {
      rng = ebm::generator_for(ReadGenerator(env, args[3]), x.device());
      lease.generators = {*rng};
    }
    CheckFree(env, lease);
    const auto points = starts.points(x, rng);
    napi_value pair;
    Check(env, napi_create_array(env, &pair));
    Check(env, napi_set_element(env, pair, 0, FromIValue(env, points)));
    Check(env, napi_set_element(env, pair, 1, FromIValue(env, starts.buffer ? starts.buffer->indices : at::Tensor())));
    return pair;
  });
}

// updateBuffer(name, buffer, negatives): the new position.
napi_value UpdateBuffer(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Lease lease{ReadString(env, args[0], "name"), {Self(env, args, 2)}, {}, {}};
    auto buffer = ReadOptions<ebm::ReplayBuffer>(env, args[1], "updateBuffer", lease);
    CheckFree(env, lease);
    buffer.update(Self(env, args, 2));
    return FromInt(env, buffer.position);
  });
}

// Lower precision for as long as it lives, on the thread that it lives on.
class Autocast {
 public:
  Autocast(c10::DeviceType device, at::ScalarType dtype)
      : device_(device),
        enabled_(at::autocast::is_autocast_enabled(device)),
        dtype_(at::autocast::get_autocast_dtype(device)) {
    EnterAutocast();
    at::autocast::set_autocast_enabled(device, true);
    at::autocast::set_autocast_dtype(device, dtype);
  }
  ~Autocast() {
    LeaveAutocast();
    at::autocast::set_autocast_enabled(device_, enabled_);
    at::autocast::set_autocast_dtype(device_, dtype_);
  }
  Autocast(const Autocast&) = delete;
  Autocast& operator=(const Autocast&) = delete;

 private:
  const c10::DeviceType device_;
  const bool enabled_;
  const at::ScalarType dtype_;
};

// A loss in lower precision.
class AutocastLoss final : public ebm::Loss {
 public:
  AutocastLoss(std::shared_ptr<ebm::Loss> loss, c10::DeviceType device, at::ScalarType dtype)
      : loss_(std::move(loss)), device_(device), dtype_(dtype) {}

  Result forward(ebm::Control& control) override {
    const Autocast lower(device_, dtype_);
    return loss_->forward(control);
  }
  ebm::NamedNumbers commit() override { return loss_->commit(); }

 private:
  std::shared_ptr<ebm::Loss> loss_;
  c10::DeviceType device_;
  at::ScalarType dtype_;
};

// unaryFunction({ kind, … its options }, x): a part of a loss by itself.
napi_value OfTensor(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const std::string owner = Properties(env, args[0]).String("kind");
    const auto body = [&] {
      Lease lease;
      const auto function = ReadComponent(ebm::unary_functions(), "function", env, args[0], lease, nullptr);
      const at::Tensor x = Self(env, args, 1);
      CheckRead(env, x, owner.c_str());
      return FromIValue(env, function->of(x));
    };
    return Guarded(env, body, owner.c_str());
  });
}

// loss(job, spec): the record of the job with `loss`, `terms`, and the numbers that the loss changes; or, if the spec
// is `checked`, the `nonFinite` numbers.
napi_value RunLoss(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const bool checked = Properties(env, args[1]).Bool("checked");
    return Data(env).jobs.Run(job, [=, loss = ReadLoss(env, args[1], *job)](ebm::Control& control) -> Job::Results {
      const auto result = loss->forward(control);
      if (checked) {
        if (const auto failure = ebm::first_non_finite(result.made_of)) {
          return [=](napi_env env, napi_value record) { SetNonFinite(env, record, *failure); };
        }
      }
      const auto numbers = loss->commit();
      return [=](napi_env env, napi_value record) { SetLoss(env, record, result, numbers); };
    });
  });
}

}  // namespace

std::shared_ptr<ebm::Loss> ReadLoss(napi_env env, napi_value spec, Job& job) {
  auto loss = ReadComponent(ebm::losses(), "loss", env, spec, job.lease, &job, {"autocast", "checked"});
  const Properties fields(env, spec);
  if (fields.IsNull("autocast")) return loss;
  const Properties autocast(env, fields["autocast"]);
  return std::make_shared<AutocastLoss>(std::move(loss), ReadDevice(env, autocast["device"]).type(),
                                        ReadDType(env, autocast["dtype"]));
}

void SetNonFinite(napi_env env, napi_value record, const ebm::NonFinite& failure) {
  napi_value found, value;
  Check(env, napi_create_object(env, &found));
  Check(env, napi_create_double(env, failure.value, &value));
  Check(env, napi_set_named_property(env, found, "name", FromString(env, failure.name)));
  Check(env, napi_set_named_property(env, found, "value", value));
  Check(env, napi_set_named_property(env, record, "nonFinite", found));
}

void SetLoss(napi_env env, napi_value record, const ebm::Loss::Result& result, const ebm::NamedNumbers& numbers) {
  Check(env, napi_set_named_property(env, record, "loss", FromIValue(env, TrackGraphMemory(env, result.loss))));
  SetNamed(env, record, "terms", result.terms);
  for (const auto& [name, number] : numbers)
    Check(env, napi_set_named_property(env, record, name.c_str(), FromInt(env, number)));
}

void InitLoss(napi_env env, napi_value exports) {
  Export(env, exports, "loss", RunLoss);
  Export(env, exports, "startPoints", StartPoints);
  Export(env, exports, "updateBuffer", UpdateBuffer);
  Export(env, exports, "unaryFunction", OfTensor);
}

}  // namespace binding
