#pragma once
// An allocator for the data of small tensors.
//
// libtorch takes every tensor's data from posix_memalign, which is slow when many blocks are freed at once, as they are
// when a garbage collector frees them: a small operation costs nearly twice as much then.

namespace ebm {

/// Makes libtorch take blocks of at most 512 bytes from lists of free blocks, for the rest of the process, and larger
/// ones from those of kept_blocks.h. The memory of the small ones is used again but never returned to the system.
void use_small_blocks();

}  // namespace ebm
