#include "ebm/networks/fused_network.h"

#include <utility>

#include "ebm/core/on_constants.h"
#include "ebm/cuda/loop.h"
#include "ebm/kernels/cpu.h"

namespace ebm {
namespace jit = torch::jit;
using kernels::Network;

Tensor FusedNetwork::Source::find(const jit::Module& module) const {
  if (constant.defined() || path.empty()) return constant;
  auto owner = module;
  for (size_t i = 0; i + 1 < path.size(); ++i) owner = owner.attr(path[i]).toModule();
  const auto value = owner.attr(path.back());
  return value.isTensor() ? value.toTensor() : Tensor();
}

Tensor FusedNetwork::Source::read(const jit::Module& module, c10::Device device) const {
  auto tensor = find(module);
  if (!tensor.defined() || tensor.device() != device || tensor.layout() != at::kStrided) return {};
  tensor = tensor.detach();
  if (transposed && tensor.dim() != 2) return {};
  return (transposed ? tensor.t() : tensor).contiguous();
}

/// A network and the tensors that its layers point into.
struct FusedNetwork::Bound {
  std::vector<Tensor> tensors;
  std::vector<kernels::Layer> layers;
  Network network;
  kernels::Energy energy;
};

namespace {

bool has_kernels(const Tensor& x) { return kernels::supports(x) || cuda::supports(x); }

}  // namespace

std::shared_ptr<FusedNetwork::Bound> FusedNetwork::bind(const jit::Module& module, const Tensor& x) const {
  const OnConstants below;  // values are read here, whoever they are learnt by
  const auto bound = std::make_shared<Bound>();
  int64_t width = x.size(1) + (parts_.time == Network::kNone ? 0 : 1);
  for (const auto& layer : parts_.layers) {
    const auto weight = layer.weight.read(module, x.device());
    const auto bias = layer.bias ? layer.bias->read(module, x.device()) : Tensor();
    const bool fits = weight.defined() && weight.dim() == 2 && weight.size(1) == width && weight.size(0) > 0 &&
                      weight.scalar_type() == x.scalar_type();
    if (!fits || bias.defined() != layer.bias.has_value()) return nullptr;
    width = weight.size(0);
    if (bias.defined() && (bias.dim() != 1 || bias.size(0) != width || bias.scalar_type() != x.scalar_type()))
      return nullptr;
    const auto& [a, b, c] = layer.parameters;
    bound->layers.push_back({weight.size(1),
                             width,
                             weight.const_data_ptr(),
                             bias.defined() ? bias.const_data_ptr() : nullptr,
                             layer.activation,
                             {a, b, c}});
    bound->tensors.push_back(weight);
    bound->tensors.push_back(bias);
  }
  if (parts_.result == Result::kOne && width != 1) return nullptr;
  bound->network = {bound->layers.data(), static_cast<int64_t>(bound->layers.size()), parts_.scale, parts_.quadratic,
                    parts_.time};
  // In wider layers one product for all chains is faster than one for each tile; and for few chains of a large network
  // one in which a chain is not a lane, of which most would be empty.
  constexpr int64_t kWidest = 512, kFew = 8, kLarge = 80'000;
  const auto& network = bound->network;
  if (!x.is_cpu() && network.depth > EBM_CUDA_LAYERS) return nullptr;
  if (network.widest() > kWidest || (x.size(0) < kFew && network.products() > kLarge)) return nullptr;
  bound->energy = {.kind = kernels::Energy::kNetwork, .network = &bound->network};
  return bound;
}

std::shared_ptr<const kernels::Energy> FusedNetwork::energy(const jit::Module& module, const Tensor& x) const {
  if (parts_.result == Result::kOutputs || parts_.time != Network::kNone || !has_kernels(x)) return nullptr;
  const auto bound = bind(module, x);
  return bound ? std::shared_ptr<const kernels::Energy>(bound, &bound->energy) : nullptr;
}

std::shared_ptr<const Network> FusedNetwork::field(const jit::Module& module, const Tensor& x, const Tensor& t) const {
  const bool fits = t.dim() == 1 && t.device() == x.device() && t.layout() == at::kStrided && x.dim() == 2 &&
                    t.size(0) == x.size(0) && t.scalar_type() == x.scalar_type();
  if (parts_.result != Result::kOutputs || !fits || !has_kernels(x)) return nullptr;
  const auto bound = bind(module, x);
  return bound ? std::shared_ptr<const Network>(bound, &bound->network) : nullptr;
}

TrainedNetwork FusedNetwork::with_parameters(const jit::Module& module, std::shared_ptr<const Network> network) const {
  std::vector<TrainedNetwork::Parameter> parameters;
  for (const auto& layer : parts_.layers) {
    parameters.push_back({layer.weight.find(module), layer.weight.transposed});
    parameters.push_back({layer.bias ? layer.bias->find(module) : Tensor()});
  }
  return TrainedNetwork(std::move(network), std::move(parameters));
}

std::optional<TrainedNetwork> FusedNetwork::trained(const jit::Module& module, const Tensor& x) const {
  const auto energy = this->energy(module, x);
  if (!energy) return std::nullopt;
  return with_parameters(module, {energy, energy->network});
}

std::optional<TrainedNetwork> FusedNetwork::trained(const jit::Module& module, const Tensor& x, const Tensor& t) const {
  auto field = this->field(module, x, t);
  if (!field) return std::nullopt;
  return with_parameters(module, std::move(field));
}

}  // namespace ebm
