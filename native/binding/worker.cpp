#include "worker.h"

#include <chrono>
#include <utility>

#include "ebm/kernels/parallel.h"

namespace binding {

namespace {

// How long a worker keeps libtorch's threads for its next work: longer than a training takes between two steps.
constexpr std::chrono::milliseconds kPatience(50);

}  // namespace

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void Worker::Give(std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    work_ = std::move(work);
  }
  changed_.notify_one();
}

void Worker::Run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    const auto awaited = [this] { return work_ || ended_; };
    if (!changed_.wait_for(lock, kPatience, awaited)) {
      lock.unlock();
      ebm::kernels::release_threads();
      lock.lock();
      changed_.wait(lock, awaited);
    }
    if (!work_) return;
    const auto work = std::exchange(work_, nullptr);
    lock.unlock();
    work();
    lock.lock();
  }
}

}  // namespace binding
