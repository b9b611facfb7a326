// Tensors of GPUs between processes, by libtorch's ProcessGroupNCCL: a library of its own, so that the addon needs
// neither CUDA nor NCCL. scripts/cuda.mjs builds it for the package torchebm-cuda-linux-x64.
#define USE_C10D_NCCL
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>

#include "ebm/distributed/carrier_library.h"

namespace {

/// libtorch's watchdog ends the process where an operation fails or takes too long, or where it is stuck itself. This
/// one aborts the communicators: who waits for the operation gives it up, and says who did not come.
class Carrier final : public c10d::ProcessGroupNCCL {
 public:
  Carrier(const ebm::distributed::Store& store, int rank, int size, c10::intrusive_ptr<Options> options)
      : ProcessGroupNCCL(store, rank, size, std::move(options)) {
    asyncErrorHandling_ = c10d::CleanUpOnly;
    blockingWait_ = false;
    heartbeatMonitor_->stop();
  }
};

c10::intrusive_ptr<c10d::Backend> make(const ebm::distributed::Store& store, int rank, int size,
                                       ebm::distributed::Milliseconds timeout) {
  const auto options = c10d::ProcessGroupNCCL::Options::create();
  options->timeout = timeout;
  return c10::make_intrusive<Carrier>(store, rank, size, options);
}

}  // namespace

extern "C" __attribute__((visibility("default")))
const ebm::distributed::CarrierLibrary ebm_carrier_cuda{ebm::distributed::kCarrierVersion, "nccl", make};
