#pragma once
// From what the addon asks for to a kernel.

#include <type_traits>

#include "ebm/cuda/first_order.h"
#include "ebm/cuda/interface.h"
#include "ebm/cuda/metropolis.h"
#include "ebm/cuda/underdamped.h"

namespace ebm::cuda {

/// body(target) with an energy as kernels take it.
template <typename T, typename Body>
const char* with_target(const EbmCudaEnergy& energy, const Body& body) {
  if (energy.formula < 0) {
    return body(GaussianTarget<T>{static_cast<const T*>(energy.mean), static_cast<const T*>(energy.precision)});
  }
  const char* result = "unknown energy";
  int place = 0;
  formulas::All::each([&]<typename F>(F formula) {
    if (place++ != energy.formula) return;
    const double* next = energy.parameters;
    auto read = [&](const char*, double& value) { value = *next++; };
    formula.fields(read);
    result = body(FormulaTarget<T, F>{formula});
  });
  return result;
}

/// body(width) with the width of the chains as a constant: 2, or 0 for any.
template <typename Target, typename Body>
const char* with_width(int64_t d, const Body& body) {
  using Two = std::integral_constant<int, 2>;
  using Any = std::integral_constant<int, 0>;
  if constexpr (Target::kPair) return d == 2 ? body(Two()) : "two coordinates expected";
  if constexpr (!Target::kPair) return d == 2 ? body(Two()) : body(Any());
}

/// Starts a kernel where it has steps.
template <typename Kernel>
const char* launch_steps(const Kernel& kernel, const Geometry& geometry, void* stream) {
  return kernel.steps.count == 0 ? nullptr : launch(kernel, geometry, stream);
}

/// Starts a kernel that has a thread for each chain.
template <typename Kernel>
const char* launch_chains(const Kernel& kernel, int width, int size, void* stream) {
  const auto geometry = chain_geometry(kernel.n, kernel.d, width, Kernel::kRows, size, Kernel::kThreads);
  if (geometry.blocks == 0) return "no kernel takes chains of so many coordinates";
  return launch_steps(kernel, geometry, stream);
}

/// The steps of a run, with the scalars that `of` makes of the numbers of each.
template <typename Of>
auto steps_of(const EbmCudaRun& run, const Of& of) {
  Steps<decltype(of(run.steps[0]))> steps{run.count, run.are_equal != 0, {}};
  for (int i = 0; i < (steps.are_equal ? 1 : run.count); ++i) steps.at[i] = of(run.steps[i]);
  return steps;
}

template <typename T>
PhiloxNoise<T> noise_of(const EbmCudaRun& run, bool compares) {
  return PhiloxNoise<T>::of(run.seed, run.offset, run.n, run.d, compares, run.blocks);
}

template <typename T, typename Target, typename Rule>
const char* run_first_order(EbmCudaRun& run, const Target& target, const Rule& rule,
                            const Steps<typename Rule::Step>& steps) {
  using Noise = PhiloxNoise<T>;
  const auto noise = noise_of<T>(run, false);
  T* const x = static_cast<T*>(run.x);
  const char* failed = nullptr;
  if constexpr (Target::kSeparable) {
    const FirstOrderEach<T, Target, Rule, Noise> kernel{target, rule, noise, steps, x, run.n * run.d};
    failed = launch_steps(kernel, kernel.geometry(), run.stream);
  } else {
    failed = with_width<Target>(run.d, [&](auto width) {
      using Kernel = FirstOrder<T, decltype(width)::value, Target, Rule, Noise>;
      const Kernel kernel{target, rule, noise, steps, x, run.n, static_cast<int>(run.d)};
      return launch_chains(kernel, width, sizeof(T), run.stream);
    });
  }
  if (!failed && Rule::kDraws) run.offset = noise.after(run.count);
  return failed;
}

template <typename T, typename Target>
const char* run_underdamped(EbmCudaRun& run, const Target& target) {
  using Noise = PhiloxNoise<T>;
  const auto noise = noise_of<T>(run, false);
  const auto steps = steps_of(run, [](const auto& step) { return UnderdampedStep<T>::of(step.size, step.friction); });
  const UnderdampedRule<T> rule{static_cast<T>(std::sqrt(run.mass)), static_cast<T>(run.mass_divisor)};
  const bool begins = run.begins != 0;
  T *const x = static_cast<T*>(run.x), *const p = static_cast<T*>(run.momentum);
  const char* failed = nullptr;
  if constexpr (Target::kSeparable) {
    const UnderdampedEach<T, Target, Noise> kernel{target, rule, noise, steps, begins, x, p, run.n * run.d};
    failed = launch_steps(kernel, kernel.geometry(), run.stream);
  } else {
    failed = with_width<Target>(run.d, [&](auto width) {
      using Kernel = Underdamped<T, decltype(width)::value, Target, Noise>;
      const Kernel kernel{target, rule, noise, steps, begins, x, p, run.n, static_cast<int>(run.d)};
      return launch_chains(kernel, width, sizeof(T), run.stream);
    });
  }
  if (!failed) run.offset = noise.after(run.count + (begins ? 1 : 0));
  return failed;
}

template <typename T, typename Target>
const char* run_mala(EbmCudaRun& run, const Target& target) {
  const auto noise = noise_of<T>(run, true);
  const auto steps = steps_of(run, [](const auto& step) { return MalaStep<T>::of(step.size); });
  const Verdicts<T> verdicts{static_cast<T*>(run.log_ratio), run.accepted, run.moved};
  const auto failed = with_width<Target>(run.d, [&](auto width) {
    using Kernel = Mala<T, decltype(width)::value, Target, PhiloxNoise<T>>;
    const Kernel kernel{target, noise, steps, static_cast<T*>(run.x), verdicts, run.n, static_cast<int>(run.d)};
    return launch_chains(kernel, width, sizeof(T), run.stream);
  });
  if (!failed) run.offset = noise.after(run.count);
  return failed;
}

template <typename T, typename Target>
const char* run_hmc(EbmCudaRun& run, const Target& target) {
  const auto noise = noise_of<T>(run, true);
  const auto steps = steps_of(run, [](const auto& step) { return HmcStep<T>::of(step.size); });
  const HmcMass<T> mass{static_cast<T>(std::sqrt(run.mass)), static_cast<T>(run.mass),
                        static_cast<T>(run.mass_divisor)};
  const Verdicts<T> verdicts{static_cast<T*>(run.log_ratio), run.accepted, run.moved};
  const auto failed = with_width<Target>(run.d, [&](auto width) {
    using Kernel = Hmc<T, decltype(width)::value, Target, PhiloxNoise<T>>;
    const Kernel kernel{
        target, noise, steps, run.leapfrogs, mass, static_cast<T*>(run.x), verdicts, run.n, static_cast<int>(run.d)};
    return launch_chains(kernel, width, sizeof(T), run.stream);
  });
  if (!failed) run.offset = noise.after(run.count);
  return failed;
}

/// Why a run is none, or null.
template <typename T>
const char* refusal(const EbmCudaRun& run) {
  if (run.count < 0 || (!run.are_equal && run.count > EBM_CUDA_STEPS)) return "too many steps for one launch";
  // Beyond, PyTorch divides its draws otherwise.
  if (run.n < 1 || run.d < 1 || run.n > INT32_MAX / run.d / int64_t{sizeof(T)})
    return "too many numbers for one launch";
  return nullptr;
}

/// Starts the steps of a run; null, or why they cannot be taken, which a run of none asks.
template <typename T>
const char* run_kernel(EbmCudaRun& run) {
  if (const char* const refused = refusal<T>(run)) return refused;
  return with_target<T>(run.energy, [&](const auto& target) -> const char* {
    switch (static_cast<EbmCudaSampler>(run.sampler)) {
      case EBM_CUDA_LANGEVIN: {
        using Rule = LangevinRule<T>;
        const Rule rule{run.is_clamped != 0, static_cast<T>(run.low), static_cast<T>(run.high)};
        return run_first_order<T>(
            run, target, rule, steps_of(run, [](const auto& step) { return Rule::step(step.size, step.noise_scale); }));
      }
      case EBM_CUDA_GRADIENT_DESCENT: {
        using Rule = DescentRule<T>;
        return run_first_order<T>(run, target, Rule(),
                                  steps_of(run, [](const auto& step) { return Rule::step(step.size); }));
      }
      case EBM_CUDA_UNDERDAMPED:
        return run_underdamped<T>(run, target);
      case EBM_CUDA_MALA:
        return run_mala<T>(run, target);
      case EBM_CUDA_HMC:
        return run_hmc<T>(run, target);
    }
    return "unknown sampler";
  });
}

}  // namespace ebm::cuda
