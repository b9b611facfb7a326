#pragma once

#include "ebm/core/control.h"
#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"
#include "ebm/core/watch.h"

namespace ebm {

/// The length of a run of chains and the steps that it keeps: those i with (i + 1) % thin == 0, never the start.
struct ChainOptions {
  int64_t n_steps = 0;
  int64_t thin = 1;
  bool trajectory = false;
  bool diagnostics = false;

  void fields(Fields& f) {
    f("nSteps", n_steps);
    f("thin", thin);
    f("returnTrajectory", trajectory);
    f("returnDiagnostics", diagnostics);
  }
};

struct ChainResult {
  /// The last positions (n, *data), or the trajectory (n, n_steps / thin, *data). After no steps, x itself.
  Tensor samples;
  /// If asked for, one row per kept step: mean and var over the chains (n_kept, *data) unless the sampler reports
  /// none, their mean energy (n_kept), and the reports of the sampler (n_kept, …). The variance is that of the
  /// population within [1e-10, 1e10], and 0 for a single chain.
  NamedTensors diagnostics;
  Health health;
};

/// Runs the n chains that start at x, (n, *data), for n_steps steps of the sampler.
/// Throws `Aborted` between two steps if `control` says so.
ChainResult run_chain(Sampler& sampler, Tensor x, const ChainOptions& options, const Rng& rng, Control& control);

}  // namespace ebm
