#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <utility>

namespace ebm {

/// Thrown by a loop that was told to stop.
struct Aborted : std::runtime_error {
  Aborted() : std::runtime_error("The operation was aborted") {}
};

/// The hold of the outside on a running loop: it may stop the loop, from any thread, and watch it.
/// A loop calls `check` before each step and `advance` after it, or before and after some steps at once.
class Control {
 public:
  using Clock = std::chrono::steady_clock;
  using Progress = std::function<void(int64_t done, int64_t total)>;

  Control() = default;
  /// Reports progress on the loop's own thread, at most once per `interval` and once at the end.
  Control(int64_t total, Progress progress, Clock::duration interval = std::chrono::milliseconds(50))
      : total_(total), progress_(std::move(progress)), interval_(interval), reported_(Clock::now()) {}
  Control(const Control&) = delete;
  Control& operator=(const Control&) = delete;

  void abort() noexcept { aborted_.store(true, std::memory_order_relaxed); }

  /// Steps completed, readable from any thread; after an abort, where the loop stopped.
  int64_t done() const noexcept { return done_.load(std::memory_order_relaxed); }

  void check() const {
    if (aborted_.load(std::memory_order_relaxed)) throw Aborted();
  }

  void advance(int64_t steps = 1) { reach(done() + steps); }

  /// Says that `done` steps are completed, for loops whose steps are of different sizes.
  void reach(int64_t done) {
    done_.store(done, std::memory_order_relaxed);
    if (!progress_) return;
    const auto now = Clock::now();
    if (done != total_ && now - reported_ < interval_) return;
    reported_ = now;
    progress_(done, total_);
  }

 private:
  std::atomic<bool> aborted_{false};
  std::atomic<int64_t> done_{0};
  int64_t total_ = 0;
  Progress progress_;
  Clock::duration interval_{};
  Clock::time_point reported_{};
};

}  // namespace ebm
