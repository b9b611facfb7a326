#include "ebm/cuda/passes.h"

#include <ATen/core/grad_mode.h>
#include <ATen/record_function.h>
#include <c10/core/DeviceGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <memory>
#include <utility>

#include "ebm/core/on_constants.h"
#include "ebm/cuda/energy.h"
#include "ebm/cuda/loop.h"

namespace ebm::cuda {
namespace {

using kernels::LayerSlopes;
using kernels::Network;

/// One pass over x, with what it needs on the device.
class Pass {
 public:
  Pass(EbmCudaPassKind kind, const Network& network, const Tensor& x)
      : library_(*Library::opened()), network_(interface_network(network)), x_(x) {
    pass_.pass = kind;
    pass_.is_double = x.scalar_type() == at::kDouble;
    pass_.device = x.device().index();
    pass_.network = network_.get();
    pass_.rows = x.size(0);
    pass_.blocks = library_.blocks(pass_.device);
    pass_.shared_bytes = library_.shared_bytes(pass_.device);
    pass_.x = x.const_data_ptr();
    pass_.count = 1;
  }

  void along(const Tensor& v) {
    pass_.count = v.size(0);
    pass_.v = v.const_data_ptr();
  }
  void results(const Tensor& first, const Tensor& second = {}) {
    pass_.results = const_cast<void*>(first.const_data_ptr());
    if (second.defined()) pass_.more_results = const_cast<void*>(second.const_data_ptr());
  }

  /// Forward: leaves the state.
  void run(Tensor& state) {
    plan();
    state = room(pass_.state_count);
    start(state);
  }

  /// Back from a state: the derivatives by the parameters of each layer. The bias of a layer behind `biases` moves no
  /// result.
  std::vector<LayerSlopes> run_back(const Network& network, const Tensor& state, int64_t biases) {
    plan();
    int64_t count = 0;
    for (int64_t l = 0; l < network.depth; ++l) count += network.layers[l].outputs * (network.layers[l].inputs + 1);
    const auto all = room(count), slopes = room(pass_.slopes_count);
    pass_.derivatives = all.mutable_data_ptr();
    pass_.slopes = slopes.mutable_data_ptr();
    start(state);
    std::vector<LayerSlopes> result;
    int64_t at = 0;
    const auto take = [&](int64_t numbers) { return all.narrow(0, std::exchange(at, at + numbers), numbers); };
    for (int64_t l = 0; l < network.depth; ++l) {
      const auto& layer = network.layers[l];
      LayerSlopes own{take(layer.outputs * layer.inputs).view({layer.outputs, layer.inputs})};
      const auto bias = take(layer.outputs);
      if (layer.bias != nullptr && l < biases) own.bias = bias;
      result.push_back(std::move(own));
    }
    return result;
  }

 private:
  void plan() {
    if (const auto* const failed = library_.plan(&pass_)) TORCH_CHECK(false, "CUDA kernel: ", failed);
  }
  Tensor room(int64_t numbers) const { return at::empty({numbers}, x_.options()); }
  void start(const Tensor& state) {
    const c10::DeviceGuard device(x_.device());
    const c10::impl::VirtualGuardImpl gpu(x_.device().type());
    // Freed when this returns, for work of the same stream alone.
    const auto work = room(pass_.work_count);
    pass_.stream = gpu.getStreamNativeHandle(gpu.getStream(x_.device()));
    pass_.state = const_cast<void*>(state.const_data_ptr());
    pass_.work = work.mutable_data_ptr();
    if (const auto* const failed = library_.pass(&pass_)) TORCH_CHECK(false, "CUDA kernel: ", failed);
  }

  Library library_;
  std::unique_ptr<EbmCudaNetwork> network_;
  const Tensor x_;
  EbmCudaPass pass_{};
};

}  // namespace

Tensor outputs(const Network& network, const Tensor& x, Tensor& state) {
  RECORD_FUNCTION("ebm::cuda_outputs", {});
  auto result = at::empty({x.size(0), network.outputs()}, x.options());
  Pass pass(EBM_CUDA_OUTPUTS, network, x);
  pass.results(result);
  pass.run(state);
  return result;
}

std::vector<LayerSlopes> outputs_back(const Network& network, const Tensor& x, const Tensor& weights,
                                      const Tensor& state) {
  RECORD_FUNCTION("ebm::cuda_outputs_back", {});
  Pass pass(EBM_CUDA_OUTPUTS_BACK, network, x);
  pass.results(weights);
  return pass.run_back(network, state, network.depth);
}

Tensor slope(const Network& network, const Tensor& x, Tensor& state) {
  RECORD_FUNCTION("ebm::cuda_slope", {});
  auto result = at::empty_like(x);
  Pass pass(EBM_CUDA_SLOPE, network, x);
  pass.results(result);
  pass.run(state);
  return result;
}

std::vector<LayerSlopes> slope_back(const Network& network, const Tensor& x, const Tensor& weights,
                                    const Tensor& state) {
  RECORD_FUNCTION("ebm::cuda_slope_back", {});
  Pass pass(EBM_CUDA_SLOPE_BACK, network, x);
  pass.results(weights);
  return pass.run_back(network, state, kernels::layers_that_bend(network));
}

std::pair<Tensor, Tensor> slices(const Network& network, const Tensor& x, const Tensor& v, Tensor& state) {
  RECORD_FUNCTION("ebm::cuda_slices", {});
  std::pair<Tensor, Tensor> result(at::empty({v.size(0), x.size(0)}, x.options()), at::empty({x.size(0)}, x.options()));
  Pass pass(EBM_CUDA_SLICES, network, x);
  pass.along(v);
  pass.results(result.first, result.second);
  pass.run(state);
  return result;
}

std::vector<LayerSlopes> slices_back(const Network& network, const Tensor& x, const Tensor& v,
                                     const std::pair<Tensor, Tensor>& weights, const Tensor& state) {
  RECORD_FUNCTION("ebm::cuda_slices_back", {});
  Pass pass(EBM_CUDA_SLICES_BACK, network, x);
  pass.along(v);
  pass.results(weights.first, weights.second);
  return pass.run_back(network, state, kernels::layers_that_bend(network));
}

Tensor with_time(const Network& network, const Tensor& x, const Tensor& t) {
  const at::NoGradGuard no_grad;
  const OnConstants below;
  if (network.time == Network::kFirst) return at::cat({t.unsqueeze(1), x}, 1);
  return network.time == Network::kLast ? at::cat({x, t.unsqueeze(1)}, 1) : x;
}

Tensor value(const Network& network, const Tensor& x, const Tensor& t) {
  Tensor state;
  return cuda::outputs(network, with_time(network, x, t), state);
}

}  // namespace ebm::cuda
