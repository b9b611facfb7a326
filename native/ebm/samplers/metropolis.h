#pragma once

#include "ebm/core/sampler.h"
#include "ebm/cuda/loop.h"

namespace ebm {

/// A trajectory or proposal whose energy has risen by this much has left the truth, not the typical set.
constexpr double kDivergence = 1000;

/// The diagnostics of every Metropolis sampler's last step: acceptanceRate, the share of the chains that took the
/// proposal, and divergences, the number of those whose energy (it fell by log_ratio) rose beyond kDivergence
/// or is no number.
inline NamedTensors metropolis_diagnostics(const Tensor& accepted, const Tensor& log_ratio) {
  return {{"acceptanceRate", accepted.to(at::kFloat).mean()},
          {"divergences", log_ratio.ge(-kDivergence).logical_not().sum()}};
}

/// The report of a GPU's kernels on n chains x: the verdicts on the last step, and which chains took any proposal.
struct Verdicts {
  Tensor accepted, log_ratio, moved;

  /// For the next launch to write to.
  static Verdicts of(const Tensor& x, EbmCudaRun& run) {
    const auto flags = [&] { return at::empty({x.size(0)}, x.options().dtype(at::kBool)); };
    const Verdicts verdicts{flags(), at::empty({x.size(0)}, x.options()), flags()};
    run.accepted = verdicts.accepted.mutable_data_ptr<bool>();
    run.log_ratio = verdicts.log_ratio.mutable_data_ptr();
    run.moved = verdicts.moved.mutable_data_ptr<bool>();
    return verdicts;
  }
};

}  // namespace ebm
