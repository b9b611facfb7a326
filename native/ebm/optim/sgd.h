#pragma once

#include "ebm/optim/optimizer.h"

namespace ebm {

struct SGDOptions {
  double lr = 0;
  double momentum = 0;
  double dampening = 0;
  double weight_decay = 0;
  bool nesterov = false;
  bool maximize = false;

  void fields(Fields& f) {
    f("lr", lr);
    f("momentum", momentum);
    f("dampening", dampening);
    f("weightDecay", weight_decay);
    f("nesterov", nesterov);
    f("maximize", maximize);
  }
};

/// theta <- theta - lr b, with b <- momentum b + (1 - dampening) g, which starts as the first gradient g.
/// Remembers: b.
class SGD final : public UpdateRule {
 public:
  using Options = SGDOptions;

  explicit SGD(Options options) : UpdateRule("SGD", options.maximize), o_(options) {}

  size_t state_size() const override { return 1; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  SGDOptions o_;
};

}  // namespace ebm
