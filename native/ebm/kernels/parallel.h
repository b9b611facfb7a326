#pragma once

#include <c10/util/FunctionRef.h>

#include <cstdint>

namespace ebm::kernels {

/// The number of threads of libtorch's operators.
int64_t threads();

/// The multiplications of a network that a thread must get for its waking to pay: what it could do meanwhile. How long
/// a sleeping thread takes to come, some ten to some hundred microseconds, is measured once, in 4 ms.
int64_t worth_a_thread();

/// body(i) for i = 0 … n - 1, on libtorch's threads, of which each takes at least `grain`; the error of a body is
/// thrown here.
void parallel_for(int64_t n, int64_t grain, c10::function_ref<void(int64_t)> body);

/// Ends the threads that wait for the next operator of this one. OpenMP keeps some for every thread that runs
/// operators, and once they are more than the cores all of them go to sleep between operators, which makes a small one
/// take twice as long.
void release_threads();

}  // namespace ebm::kernels
