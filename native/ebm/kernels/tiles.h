#pragma once

#include <algorithm>
#include <cstdint>

#include "ebm/kernels/energy.h"
#include "ebm/kernels/parallel.h"

namespace ebm::kernels {

/// How chains, (n, d), are cut into tiles: pieces small enough for the cache, and one for each thread where that pays.
/// Where coordinates do not meet, each counts as a chain of one.
struct Tiles {
  int64_t n, d;
  int64_t height;  // chains in a tile, a multiple of 16; the last tile may have fewer
  int64_t count;

  Tiles(const Energy& energy, int64_t chains, int64_t width) {
    const bool separable = is_separable(energy);
    n = separable ? chains * width : chains;
    d = separable ? 1 : width;
    // A tile's positions, gradients and noise together are to fit into 32 KiB; below 256 numbers threads do not pay.
    constexpr int64_t kMost = 2048, kLeast = 256;
    const auto across = std::clamp<int64_t>((n * d + threads() - 1) / threads(), kLeast, kMost);
    height = round_up(std::max<int64_t>(1, across / d));
    count = (n + height - 1) / height;
  }

  int64_t begin(int64_t tile) const { return tile * height; }
  int64_t rows(int64_t tile) const { return std::min(height, n - tile * height); }
  static int64_t round_up(int64_t rows) { return (rows + 15) / 16 * 16; }
};

}  // namespace ebm::kernels
