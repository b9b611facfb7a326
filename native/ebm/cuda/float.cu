#include "ebm/cuda/run.h"

namespace ebm::cuda {

const char* run_float(EbmCudaRun& run) { return run_kernel<float>(run); }

}  // namespace ebm::cuda
