#include "ebm/training/optimization_step.h"

#include <limits>
#include <string>
#include <utility>

#include "ebm/core/abort.h"
#include "ebm/optim/clip.h"

namespace ebm {
namespace {

/// The gradients that are there before a backward pass: it begins with none, so that it can be undone.
class Earlier {
 public:
  explicit Earlier(const std::vector<Tensor>& leaves) {
    for (const auto& leaf : leaves) {
      kept_.emplace_back(leaf, leaf.grad());
      leaf.mutable_grad().reset();
    }
  }

  void put_back() const {
    for (const auto& [leaf, gradient] : kept_) leaf.mutable_grad() = gradient;
  }

  /// Adds those of the pass, as the pass itself would have.
  void add_new() const {
    const at::NoGradGuard no_grad;
    for (const auto& [leaf, gradient] : kept_) {
      if (!gradient.defined()) continue;
      const auto fresh = leaf.grad();
      const bool in_place = gradient.layout() == at::kStrided;
      leaf.mutable_grad() = !fresh.defined() ? gradient : in_place ? gradient.add_(fresh) : gradient.add(fresh);
    }
  }

 private:
  std::vector<std::pair<Tensor, Tensor>> kept_;
};

}  // namespace

OptimizationStep::Result OptimizationStep::run(const std::function<Loss::Result()>& loss,
                                               const std::function<void(const Tensor&)>& backward,
                                               std::vector<ParamGroup>& groups) const {
  Result result;
  {
    const auto [value, terms, made_of] = loss();
    result.loss = value.detach();
    const Earlier earlier(leaves);
    try {
      auto all = made_of;
      all.emplace_back("loss", result.loss);
      auto differentiated = accumulated > 1 ? value.div(accumulated) : value;
      // A failure of this process alone reaches the others through their gradients.
      if (checked && shared && first_non_finite(all, {})) {
        differentiated = differentiated * std::numeric_limits<double>::quiet_NaN();
      }
      backward(differentiated);
      if (checked) {
        NamedTensors gradients;
        for (size_t i = 0; i < parameters.size(); ++i) gradients.emplace_back(std::to_string(i), parameters[i].grad());
        result.failure = first_non_finite(all, gradients);
      }
    } catch (...) {
      earlier.put_back();
      throw;
    }
    if (result.failure) {
      earlier.put_back();
      return result;
    }
    earlier.add_new();
  }
  if (clip_norm || clip_value) {
    const auto gradients = gradients_of(parameters);
    if (clip_norm) {
      result.grad_norm = total_norm(gradients, 2);
      ebm::clip_norm(gradients, *clip_norm, result.grad_norm);
    }
    if (clip_value) ebm::clip_value(gradients, *clip_value);
  }
  check_aborted();  // who stopped this may not wait for it, and must not find the weights changed later
  optimizer_step(groups);
  if (average) average->update();
  return result;
}

}  // namespace ebm
