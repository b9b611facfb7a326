#pragma once
// From what the addon asks for to the kernels of networks.

#include "ebm/cuda/network_chains.h"
#include "ebm/cuda/run.h"
#include "ebm/cuda/training.h"

namespace ebm::cuda {

/// Why there is no kernel for a network, or null.
inline const char* network_refusal(const EbmCudaNetwork& network) {
  return network.depth < 1 || network.depth > EBM_CUDA_LAYERS ? "too many layers" : nullptr;
}

/// Starts the steps of a kernel that `make` makes of what all have; null, or why they cannot be taken.
template <typename T, template <typename...> typename Kernel, typename... Rule, typename Make>
const char* run_tiles(EbmCudaRun& run, bool compares, int64_t draws, bool is_turned, const Make& make) {
  using Noise = PhiloxNoise<T>;
  using Chains = Kernel<T, Rule..., Noise>;
  const auto network = DeviceNetwork<T>::of(*run.energy.network);
  if (run.d != network.inputs()) return "chains of another width than the network's";
  // As many tiles as there are multiprocessors, of which each holds eight blocks.
  const auto tiling = Tiling::of(run.n, Chains::per_chain(network), network.shared_weights(), sizeof(T),
                                 run.shared_bytes, (run.blocks + 7) / 8);
  if (tiling.chains == 0) return "a block's memory does not hold such a network";
  const auto noise = noise_of<T>(run, compares);
  const NetworkRun<T, Noise> all{network, tiling, noise, static_cast<T*>(run.x), run.n, static_cast<int>(run.d)};
  const Chains kernel = make.template operator()<Chains>(all);
  if (run.count == 0) return nullptr;
  const Geometry geometry{(run.n + tiling.chains - 1) / tiling.chains, Chains::kThreads, tiling.bytes};
  const auto failed = launch_blocks(kernel, geometry, run.stream, is_turned);
  if (!failed) run.offset = noise.after(draws);
  return failed;
}

/// Starts the steps of a run with a network; null, or why they cannot be taken, which a run of none asks. On the CPU
/// the order of the threads may be turned.
template <typename T>
const char* run_network(EbmCudaRun& run, bool is_turned = false) {
  if (const char* const refused = refusal<T>(run)) return refused;
  if (const char* const refused = network_refusal(*run.energy.network)) return refused;
  const auto first_order = [&]<typename Rule>(const Rule& rule, const Steps<typename Rule::Step>& steps) {
    return run_tiles<T, NetworkFirstOrder, Rule>(
        run, false, Rule::kDraws ? run.count : 0, is_turned,
        [&]<typename Kernel>(const auto& all) { return Kernel{all, rule, steps}; });
  };
  const Verdicts<T> verdicts{static_cast<T*>(run.log_ratio), run.accepted, run.moved};
  switch (static_cast<EbmCudaSampler>(run.sampler)) {
    case EBM_CUDA_LANGEVIN: {
      using Rule = LangevinRule<T>;
      const Rule rule{run.is_clamped != 0, static_cast<T>(run.low), static_cast<T>(run.high)};
      return first_order(rule, steps_of(run, [](const auto& step) { return Rule::step(step.size, step.noise_scale); }));
    }
    case EBM_CUDA_GRADIENT_DESCENT: {
      using Rule = DescentRule<T>;
      return first_order(Rule(), steps_of(run, [](const auto& step) { return Rule::step(step.size); }));
    }
    case EBM_CUDA_UNDERDAMPED: {
      const bool begins = run.begins != 0;
      return run_tiles<T, NetworkUnderdamped>(
          run, false, run.count + (begins ? 1 : 0), is_turned, [&]<typename Kernel>(const auto& all) {
            const auto steps =
                steps_of(run, [](const auto& step) { return UnderdampedStep<T>::of(step.size, step.friction); });
            const UnderdampedRule<T> rule{static_cast<T>(std::sqrt(run.mass)), static_cast<T>(run.mass_divisor)};
            return Kernel{all, rule, steps, begins, static_cast<T*>(run.momentum)};
          });
    }
    case EBM_CUDA_MALA:
      return run_tiles<T, NetworkMala>(run, true, run.count, is_turned, [&]<typename Kernel>(const auto& all) {
        return Kernel{all, steps_of(run, [](const auto& step) { return MalaStep<T>::of(step.size); }), verdicts};
      });
    case EBM_CUDA_HMC:
      return run_tiles<T, NetworkHmc>(run, true, run.count, is_turned, [&]<typename Kernel>(const auto& all) {
        const HmcMass<T> mass{static_cast<T>(std::sqrt(run.mass)), static_cast<T>(run.mass),
                              static_cast<T>(run.mass_divisor)};
        return Kernel{all, steps_of(run, [](const auto& step) { return HmcStep<T>::of(step.size); }), run.leapfrogs,
                      mass, verdicts};
      });
  }
  return "unknown sampler";
}

/// The parts of a pass: its tiles, its blocks, and whether these share the room for their work.
struct PassPlan {
  Tiling tiling;
  PassRoom room;
  bool shares_work;
  int64_t tiles, blocks;

  template <typename T>
  static PassPlan of(const EbmCudaPass& pass, const DeviceNetwork<T>& network) {
    PassPlan plan{};
    plan.room = PassRoom::of<T>(pass.pass, network, pass.count);
    const auto processors = (pass.blocks + 7) / 8;
    // Passes forward and back must have the same tiles: the largest that both can have depends on neither.
    plan.tiling = {pass.rows / 31 < processors ? 15 : 31, false, 0};
    const auto bytes = [&](bool has_weights) {
      return (plan.room.work * plan.tiling.chains + (has_weights ? network.shared_weights() : 0)) *
             static_cast<int64_t>(sizeof(T));
    };
    plan.shares_work = bytes(false) <= pass.shared_bytes;
    plan.tiling.has_weights = plan.shares_work && bytes(true) <= pass.shared_bytes;
    if (plan.shares_work) plan.tiling.bytes = static_cast<int>(bytes(plan.tiling.has_weights));
    plan.tiles = (pass.rows + plan.tiling.chains - 1) / plan.tiling.chains;
    plan.blocks = plan.tiles < 2 * processors ? plan.tiles : 2 * processors;
    return plan;
  }
};

inline bool goes_back(int pass) {
  return pass == EBM_CUDA_OUTPUTS_BACK || pass == EBM_CUDA_SLOPE_BACK || pass == EBM_CUDA_SLICES_BACK;
}

/// Why a pass is none, or null.
inline const char* pass_refusal(const EbmCudaPass& pass) {
  if (const char* const refused = network_refusal(*pass.network)) return refused;
  if (pass.rows < 1 || pass.rows > INT32_MAX / 64) return "too many rows for one pass";
  const bool has_directions = pass.pass == EBM_CUDA_SLICES || pass.pass == EBM_CUDA_SLICES_BACK;
  if (has_directions && (pass.count < 1 || pass.count > 4096)) return "too many directions for one pass";
  return nullptr;
}

/// Writes the room that a pass needs; null, or why there is no such pass.
template <typename T>
const char* plan_pass(EbmCudaPass& pass) {
  if (const char* const refused = pass_refusal(pass)) return refused;
  const auto network = DeviceNetwork<T>::of(*pass.network);
  const auto plan = PassPlan::of<T>(pass, network);
  pass.state_count = plan.tiles * plan.tiling.chains * plan.room.state;
  pass.work_count = plan.shares_work ? 0 : plan.blocks * plan.tiling.chains * plan.room.work;
  pass.slopes_count = goes_back(pass.pass) ? plan.blocks * slopes_count(network) : 0;
  return nullptr;
}

/// Starts a pass; null, or why it did not start.
template <typename T>
const char* run_pass(const EbmCudaPass& pass, bool is_turned = false) {
  if (const char* const refused = pass_refusal(pass)) return refused;
  const auto network = DeviceNetwork<T>::of(*pass.network);
  const auto plan = PassPlan::of<T>(pass, network);
  const auto start = [&]<int kPass>(std::integral_constant<int, kPass>) -> const char* {
    constexpr bool kIsBack = TrainingPass<T, kPass>::kIsBack;
    const auto number = [](void* pointer) { return static_cast<T*>(pointer); };
    const TrainingPass<T, kPass> kernel{network,
                                        plan.tiling,
                                        pass.rows,
                                        plan.blocks,
                                        static_cast<int>(pass.count),
                                        plan.room,
                                        plan.shares_work,
                                        static_cast<const T*>(pass.x),
                                        static_cast<const T*>(pass.v),
                                        kIsBack ? number(pass.results) : nullptr,
                                        kIsBack ? number(pass.more_results) : nullptr,
                                        kIsBack ? nullptr : number(pass.results),
                                        kIsBack ? nullptr : number(pass.more_results),
                                        number(pass.state),
                                        number(pass.work),
                                        number(pass.slopes)};
    const Geometry geometry{plan.blocks, kernel.kThreads, plan.tiling.bytes};
    const char* failed = launch_blocks(kernel, geometry, pass.stream, is_turned);
    if (failed || !kIsBack) return failed;
    const SumSlopes<T> sum{number(pass.slopes), number(pass.derivatives), plan.blocks, slopes_count(network)};
    return launch(sum, Geometry::of(sum.count, sum.kThreads), pass.stream);
  };
  switch (static_cast<EbmCudaPassKind>(pass.pass)) {
    case EBM_CUDA_OUTPUTS:
      return start(std::integral_constant<int, EBM_CUDA_OUTPUTS>());
    case EBM_CUDA_OUTPUTS_BACK:
      return start(std::integral_constant<int, EBM_CUDA_OUTPUTS_BACK>());
    case EBM_CUDA_SLOPE:
      return start(std::integral_constant<int, EBM_CUDA_SLOPE>());
    case EBM_CUDA_SLOPE_BACK:
      return start(std::integral_constant<int, EBM_CUDA_SLOPE_BACK>());
    case EBM_CUDA_SLICES:
      return start(std::integral_constant<int, EBM_CUDA_SLICES>());
    case EBM_CUDA_SLICES_BACK:
      return start(std::integral_constant<int, EBM_CUDA_SLICES_BACK>());
  }
  return "unknown pass";
}

}  // namespace ebm::cuda
