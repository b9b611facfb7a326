#include "ebm/networks/trained_network.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <algorithm>

#include "ebm/core/abort.h"
#include "ebm/cuda/passes.h"
#include "ebm/kernels/training.h"

namespace ebm {

using torch::autograd::SavedVariable;
using torch::autograd::variable_list;

/// The way back of one pass, a node of autograd's graph.
class TrainedNetwork::Back final : public torch::autograd::Node {
 public:
  using Pass = std::function<std::vector<kernels::LayerSlopes>(const variable_list& weights)>;

  /// Makes the results of a pass over x ones that come back by `pass`.
  static void connect(const TrainedNetwork& network, const Tensor& x, const variable_list& results, Pass pass,
                      Plain plain) {
    const std::shared_ptr<Back> node(new Back, torch::autograd::deleteNode);
    node->pass_ = std::move(pass);
    node->plain_ = std::move(plain);
    node->saved_.emplace_back(x, /*is_output=*/false);
    for (const auto& [tensor, transposed] : network.parameters_) {
      node->transposed_.push_back(transposed);
      node->saved_.emplace_back(tensor, /*is_output=*/false);
      node->add_next_edge(tensor.defined() ? torch::autograd::impl::gradient_edge(tensor) : torch::autograd::Edge());
    }
    for (const auto& result : results) torch::autograd::set_history(result, node);
  }

  std::string name() const override { return "NetworkBackward"; }

  variable_list apply(variable_list&& weights) override {
    const std::lock_guard lock(mutex_);
    variable_list tensors;  // says so if one has changed, or has been released
    for (const auto& saved : saved_) tensors.push_back(saved.unpack());
    const bool any = std::any_of(weights.begin(), weights.end(), [](const auto& weight) { return weight.defined(); });
    variable_list result(tensors.size() - 1);
    if (!any) return result;
    if (at::GradMode::is_enabled()) return again(tensors, weights);
    const auto slopes = pass_(weights);
    for (size_t i = 0; i < result.size(); ++i) {
      if (!task_should_compute_output(i)) continue;
      const auto& [weight, bias] = slopes[i / 2];
      result[i] = i % 2 == 1 ? bias : transposed_[i] ? weight.t() : weight;
    }
    return result;
  }

  void release_variables() override {
    const std::lock_guard lock(mutex_);
    for (auto& saved : saved_) saved.reset_data();
    pass_ = nullptr;
    plain_ = nullptr;
  }

 private:
  /// The same derivatives, themselves differentiable.
  variable_list again(const variable_list& tensors, const variable_list& weights) const {
    variable_list outputs, inputs, given;
    const auto results = plain_();
    for (size_t i = 0; i < results.size(); ++i) {
      if (!weights[i].defined() || !results[i].requires_grad()) continue;
      outputs.push_back(results[i]);
      given.push_back(weights[i]);
    }
    std::vector<size_t> places;
    for (size_t i = 0; i + 1 < tensors.size(); ++i) {
      if (!task_should_compute_output(i) || !tensors[i + 1].defined()) continue;
      places.push_back(i);
      inputs.push_back(tensors[i + 1]);
    }
    variable_list result(tensors.size() - 1);
    if (outputs.empty() || inputs.empty()) return result;
    const auto gradients = torch::autograd::grad(outputs, inputs, given, /*retain_graph=*/true, /*create_graph=*/true,
                                                 /*allow_unused=*/true);
    for (size_t i = 0; i < places.size(); ++i) result[places[i]] = gradients[i];
    return result;
  }

  Pass pass_;
  Plain plain_;
  std::vector<SavedVariable> saved_;  // x, and the parameters
  std::vector<bool> transposed_;
};

namespace {

/// The passes for x, on the CPU or a GPU.
constexpr struct {
  decltype(&kernels::outputs) outputs;
  decltype(&kernels::outputs_back) outputs_back;
  decltype(&kernels::slope) slope;
  decltype(&kernels::slope_back) slope_back;
  decltype(&kernels::slices) slices;
  decltype(&kernels::slices_back) slices_back;
} kPasses[] = {
    {kernels::outputs, kernels::outputs_back, kernels::slope, kernels::slope_back, kernels::slices,
     kernels::slices_back},
    {cuda::outputs, cuda::outputs_back, cuda::slope, cuda::slope_back, cuda::slices, cuda::slices_back},
};
const auto& passes(const Tensor& x) { return kPasses[x.is_cpu() ? 0 : 1]; }

/// The weight of each result in a pass back: zeros where nothing comes back.
Tensor or_zeros(const Tensor& weight, const Tensor& result) {
  return weight.defined() ? weight.contiguous() : at::zeros_like(result);
}

}  // namespace

bool TrainedNetwork::requires_grad() const {
  return std::any_of(parameters_.begin(), parameters_.end(), [](const auto& parameter) {
    return parameter.tensor.defined() && parameter.tensor.requires_grad();
  });
}

Tensor TrainedNetwork::energy(const Tensor& x, Plain plain) const {
  check_aborted();
  Tensor state;
  const auto outputs = passes(x).outputs(*network_, x, state);
  Tensor result;
  {
    const at::NoGradGuard no_grad;
    result = outputs.sum(-1);
    if (network_->scale != 1) result.mul_(network_->scale);
    if (network_->quadratic != 0) result.add_(x.square().sum(-1), network_->quadratic);
  }
  Back::connect(
      *this, x, {result},
      [network = network_, x, state](const variable_list& weights) {
        const auto of_outputs = weights[0].mul(network->scale).unsqueeze(-1).expand({-1, network->outputs()});
        auto slopes = passes(x).outputs_back(*network, x, of_outputs.contiguous(), state);
        // In a contrast of energies hardly anything is left of this sum: its order decides, so it is autograd's own.
        auto& bias = slopes.back().bias;
        if (bias.defined() && network->layers[network->depth - 1].activation == kernels::Activation::kIdentity)
          bias = of_outputs.sum(0);
        return slopes;
      },
      std::move(plain));
  return result;
}

Tensor TrainedNetwork::field(const Tensor& x, const Tensor& t, Plain plain) const {
  check_aborted();
  Tensor state;
  const auto inputs = cuda::with_time(*network_, x, t);
  const auto result = passes(inputs).outputs(*network_, inputs, state);
  Back::connect(
      *this, inputs, {result},
      [network = network_, inputs, state](const variable_list& weights) {
        return passes(inputs).outputs_back(*network, inputs, weights[0].contiguous(), state);
      },
      std::move(plain));
  return result;
}

Tensor TrainedNetwork::slope(const Tensor& x, Plain plain) const {
  check_aborted();
  Tensor state;
  const auto result = passes(x).slope(*network_, x, state);
  Back::connect(
      *this, x, {result},
      [network = network_, x, state](const variable_list& weights) {
        return passes(x).slope_back(*network, x, weights[0].contiguous(), state);
      },
      std::move(plain));
  return result;
}

std::pair<Tensor, Tensor> TrainedNetwork::slices(const Tensor& x, const Tensor& v, Plain plain) const {
  check_aborted();
  Tensor state;
  const auto directions = v.contiguous();
  const auto result = passes(x).slices(*network_, x, directions, state);
  const auto shapes = std::pair(result.first.detach(), result.second.detach());
  Back::connect(
      *this, x, {result.first, result.second},
      [=, network = network_](const variable_list& weights) {
        return passes(x).slices_back(*network, x, directions,
                                     {or_zeros(weights[0], shapes.first), or_zeros(weights[1], shapes.second)}, state);
      },
      std::move(plain));
  return result;
}

}  // namespace ebm
