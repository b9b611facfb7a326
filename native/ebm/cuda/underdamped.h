#pragma once
// Underdamped Langevin dynamics: chains with momenta, whose step is that of
// ebm/samplers/underdamped_langevin_dynamics.cpp.

#include "ebm/cuda/noise.h"
#include "ebm/cuda/steps.h"
#include "ebm/cuda/target.h"

namespace ebm::cuda {

/// The scalars of a step; sums and products are fused where libtorch's `add` and `sub` with a factor fuse them.
template <typename T>
struct UnderdampedStep {
  T half;       // h / 2
  T decay;      // of momenta, exp(-g h)
  T diffusion;  // sqrt(1 - exp(-2 g h))

  static UnderdampedStep of(double size, double friction) {
    return {static_cast<T>(size / 2), static_cast<T>(std::exp(-friction * size)),
            static_cast<T>(std::sqrt(-std::expm1(-2 * friction * size)))};
  }
};

/// The mass of all coordinates: its square root, for draws, and the divisor of momenta.
template <typename T>
struct UnderdampedRule {
  T root_mass;
  T mass;

  EBM_DEVICE T drifted(const UnderdampedStep<T>& step, T x, T p) const { return p * step.half / mass + x; }
  EBM_DEVICE T kicked(const UnderdampedStep<T>& step, T p, T gradient) const { return fused(gradient, -step.half, p); }
  /// Half a kick, half a drift, friction and noise, half a drift.
  EBM_DEVICE void before_gradient(const UnderdampedStep<T>& step, T& x, T& p, T gradient, T z) const {
    p = kicked(step, p, gradient);
    x = drifted(step, x, p);
    p = fused(z * root_mass, step.diffusion, p * step.decay);
    x = drifted(step, x, p);
  }
};

/// Chains whose coordinates do not meet: a thread has those whose noise comes from one counter. The first draw is that
/// of the momenta, where chains begin.
template <typename T, typename Target, typename Noise>
struct UnderdampedEach {
  using Type = T;
  static constexpr int kThreads = 256;
  Target target;
  UnderdampedRule<T> rule;
  Noise noise;
  Steps<UnderdampedStep<T>> steps;
  bool begins;
  T* x;
  T* p;
  int64_t count;

  Geometry geometry() const { return Lanes<T>::geometry(noise.normal_division, count, kThreads); }

  EBM_DEVICE void operator()(const Thread& self) const {
    constexpr int kMost = kLanes<T>;
    const auto lanes = Lanes<T>::of(self.number(), noise.normal_division, count);
    if (!lanes.holds(0)) return;
    T position[kMost], momentum[kMost], gradient[kMost];
    Normals<T> z{};
    if (begins) z = noise.normals(0, lanes.thread, lanes.round);
    each<kMost>(0, [&](int lane) {
      position[lane] = lanes.holds(lane) ? x[lanes.element(lane)] : T(0);
      momentum[lane] = begins ? z.at[lane] * rule.root_mass : lanes.holds(lane) ? p[lanes.element(lane)] : T(0);
      gradient[lane] = target.slope(position[lane]);
    });
    for (int i = 0; i < steps.count; ++i) {
      z = noise.normals(i + (begins ? 1 : 0), lanes.thread, lanes.round);
      each<kMost>(0, [&](int lane) {
        rule.before_gradient(steps[i], position[lane], momentum[lane], gradient[lane], z.at[lane]);
        gradient[lane] = target.slope(position[lane]);
        momentum[lane] = rule.kicked(steps[i], momentum[lane], gradient[lane]);
      });
    }
    each<kMost>(0, [&](int lane) {
      if (!lanes.holds(lane)) return;
      x[lanes.element(lane)] = position[lane];
      p[lanes.element(lane)] = momentum[lane];
    });
  }
};

/// A chain for each thread.
template <typename T, int kWidth, typename Target, typename Noise>
struct Underdamped {
  using Type = T;
  static constexpr int kThreads = 128;
  static constexpr int kRows = 3;
  Target target;
  UnderdampedRule<T> rule;
  Noise noise;
  Steps<UnderdampedStep<T>> steps;
  bool begins;
  T* x;
  T* p;
  int64_t n;
  int d;

  EBM_DEVICE void operator()(const Thread& self) const {
    const auto chain = self.number();
    if (chain >= n) return;
    auto position = Row<T, kWidth>::of(self, 0, d), momentum = Row<T, kWidth>::of(self, 1, d),
         gradient = Row<T, kWidth>::of(self, 2, d);
    const auto first = noise.first(chain * d);
    auto place = first;
    each<kWidth>(d, [&](int j) {
      position[j] = x[chain * d + j];
      momentum[j] = begins ? noise.normal(0, place) * rule.root_mass : p[chain * d + j];
      noise.advance(place);
    });
    target.gradient(position, d, gradient);
    for (int i = 0; i < steps.count; ++i) {
      place = first;
      each<kWidth>(d, [&](int j) {
        const T z = noise.normal(i + (begins ? 1 : 0), place);
        noise.advance(place);
        rule.before_gradient(steps[i], position[j], momentum[j], gradient[j], z);
      });
      target.gradient(position, d, gradient);
      each<kWidth>(d, [&](int j) { momentum[j] = rule.kicked(steps[i], momentum[j], gradient[j]); });
    }
    each<kWidth>(d, [&](int j) {
      x[chain * d + j] = position[j];
      p[chain * d + j] = momentum[j];
    });
  }
};

}  // namespace ebm::cuda
