#pragma once

#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"

namespace ebm {

struct GradientDescentOptions {
  Schedule step_size = 1e-3;

  void fields(Fields& f) { f("stepSize", step_size); }
};

/// Gradient descent on the energy: x' = x - h grad E(x). Draws nothing.
class GradientDescent final : public Sampler {
 public:
  using Options = GradientDescentOptions;

  GradientDescent(std::shared_ptr<const Model> model, Options options)
      : Sampler(std::move(model)), options_(std::move(options)) {}

  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  bool draws() const override { return false; }
  bool reports_moments() const override { return false; }

 private:
  Options options_;
};

struct NesterovOptions {
  Schedule step_size = 1e-3;
  double momentum = 0.9;

  void fields(Fields& f) {
    f("stepSize", step_size);
    f("momentum", momentum);
  }
};

/// Nesterov's accelerated gradient: v' = mu v - h grad E(x + mu v), x' = x + v', from rest. Draws nothing.
class Nesterov final : public Sampler {
 public:
  using Options = NesterovOptions;

  Nesterov(std::shared_ptr<const Model> model, Options options)
      : Sampler(std::move(model)), options_(std::move(options)) {}

  void init(const Tensor& x) override { velocity_ = at::zeros_like(x); }
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  bool draws() const override { return false; }
  bool reports_moments() const override { return false; }

 private:
  Options options_;
  Tensor velocity_;
};

}  // namespace ebm
