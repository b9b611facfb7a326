#pragma once

#include <ATen/FuncTorchTLS.h>
#include <ATen/core/LegacyTypeDispatch.h>

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "ebm/core/tensor.h"

namespace ebm {

/// While it lives, the operators of this thread go straight to their kernels: if these tensors are all constants, what
/// is made of them has no history. Autograd's layers around a small operator take as long as the operator.
class OnConstants {
 public:
  explicit OnConstants(std::initializer_list<Tensor> tensors = {}) {
    if (at::functorch::functorchTLSAccessor() == nullptr && std::none_of(tensors.begin(), tensors.end(), is_followed))
      below_.emplace();
  }
  OnConstants(const OnConstants&) = delete;
  OnConstants& operator=(const OnConstants&) = delete;

 private:
  /// Whether derivatives go back through a tensor, or forward along with it.
  static bool is_followed(const Tensor& tensor) {
    return tensor.defined() && (tensor.requires_grad() || tensor._fw_grad(0).defined());
  }

  std::optional<at::AutoDispatchBelowADInplaceOrView> below_;
};

}  // namespace ebm
