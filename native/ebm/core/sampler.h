#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ebm/core/model.h"

namespace ebm {

/// Tensors by name, in the order in which they are shown.
using NamedTensors = std::vector<std::pair<std::string, Tensor>>;

/// One transition of a Markov chain, applied to a batch of chains; `run_chain` repeats it.
/// State beside the positions (momentum, a cached gradient) stands in members, which `init` sets, so an object serves
/// one loop at a time.
class Sampler {
 public:
  explicit Sampler(std::shared_ptr<const Model> model) : model_(std::move(model)) {}
  virtual ~Sampler() = default;

  /// Prepares for chains that start at x, (n, *data).
  virtual void init(const Tensor& x) {}
  /// Tells how many steps the run takes, after `init`, so that chains may go ahead of the step that is asked for.
  virtual void plan(int64_t n_steps) {}

  /// The positions after step i, in a tensor of their own. Runs without autograd and reads nothing from the device.
  virtual Tensor step(const Tensor& x, int64_t i, const Rng& rng) = 0;

  /// Takes some of the steps begin … end - 1, at least one, and returns how many; x becomes the positions after them,
  /// in a tensor of their own. By default one, by `step`; a fused kernel takes many.
  virtual int64_t advance(Tensor& x, int64_t begin, int64_t end, const Rng& rng) {
    x = step(x, begin, rng);
    return 1;
  }

  /// Whether a kernel takes the steps, many at once, in place of `step`.
  virtual bool has_kernel() const { return false; }

  /// The numbers, beside positions and `state`, by which step i differs from others: steps with equal ones are the same
  /// operators, so that a device may do one of them again for another. None where `step` is more than operators.
  virtual std::optional<std::vector<double>> work(int64_t i) const { return std::nullopt; }

  /// The members that a step leaves to the next one, and to what is asked after it.
  virtual std::vector<Tensor*> state() { return {}; }

  /// Tells that step i was taken without `step`: a device has set the positions and `state`.
  virtual void taken(int64_t i) {}

  /// Whether steps draw random numbers.
  virtual bool draws() const { return true; }

  /// The chains that took a proposal of the last step, or of any steps up to it, (n,); undefined for samplers that
  /// propose nothing.
  virtual Tensor accepted() const { return {}; }

  /// All positions that the chains x depend on, each (n, *data).
  virtual std::vector<Tensor> positions(const Tensor& x) const { return {x}; }

  /// Whether diagnostics tell of the mean and the variance over the chains; those of an optimiser mean nothing.
  virtual bool reports_moments() const { return true; }

  /// The energies (n,) at the positions x after the last step, as diagnostics average them.
  virtual Tensor recorded_energy(const Tensor& x) const { return model().energy(x); }

  /// Further reports of the last step: tensors by name, such as acceptanceRate, 0-d or of any shape. Names and
  /// shapes never change.
  virtual NamedTensors diagnostics() const { return {}; }

  const Model& model() const { return *model_; }

 private:
  std::shared_ptr<const Model> model_;
};

}  // namespace ebm
