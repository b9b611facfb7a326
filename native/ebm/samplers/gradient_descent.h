#pragma once

#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"

namespace ebm {

/// Gradient descent on the energy: x' = x - h grad E(x). Draws nothing.
class GradientDescent final : public Sampler {
 public:
  GradientDescent(std::shared_ptr<const Model> model, Schedule step_size)
      : Sampler(std::move(model)), step_size_(std::move(step_size)) {}

  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  bool draws() const override { return false; }
  bool reports_moments() const override { return false; }

 private:
  Schedule step_size_;
};

/// Nesterov's accelerated gradient: v' = mu v - h grad E(x + mu v), x' = x + v', from rest. Draws nothing.
class Nesterov final : public Sampler {
 public:
  Nesterov(std::shared_ptr<const Model> model, Schedule step_size, double momentum)
      : Sampler(std::move(model)), step_size_(std::move(step_size)), momentum_(momentum) {}

  void init(const Tensor& x) override { velocity_ = at::zeros_like(x); }
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  bool draws() const override { return false; }
  bool reports_moments() const override { return false; }

 private:
  Schedule step_size_;
  double momentum_;
  Tensor velocity_;
};

}  // namespace ebm
