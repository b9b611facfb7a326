// The carrier of tensors between the second devices of several processes, as NCCL is that of GPUs: a gloo of its own,
// by way of the CPU. What it is asked for has ended when the call returns.
#define USE_DISTRIBUTED
#define USE_C10D_GLOO
#include <ATen/ATen.h>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

#include "ebm/distributed/carrier_library.h"
#include "test/second_device/second_device.h"

namespace second_device {
namespace {

using Tensors = std::vector<at::Tensor>;
using Work = c10::intrusive_ptr<c10d::Work>;

struct Done final : c10d::Work {
  explicit Done(const Tensors& results)
      : future(c10::make_intrusive<c10::ivalue::Future>(c10::ListType::create(c10::TensorType::get()))) {
    future->markCompleted(c10::IValue(results));
  }
  bool isCompleted() override { return true; }
  bool isSuccess() const override { return true; }
  bool wait(std::chrono::milliseconds) override { return true; }
  c10::intrusive_ptr<c10::ivalue::Future> getFuture() override { return future; }
  const c10::intrusive_ptr<c10::ivalue::Future> future;
};

Tensors to_host(const Tensors& tensors) {
  Tensors all;
  for (const auto& tensor : tensors) {
    TORCH_CHECK(tensor.device().type() == kType, "fake: expected a tensor of the device, got one of ", tensor.device());
    all.push_back(tensor.cpu());
  }
  return all;
}

Work back(const Tensors& from, const Tensors& to) {
  for (size_t i = 0; i < to.size(); ++i) to[i].detach().copy_(from[i]);
  return c10::make_intrusive<Done>(to);
}

class Carrier final : public c10d::Backend {
 public:
  Carrier(const ebm::distributed::Store& store, int rank, int size, ebm::distributed::Milliseconds timeout)
      : Backend(rank, size) {
    const auto options = c10d::ProcessGroupGloo::Options::create(timeout);
    options->devices.push_back(c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1"));
    gloo_ = c10::make_intrusive<c10d::ProcessGroupGloo>(store, rank, size, options);
  }

  const std::string getBackendName() const override { return "second-gloo"; }
  void eagerConnectSingleDevice(at::Device) override { connected_ = true; }
  void abort() override { ++counts().aborts; }

  Work allreduce(Tensors& tensors, const c10d::AllreduceOptions& options) override {
    return through(tensors, [&](Tensors& here) { return gloo_->allreduce(here, options); });
  }
  Work broadcast(Tensors& tensors, const c10d::BroadcastOptions& options) override {
    return through(tensors, [&](Tensors& here) { return gloo_->broadcast(here, options); });
  }
  Work reduce(Tensors& tensors, const c10d::ReduceOptions& options) override {
    return through(tensors, [&](Tensors& here) { return gloo_->reduce(here, options); });
  }
  Work allgather(std::vector<Tensors>& outputs, Tensors& inputs, const c10d::AllgatherOptions& options) override {
    check();
    std::vector<Tensors> got{to_host(outputs[0])};
    auto here = to_host(inputs);
    gloo_->allgather(got, here, options)->wait();
    return back(got[0], outputs[0]);
  }
  Work gather(std::vector<Tensors>& outputs, Tensors& inputs, const c10d::GatherOptions& options) override {
    check();
    std::vector<Tensors> got;
    if (!outputs.empty()) got.push_back(to_host(outputs[0]));
    auto here = to_host(inputs);
    gloo_->gather(got, here, options)->wait();
    return back(outputs.empty() ? Tensors() : got[0], outputs.empty() ? Tensors() : outputs[0]);
  }
  Work scatter(Tensors& outputs, std::vector<Tensors>& inputs, const c10d::ScatterOptions& options) override {
    check();
    std::vector<Tensors> given;
    if (!inputs.empty()) given.push_back(to_host(inputs[0]));
    auto got = to_host(outputs);
    gloo_->scatter(got, given, options)->wait();
    return back(got, outputs);
  }
  Work _reduce_scatter_base(at::Tensor& output, at::Tensor& input, const c10d::ReduceScatterOptions& options) override {
    check();
    Tensors here = to_host({input});
    c10d::AllreduceOptions all;
    all.reduceOp = options.reduceOp;
    all.timeout = options.timeout;
    gloo_->allreduce(here, all)->wait();
    return back({here[0].select(0, getRank())}, {output});
  }
  Work alltoall_base(at::Tensor& output, at::Tensor& input, std::vector<int64_t>& got, std::vector<int64_t>& sent,
                     const c10d::AllToAllOptions& options) override {
    check();
    auto here = to_host({output, input});
    gloo_->alltoall_base(here[0], here[1], got, sent, options)->wait();
    return back({here[0]}, {output});
  }

 private:
  void check() const { TORCH_CHECK(connected_, "fake: expected to be connected before the first operation"); }

  template <typename Operation>
  Work through(Tensors& tensors, const Operation& operation) {
    check();
    auto here = to_host(tensors);
    operation(here)->wait();
    return back(here, tensors);
  }

  c10::intrusive_ptr<c10d::ProcessGroupGloo> gloo_;
  bool connected_ = false;
};

c10::intrusive_ptr<c10d::Backend> make(const ebm::distributed::Store& store, int rank, int size,
                                       ebm::distributed::Milliseconds timeout) {
  return c10::make_intrusive<Carrier>(store, rank, size, timeout);
}

}  // namespace
}  // namespace second_device

extern "C" __attribute__((visibility("default"))) const ebm::distributed::CarrierLibrary ebm_carrier_fake{
    ebm::distributed::kCarrierVersion, "second", second_device::make};
