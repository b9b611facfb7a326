#pragma once

#include <memory>
#include <string>
#include <utility>

#include "ebm/core/criterion.h"
#include "ebm/core/tensor.h"

namespace ebm::kernels {
struct Energy;
}

namespace ebm {

/// An energy E(x) over batches: x is (B, *data), E(x) is (B,), and the density is proportional to exp(-E).
/// Conditioning inputs are bound when a model is made, so that loops see x alone.
class Model {
 public:
  virtual ~Model() = default;

  /// The class name, for messages.
  virtual std::string name() const = 0;

  /// E(x), differentiable in x and in the model's parameters.
  virtual Tensor energy(const Tensor& x) const = 0;

  /// The gradient of the summed energy in x: detached, in the shape and dtype of x.
  /// By default from autograd, which is on for the call even where the caller has switched it off.
  virtual Tensor gradient(const Tensor& x) const;

  /// The energies at x, one value per row, and the gradient of their sum: both detached.
  virtual std::pair<Tensor, Tensor> energy_and_gradient(const Tensor& x) const;

  /// E(x) to be learnt: differentiable in the model's parameters.
  virtual Tensor trained_energy(const Tensor& x) const { return energy(x); }
  /// The gradient at x, in its shape, and the slopes along directions v (K, *x) with the sum of the curvatures along
  /// them, (K, B) and (B): all differentiable in the model's parameters alone. Undefined where only the derivatives of
  /// `energy` are at hand.
  virtual Tensor trained_gradient(const Tensor& x) const { return {}; }
  virtual std::pair<Tensor, Tensor> trained_slices(const Tensor& x, const Tensor& v) const { return {}; }

  /// The loss that a criterion makes of these: of the energies, of the gradient, of slopes and curvatures. Undefined
  /// where they would be different operations of autograd.
  virtual Tensor loss_of_energy(const Tensor& x, const Criterion& criterion) const { return {}; }
  virtual Tensor loss_of_gradient(const Tensor& x, const Criterion& criterion) const { return {}; }
  virtual Tensor loss_of_slices(const Tensor& x, const Tensor& v, const Criterion& criterion) const { return {}; }

  /// Whether equal positions have equal energies throughout a loop, so that a loop may keep its knowledge of them.
  virtual bool is_fixed() const { return true; }

  /// This energy as fused kernels take it, for chains that start at x and as long as its parameters stay as they are;
  /// null if they must call `gradient`.
  virtual std::shared_ptr<const kernels::Energy> kernel(const Tensor& x) const { return nullptr; }

  /// Lets the default gradient run in float32 whatever the dtype of x.
  bool force_fp32_gradient = false;

 protected:
  /// The same by autograd, in one pass; the energies are in the dtype of the gradient's pass.
  std::pair<Tensor, Tensor> differentiated(const Tensor& x) const;
};

/// model.energy(x), which must be one value per row.
Tensor energies(const Model& model, const Tensor& x);

}  // namespace ebm
