#include "ebm/energies/rosenbrock.h"

namespace ebm {

std::pair<Tensor, Tensor> RosenbrockModel::neighbours(const Tensor& x) const {
  const auto all = rows(x);
  TORCH_CHECK_VALUE(all.dim() == 2 && all.size(1) >= 2,
                    "RosenbrockModel: expected x to have shape (B, d) with d >= 2, got ", x.sizes());
  const auto last = all.size(1) - 1;
  return {all.narrow(1, 0, last), all.narrow(1, 1, last)};
}

Tensor RosenbrockModel::energy(const Tensor& x) const {
  const auto [here, next] = neighbours(x);
  const auto floor = here.neg().add(options_.a).pow(2);
  const auto wall = next.sub(here.pow(2)).pow(2).mul(options_.b);
  return floor.add(wall).sum(-1);
}

Tensor RosenbrockModel::closed_gradient(const Tensor& x) const {
  const auto [here, next] = neighbours(x);
  const auto wall = next.sub(here.pow(2)).mul_(2 * options_.b);
  auto gradient = at::zeros_like(x);
  gradient.narrow(1, 0, here.size(1)).copy_(here.neg().add_(options_.a).mul_(-2).sub_(wall.mul(here).mul_(2)));
  gradient.narrow(1, 1, here.size(1)).add_(wall);
  return gradient;
}

}  // namespace ebm
