#pragma once
// Threads for jobs.
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace binding {

// A thread that waits for work. To start one anew, with all that libtorch and the allocator keep for each thread, costs
// more than a step of a small training.
class Worker {
 public:
  // Throws std::system_error where the system has no thread left.
  Worker() : thread_([this] { Run(); }) {}
  // Waits for the work at hand.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // Hands over the next work; the last has at least said that it is done.
  void Give(std::function<void()> work);

 private:
  void Run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::function<void()> work_;
  bool ended_ = false;
  std::thread thread_;  // the last member: it uses the others
};

}  // namespace binding
