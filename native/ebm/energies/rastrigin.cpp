#include "ebm/energies/rastrigin.h"

#include <numbers>

namespace ebm {

Tensor RastriginModel::energy(const Tensor& x) const {
  const auto all = rows(x);
  const auto wells = all.mul(2 * std::numbers::pi).cos().mul(options_.a);
  return all.pow(2).sub(wells).sum(-1).add(options_.a * static_cast<double>(all.size(-1)));
}

Tensor RastriginModel::closed_gradient(const Tensor& x) const {
  return x.mul(2 * std::numbers::pi).sin_().mul_(options_.a).mul_(2 * std::numbers::pi).add_(x.mul(2));
}

}  // namespace ebm
