#pragma once

#include <ATen/Version.h>
#include <ATen/core/Tensor.h>

#include <cstdlib>
#include <string_view>

namespace ebm::kernels {

/// Whether the environment leaves fused kernels on: `TORCHEBM_FUSED=0` does not.
inline bool wanted() {
  const char* const fused = std::getenv("TORCHEBM_FUSED");
  return fused == nullptr || std::string_view(fused) != "0";
}

/// Whether this processor has the instructions of the fused kernels, and libtorch uses them too: then both have the
/// same numbers. `ATEN_CPU_CAPABILITY=default` in the environment says no.
inline bool supported() {
#if defined(__x86_64__)
  static const bool yes = wanted() && at::get_cpu_capability() != "DEFAULT" && __builtin_cpu_supports("avx2") &&
                          __builtin_cpu_supports("fma");
#else
  static const bool yes = wanted() && at::get_cpu_capability() == "DEFAULT";  // NEON, not the longer vectors of SVE
#endif
  return yes;
}

/// Whether fused kernels can run chains that start at x, (n, d).
inline bool supports(const at::Tensor& x) {
  const auto dtype = x.scalar_type();
  // A tensor that stands for others, inside torch.func, has no storage.
  return supported() && x.has_storage() && x.is_cpu() && x.dim() == 2 && x.numel() > 0 && x.is_contiguous() &&
         x.layout() == at::kStrided && (dtype == at::kFloat || dtype == at::kDouble);
}

}  // namespace ebm::kernels
