#include "ebm/samplers/flow.h"

#include <vector>

namespace ebm {

FlowRecord::FlowRecord(const Tensor& x, int64_t rows) {
  std::vector<int64_t> shape = x.sizes().vec();
  shape[0] = rows;
  mean_ = at::empty(shape, x.options());
  var_ = at::zeros(shape, x.options());
  t_ = at::empty({rows}, x.options());
}

void FlowRecord::set(int64_t row, const Tensor& x, const Tensor& t) {
  if (x.size(0) == 1) {
    mean_[row].copy_(x.squeeze(0));
  } else {
    mean_[row].copy_(x.mean(0));
    var_[row].copy_(x.var(0, /*unbiased=*/false).clamp_(1e-10, 1e10));
  }
  t_[row].copy_(t);
}

FlowResult run_flow(const Stepper& stepper, const Field* diffusion, const Field* last, Tensor x,
                    const FlowOptions& options, const Rng& rng, Control& control) {
  const auto& [grid, thin, keep_trajectory, keep_diagnostics, last_step] = options;
  const at::NoGradGuard no_grad;
  const auto n_steps = grid.size(0) - 1;
  const auto n_kept = n_steps / thin;

  Tensor trajectory;
  if (keep_trajectory) {
    std::vector<int64_t> shape = x.sizes().vec();
    shape.insert(shape.begin() + 1, n_kept);
    trajectory = at::empty(shape, x.options());
  }
  std::optional<FlowRecord> record;
  if (keep_diagnostics) record.emplace(x, n_kept);
  const auto keep = [&](int64_t row, const Tensor& t) {
    if (keep_trajectory) trajectory.select(1, row).copy_(x);
    if (record) record->set(row, x, t);
  };

  Watch watch;
  watch.see({x}, 0);
  for (int64_t i = 0; i < n_steps; ++i) {
    control.check();
    const auto t = grid.select(0, i);
    const auto times = t.expand({x.size(0)});
    const auto h = grid.select(0, i + 1).sub(t);
    x = stepper.step(x, times, h, diffusion ? diffusion->value(x, times) : Tensor(), rng);
    watch.see({x}, i + 1);
    if ((i + 1) % thin == 0) keep(i / thin, grid.select(0, i + 1));
    control.advance();
  }
  if (last) {
    x = last->value(x, grid.select(0, n_steps).expand({x.size(0)}));
    if (n_kept > 0 && n_steps % thin == 0) keep(n_kept - 1, grid.select(0, n_steps).add(last_step));
  }
  return {keep_trajectory ? trajectory : x, record ? record->result() : NamedTensors{}, watch.result({x}, n_steps)};
}

}  // namespace ebm
