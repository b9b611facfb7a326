#include "ebm/samplers/parallel_tempering.h"

#include <tuple>
#include <utility>

#include "ebm/integrators/mass.h"
#include "ebm/kernels/draws.h"

namespace ebm {

void ParallelTempering::init(const Tensor& x) {
  const auto count = options_.kernels.size();
  replicas_.assign(count, x);
  moved_.assign(count, true);
  accepted_ = Tensor();
  n_swaps_ = 0;
  made_ = at::zeros({static_cast<int64_t>(count) - 1}, x.options());
  tried_ = at::zeros_like(made_);
  for (size_t k = 0; k < count; ++k) options_.kernels[k]->init(x);
}

Tensor ParallelTempering::step(const Tensor& x, int64_t i, const Rng& rng) {
  replicas_[0] = x;
  for (size_t k = 0; k < options_.kernels.size(); ++k) {
    if (moved_[k]) options_.kernels[k]->init(replicas_[k]);
    moved_[k] = false;
    replicas_[k] = options_.kernels[k]->step(replicas_[k], i, rng);
  }
  accepted_ = options_.kernels[0]->accepted();
  if ((i + 1) % options_.swap_every == 0) swap(rng);
  return replicas_[0];
}

void ParallelTempering::swap(const Rng& rng) {
  const auto count = replicas_.size();
  const size_t first = count > 2 ? n_swaps_ % 2 : 0;
  const auto n_pairs = static_cast<int64_t>((count - first) / 2);
  const auto& x = replicas_[0];
  const auto u = kernels::uniform({n_pairs, x.size(0)}, rng, x.options()).log_();
  for (size_t k = first, pair = 0; k + 1 < count; k += 2, ++pair) {
    auto &cold = replicas_[k], &hot = replicas_[k + 1];
    const auto gap = energies(model(), cold).sub(energies(model(), hot));
    // A comparison with NaN is false, so a ratio that is not a number refuses.
    const auto made =
        u[static_cast<int64_t>(pair)].lt(gap.mul_(1 / options_.temperatures[k] - 1 / options_.temperatures[k + 1]));
    const auto rows = per_row(made, x);
    std::tie(cold, hot) = std::pair(at::where(rows, hot, cold), at::where(rows, cold, hot));
    moved_[k] = moved_[k + 1] = true;
    if (k == 0 && accepted_.defined()) accepted_ = accepted_.logical_or(made);
    tried_[static_cast<int64_t>(k)].add_(1);
    made_[static_cast<int64_t>(k)].add_(made.to(made_.scalar_type()).mean());
  }
  ++n_swaps_;
}

NamedTensors ParallelTempering::diagnostics() const {
  auto all = options_.kernels[0]->diagnostics();
  all.insert(all.begin(), {"swapRate", made_.div(tried_)});
  return all;
}

}  // namespace ebm
