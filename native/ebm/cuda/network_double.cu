#include "ebm/cuda/run_networks.h"

namespace ebm::cuda {

const char* run_network_double(EbmCudaRun& run) { return run_network<double>(run); }
const char* plan_pass_double(EbmCudaPass& pass) { return plan_pass<double>(pass); }
const char* run_pass_double(const EbmCudaPass& pass) { return run_pass<double>(pass); }

}  // namespace ebm::cuda
