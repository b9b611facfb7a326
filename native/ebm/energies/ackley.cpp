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
  const auto deep = radius.mul(-options_.b).exp().mul(-options_.a);
  const auto small = all.mul(options_.c).cos().sum(-1).div(d).exp().neg();
  return deep.add(small).add(options_.a).add(std::numbers::e);
}

Tensor AckleyModel::closed_gradient(const Tensor& x) const {
  const auto d = x.size(-1);
  const auto radius = x.pow(2).sum(-1, /*keepdim=*/true).div_(d).sqrt_();
  const auto deep = radius.mul(-options_.b).exp_().mul_(-options_.a).mul_(-options_.b).div_(radius.mul(2)).div_(d);
  deep.masked_fill_(radius.eq(0), 0);
  const auto angle = x.mul(options_.c);
  const auto small = angle.cos().sum(-1, /*keepdim=*/true).div_(d).exp_().div_(d);
  return angle.sin_().mul_(small).mul_(options_.c).add_(x.mul(2).mul_(deep));
}

}  // namespace ebm
