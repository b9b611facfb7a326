#include "ebm/kernels/parallel.h"

#include <ATen/Parallel.h>

#include <filesystem>
#include <future>
#include <thread>

#include "test/check.h"
#include "test/support.h"

namespace {

int64_t threads_of_process() {
  const std::filesystem::directory_iterator tasks("/proc/self/task");
  return std::distance(begin(tasks), end(tasks));
}

TEST("release_threads ends the threads that a thread has for its operators, and they come back") {
  const int before = at::get_num_threads();
  at::set_num_threads(3);
  std::async(std::launch::async, [] {
    const auto without = threads_of_process();
    const auto x = at::ones({1 << 20});
    for (int round = 0; round < 2; ++round) {
      EXPECT_NEAR(x.mul(2), at::full({1 << 20}, 2.0), 0);
      const auto with = threads_of_process();
      EXPECT(with >= without + 2);
      ebm::kernels::release_threads();
      // The system needs a moment to forget a thread that has ended.
      for (int i = 0; i < 1000 && threads_of_process() > with - 2; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
      EXPECT(threads_of_process() <= with - 2);
    }
  }).get();
  at::set_num_threads(before);
}

}  // namespace
