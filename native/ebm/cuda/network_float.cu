#include "ebm/cuda/run_networks.h"

namespace ebm::cuda {

const char* run_network_float(EbmCudaRun& run) { return run_network<float>(run); }
const char* plan_pass_float(EbmCudaPass& pass) { return plan_pass<float>(pass); }
const char* run_pass_float(const EbmCudaPass& pass) { return run_pass<float>(pass); }

}  // namespace ebm::cuda
