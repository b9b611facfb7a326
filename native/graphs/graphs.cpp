// CUDA's graphs, as libtorch has them: a library of its own, so that the addon needs no CUDA. scripts/cuda.mjs builds
// it for the package torchebm-cuda-linux-x64.
#include <ATen/core/CachingHostAllocator.h>
#include <ATen/cuda/CUDAGeneratorImpl.h>
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAException.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

#include "ebm/core/device_graph.h"

namespace {

/// libtorch's graph, which can be given up while it records, and looks after one generator alone.
class Graph final : public ebm::DeviceGraph, private at::cuda::CUDAGraph {
 public:
  explicit Graph(const Graph* other) : pool_(other ? other->pool_ : at::cuda::graph_pool_handle()) {}
  ~Graph() override {
    if (is_recording_) give_up();
  }

  void begin(const std::optional<at::Generator>& generator) override {
    if (generator) {
      try {
        register_generator_state(*generator);
      } catch (...) {
        // Of no memory for its numbers; libtorch's graph would not end without them.
        captured_generator_states_.clear();
        throw;
      }
      own_ = captured_generator_states_.begin()->first;
    }
    is_recording_ = true;
    // Other threads may wait for the device, and ask it for memory, meanwhile.
    capture_begin(pool_, cudaStreamCaptureModeThreadLocal);
    // libtorch's own generator is that of other threads, which could not draw from it. Its calls are not to be had
    // here.
    for (auto at = captured_generator_states_.begin(); at != captured_generator_states_.end();) {
      if (at->first == own_) {
        ++at;
        continue;
      }
      at->first->capturing_ = false;
      at->first->registered_graphs_.erase(this);
      at = captured_generator_states_.erase(at);
    }
  }

  void end() override {
    capture_end();
    is_recording_ = false;
  }

  void replay() override { CUDAGraph::replay(); }

 private:
  /// Ends what `capture_end` would not, for a capture that has failed.
  void give_up() noexcept {
    cudaGraph_t half = nullptr;
    (void)cudaStreamEndCapture(capture_stream_, &half);
    if (half != nullptr) (void)cudaGraphDestroy(half);
    (void)cudaGetLastError();  // which the next check would take for its own
    for (const auto& entry : captured_generator_states_) entry.first->capturing_ = false;
    if (capture_ended_) return;  // libtorch's graph ends the rest
    try {
      c10::cuda::CUDACachingAllocator::endAllocateToPool(capture_dev_, pool_);
      c10::cuda::CUDACachingAllocator::releasePool(capture_dev_, pool_);
      at::getHostAllocator(at::kCUDA)->end_allocate_to_pool(pool_);
      at::getHostAllocator(at::kCUDA)->release_pool(pool_);
    } catch (const std::exception&) {
      // The recording had not come as far as that.
    }
  }

  const c10::MempoolId_t pool_;
  c10::intrusive_ptr<at::CUDAGeneratorState> own_;
  bool is_recording_ = false;
};

/// Not one of libtorch's, which it deals out anew after 32.
c10::Stream make_stream(c10::Device device) {
  const c10::cuda::CUDAGuard guard(device);
  cudaStream_t stream = nullptr;
  C10_CUDA_CHECK(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking));
  return c10::cuda::getStreamFromExternal(stream, device.index()).unwrap();
}

std::unique_ptr<ebm::DeviceGraph> make(const ebm::DeviceGraph* other) {
  return std::make_unique<Graph>(static_cast<const Graph*>(other));
}

}  // namespace

extern "C" __attribute__((visibility("default")))
const ebm::DeviceGraphLibrary ebm_graphs_cuda{ebm::kDeviceGraphVersion, make_stream, make};
