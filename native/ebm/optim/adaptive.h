#pragma once

#include "ebm/optim/optimizer.h"

// Rates for each element from the squares of its gradients, without momentum of Adam's kind.

namespace ebm {

struct RMSpropOptions {
  double lr = 0;
  double alpha = 0;
  double eps = 0;
  double weight_decay = 0;
  double momentum = 0;
  bool centered = false;
  bool maximize = false;

  void fields(Fields& f) {
    f("lr", lr);
    f("alpha", alpha);
    f("eps", eps);
    f("weightDecay", weight_decay);
    f("momentum", momentum);
    f("centered", centered);
    f("maximize", maximize);
  }
};

/// theta <- theta - lr g / (sqrt(v) + eps), with v the running average of the squared gradient; if `centered` an
/// estimate of its variance. Hinton, 2012.
/// Remembers: step, v, the momentum's buffer, the running average of the gradient.
class RMSprop final : public UpdateRule {
 public:
  using Options = RMSpropOptions;

  explicit RMSprop(Options options) : UpdateRule("RMSprop", options.maximize), o_(options) {}

  size_t state_size() const override { return 4; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  RMSpropOptions o_;
};

struct AdagradOptions {
  double lr = 0;
  double lr_decay = 0;
  double eps = 0;
  double weight_decay = 0;
  bool maximize = false;

  void fields(Fields& f) {
    f("lr", lr);
    f("lrDecay", lr_decay);
    f("eps", eps);
    f("weightDecay", weight_decay);
    f("maximize", maximize);
  }
};

/// theta <- theta - lr g / (sqrt(s) + eps), with s the sum of the squared gradients. Duchi et al., 2011.
/// Remembers: step, s.
class Adagrad final : public UpdateRule {
 public:
  using Options = AdagradOptions;

  explicit Adagrad(Options options) : UpdateRule("Adagrad", options.maximize), o_(options) {}

  size_t state_size() const override { return 2; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  AdagradOptions o_;
};

struct AdadeltaOptions {
  double lr = 0;
  double rho = 0;
  double eps = 0;
  double weight_decay = 0;
  bool maximize = false;

  void fields(Fields& f) {
    f("lr", lr);
    f("rho", rho);
    f("eps", eps);
    f("weightDecay", weight_decay);
    f("maximize", maximize);
  }
};

/// Steps as large, on average, as the last ones were. Zeiler, 2012.
/// Remembers: step, the running averages of the squared gradients and of the squared changes.
class Adadelta final : public UpdateRule {
 public:
  using Options = AdadeltaOptions;

  explicit Adadelta(Options options) : UpdateRule("Adadelta", options.maximize), o_(options) {}

  size_t state_size() const override { return 3; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  AdadeltaOptions o_;
};

}  // namespace ebm
