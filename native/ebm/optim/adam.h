#pragma once

#include "ebm/optim/optimizer.h"

namespace ebm {

/// The options that all of these have.
struct BaseAdamOptions {
  double lr = 0;
  std::pair<double, double> betas{};
  double eps = 0;
  double weight_decay = 0;
  bool maximize = false;

  void fields(Fields& f) {
    f("lr", lr);
    f("betas", betas);
    f("eps", eps);
    f("weightDecay", weight_decay);
    f("maximize", maximize);
  }
};

struct AdamOptions : BaseAdamOptions {
  /// Whether the weight decay shrinks the parameters apart from the gradient (AdamW).
  bool decoupled_weight_decay = false;
  bool amsgrad = false;

  void fields(Fields& f) {
    BaseAdamOptions::fields(f);
    f("decoupledWeightDecay", decoupled_weight_decay);
    f("amsgrad", amsgrad);
  }
};

struct NAdamOptions : BaseAdamOptions {
  bool decoupled_weight_decay = false;
  double momentum_decay = 0;

  void fields(Fields& f) {
    BaseAdamOptions::fields(f);
    f("decoupledWeightDecay", decoupled_weight_decay);
    f("momentumDecay", momentum_decay);
  }
};

struct RAdamOptions : BaseAdamOptions {
  bool decoupled_weight_decay = false;

  void fields(Fields& f) {
    BaseAdamOptions::fields(f);
    f("decoupledWeightDecay", decoupled_weight_decay);
  }
};

/// theta <- theta - lr m / (sqrt(v) + eps), with m and v the running averages of the gradient and of its square,
/// corrected for their start at zero; with `amsgrad` v is the largest so far. Kingma and Ba, 2015.
/// Remembers: step, m, v, the largest v.
class Adam final : public UpdateRule {
 public:
  using Options = AdamOptions;

  explicit Adam(Options options) : UpdateRule("Adam", options.maximize), o_(options) {}

  size_t state_size() const override { return 4; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  Options o_;
};

/// Adam with the largest gradient, which decays, in place of the average of squares. Kingma and Ba, 2015.
/// Remembers: step, m, the largest.
class Adamax final : public UpdateRule {
 public:
  using Options = BaseAdamOptions;

  explicit Adamax(Options options) : UpdateRule("Adamax", options.maximize), o_(options) {}

  size_t state_size() const override { return 3; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  Options o_;
};

/// Adam with Nesterov's momentum, whose decay follows a schedule. Dozat, 2016.
/// Remembers: step, the product of the momenta, m, v.
class NAdam final : public UpdateRule {
 public:
  using Options = NAdamOptions;

  explicit NAdam(Options options) : UpdateRule("NAdam", options.maximize), o_(options) {}

  size_t state_size() const override { return 4; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  Options o_;
};

/// Adam without its adaptive rate while too little is known to estimate it. Liu et al., 2020.
/// Remembers: step, m, v.
class RAdam final : public UpdateRule {
 public:
  using Options = RAdamOptions;

  explicit RAdam(Options options) : UpdateRule("RAdam", options.maximize), o_(options) {}

  size_t state_size() const override { return 3; }

 protected:
  void update(const Tensor& parameter, const Tensor& gradient, ParamState& state) const override;

 private:
  Options o_;
};

}  // namespace ebm
