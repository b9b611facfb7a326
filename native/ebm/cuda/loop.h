#pragma once

#include <c10/util/FunctionRef.h>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "ebm/core/model.h"
#include "ebm/cuda/energy.h"
#include "ebm/kernels/energy.h"

namespace ebm::cuda {

/// The library of kernels, of the package torchebm-cuda-linux-x64 and its like.
struct Library {
  decltype(&ebm_cuda_blocks) blocks;
  decltype(&ebm_cuda_shared_bytes) shared_bytes;
  decltype(&ebm_cuda_run) run;
  decltype(&ebm_cuda_plan) plan;
  decltype(&ebm_cuda_pass) pass;

  /// None where the process has opened none, or one of another version.
  static std::optional<Library> opened();
};

/// Whether kernels of a GPU can run chains that start at x, (n, d), or a network on its rows.
bool supports(const Tensor& x);

using StepAt = c10::function_ref<EbmCudaStep(int64_t i)>;

/// The steps of one launch.
struct Batch {
  std::vector<EbmCudaStep> steps;
  int32_t count = 0;
  bool are_equal = true;
};

/// The steps from `begin` on, and before `end`, that fit into a launch: at most `most` that are equal, or 64.
Batch next_batch(int64_t begin, int64_t end, int64_t most, StepAt step_at);

/// The steps of a sampler on a GPU, many in one launch. They draw the numbers of the stepwise operations, and leave the
/// generator as they do.
class Loop {
 public:
  /// For chains of this model that start at x; null where no kernel takes such chains, or no library is open.
  static std::unique_ptr<Loop> make(const Model& model, const Tensor& x, EbmCudaSampler sampler);

  /// The sampler's word on its steps beside their numbers.
  EbmCudaRun& run() { return run_; }

  /// Takes some of the steps begin … end - 1 and returns how many; x becomes a tensor of its own.
  int64_t advance(Tensor& x, int64_t begin, int64_t end, StepAt step_at, const Rng& rng);

 private:
  Loop(Library library, std::shared_ptr<const kernels::Energy> energy, InterfaceEnergy described, const EbmCudaRun& run)
      : library_(library), energy_(std::move(energy)), described_(std::move(described)), run_(run) {}

  Library library_;
  std::shared_ptr<const kernels::Energy> energy_;
  InterfaceEnergy described_;
  EbmCudaRun run_;
};

}  // namespace ebm::cuda
