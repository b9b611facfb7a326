#include "ebm/cuda/loop.h"

#include <ATen/record_function.h>
#include <c10/core/DeviceGuard.h>
#include <c10/core/Stream.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#if defined(__linux__)
#include <dlfcn.h>
#endif

#include <algorithm>
#include <mutex>

#include "ebm/core/stream.h"
#include "ebm/cuda/energy.h"
#include "ebm/kernels/cpu.h"

namespace ebm::cuda {
namespace {

bool are_same(const EbmCudaStep& a, const EbmCudaStep& b) {
  return a.size == b.size && a.noise_scale == b.noise_scale && a.friction == b.friction;
}

/// The multiplications of a step, for each chain.
int64_t products_of(const kernels::Energy& energy, int64_t d) {
  return energy.network ? 3 * energy.network->products() : d;
}

}  // namespace

bool supports(const Tensor& x) {
  const auto dtype = x.scalar_type();
  // A tensor that stands for others, inside torch.func, has no storage. Tests have a device of their own.
  return (x.is_cuda() || x.is_privateuseone()) && kernels::wanted() && x.has_storage() && x.dim() == 2 &&
         x.numel() > 0 && x.is_contiguous() && (dtype == at::kFloat || dtype == at::kDouble) &&
         Library::opened().has_value();
}

std::optional<Library> Library::opened() {
#if defined(__linux__)
  // Whoever opened it made its names those of the whole process (lib/addon/load.ts).
  const auto named = [](const char* name) { return dlsym(RTLD_DEFAULT, name); };
  const auto version = reinterpret_cast<decltype(&ebm_cuda_version)>(named("ebm_cuda_version"));
  if (version == nullptr || version() != EBM_CUDA_VERSION) return std::nullopt;
  return Library{reinterpret_cast<decltype(&ebm_cuda_blocks)>(named("ebm_cuda_blocks")),
                 reinterpret_cast<decltype(&ebm_cuda_shared_bytes)>(named("ebm_cuda_shared_bytes")),
                 reinterpret_cast<decltype(&ebm_cuda_run)>(named("ebm_cuda_run")),
                 reinterpret_cast<decltype(&ebm_cuda_plan)>(named("ebm_cuda_plan")),
                 reinterpret_cast<decltype(&ebm_cuda_pass)>(named("ebm_cuda_pass"))};
#else
  return std::nullopt;
#endif
}

Batch next_batch(int64_t begin, int64_t end, int64_t most, StepAt step_at) {
  constexpr int64_t kScheduled = EBM_CUDA_STEPS;
  Batch batch;
  for (auto i = begin; i < end && batch.count < most; ++i) {
    const auto step = step_at(i);
    const bool is_equal = batch.steps.empty() || (batch.are_equal && are_same(step, batch.steps.front()));
    if (!is_equal && batch.count >= kScheduled) break;
    if (!is_equal && batch.are_equal) {
      batch.are_equal = false;
      batch.steps.resize(batch.count, batch.steps.front());
    }
    if (!batch.are_equal || batch.steps.empty()) batch.steps.push_back(step);
    ++batch.count;
  }
  return batch;
}

std::unique_ptr<Loop> Loop::make(const Model& model, const Tensor& x, EbmCudaSampler sampler) {
  // Uniform numbers are drawn in the default type.
  const bool fits = supports(x) && at::get_default_dtype_as_scalartype() == at::kFloat;
  auto energy = fits ? model.kernel(x) : nullptr;
  auto described = energy ? interface_energy(*energy) : std::nullopt;
  if (!described) return nullptr;
  const auto library = Library::opened();
  const c10::DeviceGuard device(x.device());
  EbmCudaRun run{};
  run.sampler = sampler;
  run.is_double = x.scalar_type() == at::kDouble;
  run.device = x.device().index();
  run.energy = described->energy;
  run.n = x.size(0);
  run.d = x.size(1);
  run.blocks = library->blocks(run.device);
  run.shared_bytes = library->shared_bytes(run.device);
  run.mass = run.mass_divisor = 1;
  const EbmCudaStep none{};
  run.steps = &none;
  run.are_equal = 1;
  auto question = run;
  if (run.blocks == 0 || library->run(&question) != nullptr) return nullptr;
  return std::unique_ptr<Loop>(new Loop(*library, std::move(energy), std::move(*described), run));
}

int64_t Loop::advance(Tensor& x, int64_t begin, int64_t end, StepAt step_at, const Rng& rng) {
  RECORD_FUNCTION("ebm::cuda", {});
  // Some ten milliseconds of a large GPU, after which a loop looks whether to stop.
  constexpr int64_t kNumbers = int64_t{1} << 30, kProducts = kNumbers * 100, kMost = 4096;
  const auto work = x.size(0) * products_of(*energy_, x.size(1)) * std::max(run_.leapfrogs, 1);
  const auto most = (energy_->network ? kProducts : kNumbers) / work;
  const auto batch = next_batch(begin, end, std::clamp<int64_t>(most, 1, kMost), step_at);
  const c10::DeviceGuard device(x.device());
  auto next = x.clone();
  const c10::impl::VirtualGuardImpl gpu(x.device().type());
  auto generator = generator_for(rng, x.device());
  const std::lock_guard lock(generator.mutex());
  run_.stream = gpu.getStreamNativeHandle(gpu.getStream(x.device()));
  run_.x = next.mutable_data_ptr();
  run_.seed = generator.current_seed();
  run_.offset = generator.get_offset();
  run_.count = batch.count;
  run_.are_equal = batch.are_equal;
  run_.steps = batch.steps.data();
  if (const auto* const failed = library_.run(&run_)) TORCH_CHECK(false, "CUDA kernel: ", failed);
  generator.set_offset(run_.offset);
  x = std::move(next);
  return batch.count;
}

}  // namespace ebm::cuda
