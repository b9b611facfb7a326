#pragma once

#include <memory>

#include "ebm/core/control.h"
#include "ebm/core/field.h"
#include "ebm/core/sampler.h"
#include "ebm/core/watch.h"
#include "ebm/integrators/stepper.h"

namespace ebm {

struct FlowOptions {
  /// Points in time, 1-D, forward or backward; the loop takes a step between each two of them.
  Tensor grid;
  /// Kept are the steps i with (i + 1) % thin == 0.
  int64_t thin = 1;
  bool trajectory = false;
  bool diagnostics = false;
  /// How far past the end of the grid the last correction goes, for the recorded time.
  double last_step = 0;
};

struct FlowResult {
  /// The last state (n, *data), or the trajectory (n, n_steps / thin, *data).
  Tensor samples;
  /// If asked for, one row per kept step: mean and var over the samples, and the time t.
  NamedTensors diagnostics;
  Health health;
};

/// mean and var over the samples of x, and the time t, in rows of `rows` kept states.
class FlowRecord {
 public:
  FlowRecord(const Tensor& x, int64_t rows);
  void set(int64_t row, const Tensor& x, const Tensor& t);
  NamedTensors result() const { return {{"mean", mean_}, {"var", var_}, {"t", t_}}; }

 private:
  Tensor mean_, var_, t_;
};

/// Carries the n samples x, (n, *data), along the grid. `diffusion` (null for an ordinary equation) is evaluated before
/// each step. `last` (null for none) gives the state after a final correction from the state at the end of the grid; it
/// replaces that of the last step where that is kept.
FlowResult run_flow(const Stepper& stepper, const Field* diffusion, const Field* last, Tensor x,
                    const FlowOptions& options, const Rng& rng, Control& control);

}  // namespace ebm
