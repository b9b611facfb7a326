#include "ebm/energies/composed.h"

#include <algorithm>
#include <cmath>

#include "ebm/integrators/mass.h"

namespace ebm {
namespace {

bool are_fixed(const Models& parts) {
  return std::all_of(parts.begin(), parts.end(), [](const auto& part) { return part->is_fixed(); });
}

/// x as a model with `force_fp32_gradient` takes it.
Tensor for_gradient(const Model& model, const Tensor& x) { return model.force_fp32_gradient ? x.to(at::kFloat) : x; }

}  // namespace

Tensor SumModel::energy(const Tensor& x) const {
  auto sum = parts_[0]->energy(x).mul(weights_[0]);
  for (size_t k = 1; k < parts_.size(); ++k) sum = sum.add(parts_[k]->energy(x).mul(weights_[k]));
  return sum;
}

Tensor SumModel::gradient(const Tensor& x) const {
  const at::NoGradGuard no_grad;
  const auto at = for_gradient(*this, x);
  auto sum = parts_[0]->gradient(at).mul(weights_[0]);
  for (size_t k = 1; k < parts_.size(); ++k) sum.add_(parts_[k]->gradient(at).mul(weights_[k]));
  return sum.to(x.scalar_type());
}

bool SumModel::is_fixed() const { return are_fixed(parts_); }

bool MixtureModel::is_fixed() const { return are_fixed(parts_); }

Tensor MixtureModel::log_densities(const Tensor& x) const {
  std::vector<Tensor> terms;
  for (size_t k = 0; k < parts_.size(); ++k) terms.push_back(parts_[k]->energy(x).neg().add(std::log(weights_[k])));
  return at::stack(terms);
}

Tensor MixtureModel::energy(const Tensor& x) const { return log_densities(x).logsumexp(0).neg(); }

Tensor MixtureModel::gradient(const Tensor& x) const {
  const at::NoGradGuard no_grad;
  const auto at = for_gradient(*this, x);
  // The gradients of the parts, weighted by their posterior probabilities at x.
  const auto shares = log_densities(at).softmax(0).to(at.scalar_type());
  auto sum = parts_[0]->gradient(at).mul(per_row(shares[0], at));
  for (size_t k = 1; k < parts_.size(); ++k) sum.add_(parts_[k]->gradient(at).mul(per_row(shares[k], at)));
  return sum.to(x.scalar_type());
}

Tensor TemperedModel::energy(const Tensor& x) const { return part_->energy(x).div(temperature_); }

Tensor TemperedModel::gradient(const Tensor& x) const {
  const at::NoGradGuard no_grad;
  return part_->gradient(for_gradient(*this, x)).div(temperature_).to(x.scalar_type());
}

}  // namespace ebm
