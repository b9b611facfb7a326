#include "ebm/core/model.h"

#include <torch/csrc/autograd/autograd.h>

#include "ebm/core/abort.h"

namespace ebm {

Tensor Model::gradient(const Tensor& x) const { return differentiated(x).second; }

std::pair<Tensor, Tensor> Model::differentiated(const Tensor& x) const {
  const at::AutoGradMode enabled(true);
  const auto dtype = force_fp32_gradient ? at::kFloat : x.scalar_type();
  const auto leaf = x.detach().to(dtype).requires_grad_(true);
  const auto e = energies(*this, leaf);
  TORCH_CHECK(e.requires_grad(), name(),
              ": expected the energy to be a differentiable function of x, got one that does not depend on it");
  check_aborted();
  const auto gradient = torch::autograd::grad({e}, {leaf}, {at::ones_like(e)})[0];
  return {e.detach(), gradient.to(x.scalar_type()).detach()};
}

std::pair<Tensor, Tensor> Model::energy_and_gradient(const Tensor& x) const {
  const at::NoGradGuard no_grad;
  auto energy = energies(*this, x);
  return {std::move(energy), gradient(x)};
}

Tensor energies(const Model& model, const Tensor& x) {
  check_aborted();
  const auto e = model.energy(x);
  TORCH_CHECK_VALUE(e.dim() == 1 && x.dim() > 0 && e.size(0) == x.size(0), model.name(),
                    ": expected the energy of x to have shape (", x.dim() > 0 ? x.size(0) : 0,
                    ",), one value per row of x, got ", e.sizes());
  return e;
}

}  // namespace ebm
