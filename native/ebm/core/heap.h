#pragma once

#include <cstdlib>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace ebm {

/// Has glibc keep the memory of freed blocks of up to 32 MB, from now on, for the next ones. It learns from what is freed
/// which sizes to keep, up to this one. Until a program has freed such a block, tensors of a megabyte are mapped, touched
/// page by page and unmapped again, and so is all that a step of training has made: a seventh of a transformer's
/// time. What variables such as MALLOC_TRIM_THRESHOLD_ say holds.
inline void keep_large_blocks() {
#if defined(__GLIBC__)
  // With its head, in whole pages of up to 64 KB, it is a little smaller than the largest that glibc learns from.
  static void* volatile const block = std::malloc((32 << 20) - (128 << 10));
  static const bool done = (std::free(block), true);
  (void)done;
#endif
}

/// Gives freed memory back to the system. glibc keeps it, in larger pieces the larger those were that have been freed:
/// some hundred MB once the derivatives of a large network have been compared.
inline void trim_heap() {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

}  // namespace ebm
