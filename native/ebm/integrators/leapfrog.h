#pragma once

#include <c10/util/FunctionRef.h>

#include "ebm/core/field.h"
#include "ebm/core/fields.h"
#include "ebm/core/model.h"
#include "ebm/integrators/mass.h"
#include "ebm/integrators/symplectic.h"

namespace ebm {

/// Forces and positions beyond this are cut in safe mode.
constexpr double kSafeClamp = 1e6;

/// Steps of the leapfrog scheme for H(x, p) = U(x) + p' M^-1 p / 2, with the force f = -grad U:
///   p_half = p + h/2 f(x),   x' = x + h M^-1 p_half,   p' = p_half + h/2 f(x').
/// The force at the end of a step is the first of the next, so n steps from a known force ask n times.
/// Safe mode cuts forces to +-1e6 and makes x' and p' finite after each step.
/// `step_size` is a 0-d tensor, or one that broadcasts with x.
PhasePoint leapfrog(PhasePoint from, const Tensor& step_size, int64_t n_steps, const Mass& mass, bool safe,
                    c10::function_ref<Tensor(const Tensor& x)> drift);

struct LeapfrogOptions {
  /// The force f(x, t), asked at t = 0.
  std::shared_ptr<const Field> drift;
  Mass mass;

  void fields(Fields& f) {
    f("drift", drift);
    f("mass", mass);
  }
};

/// The leapfrog scheme along a field.
class Leapfrog final : public SymplecticIntegrator {
 public:
  using Options = LeapfrogOptions;

  explicit Leapfrog(Options options) : options_(std::move(options)) {}

  PhasePoint integrate(PhasePoint from, const Tensor& step_size, int64_t n_steps, bool safe,
                       Control& control) const override;

 private:
  Options options_;
};

/// Leapfrog steps in their safe mode along the gradient of `model`, by a fused kernel; none where there is no kernel
/// for such a model, such chains or such a mass.
std::optional<PhasePoint> fused_leapfrog(const Model& model, const Tensor& x, const Tensor& p, double step_size,
                                         int64_t n_steps, const Mass& mass);

}  // namespace ebm
