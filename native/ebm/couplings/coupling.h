#pragma once

#include <string>

#include "ebm/core/tensor.h"

namespace ebm {

/// Pairs of a source sample x0[i] and a target sample x1[i], with their weights.
struct Coupled {
  Tensor x0;
  Tensor x1;
  Tensor weights;  // (B,), of mean 1; undefined where all pairs count the same
};

/// A rule that pairs a batch of source samples (B, *data) with one of target samples. It never leaves history.
class Coupling {
 public:
  virtual ~Coupling() = default;

  /// The class name, for messages.
  virtual std::string name() const = 0;

  virtual Coupled couple(const Tensor& x0, const Tensor& x1, const Rng& rng) const = 0;

  /// Whether it takes numbers from the generator.
  virtual bool draws() const { return false; }

 protected:
  void check_batch(const Tensor& x0, const Tensor& x1) const;
};

/// Keeps the pairs as they come.
class IndependentCoupling final : public Coupling {
 public:
  std::string name() const override { return "IndependentCoupling"; }
  Coupled couple(const Tensor& x0, const Tensor& x1, const Rng& rng) const override;
};

/// The squared distances between the rows of x0 and x1, divided by the largest: (B, B), from 0 to 1.
Tensor transport_cost(const Tensor& x0, const Tensor& x1);

/// Couplings that reorder the targets by a matrix of costs; the sources keep their order.
/// A single pair is returned as it is, without a draw.
class CostCoupling : public Coupling {
 public:
  struct Pairs {
    Tensor index;    // int64 (B,): x0[i] belongs to x1[index[i]]
    Tensor weights;  // as in Coupled
  };

  Coupled couple(const Tensor& x0, const Tensor& x1, const Rng& rng) const override;

  /// The pairs for costs (B, B), B > 0, which are checked.
  Pairs pairs(const Tensor& cost, const Rng& rng) const;

 protected:
  /// The pairs for costs that are numbers, of which every row and column has a finite one.
  virtual Pairs pair(const Tensor& cost, const Rng& rng) const = 0;
};

}  // namespace ebm
