#include "ebm/kernels/network_passes.h"

#include <ATen/Version.h>

namespace ebm::kernels {
namespace {

#if defined(__x86_64__) || defined(_M_X64)
bool has_avx512() { return at::get_cpu_capability() == "AVX512"; }
#define CHOOSE(passes) has_avx512() ? avx512::make_##passes : avx2::make_##passes
#else
#define CHOOSE(passes) avx2::make_##passes
#endif

}  // namespace

template <typename T>
const NetworkPasses<T>& network_passes() {
  static const NetworkPasses<T> passes = CHOOSE(network_passes<T>());
  return passes;
}

template <typename T>
const TrainingPasses<T>& training_passes() {
  static const TrainingPasses<T> passes = CHOOSE(training_passes<T>());
  return passes;
}

template const NetworkPasses<float>& network_passes();
template const NetworkPasses<double>& network_passes();
template const TrainingPasses<float>& training_passes();
template const TrainingPasses<double>& training_passes();

}  // namespace ebm::kernels
