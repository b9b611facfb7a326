#pragma once

#include "ebm/core/sampler.h"

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

}  // namespace ebm
