#include "ebm/core/model.h"

#include <torch/csrc/autograd/autograd.h>

namespace ebm {

Tensor Model::gradient(const Tensor& x) const {
  const at::AutoGradMode enabled(true);
  const auto dtype = force_fp32_gradient ? at::kFloat : x.scalar_type();
  const auto leaf = x.detach().to(dtype).requires_grad_(true);
  const auto e = energy(leaf);
  TORCH_CHECK_VALUE(e.dim() == 1 && leaf.dim() > 0 && e.size(0) == leaf.size(0), name(),
                    ": expected the energy of x to have shape (", leaf.dim() > 0 ? leaf.size(0) : 0,
                    ",), one value per row of x, got ", e.sizes());
  TORCH_CHECK(e.requires_grad(), name(),
              ": expected the energy to be a differentiable function of x, got one that does not depend on it");
  const auto gradient = torch::autograd::grad({e}, {leaf}, {at::ones_like(e)})[0];
  return gradient.to(x.scalar_type()).detach();
}

}  // namespace ebm
