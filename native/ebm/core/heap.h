#pragma once

#include <cstdlib>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "ebm/core/kept_blocks.h"

namespace ebm {

/// Gives freed memory back to the system. glibc keeps it too, in larger pieces the larger those were that have been
/// freed: some hundred MB once the derivatives of a large network have been compared.
inline void trim_heap() {
  release_kept_blocks();
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

}  // namespace ebm
