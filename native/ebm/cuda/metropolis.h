#pragma once
// Samplers that propose and compare: MALA and Hamiltonian Monte Carlo, with the steps of
// ebm/samplers/metropolis_adjusted_langevin.cpp and hamiltonian_monte_carlo.cpp. A chain for each thread.

#include "ebm/cuda/noise.h"
#include "ebm/cuda/steps.h"
#include "ebm/cuda/target.h"

namespace ebm::cuda {

/// A launch's report on its chains, (n): the fall of the energy and the verdict of the last step, and whether any
/// step was accepted.
template <typename T>
struct Verdicts {
  T* log_ratio;
  bool* accepted;
  bool* moved;
};

template <typename T>
struct MalaStep {
  T size, root, divisor;  // h, sqrt(2 h), 4 h

  static MalaStep of(double size) {
    return {static_cast<T>(size), static_cast<T>(std::sqrt(2 * size)), static_cast<T>(4 * size)};
  }
};

template <typename T, int kWidth, typename Target, typename Noise>
struct Mala {
  using Type = T;
  static constexpr int kThreads = 128;
  static constexpr int kRows = 4;
  Target target;
  Noise noise;
  Steps<MalaStep<T>> steps;
  T* x;
  Verdicts<T> verdicts;
  int64_t n;
  int d;

  EBM_DEVICE void operator()(const Thread& self) const {
    const auto chain = self.number();
    if (chain >= n) return;
    auto at = Row<T, kWidth>::of(self, 0, d), gradient = Row<T, kWidth>::of(self, 1, d),
         proposal = Row<T, kWidth>::of(self, 2, d), next = Row<T, kWidth>::of(self, 3, d);
    each<kWidth>(d, [&](int j) { at[j] = x[chain * d + j]; });
    target.gradient(at, d, gradient);
    T energy = target.energy(at, d), log_ratio = 0;
    bool accepted = false, moved = false;
    const auto first = noise.first(chain * d);
    for (int i = 0; i < steps.count; ++i) {
      const auto step = steps[i];
      T forth = 0, back = 0;
      auto place = first;
      each<kWidth>(d, [&](int j) {
        const T z = noise.normal(i, place);
        noise.advance(place);
        proposal[j] = fused(z, step.root, fused(gradient[j], -step.size, at[j]));
        forth += z * z;
      });
      target.gradient(proposal, d, next);
      const T proposed = target.energy(proposal, d);
      each<kWidth>(d, [&](int j) {
        const T way = fused(next[j], step.size, at[j] - proposal[j]);
        back += way * way;
      });
      log_ratio = energy - proposed + forth / T(2) - back / step.divisor;
      // A comparison with NaN is false, so a ratio that is not a number refuses.
      accepted = static_cast<T>(std::log(noise.uniform(i, chain))) < log_ratio;
      if (!accepted) continue;
      moved = true;
      energy = proposed;
      each<kWidth>(d, [&](int j) {
        at[j] = proposal[j];
        gradient[j] = next[j];
      });
    }
    each<kWidth>(d, [&](int j) { x[chain * d + j] = at[j]; });
    verdicts.log_ratio[chain] = log_ratio;
    verdicts.accepted[chain] = accepted;
    verdicts.moved[chain] = moved;
  }
};

template <typename T>
struct HmcStep {
  T size;
  T half;

  static HmcStep of(double size) {
    const auto whole = static_cast<T>(size);
    return {whole, whole * T(0.5)};
  }
};

/// The mass of all coordinates.
template <typename T>
struct HmcMass {
  T root;     // of draws
  T whole;    // of kinetic energies
  T divisor;  // of momenta
};

/// v between bounds; what is not a number stays so.
template <typename T>
EBM_DEVICE T cut(T v, T low, T high) {
  return v < low ? low : v > high ? high : v;
}

/// The bounds of a flight.
template <typename T>
struct HmcLimits {
  static constexpr T kMostForce = T(1e6);
  static constexpr T kMostEnergy = T(1e10);

  static EBM_DEVICE T potential(T energy) { return cut(energy, -kMostEnergy, kMostEnergy); }
  static EBM_DEVICE T kicked(const HmcStep<T>& step, T p, T gradient) {
    return step.half * cut(-gradient, -kMostForce, kMostForce) + p;
  }
  static EBM_DEVICE T finite(T v) {
    const T most = sizeof(T) == sizeof(float) ? T(3.40282346638528859812e+38) : T(1.79769313486231570815e+308);
    return v == v ? cut(v, -most, most) : T(0);
  }
};

template <typename T, int kWidth, typename Target, typename Noise>
struct Hmc {
  using Type = T;
  using Limits = HmcLimits<T>;
  static constexpr int kThreads = 128;
  static constexpr int kRows = 4;
  Target target;
  Noise noise;
  Steps<HmcStep<T>> steps;
  int leapfrogs;
  HmcMass<T> mass;
  T* x;
  Verdicts<T> verdicts;
  int64_t n;
  int d;

  using Coordinates = Row<T, kWidth>;

  EBM_DEVICE T potential(const Coordinates& at) const { return Limits::potential(target.energy(at, d)); }
  EBM_DEVICE T kinetic(const Coordinates& momentum) const {
    T squares = 0;
    each<kWidth>(d, [&](int j) { squares += momentum[j] * momentum[j]; });
    return cut(squares * T(0.5) / mass.whole, T(0), Limits::kMostEnergy);
  }

  /// The leapfrog steps of ebm/kernels/chains_avx2.cpp.
  EBM_DEVICE void fly(const HmcStep<T>& step, Coordinates& at, Coordinates& momentum, Coordinates& gradient) const {
    target.gradient(at, d, gradient);
    for (int i = 0; i < leapfrogs; ++i) {
      each<kWidth>(d, [&](int j) {
        momentum[j] = Limits::kicked(step, momentum[j], gradient[j]);
        at[j] = step.size * momentum[j] / mass.divisor + at[j];
      });
      target.gradient(at, d, gradient);
      bool replaced = false;
      each<kWidth>(d, [&](int j) {
        const T position = at[j];
        at[j] = Limits::finite(position);
        replaced = replaced || position != at[j];
        momentum[j] = Limits::finite(Limits::kicked(step, momentum[j], gradient[j]));
      });
      // A position that was replaced has another force.
      if (replaced) target.gradient(at, d, gradient);
    }
  }

  EBM_DEVICE void operator()(const Thread& self) const {
    const auto chain = self.number();
    if (chain >= n) return;
    auto at = Coordinates::of(self, 0, d), momentum = Coordinates::of(self, 1, d),
         gradient = Coordinates::of(self, 2, d), end = Coordinates::of(self, 3, d);
    each<kWidth>(d, [&](int j) { at[j] = x[chain * d + j]; });
    T energy = potential(at), log_ratio = 0;
    bool accepted = false, moved = false;
    const auto first = noise.first(chain * d);
    for (int i = 0; i < steps.count; ++i) {
      auto place = first;
      each<kWidth>(d, [&](int j) {
        momentum[j] = noise.normal(i, place) * mass.root;
        noise.advance(place);
        end[j] = at[j];
      });
      const T before = energy + kinetic(momentum);
      fly(steps[i], end, momentum, gradient);
      const T proposed = potential(end);
      log_ratio = before - (proposed + kinetic(momentum));
      const T chance = std::exp(cut(log_ratio, T(-50), T(50)));
      accepted = static_cast<T>(noise.uniform(i, chain)) < (chance > T(1) ? T(1) : chance);
      if (!accepted) continue;
      moved = true;
      energy = proposed;
      each<kWidth>(d, [&](int j) { at[j] = end[j]; });
    }
    each<kWidth>(d, [&](int j) { x[chain * d + j] = at[j]; });
    verdicts.log_ratio[chain] = log_ratio;
    verdicts.accepted[chain] = accepted;
    verdicts.moved[chain] = moved;
  }
};

}  // namespace ebm::cuda
