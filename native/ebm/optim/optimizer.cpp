#include "ebm/optim/optimizer.h"

namespace ebm {

void UpdateRule::apply(const Tensor& parameter, const Tensor& gradient, ParamState& state) const {
  TORCH_CHECK_TYPE(gradient.layout() == at::kStrided, name_, ": expected the gradient to be dense, got one that is ",
                   gradient.layout());
  const auto descent = maximize_ ? gradient.neg() : gradient;
  if (!parameter.is_complex()) return update(parameter, descent, state);

  auto pairs = state;
  for (auto& tensor : pairs) {
    if (tensor.defined() && tensor.is_complex()) tensor = at::view_as_real(tensor);
  }
  const auto real = at::view_as_real(parameter);
  update(real, at::view_as_real(descent), pairs);
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (state[i].defined() || !pairs[i].defined()) continue;
    state[i] = pairs[i].dim() == real.dim() ? at::view_as_complex(pairs[i]) : pairs[i];
  }
}

void optimizer_step(std::vector<ParamGroup>& groups) {
  const at::NoGradGuard no_grad;
  for (auto& group : groups) {
    for (size_t i = 0; i < group.parameters.size(); ++i) {
      const auto& parameter = group.parameters[i];
      const auto gradient = parameter.grad();
      if (gradient.defined()) group.rule->apply(parameter, gradient, group.states[i]);
    }
  }
}

double count_step(Tensor& step) {
  if (!step.defined()) step = at::zeros({}, at::kFloat);
  const bool is_plain = step.is_cpu() && step.has_storage() && step.scalar_type() == at::kFloat && step.numel() == 1;
  if (!is_plain) return step.add_(1).item<double>();
  // Two operators for each parameter would take as long as the update of a small one.
  float& count = *step.mutable_data_ptr<float>();
  step.unsafeGetTensorImpl()->bump_version();
  return count += 1;
}

Tensor& from_zeros(Tensor& remembered, const Tensor& parameter) {
  if (!remembered.defined()) remembered = at::zeros_like(parameter);
  return remembered;
}

Tensor with_penalty(const Tensor& gradient, const Tensor& parameter, double weight_decay) {
  return weight_decay == 0 ? gradient : gradient.add(parameter, weight_decay);
}

}  // namespace ebm
