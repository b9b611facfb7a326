#pragma once

#include <c10/util/FunctionRef.h>

#include "ebm/core/control.h"
#include "ebm/core/tensor.h"

namespace ebm {

/// A point of phase space.
struct PhasePoint {
  Tensor x;
  Tensor p;
  /// The force at x; undefined where it is not known.
  Tensor force;
};

/// A scheme for Hamilton's equations, which knows their fields.
class SymplecticIntegrator {
 public:
  virtual ~SymplecticIntegrator() = default;

  /// The point after n_steps steps. `step_size` is a 0-d tensor, or one that broadcasts with x. Throws `Aborted`
  /// between two steps if `control` says so.
  virtual PhasePoint integrate(PhasePoint from, const Tensor& step_size, int64_t n_steps, bool safe,
                               Control& control) const = 0;
};

/// n_steps times `step`. Throws `Aborted` between two steps if `control` says so.
PhasePoint repeat(PhasePoint from, int64_t n_steps, c10::function_ref<PhasePoint(PhasePoint from)> step,
                  Control& control);

}  // namespace ebm
