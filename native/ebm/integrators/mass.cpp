#include "ebm/integrators/mass.h"

#include <cmath>

#include "ebm/kernels/draws.h"

namespace ebm {

Tensor Mass::draw_momentum(const Tensor& x, const Rng& rng) const {
  auto p = at::empty(x.sizes(), x.options());
  kernels::fill_normal(p, rng);
  if (number_) return p.mul_(std::sqrt(*number_));
  return tensor_.defined() ? p.mul_(tensor_.sqrt()) : p;
}

Tensor Mass::kinetic_energy(const Tensor& p) const {
  const auto squares = p.square();
  if (tensor_.defined()) return sum_rows(squares.div(tensor_)).mul(0.5);
  auto energy = sum_rows(squares).mul(0.5);
  return number_ ? energy.div_(*number_) : energy;
}

Tensor Mass::divide(Tensor p) const {
  if (number_) return p.div_(divisor());
  return tensor_.defined() ? p.div_(tensor_.clamp_min(1e-10)) : p;
}

}  // namespace ebm
