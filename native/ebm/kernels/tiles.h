#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

#include "ebm/kernels/energy.h"
#include "ebm/kernels/parallel.h"

namespace ebm::kernels {

/// The division of chains, (n, d), into tiles: pieces small enough for the cache, and one for each thread where that
/// pays. Where coordinates do not meet, each counts as a chain of one.
struct Tiles {
  int64_t n, d;
  int64_t height;  // chains in a tile, a multiple of 16; the last tile may have fewer
  int64_t count;
  int64_t work = 0;  // multiplications for a tile and step, of networks

  Tiles(const Energy& energy, int64_t chains, int64_t width) {
    if (energy.network) {
      *this = Tiles(*energy.network, chains, 2 * energy.network->products());
      return;
    }
    const bool separable = energy.is_separable;
    n = separable ? chains * width : chains;
    d = separable ? 1 : width;
    // A tile's positions, gradients and noise together are to fit into 32 KiB; below 256 numbers threads do not pay.
    constexpr int64_t kMost = 2048, kLeast = 256;
    const auto across = std::clamp<int64_t>((n * d + threads() - 1) / threads(), kLeast, kMost);
    height = round_up(std::max<int64_t>(1, across / d));
    count = (n + height - 1) / height;
  }

  /// Chains of a network, with so many multiplications for each.
  Tiles(const Network& network, int64_t chains, int64_t products) : n(chains), d(network.inputs()) {
    // A layer of some hundred neurons for so many chains fits into the cache beside its weights.
    constexpr int64_t kMost = 32;
    height = round_up(std::min(kMost, (n + threads() - 1) / threads()));
    count = (n + height - 1) / height;
    work = height * products;
  }

  /// The least number of tiles for a thread, for so many steps.
  int64_t grain(int64_t steps) const { return work > 0 && count > 1 ? 1 + (worth_a_thread() - 1) / (work * steps) : 1; }

  /// The number of steps to take at once, so that the caller is back within some ten milliseconds.
  int64_t at_once() const {
    constexpr int64_t kMost = 1 << 29;  // for a thread
    return work > 0 ? std::max<int64_t>(1, kMost / work * threads() / count) : std::numeric_limits<int64_t>::max();
  }

  /// The number of steps that a tile takes before it looks whether to stop: some milliseconds' worth.
  int64_t unchecked() const {
    constexpr int64_t kMost = 1 << 26, kSteps = 1 << 10;
    return work > 0 ? std::clamp<int64_t>(kMost / work, 1, kSteps) : kSteps;
  }

  int64_t begin(int64_t tile) const { return tile * height; }
  int64_t rows(int64_t tile) const { return std::min(height, n - tile * height); }
  static int64_t round_up(int64_t rows) { return (rows + 15) / 16 * 16; }
};

}  // namespace ebm::kernels
