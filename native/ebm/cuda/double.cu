#include "ebm/cuda/run.h"

namespace ebm::cuda {

const char* run_double(EbmCudaRun& run) { return run_kernel<double>(run); }

}  // namespace ebm::cuda
