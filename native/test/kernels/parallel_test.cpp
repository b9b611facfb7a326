#include "ebm/kernels/parallel.h"

#include <ATen/Parallel.h>

#include <filesystem>
#include <future>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "test/check.h"
#include "test/support.h"

namespace {

int64_t count_threads() {
  const std::filesystem::directory_iterator tasks("/proc/self/task");
  return std::distance(begin(tasks), end(tasks));
}

/// The number of threads of the process, once those that are about to end have ended.
int64_t threads_of_process() {
  for (int64_t before = count_threads();;) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    if (const auto now = count_threads(); std::exchange(before, now) == now) return now;
  }
}

TEST("release_threads ends the threads that a thread has for its operators, and they come back") {
  const int before = at::get_num_threads();
  at::set_num_threads(3);
  std::async(std::launch::async, [] {
    const auto without = threads_of_process();
    const auto x = at::ones({1 << 20});
    for (int round = 0; round < 2; ++round) {
      EXPECT_NEAR(x.mul(2), at::full({1 << 20}, 2.0), 0);
      EXPECT_EQUAL(threads_of_process(), without + 2);
      ebm::kernels::release_threads();
      EXPECT_EQUAL(threads_of_process(), without);
    }
  }).get();
  at::set_num_threads(before);
}

TEST("loops that run at once share the threads, and operators keep theirs") {
  const int before = at::get_num_threads();
  at::set_num_threads(4);
  std::async(std::launch::async, [] {
    const auto threads_used = [] {
      std::mutex mutex;
      std::set<std::thread::id> used;
      ebm::kernels::parallel_for(64, 1, [&](int64_t) {
        const std::lock_guard lock(mutex);
        used.insert(std::this_thread::get_id());
      });
      EXPECT_EQUAL(at::get_num_threads(), 4);
      return static_cast<int64_t>(used.size());
    };
    for (const auto& [loops, share] :
         std::vector<std::pair<int64_t, int64_t>>{{0, 4}, {1, 4}, {2, 2}, {3, 1}, {9, 1}}) {
      ebm::kernels::set_loops(loops);
      EXPECT_EQUAL(ebm::kernels::threads(), share);
      EXPECT_EQUAL(threads_used(), share);
    }
    ebm::kernels::set_loops(1);
    ebm::kernels::release_threads();
  }).get();
  at::set_num_threads(before);
}

}  // namespace
