#include "ebm/samplers/flow.h"

#include <cmath>
#include <vector>

namespace ebm {
namespace {

/// mean and var over the samples of x, and the time t, in rows of `rows` kept states.
class FlowRecord {
 public:
  FlowRecord(const Tensor& x, int64_t rows);
  void set(int64_t row, const Tensor& x, const Tensor& t);
  NamedTensors result() const { return {{"mean", mean_}, {"var", var_}, {"t", t_}}; }

 private:
  Tensor mean_, var_, t_;
};

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

}  // namespace

FlowResult run_flow(const Stepper& stepper, const Field& drift, const Field* diffusion, const Field* last, Tensor x,
                    const Tensor& grid, const FlowOptions& options, const Rng& rng, Control& control) {
  const auto& [thin, keep_trajectory, keep_diagnostics, last_step] = options;
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
    x = stepper.step(drift, x, times, h, diffusion ? diffusion->value(x, times) : Tensor(), rng);
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

FlowResult run_adaptive_flow(const Integrator& method, const Field& drift, Tensor x, const Tensor& grid,
                             bool diagnostics, Control& control) {
  const at::NoGradGuard no_grad;
  const auto n = grid.size(0) - 1;
  const auto time = [&](int64_t i) { return grid.select(0, i); };
  const double h = std::abs(time(1).sub(time(0)).item<double>());
  Watch watch;
  watch.see({x}, 0);
  x = method.integrate_adaptive(drift, x, time(0).item<double>(), time(n).item<double>(), h, n, control);
  const auto health = watch.result({x}, n);
  if (!diagnostics) return {x, {}, health};
  FlowRecord record(x, 1);
  record.set(0, x, time(n));
  return {x, record.result(), health};
}

}  // namespace ebm
