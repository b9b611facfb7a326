#include "ebm/networks/trained_network.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <algorithm>

#include "ebm/core/abort.h"
#include "ebm/core/on_constants.h"
#include "ebm/cuda/passes.h"
#include "ebm/kernels/training.h"

namespace ebm {

using torch::autograd::SavedVariable;
using torch::autograd::variable_list;

/// The way back of one pass, a node of autograd's graph.
class TrainedNetwork::Back final : public torch::autograd::Node {
 public:
  /// Makes the results of a pass over x ones that come back by `pass` to the parameters of a network and others.
  static void connect(const std::vector<Parameter>& parameters, const variable_list& others, const Tensor& x,
                      const variable_list& results, Pass pass, Plain plain) {
    const std::shared_ptr<Back> node(new Back, torch::autograd::deleteNode);
    node->pass_ = std::move(pass);
    node->plain_ = std::move(plain);
    node->saved_.reserve(1 + parameters.size() + others.size());
    node->saved_.emplace_back(x, /*is_output=*/false);
    for (const auto& [tensor, transposed] : parameters) node->reach(tensor, transposed);
    for (const auto& tensor : others) node->reach(tensor, false);
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
    const OnConstants below;
    auto slopes = pass_(weights);
    for (size_t i = 0; i < result.size(); ++i) {
      if (task_should_compute_output(i)) result[i] = transposed_[i] ? slopes[i].t() : std::move(slopes[i]);
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
  void reach(const Tensor& parameter, bool transposed) {
    transposed_.push_back(transposed);
    saved_.emplace_back(parameter, /*is_output=*/false);
    add_next_edge(parameter.defined() ? torch::autograd::impl::gradient_edge(parameter) : torch::autograd::Edge());
  }

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

variable_list flat(std::vector<kernels::LayerSlopes> slopes) {
  variable_list result;
  result.reserve(2 * slopes.size());
  for (auto& [weight, bias] : slopes) {
    result.push_back(std::move(weight));
    result.push_back(std::move(bias));
  }
  return result;
}

/// Whether a derivative that comes back to a loss is the 1 of a `backward` from there, which changes nothing.
bool is_one(const Tensor& weight) {
  if (!weight.is_cpu() || weight.numel() != 1) return false;
  if (weight.scalar_type() == at::kFloat) return *weight.const_data_ptr<float>() == 1;
  return weight.scalar_type() == at::kDouble && *weight.const_data_ptr<double>() == 1;
}

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

variable_list TrainedNetwork::connect(const Tensor& x, variable_list results, Pass pass, Plain plain,
                                      const Criterion* criterion) const {
  if (criterion == nullptr) {
    Back::connect(parameters_, {}, x, results, std::move(pass), std::move(plain));
    return results;
  }
  variable_list slopes;
  Tensor loss;
  {
    const at::NoGradGuard no_grad;
    const OnConstants below;
    loss = criterion->of(results, &slopes);
  }
  Back::connect(
      parameters_, criterion->parameters, x, {loss},
      [slopes, pass = std::move(pass), count = results.size()](const variable_list& weights) {
        auto scaled = slopes;
        if (!is_one(weights[0])) {
          for (auto& slope : scaled) slope = slope.mul(weights[0]);
        }
        auto back = pass({scaled.begin(), scaled.begin() + count});
        back.insert(back.end(), scaled.begin() + count, scaled.end());
        return back;
      },
      [plain = std::move(plain), of = criterion->of] { return variable_list{of(plain(), nullptr)}; });
  return {loss};
}

variable_list TrainedNetwork::energy(const Tensor& x, Plain plain, const Criterion* criterion) const {
  check_aborted();
  Tensor state;
  const auto outputs = passes(x).outputs(*network_, x, state);
  Tensor result;
  {
    const at::NoGradGuard no_grad;
    const OnConstants below;
    result = outputs.sum(-1);
    if (network_->scale != 1) result.mul_(network_->scale);
    if (network_->quadratic != 0) result.add_(x.square().sum(-1), network_->quadratic);
  }
  auto back = [network = network_, x, state](const variable_list& weights) {
    const auto of_outputs = weights[0].mul(network->scale).unsqueeze(-1).expand({-1, network->outputs()});
    auto slopes = passes(x).outputs_back(*network, x, of_outputs.contiguous(), state);
    // In a contrast of energies hardly anything is left of this sum: its order decides, so it is autograd's own.
    auto& bias = slopes.back().bias;
    if (bias.defined() && network->layers[network->depth - 1].activation == kernels::Activation::kIdentity)
      bias = of_outputs.sum(0);
    return flat(std::move(slopes));
  };
  return connect(x, {result}, std::move(back), std::move(plain), criterion);
}

variable_list TrainedNetwork::field(const Tensor& x, const Tensor& t, Plain plain, const Criterion* criterion) const {
  check_aborted();
  Tensor state;
  const auto inputs = cuda::with_time(*network_, x, t);
  const auto result = passes(inputs).outputs(*network_, inputs, state);
  auto back = [network = network_, inputs, state](const variable_list& weights) {
    return flat(passes(inputs).outputs_back(*network, inputs, weights[0].contiguous(), state));
  };
  return connect(inputs, {result}, std::move(back), std::move(plain), criterion);
}

variable_list TrainedNetwork::slope(const Tensor& x, Plain plain, const Criterion* criterion) const {
  check_aborted();
  Tensor state;
  const auto result = passes(x).slope(*network_, x, state);
  auto back = [network = network_, x, state](const variable_list& weights) {
    return flat(passes(x).slope_back(*network, x, weights[0].contiguous(), state));
  };
  return connect(x, {result}, std::move(back), std::move(plain), criterion);
}

variable_list TrainedNetwork::slices(const Tensor& x, const Tensor& v, Plain plain, const Criterion* criterion) const {
  check_aborted();
  Tensor state;
  const auto directions = v.contiguous();
  const auto [slopes, curvatures] = passes(x).slices(*network_, x, directions, state);
  auto back = [network = network_, x, directions, state, along = slopes.detach(),
               bend = curvatures.detach()](const variable_list& weights) {
    const auto given = std::pair(or_zeros(weights[0], along), or_zeros(weights[1], bend));
    return flat(passes(x).slices_back(*network, x, directions, given, state));
  };
  return connect(x, {slopes, curvatures}, std::move(back), std::move(plain), criterion);
}

}  // namespace ebm
