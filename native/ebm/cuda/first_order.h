#pragma once
// Langevin dynamics and gradient descent: chains whose step is one gradient and one update.

#include "ebm/cuda/noise.h"
#include "ebm/cuda/steps.h"
#include "ebm/cuda/target.h"

namespace ebm::cuda {

/// x' = x - h grad E(x) + (z sqrt(h)) sqrt(2 s^2), then cut to bounds: the stepwise operations, which fuse nothing.
template <typename T>
struct LangevinRule {
  static constexpr bool kDraws = true;
  struct Step {
    T size, root, scale;
  };
  bool is_clamped;
  T low, high;

  /// The scalars of the stepwise operations, rounded as they are; square roots are powers there.
  static Step step(double size, double noise_scale) {
    return {static_cast<T>(size), static_cast<T>(std::pow(size, 0.5)),
            static_cast<T>(std::pow(2 * noise_scale * noise_scale, 0.5))};
  }
  EBM_DEVICE T operator()(const Step& step, T x, T gradient, T z) const {
    const T next = (x - gradient * step.size) + z * step.root * step.scale;
    return is_clamped ? (next < low ? low : next > high ? high : next) : next;
  }
};

/// x' = x - h grad E(x), rounded once, as libtorch's `sub` with a factor is.
template <typename T>
struct DescentRule {
  static constexpr bool kDraws = false;
  struct Step {
    T size;
  };
  static Step step(double size) { return {static_cast<T>(size)}; }

  EBM_DEVICE T operator()(const Step& step, T x, T gradient, T) const { return fused(gradient, -step.size, x); }
};

/// Chains whose coordinates do not meet: a thread has those whose noise comes from one counter.
template <typename T, typename Target, typename Rule, typename Noise>
struct FirstOrderEach {
  using Type = T;
  static constexpr int kThreads = 256;
  Target target;
  Rule rule;
  Noise noise;
  Steps<typename Rule::Step> steps;
  T* x;
  int64_t count;

  Geometry geometry() const { return Lanes<T>::geometry(noise.normal_division, count, kThreads); }

  EBM_DEVICE void operator()(const Thread& self) const {
    constexpr int kMost = kLanes<T>;
    const auto lanes = Lanes<T>::of(self.number(), noise.normal_division, count);
    if (!lanes.holds(0)) return;
    T at[kMost];
    each<kMost>(0, [&](int lane) { at[lane] = lanes.holds(lane) ? x[lanes.element(lane)] : T(0); });
    for (int i = 0; i < steps.count; ++i) {
      Normals<T> z{};
      if constexpr (Rule::kDraws) z = noise.normals(i, lanes.thread, lanes.round);
      each<kMost>(0, [&](int lane) { at[lane] = rule(steps[i], at[lane], target.slope(at[lane]), z.at[lane]); });
    }
    each<kMost>(0, [&](int lane) {
      if (lanes.holds(lane)) x[lanes.element(lane)] = at[lane];
    });
  }
};

/// A chain for each thread.
template <typename T, int kWidth, typename Target, typename Rule, typename Noise>
struct FirstOrder {
  using Type = T;
  static constexpr int kThreads = 128;
  static constexpr int kRows = 2;
  Target target;
  Rule rule;
  Noise noise;
  Steps<typename Rule::Step> steps;
  T* x;
  int64_t n;
  int d;

  EBM_DEVICE void operator()(const Thread& self) const {
    const auto chain = self.number();
    if (chain >= n) return;
    auto at = Row<T, kWidth>::of(self, 0, d), gradient = Row<T, kWidth>::of(self, 1, d);
    const auto first = noise.first(chain * d);
    each<kWidth>(d, [&](int j) { at[j] = x[chain * d + j]; });
    for (int i = 0; i < steps.count; ++i) {
      target.gradient(at, d, gradient);
      auto place = first;
      each<kWidth>(d, [&](int j) {
        T z = 0;
        if constexpr (Rule::kDraws) {
          z = noise.normal(i, place);
          noise.advance(place);
        }
        at[j] = rule(steps[i], at[j], gradient[j], z);
      });
    }
    each<kWidth>(d, [&](int j) { x[chain * d + j] = at[j]; });
  }
};

}  // namespace ebm::cuda
