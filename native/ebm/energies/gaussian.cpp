#include "ebm/energies/gaussian.h"

#include <utility>

namespace ebm {

GaussianModel::GaussianModel(Options options) : mean_(std::move(options.mean)), cov_inv_(std::move(options.cov_inv)) {
  const at::NoGradGuard no_grad;
  precision_ = cov_inv_.add(cov_inv_.t()).mul_(0.5).contiguous();
}

Tensor GaussianModel::centered(const Tensor& x) const {
  const auto all = rows(x);
  TORCH_CHECK_VALUE(all.dim() == 2 && all.size(1) == mean_.size(0), "GaussianModel: expected x to have shape (B, ",
                    mean_.size(0), "), got ", all.sizes());
  return all.to(mean_.device(), mean_.scalar_type()).sub(mean_);
}

Tensor GaussianModel::energy(const Tensor& x) const {
  const auto delta = centered(x);
  // The reference's second formula multiplies row by row, in two products for each: one product for all takes a tenth
  // of its time, and both round differently.
  return delta.mul(delta.matmul(delta.size(0) == 1 ? cov_inv_ : cov_inv_.t())).sum(-1).mul(0.5);
}

Tensor GaussianModel::closed_gradient(const Tensor& x) const {
  return centered(x).mm(precision_).to(x.device(), x.scalar_type());
}

std::pair<Tensor, Tensor> GaussianModel::energy_and_gradient(const Tensor& x) const {
  if (x.dim() != 2 || force_fp32_gradient) return AnalyticModel::energy_and_gradient(x);
  check_aborted();
  const at::NoGradGuard no_grad;
  const auto delta = centered(x), slope = delta.mm(precision_);
  return {delta.mul(slope).sum(-1).mul_(0.5), slope.to(x.device(), x.scalar_type())};
}

std::optional<kernels::Energy> GaussianModel::fused(const Tensor& x) const {
  // Beyond this width a matrix product for all chains at once is faster than one for each tile.
  constexpr int64_t kWidest = 64;
  const bool same = mean_.device() == x.device() && mean_.scalar_type() == x.scalar_type();
  if (!same || !mean_.is_contiguous() || x.size(1) != mean_.size(0) || x.size(1) > kWidest) return std::nullopt;
  return kernels::Energy{
      .kind = kernels::Energy::kGaussian, .mean = mean_.const_data_ptr(), .precision = precision_.const_data_ptr()};
}

}  // namespace ebm
