#pragma once

#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"
#include "ebm/cuda/loop.h"

namespace ebm {

struct GradientDescentOptions {
  Schedule step_size = 1e-3;

  void fields(Fields& f) { f("stepSize", step_size); }
};

/// Gradient descent on the energy: x' = x - h grad E(x). Draws nothing. On a GPU many steps of analytic energies are
/// one kernel, where the library of kernels is open.
class GradientDescent final : public Sampler {
 public:
  using Options = GradientDescentOptions;

  GradientDescent(std::shared_ptr<const Model> model, Options options)
      : Sampler(std::move(model)), options_(std::move(options)) {}

  void init(const Tensor& x) override;
  int64_t advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) override;
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  bool has_kernel() const override { return gpu_ != nullptr; }
  std::optional<std::vector<double>> work(int64_t i) const override;
  bool draws() const override { return false; }
  bool reports_moments() const override { return false; }

 private:
  Options options_;
  std::unique_ptr<cuda::Loop> gpu_;
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
  std::optional<std::vector<double>> work(int64_t i) const override;
  std::vector<Tensor*> state() override { return {&velocity_}; }
  bool draws() const override { return false; }
  bool reports_moments() const override { return false; }

 private:
  Options options_;
  Tensor velocity_;
};

}  // namespace ebm
