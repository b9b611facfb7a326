#include "ebm/optim/clip.h"

namespace ebm {

std::vector<Tensor> gradients_of(const std::vector<Tensor>& parameters) {
  std::vector<Tensor> gradients;
  for (const auto& parameter : parameters) {
    auto gradient = parameter.grad();
    if (gradient.defined()) gradients.push_back(std::move(gradient));
  }
  return gradients;
}

Tensor total_norm(const std::vector<Tensor>& tensors, double norm_type) {
  const at::NoGradGuard no_grad;
  if (tensors.empty()) return at::zeros({});
  std::vector<Tensor> norms;
  for (const auto& tensor : tensors) norms.push_back(at::linalg_vector_norm(tensor, norm_type).to(tensors[0].device()));
  return at::linalg_vector_norm(at::stack(norms), norm_type);
}

void clip_norm(const std::vector<Tensor>& gradients, double max_norm, const Tensor& norm) {
  const at::NoGradGuard no_grad;
  const auto factor = norm.add(1e-6).reciprocal().mul(max_norm).clamp_max(1);
  for (const auto& gradient : gradients) gradient.mul_(factor.to(gradient.device()));
}

void clip_value(const std::vector<Tensor>& gradients, double value) {
  const at::NoGradGuard no_grad;
  for (const auto& gradient : gradients) gradient.clamp_(-value, value);
}

}  // namespace ebm
