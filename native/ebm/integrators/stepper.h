#pragma once

#include <ATen/ScalarOps.h>

#include <functional>
#include <utility>

#include "ebm/core/control.h"
#include "ebm/core/field.h"

namespace ebm {

/// A number that takes on the type of the tensor it meets, as Python's do.
inline Tensor number(double value) { return at::native::wrapped_scalar_tensor(value); }

/// A scheme that moves x (B, *data) along dx = f(x, t) dt + sqrt(2 D) dW, one step at a time.
class Stepper {
 public:
  virtual ~Stepper() = default;

  /// The state after a step of size h from x at the times t (B). h and the diffusion are 0-d or broadcast over x; an
  /// undefined diffusion is none. Draws one `randn_like(x)` after the drift if there is a diffusion.
  virtual Tensor step(const Field& drift, const Tensor& x, const Tensor& t, const Tensor& h, const Tensor& diffusion,
                      const Rng& rng) const = 0;
};

/// A stepper with loops of its own.
class Integrator : public Stepper {
 public:
  /// The same step with noise z that is there already.
  virtual Tensor step_with(const Tensor& z, const Field& drift, const Tensor& x, const Tensor& t, const Tensor& h,
                           const Tensor& diffusion) const = 0;

  /// Steps from point to point of a 1-D grid, which may decrease. The diffusion, if any, is asked for before each step.
  virtual Tensor integrate(const Field& drift, Tensor x, const Tensor& grid,
                           const std::function<Tensor(const Tensor&, const Tensor&)>& diffusion, const Rng& rng,
                           Control& control) const = 0;

  /// Steps from t0 to t1, forward or backward, of sizes that keep the error of each within the tolerances; the first
  /// tried is h. Reads one number from the device for each attempt. Progress counts in n-ths of the interval.
  virtual Tensor integrate_adaptive(const Field& drift, Tensor x, double t0, double t1, double h, int64_t n,
                                    Control& control) const = 0;
};

/// A stepper that is any function of x and t; the function knows drift, step size and diffusion itself.
class CallbackStepper final : public Stepper {
 public:
  using Function = std::function<Tensor(const Tensor& x, const Tensor& t)>;

  explicit CallbackStepper(Function function) : function_(std::move(function)) {}

  Tensor step(const Field&, const Tensor& x, const Tensor& t, const Tensor&, const Tensor&, const Rng&) const override {
    return function_(x, t);
  }

 private:
  Function function_;
};

}  // namespace ebm
