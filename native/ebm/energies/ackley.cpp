#include "ebm/energies/ackley.h"

#include <numbers>

namespace ebm {

Tensor AckleyModel::energy(const Tensor& x) const {
  const auto all = rows(x);
  const auto d = all.size(-1);
  const auto mean_square = all.pow(2).sum(-1).div(d);
  // The slope of a square root at 0 is infinite, and 0 * inf would make autograd's gradient NaN there.
  const auto origin = mean_square.eq(0);
  const auto radius = mean_square.masked_fill(origin, 1).sqrt().masked_fill(origin, 0);
  const auto deep = radius.mul(-b_).exp().mul(-a_);
  const auto small = all.mul(c_).cos().sum(-1).div(d).exp().neg();
  return deep.add(small).add(a_).add(std::numbers::e);
}

Tensor AckleyModel::closed_gradient(const Tensor& x) const {
  const auto d = x.size(-1);
  const auto radius = x.pow(2).sum(-1, /*keepdim=*/true).div_(d).sqrt_();
  const auto deep = radius.mul(-b_).exp_().mul_(-a_).mul_(-b_).div_(radius.mul(2)).div_(d);
  deep.masked_fill_(radius.eq(0), 0);
  const auto angle = x.mul(c_);
  const auto small = angle.cos().sum(-1, /*keepdim=*/true).div_(d).exp_().div_(d);
  return angle.sin_().mul_(small).mul_(c_).add_(x.mul(2).mul_(deep));
}

}  // namespace ebm
