#pragma once
// Freed blocks of tensors' data that wait for the next tensor.
//
// What JavaScript holds of a tensor outlives its data until the collector runs: small blocks that lie between the large
// ones. The C library cuts the large ones up for further small ones, or gives them back to the system, and has to ask
// the system for the next tensor of the same size: new pages for every step.

#include <cstddef>

namespace ebm {

/// A block of at least so many bytes, more than 512: one that is kept, or else a new one.
void* take_block(size_t bytes);

/// Keeps such a block for a next tensor, or frees it.
void leave_block(void* block);

/// Frees those that are kept.
void release_kept_blocks();

}  // namespace ebm
