#pragma once

#include <algorithm>

#include "ebm/core/tensor.h"

namespace ebm {

/// The diagonal mass M of Hamiltonian dynamics: 1, one number, or a tensor that broadcasts over the data's last axes.
class Mass {
 public:
  Mass() = default;
  Mass(double number) : number_(number) {}
  Mass(Tensor tensor) : tensor_(std::move(tensor)) {}

  /// Momenta p ~ N(0, M) in the shape, dtype and device of x.
  Tensor draw_momentum(const Tensor& x, const Rng& rng) const;

  /// p' M^-1 p / 2 for each row.
  Tensor kinetic_energy(const Tensor& p) const;

  /// M^-1 p, with masses of less than 1e-10 taken for that; may reuse the memory of p.
  Tensor divide(Tensor p) const;

  /// The divisor in M^-1, for a mass that is a number or 1.
  double divisor() const { return std::max(number_.value_or(1), 1e-10); }

  /// The mass, if it is a number or 1.
  double number() const { return number_.value_or(1); }

  /// As a tensor, if it is one; in the dtype and on the device of the tensors that it is used with.
  const Tensor& tensor() const { return tensor_; }

 private:
  std::optional<double> number_;
  Tensor tensor_;
};

/// The sum over all axes but the first.
inline Tensor sum_rows(const Tensor& x) { return x.dim() == 1 ? x : (x.dim() == 2 ? x : x.flatten(1)).sum(-1); }

/// One value per row in a shape that broadcasts with x.
inline Tensor per_row(const Tensor& values, const Tensor& x) {
  std::vector<int64_t> shape(x.dim(), 1);
  shape[0] = values.size(0);
  return values.view(shape);
}

}  // namespace ebm
