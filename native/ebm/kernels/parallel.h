#pragma once

#include <c10/util/FunctionRef.h>

#include <cstdint>

namespace ebm::kernels {

/// Tells how many loops run at once, which share the threads.
void set_loops(int64_t running);

/// The threads of one loop: those of libtorch's operators over the loops that run, so that the machine is full and not
/// over-full. Kernels give the same numbers for any number of threads.
int64_t threads();

/// While it lives, parallel regions of this thread, and the functions of MKL that it calls, have so many threads.
class ThreadLimit {
 public:
  explicit ThreadLimit(int64_t count);
  ~ThreadLimit();
  ThreadLimit(const ThreadLimit&) = delete;
  ThreadLimit& operator=(const ThreadLimit&) = delete;

 private:
  const int64_t before_;
  int mkl_before_ = 0;
  bool has_changed_ = false;
};

/// The multiplications of a network that a thread must get for its waking to pay: what it could do meanwhile. The
/// time that a sleeping thread takes to come, some ten to some hundred microseconds, is measured once, in 4 ms.
int64_t worth_a_thread();

/// body(i) for i = 0 … n - 1, on the threads of this loop, of which each takes at least `grain`; the error of a body is
/// thrown here.
void parallel_for(int64_t n, int64_t grain, c10::function_ref<void(int64_t)> body);

/// Ends the threads that wait for the next operator of this one. OpenMP keeps some for every thread that runs
/// operators, and once they are more than the cores all of them go to sleep between operators, which makes a small one
/// take twice as long.
void release_threads();

}  // namespace ebm::kernels
