#pragma once

#include <functional>
#include <utility>

#include "ebm/core/field.h"

namespace ebm {

/// A scheme that moves x (B, *data) along dx = f(x, t) dt + sqrt(2 D) dW, one step at a time.
class Stepper {
 public:
  virtual ~Stepper() = default;

  /// The state after a step of size h from x at the times t (B). h and the diffusion are 0-d or broadcast over x; an
  /// undefined diffusion is none. Draws one `randn_like(x)` after the drift if there is a diffusion.
  virtual Tensor step(const Field& drift, const Tensor& x, const Tensor& t, const Tensor& h, const Tensor& diffusion,
                      const Rng& rng) const = 0;
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
