#pragma once

#include "ebm/core/fields.h"
#include "ebm/integrators/leapfrog.h"

namespace ebm {

/// The solution of the implicit stages, by Picard iteration.
struct PicardOptions {
  /// Iterations in all.
  int64_t max_iter = 8;
  /// Ends early once an iteration changes the root mean square by less than this.
  double tol = 1e-6;
  /// Looks for that every so many iterations, which reads one number from the device; 0 never does.
  int64_t check_every = 0;

  void fields(Fields& f) {
    f("maxIter", max_iter);
    f("tol", tol);
    f("checkEvery", check_every);
  }
};

/// One step of the generalised leapfrog scheme for any H(x, p), with f = -dH/dx and v = dH/dp:
///   p_half = p + h/2 f(x, p_half),   x' = x + h/2 (v(x, p_half) + v(x', p_half)),   p' = p_half + h/2 f(x', p_half).
/// Safe mode cuts p_half, x' and the last force to +-1e6 and makes the end finite. `step_size` is a tensor as for
/// `leapfrog`. The force of a point is left undefined: it depends on p.
PhasePoint generalised_leapfrog(const PhasePoint& from, const Tensor& step_size, bool safe,
                                const PicardOptions& options,
                                c10::function_ref<Tensor(const Tensor& x, const Tensor& p)> force,
                                c10::function_ref<Tensor(const Tensor& x, const Tensor& p)> velocity);

struct GeneralisedLeapfrogOptions {
  PicardOptions solver;
  /// Functions of x, p and the time t, asked at t = 0.
  Callback force, velocity;

  void fields(Fields& f) {
    f.group("solver", solver);
    f("force", force);
    f("velocity", velocity);
  }
};

/// The generalised leapfrog scheme along two fields.
class GeneralisedLeapfrog final : public SymplecticIntegrator {
 public:
  using Options = GeneralisedLeapfrogOptions;

  explicit GeneralisedLeapfrog(Options options) : options_(std::move(options)) {}

  PhasePoint integrate(PhasePoint from, const Tensor& step_size, int64_t n_steps, bool safe,
                       Control& control) const override;

 private:
  Options options_;
};

}  // namespace ebm
