#include "ebm/losses/probability_path.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace ebm {

Tensor Times::draw(int64_t batch, const at::TensorOptions& options, const Rng& rng) const {
  if (!log_normal) {
    const auto uniform = at::rand({batch}, rng, options);
    return eps == 0 ? uniform : uniform.mul(1 - eps - eps).add(eps);
  }
  const auto s = at::randn({batch}, rng, options).mul(std).add(mean).exp();
  return s.add(1).reciprocal().clamp(std::max(1e-4, eps), 1 - eps);
}

PathSample ProbabilityPath::draw(Tensor x0, const Tensor& x1, const Rng& rng) const {
  if (!x0.defined()) x0 = normal_like(x1, rng);
  auto coupled = coupling->couple(x0, x1, rng);
  const auto t = times.draw(x1.size(0), x1.options().requires_grad(false), rng);
  const auto time = expand_like(t, coupled.x0);
  auto at = interpolate(coupled.x0, coupled.x1, interpolant->alpha(time), interpolant->sigma(time));
  return {std::move(coupled.x0), std::move(coupled.x1), std::move(coupled.weights), t,
          std::move(at.x),       std::move(at.velocity)};
}

Tensor mean_of_rows(const Tensor& rows, const Tensor& weights) {
  if (!weights.defined()) return rows.mean();
  return weights.mul(rows).sum().div(weights.sum().clamp_min(1e-12));
}

Tensor mean_flat(const Tensor& t) {
  std::vector<int64_t> dims(std::max<int64_t>(t.dim() - 1, 0));
  std::iota(dims.begin(), dims.end(), 1);
  return t.mean(dims);
}

}  // namespace ebm
