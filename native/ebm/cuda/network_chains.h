#pragma once
// Chains of a fused network: gradient, random numbers and update of many steps in one launch. A block has a tile of
// chains, and the weights where its memory holds them. The steps are those of first_order.h, underdamped.h and
// metropolis.h.

#include "ebm/cuda/first_order.h"
#include "ebm/cuda/metropolis.h"
#include "ebm/cuda/network.h"
#include "ebm/cuda/underdamped.h"

namespace ebm::cuda {

/// The tile of a block: its chains, and how the memory that it shares is divided.
template <typename T>
struct Tile {
  int64_t first;  // chain
  int count, n, d;
  T* next;

  static EBM_DEVICE Tile of(const Block& block, const Tiling& tiling, int64_t chains, int d) {
    const int64_t first = block.index * tiling.chains, left = chains - first;
    return {first, static_cast<int>(left < tiling.chains ? left : tiling.chains), tiling.chains, d,
            static_cast<T*>(block.shared)};
  }

  /// Memory for so many rows.
  EBM_DEVICE T* rows(int count) {
    T* const result = next;
    next += count * n;
    return result;
  }
  EBM_DEVICE int size() const { return d * n; }
  EBM_DEVICE int chain_of(int i) const { return i % n; }
  EBM_DEVICE bool holds(int i) const { return i % n < count; }
  /// The place of a number among those of all chains, (chains, d).
  EBM_DEVICE int64_t element(int i) const { return (first + i % n) * d + i / n; }

  /// Phases: from rows of chains to columns, 0 where there is no chain, and back.
  EBM_DEVICE void load(const Block& block, const T* from, T* to) const {
    block.each(size(), [&](int i) { to[i] = holds(i) ? from[element(i)] : T(0); });
  }
  EBM_DEVICE void store(const Block& block, const T* from, T* to) const {
    block.each(size(), [&](int i) {
      if (holds(i)) to[element(i)] = from[i];
    });
  }
};

/// A tile and the parameters for it.
template <typename T>
EBM_DEVICE Parameters<T> begin(const Block& block, const DeviceNetwork<T>& network, const Tiling& tiling,
                               Tile<T>& tile) {
  T* const room = tiling.has_weights ? tile.next : nullptr;
  if (tiling.has_weights) tile.next += network.shared_weights();
  return Parameters<T>::of(block, network, room);
}

/// The parts that all such kernels share.
template <typename T, typename Noise>
struct NetworkRun {
  DeviceNetwork<T> network;
  Tiling tiling;
  Noise noise;
  T* x;
  int64_t n;
  int d;

  EBM_DEVICE T normal(int64_t number, const Tile<T>& tile, int i) const {
    return tile.holds(i) ? noise.normal(number, noise.first(tile.element(i))) : T(0);
  }
};

/// Langevin dynamics and gradient descent.
template <typename T, typename Rule, typename Noise>
struct NetworkFirstOrder {
  using Type = T;
  static constexpr bool kIsBlock = true;
  static constexpr int kThreads = 256;
  static int64_t per_chain(const DeviceNetwork<T>& network) { return 2 * network.inputs() + gradient_room(network); }
  NetworkRun<T, Noise> run;
  Rule rule;
  Steps<typename Rule::Step> steps;

  EBM_DEVICE void operator()(const Block& block) const {
    auto tile = Tile<T>::of(block, run.tiling, run.n, run.d);
    const auto parameters = begin(block, run.network, run.tiling, tile);
    T *const at = tile.rows(tile.d), *const slope = tile.rows(tile.d), *const work = tile.next;
    tile.load(block, run.x, at);
    for (int i = 0; i < steps.count; ++i) {
      gradient(block, parameters, at, tile.n, slope, static_cast<T*>(nullptr), work);
      const auto step = steps[i];
      block.each(tile.size(), [&](int k) {
        T z = 0;
        if constexpr (Rule::kDraws) z = run.normal(i, tile, k);
        at[k] = rule(step, at[k], slope[k], z);
      });
    }
    tile.store(block, at, run.x);
  }
};

template <typename T, typename Noise>
struct NetworkUnderdamped {
  using Type = T;
  static constexpr bool kIsBlock = true;
  static constexpr int kThreads = 256;
  static int64_t per_chain(const DeviceNetwork<T>& network) { return 3 * network.inputs() + gradient_room(network); }
  NetworkRun<T, Noise> run;
  UnderdampedRule<T> rule;
  Steps<UnderdampedStep<T>> steps;
  bool begins;
  T* p;

  EBM_DEVICE void operator()(const Block& block) const {
    auto tile = Tile<T>::of(block, run.tiling, run.n, run.d);
    const auto parameters = begin(block, run.network, run.tiling, tile);
    T *const at = tile.rows(tile.d), *const momentum = tile.rows(tile.d), *const slope = tile.rows(tile.d),
             *const work = tile.next;
    tile.load(block, run.x, at);
    if (begins) {
      block.each(tile.size(), [&](int k) { momentum[k] = run.normal(0, tile, k) * rule.root_mass; });
    } else {
      tile.load(block, p, momentum);
    }
    gradient(block, parameters, at, tile.n, slope, static_cast<T*>(nullptr), work);
    for (int i = 0; i < steps.count; ++i) {
      const auto step = steps[i];
      block.each(tile.size(), [&](int k) {
        const T z = run.normal(i + (begins ? 1 : 0), tile, k);
        rule.before_gradient(step, at[k], momentum[k], slope[k], z);
      });
      gradient(block, parameters, at, tile.n, slope, static_cast<T*>(nullptr), work);
      block.each(tile.size(), [&](int k) { momentum[k] = rule.kicked(step, momentum[k], slope[k]); });
    }
    tile.store(block, at, run.x);
    tile.store(block, momentum, p);
  }
};

/// The fall of the energy in a proposal, and whether the chain takes it.
template <typename T>
struct Verdict {
  T log_ratio;
  bool accepts;
};

/// Rows (d, n) of chains, and what a proposal has in their place.
template <typename T>
struct Move {
  T* now;
  const T* proposed;
};

/// The energies of a tile's chains and of their proposals, and the verdicts on these, each (n): on the last ones, and
/// whether any was accepted.
template <typename T>
struct TileVerdicts {
  T *energy, *proposed;
  T *log_ratio, *accepted, *moved;

  static EBM_DEVICE TileVerdicts of(Tile<T>& tile) {
    T *const energy = tile.rows(1), *const proposed = tile.rows(1), *const log_ratio = tile.rows(1),
             *const accepted = tile.rows(1), *const moved = tile.rows(1);
    return {energy, proposed, log_ratio, accepted, moved};
  }
  /// Phases: the chains that `judge` lets take their proposal, of which `moves` are the rows, do.
  template <typename Judge, typename... Moves>
  EBM_DEVICE void judge(const Block& block, const Tile<T>& tile, const Judge& judge, const Moves&... moves) const {
    block.each(tile.n, [&](int chain) {
      const Verdict<T> verdict = judge(chain);
      const bool is_accepted = chain < tile.count && verdict.accepts;
      log_ratio[chain] = verdict.log_ratio;
      accepted[chain] = is_accepted ? T(1) : T(0);
      if (!is_accepted) return;
      moved[chain] = T(1);
      energy[chain] = proposed[chain];
    });
    block.each(tile.size(), [&](int k) {
      if (accepted[tile.chain_of(k)] != T(0)) ((moves.now[k] = moves.proposed[k]), ...);
    });
  }
  EBM_DEVICE void clear(const Block& block, int n) const {
    block.each(n, [&](int i) { log_ratio[i] = accepted[i] = moved[i] = T(0); });
  }
  EBM_DEVICE void store(const Block& block, const Tile<T>& tile, const Verdicts<T>& to) const {
    block.each(tile.count, [&](int i) {
      to.log_ratio[tile.first + i] = log_ratio[i];
      to.accepted[tile.first + i] = accepted[i] != T(0);
      to.moved[tile.first + i] = moved[i] != T(0);
    });
  }
};

template <typename T, typename Noise>
struct NetworkMala {
  using Type = T;
  static constexpr bool kIsBlock = true;
  static constexpr int kThreads = 256;
  static int64_t per_chain(const DeviceNetwork<T>& network) {
    return 4 * network.inputs() + 6 + gradient_room(network);
  }
  NetworkRun<T, Noise> run;
  Steps<MalaStep<T>> steps;
  Verdicts<T> verdicts;

  EBM_DEVICE void operator()(const Block& block) const {
    auto tile = Tile<T>::of(block, run.tiling, run.n, run.d);
    const auto parameters = begin(block, run.network, run.tiling, tile);
    const int n = tile.n, d = tile.d;
    T *const at = tile.rows(d), *const slope = tile.rows(d), *const proposal = tile.rows(d), *const next = tile.rows(d);
    T* const forth = tile.rows(1);
    const auto seen = TileVerdicts<T>::of(tile);
    T* const work = tile.next;
    seen.clear(block, n);
    tile.load(block, run.x, at);
    gradient(block, parameters, at, n, slope, seen.energy, work);
    for (int i = 0; i < steps.count; ++i) {
      const auto step = steps[i];
      block.each(n, [&](int chain) {
        T sum = 0;
        for (int j = 0; j < d; ++j) {
          const int k = j * n + chain;
          const T z = run.normal(i, tile, k);
          proposal[k] = fused(z, step.root, fused(slope[k], -step.size, at[k]));
          sum += z * z;
        }
        forth[chain] = sum;
      });
      gradient(block, parameters, proposal, n, next, seen.proposed, work);
      const auto judge = [&](int chain) {
        T back = 0;
        for (int j = 0; j < d; ++j) {
          const int k = j * n + chain;
          const T way = fused(next[k], step.size, at[k] - proposal[k]);
          back += way * way;
        }
        const T ratio = seen.energy[chain] - seen.proposed[chain] + forth[chain] / T(2) - back / step.divisor;
        // A comparison with NaN is false, so a ratio that is not a number refuses.
        return Verdict<T>{ratio, static_cast<T>(std::log(run.noise.uniform(i, tile.first + chain))) < ratio};
      };
      seen.judge(block, tile, judge, Move<T>{at, proposal}, Move<T>{slope, next});
    }
    tile.store(block, at, run.x);
    seen.store(block, tile, verdicts);
  }
};

template <typename T, typename Noise>
struct NetworkHmc {
  using Type = T;
  static constexpr bool kIsBlock = true;
  static constexpr int kThreads = 256;
  static int64_t per_chain(const DeviceNetwork<T>& network) {
    return 4 * network.inputs() + 7 + gradient_room(network);
  }
  NetworkRun<T, Noise> run;
  Steps<HmcStep<T>> steps;
  int leapfrogs;
  HmcMass<T> mass;
  Verdicts<T> verdicts;

  EBM_DEVICE T kinetic(const Tile<T>& tile, const T* momentum, int chain) const {
    T squares = 0;
    for (int j = 0; j < tile.d; ++j) squares += momentum[j * tile.n + chain] * momentum[j * tile.n + chain];
    return cut(squares * T(0.5) / mass.whole, T(0), HmcLimits<T>::kMostEnergy);
  }

  EBM_DEVICE void operator()(const Block& block) const {
    using Limits = HmcLimits<T>;
    auto tile = Tile<T>::of(block, run.tiling, run.n, run.d);
    const auto parameters = begin(block, run.network, run.tiling, tile);
    const int n = tile.n, d = tile.d;
    T *const at = tile.rows(d), *const slope = tile.rows(d), *const end = tile.rows(d), *const momentum = tile.rows(d);
    T *const before = tile.rows(1), *const replaced = tile.rows(1);
    const auto seen = TileVerdicts<T>::of(tile);
    T* const work = tile.next;
    seen.clear(block, n);
    tile.load(block, run.x, at);
    gradient(block, parameters, at, n, slope, seen.energy, work);
    for (int i = 0; i < steps.count; ++i) {
      const auto step = steps[i];
      block.each(n, [&](int chain) {
        for (int j = 0; j < d; ++j) {
          const int k = j * n + chain;
          momentum[k] = run.normal(i, tile, k) * mass.root;
          end[k] = at[k];
        }
        before[chain] = Limits::potential(seen.energy[chain]) + kinetic(tile, momentum, chain);
        replaced[chain] = 0;
      });
      gradient(block, parameters, end, n, slope, seen.proposed, work);
      for (int leap = 0; leap < leapfrogs; ++leap) {
        block.each(tile.size(), [&](int k) {
          momentum[k] = Limits::kicked(step, momentum[k], slope[k]);
          end[k] = step.size * momentum[k] / mass.divisor + end[k];
        });
        // Energies are asked for at the end; a trajectory that is run backward has them at the same places.
        T* const energies = leap + 1 == leapfrogs ? seen.proposed : nullptr;
        gradient(block, parameters, end, n, slope, energies, work);
        block.each(n, [&](int chain) {
          for (int j = 0; j < d; ++j) {
            const int k = j * n + chain;
            const T position = end[k];
            end[k] = Limits::finite(position);
            if (position != end[k]) replaced[0] = T(1);
            momentum[k] = Limits::finite(Limits::kicked(step, momentum[k], slope[k]));
          }
        });
        // A position that was replaced has another force. All threads see the same here, and none writes before the
        // others have read: a phase lies between.
        const bool again = replaced[0] != T(0);
        block.each(1, [&](int) {});
        if (!again) continue;
        block.each(1, [&](int) { replaced[0] = T(0); });
        gradient(block, parameters, end, n, slope, energies, work);
      }
      const auto judge = [&](int chain) {
        const T ratio = before[chain] - (Limits::potential(seen.proposed[chain]) + kinetic(tile, momentum, chain));
        const T chance = std::exp(cut(ratio, T(-50), T(50)));
        return Verdict<T>{ratio,
                          static_cast<T>(run.noise.uniform(i, tile.first + chain)) < (chance > T(1) ? T(1) : chance)};
      };
      seen.judge(block, tile, judge, Move<T>{at, end});
    }
    tile.store(block, at, run.x);
    seen.store(block, tile, verdicts);
  }
};

}  // namespace ebm::cuda
