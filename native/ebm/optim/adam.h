#pragma once

#include "ebm/optim/optimizer.h"

namespace ebm {

struct AdamOptions {
  double lr = 0;
  double beta1 = 0;
  double beta2 = 0;
  double eps = 0;
  double weight_decay = 0;
  /// Whether that shrinks the parameters apart from the gradient (AdamW).
  bool decoupled_weight_decay = false;
};

/// theta <- theta - lr m / (sqrt(v) + eps), with m and v the running averages of the gradient and of its square,
/// corrected for their start at zero; with `amsgrad` v is the largest so far. Kingma and Ba, 2015.
/// Remembers: step, m, v, the largest v.
class Adam final : public UpdateRule {
 public:
  Adam(AdamOptions options, bool amsgrad, bool maximize)
      : UpdateRule("Adam", maximize), o_(options), amsgrad_(amsgrad) {}

  size_t state_size() const override { return 4; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  AdamOptions o_;
  bool amsgrad_;
};

/// Adam with the largest gradient, which decays, in place of the average of squares. Kingma and Ba, 2015.
/// Remembers: step, m, the largest.
class Adamax final : public UpdateRule {
 public:
  Adamax(AdamOptions options, bool maximize) : UpdateRule("Adamax", maximize), o_(options) {}

  size_t state_size() const override { return 3; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  AdamOptions o_;
};

/// Adam with Nesterov's momentum, whose decay follows a schedule. Dozat, 2016.
/// Remembers: step, the product of the momenta, m, v.
class NAdam final : public UpdateRule {
 public:
  NAdam(AdamOptions options, double momentum_decay, bool maximize)
      : UpdateRule("NAdam", maximize), o_(options), momentum_decay_(momentum_decay) {}

  size_t state_size() const override { return 4; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  AdamOptions o_;
  double momentum_decay_;
};

/// Adam without its adaptive rate while too little is known to estimate it. Liu et al., 2020.
/// Remembers: step, m, v.
class RAdam final : public UpdateRule {
 public:
  RAdam(AdamOptions options, bool maximize) : UpdateRule("RAdam", maximize), o_(options) {}

  size_t state_size() const override { return 3; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  AdamOptions o_;
};

}  // namespace ebm
