// Compiled with OpenMP, which makes at::parallel_for parallel. The runtime is the one that libtorch has loaded: nothing
// is linked, so that there is never a second one.
#include "ebm/kernels/parallel.h"

#include <ATen/Parallel.h>
#if defined(_OPENMP)
#include <omp.h>
#endif

#include "ebm/core/abort.h"

#if defined(__linux__)
// A runtime older than OpenMP 5.0 has no such function.
extern "C" int omp_pause_resource_all(omp_pause_resource_t) noexcept __attribute__((weak));
#endif

namespace ebm::kernels {

int64_t threads() { return at::get_num_threads(); }

void parallel_for(int64_t n, int64_t grain, c10::function_ref<void(int64_t)> body) {
  const Control* const control = current_control;
  at::parallel_for(0, n, grain, [&](int64_t begin, int64_t end) {
    const ControlScope scope(control);
    for (int64_t i = begin; i < end; ++i) {
      check_aborted();
      body(i);
    }
  });
}

void release_threads() {
#if defined(__linux__)
  if (omp_pause_resource_all != nullptr) omp_pause_resource_all(omp_pause_soft);
#endif
}

}  // namespace ebm::kernels
