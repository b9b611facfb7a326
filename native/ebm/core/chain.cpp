#include "ebm/core/chain.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "ebm/core/step_graphs.h"

namespace ebm {
namespace {

/// Fills the diagnostics of a run, one row per kept step, without reading the device.
class Recorder {
 public:
  Recorder(const Sampler& sampler, const Tensor& x, int64_t n_kept) : sampler_(sampler), single_(x.size(0) == 1) {
    if (sampler.reports_moments()) {
      std::vector<int64_t> shape = x.sizes().vec();
      shape[0] = n_kept;
      mean_ = at::empty(shape, x.options());
      var_ = at::zeros(shape, x.options());
    }
    energy_ = at::empty({n_kept}, x.options());
    for (const auto& [name, value] : sampler.diagnostics()) {
      std::vector<int64_t> shape = value.sizes().vec();
      shape.insert(shape.begin(), n_kept);
      extra_.emplace_back(name, at::empty(shape, x.options()));
    }
  }

  void record(int64_t row, const Tensor& x) {
    if (!mean_.defined()) {
      // An optimiser: only the energy.
    } else if (single_) {
      mean_[row].copy_(x.squeeze(0));
    } else {
      mean_[row].copy_(x.mean(0));
      var_[row].copy_(x.var(0, /*unbiased=*/false).clamp_(1e-10, 1e10));
    }
    energy_[row].copy_(sampler_.recorded_energy(x).mean());
    const auto values = sampler_.diagnostics();
    for (size_t i = 0; i < extra_.size(); ++i) extra_[i].second[row].copy_(values[i].second);
  }

  NamedTensors result() const {
    NamedTensors all;
    if (mean_.defined()) all = {{"mean", mean_}, {"var", var_}};
    all.emplace_back("energy", energy_);
    all.insert(all.end(), extra_.begin(), extra_.end());
    return all;
  }

 private:
  const Sampler& sampler_;
  bool single_;
  Tensor mean_, var_, energy_;
  NamedTensors extra_;
};

}  // namespace

ChainResult run_chain(Sampler& sampler, Tensor x, const ChainOptions& options, const Rng& rng, Control& control) {
  const auto& [n_steps, thin, keep_trajectory, keep_diagnostics] = options;
  TORCH_CHECK_VALUE(thin >= 1, "sample: expected thin to be at least 1, got ", thin);
  TORCH_CHECK_VALUE(n_steps >= 0, "sample: expected nSteps to be at least 0, got ", n_steps);
  TORCH_CHECK_VALUE(x.dim() >= 1, "sample: expected x to have shape (n, *data), got a 0-d tensor");

  const at::NoGradGuard no_grad;
  const auto n_kept = n_steps / thin;
  sampler.init(x);
  sampler.plan(n_steps);

  Tensor trajectory;
  if (keep_trajectory) {
    std::vector<int64_t> shape = x.sizes().vec();
    shape.insert(shape.begin() + 1, n_kept);
    trajectory = at::empty(shape, x.options());
  }
  std::optional<Recorder> recorder;
  if (keep_diagnostics) recorder.emplace(sampler, x, n_kept);

  StepGraphs graphs(sampler, x, n_steps, rng);
  Watch watch;
  watch.see(sampler.positions(x), 0);
  const bool keeps = keep_trajectory || keep_diagnostics;
  for (int64_t i = 0; i < n_steps;) {
    control.check();
    // As far as the next step that is kept.
    const auto steps = graphs.advance(x, i, keeps ? std::min(n_steps, (i / thin + 1) * thin) : n_steps);
    i += steps;
    watch.see(sampler.positions(x), i, graphs.accepted());
    if (keeps && i % thin == 0) {
      const auto row = i / thin - 1;
      if (keep_trajectory) trajectory.select(1, row).copy_(x);
      if (recorder) recorder->record(row, x);
    }
    control.advance(steps);
  }
  auto health = watch.result(sampler.positions(x), n_steps);
  health.unrecorded = graphs.refusal();
  return {keep_trajectory ? trajectory : x, recorder ? recorder->result() : NamedTensors{}, std::move(health)};
}

}  // namespace ebm
