#pragma once

#include <ATen/CPUGeneratorImpl.h>

#include "ebm/core/tensor.h"

namespace ebm {

/// The chains of one process in a run that several processes share.
struct Shard {
  int64_t begin = 0;  // the first of them
  int64_t total = 0;  // of all processes
};

/// A generator of the CPU for the chains of a shard. Samplers draw from it (`kernels/draws.h`) the rows that these
/// chains have in the draw for all chains, and so all processes together have the numbers of one.
class ShardGenerator final : public at::CPUGeneratorImpl {
 public:
  explicit ShardGenerator(Shard shard) : shard(shard) {}

  const Shard shard;
};

/// The shard that a generator draws for; null if it draws for all chains.
inline const Shard* shard_of(const Rng& rng) {
  const auto* const own = rng ? dynamic_cast<const ShardGenerator*>(rng->unsafeGetGeneratorImpl()) : nullptr;
  return own ? &own->shard : nullptr;
}

}  // namespace ebm
