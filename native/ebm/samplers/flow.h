#pragma once

#include <memory>

#include "ebm/core/control.h"
#include "ebm/core/field.h"
#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"
#include "ebm/core/watch.h"
#include "ebm/integrators/stepper.h"

namespace ebm {

struct FlowOptions {
  /// Kept are the steps i with (i + 1) % thin == 0.
  int64_t thin = 1;
  bool trajectory = false;
  bool diagnostics = false;
  /// The length of the last correction past the end of the grid, for the recorded time.
  double last_step = 0;

  void fields(Fields& f) {
    f("thin", thin);
    f("returnTrajectory", trajectory);
    f("returnDiagnostics", diagnostics);
    f("lastStep", last_step);
  }
};

struct FlowResult {
  /// The last state (n, *data), or the trajectory (n, n_steps / thin, *data).
  Tensor samples;
  /// If asked for, one row per kept step: mean and var over the samples, and the time t.
  NamedTensors diagnostics;
  Health health;
};

/// Carries the n samples x, (n, *data), along dx = f(x, t) dt + … for the drift f. The grid has points in time, 1-D,
/// forward or backward; the loop takes a step between each two of them. `diffusion` (null for an ordinary equation) is
/// evaluated before each step. `last` (null for none) gives the state after a final correction from the state at the
/// end of the grid; it replaces that of the last step where that is kept.
FlowResult run_flow(const Stepper& stepper, const Field& drift, const Field* diffusion, const Field* last, Tensor x,
                    const Tensor& grid, const FlowOptions& options, const Rng& rng, Control& control);

/// The same for an ordinary equation in steps of the method's own choice, from the grid's first point to its last. The
/// first step tried is that of the grid, whose steps progress counts. Only the end is kept.
FlowResult run_adaptive_flow(const Integrator& method, const Field& drift, Tensor x, const Tensor& grid,
                             bool diagnostics, Control& control);

}  // namespace ebm
