#pragma once

#include <cstdlib>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace ebm {

/// Gives freed memory back to the system. glibc keeps it, in larger pieces the larger those were that have been freed:
/// some hundred MB once the derivatives of a large network have been compared.
inline void trim_heap() {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

}  // namespace ebm
