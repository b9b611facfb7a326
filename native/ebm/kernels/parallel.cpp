// Compiled with OpenMP, which makes at::parallel_for parallel. The runtime is the one that libtorch has loaded: nothing
// is linked, so that there is never a second one.
#include "ebm/kernels/parallel.h"

#include <ATen/Parallel.h>
#if defined(_OPENMP)
#include <omp.h>
#endif

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "ebm/core/abort.h"

#if defined(__linux__)
// A runtime older than OpenMP 5.0 has no such function, and libtorch for arm64 no MKL.
extern "C" int omp_pause_resource_all(omp_pause_resource_t) noexcept __attribute__((weak));
extern "C" int MKL_Set_Num_Threads_Local(int) __attribute__((weak));
#else
constexpr int (*MKL_Set_Num_Threads_Local)(int) = nullptr;
#endif

namespace ebm::kernels {

namespace {

std::atomic<int64_t> loops{1};

/// The least of a few times that an empty piece of work takes on threads that have gone to sleep.
double waking_seconds() {
  const auto run = [] { at::parallel_for(0, at::get_num_threads(), 1, [](int64_t, int64_t) {}); };
  run();  // makes the threads
  double least = 1;
  for (int i = 0; i < 4; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const auto begin = std::chrono::steady_clock::now();
    run();
    least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return least;
}

}  // namespace

void set_loops(int64_t running) { loops.store(std::max<int64_t>(1, running), std::memory_order_relaxed); }

int64_t threads() { return std::max<int64_t>(1, at::get_num_threads() / loops.load(std::memory_order_relaxed)); }

ThreadLimit::ThreadLimit(int64_t count) : before_(at::get_num_threads()) {
  if (count == before_) return;
  has_changed_ = true;
#if defined(_OPENMP)
  omp_set_num_threads(static_cast<int>(count));
#endif
  if (MKL_Set_Num_Threads_Local != nullptr) mkl_before_ = MKL_Set_Num_Threads_Local(static_cast<int>(count));
}

ThreadLimit::~ThreadLimit() {
  if (!has_changed_) return;
#if defined(_OPENMP)
  omp_set_num_threads(static_cast<int>(before_));
#endif
  if (MKL_Set_Num_Threads_Local != nullptr) MKL_Set_Num_Threads_Local(mkl_before_);
}

int64_t worth_a_thread() {
  constexpr double kRate = 4e10;  // multiplications of a core in a second
  constexpr int64_t kLeast = 1 << 21, kMost = 1 << 25;
  if (threads() == 1 || at::in_parallel_region()) return kLeast;
  static const auto worth = std::clamp<int64_t>(static_cast<int64_t>(waking_seconds() * kRate), kLeast, kMost);
  return worth;
}

void parallel_for(int64_t n, int64_t grain, c10::function_ref<void(int64_t)> body) {
  const Control* const control = current_control;
  const ThreadLimit limit(threads());
  at::parallel_for(0, n, grain, [&](int64_t begin, int64_t end) {
    const ControlScope scope(control, current_lookout);  // only the thread of the loop has one
    for (int64_t i = begin; i < end; ++i) {
      check_aborted();
      body(i);
    }
  });
}

void release_threads() {
#if defined(__linux__)
  if (omp_pause_resource_all != nullptr) omp_pause_resource_all(omp_pause_soft);
#endif
}

}  // namespace ebm::kernels
