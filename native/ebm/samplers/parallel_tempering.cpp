#include "ebm/samplers/parallel_tempering.h"

#include <tuple>
#include <utility>

#include "ebm/integrators/mass.h"
#include "ebm/kernels/draws.h"

namespace ebm {

void ParallelTempering::init(const Tensor& x) {
  const auto count = options_.kernels.size();
  replicas_.assign(count, x);
  accepted_ = Tensor();
  made_ = at::zeros({static_cast<int64_t>(count) - 1}, x.options());
  tried_ = at::zeros_like(made_);
  for (size_t k = 0; k < count; ++k) options_.kernels[k]->init(x);
}

ParallelTempering::Swap ParallelTempering::swap_at(int64_t i) const {
  if (i < 0 || (i + 1) % options_.swap_every != 0) return {};
  const auto count = replicas_.size();
  const size_t first = count > 2 ? i / options_.swap_every % 2 : 0;
  return {first, (count - first) / 2};
}

std::optional<std::vector<double>> ParallelTempering::work(int64_t i) const {
  if (!model().is_fixed()) return std::nullopt;
  std::vector<double> all;
  for (const auto& [first, pairs] : {swap_at(i - 1), swap_at(i)}) {
    all.push_back(static_cast<double>(first));
    all.push_back(static_cast<double>(pairs));
  }
  // The kernels begin anew at the start too.
  all.push_back(i == 0);
  for (const auto& kernel : options_.kernels) {
    const auto own = kernel->work(i);
    if (!own) return std::nullopt;
    all.insert(all.end(), own->begin(), own->end());
  }
  return all;
}

std::vector<Tensor*> ParallelTempering::state() {
  std::vector<Tensor*> all{&accepted_, &made_, &tried_};
  for (auto& replica : replicas_) all.push_back(&replica);
  for (const auto& kernel : options_.kernels) {
    const auto own = kernel->state();
    all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

Tensor ParallelTempering::step(const Tensor& x, int64_t i, const Rng& rng) {
  replicas_[0] = x;
  const auto last = swap_at(i - 1);
  for (size_t k = 0; k < options_.kernels.size(); ++k) {
    // A swap makes the kernel's knowledge of its position void.
    if (i == 0 || last.has(k)) options_.kernels[k]->init(replicas_[k]);
    replicas_[k] = options_.kernels[k]->step(replicas_[k], i, rng);
  }
  accepted_ = options_.kernels[0]->accepted();
  if (const auto now = swap_at(i); now.pairs > 0) swap(now, rng);
  return replicas_[0];
}

void ParallelTempering::swap(const Swap& swap, const Rng& rng) {
  const auto& x = replicas_[0];
  const auto u = kernels::uniform({static_cast<int64_t>(swap.pairs), x.size(0)}, rng, x.options()).log_();
  for (size_t pair = 0; pair < swap.pairs; ++pair) {
    const auto k = swap.first + 2 * pair;
    auto &cold = replicas_[k], &hot = replicas_[k + 1];
    const auto gap = energies(model(), cold).sub(energies(model(), hot));
    // A comparison with NaN is false, so a ratio that is not a number refuses.
    const auto made =
        u[static_cast<int64_t>(pair)].lt(gap.mul_(1 / options_.temperatures[k] - 1 / options_.temperatures[k + 1]));
    const auto rows = per_row(made, x);
    std::tie(cold, hot) = std::pair(at::where(rows, hot, cold), at::where(rows, cold, hot));
    if (k == 0 && accepted_.defined()) accepted_ = accepted_.logical_or(made);
    tried_[static_cast<int64_t>(k)].add_(1);
    made_[static_cast<int64_t>(k)].add_(made.to(made_.scalar_type()).mean());
  }
}

NamedTensors ParallelTempering::diagnostics() const {
  auto all = options_.kernels[0]->diagnostics();
  all.insert(all.begin(), {"swapRate", made_.div(tried_)});
  return all;
}

}  // namespace ebm
