#include "binding/runtime/pool.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include "ebm/kernels/parallel.h"

namespace binding {

namespace {

// The time that a worker keeps libtorch's threads for its next work: longer than a training takes between two steps.
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
    auto work = std::exchange(work_, nullptr);
    lock.unlock();
    work();
    work = nullptr;
    lock.lock();
  }
}

// Never destroyed: its threads end with the last environment, which may be after the static objects of the process.
Pool& Pool::Get() {
  static Pool* const pool = new Pool;
  return *pool;
}

// At least two, so that a long call does not keep a short one waiting.
Pool::Pool() : size_(std::max<int64_t>(2, std::thread::hardware_concurrency())) {}

int64_t Pool::NextTurn() {
  const std::lock_guard lock(mutex_);
  return ++turns_;
}

int64_t Pool::Size() {
  const std::lock_guard lock(mutex_);
  return size_;
}

void Pool::SetSize(int64_t size) {
  std::vector<std::unique_ptr<Worker>> superfluous;
  const std::lock_guard lock(mutex_);
  size_ = size;
  DispatchAsFarAsPossible();
  while (static_cast<int64_t>(idle_.size() + running_.size()) > size_ && !idle_.empty()) {
    superfluous.push_back(std::move(idle_.back()));
    idle_.pop_back();
  }
}

void Pool::Submit(std::shared_ptr<Task> task) {
  const std::lock_guard lock(mutex_);
  const auto at = waiting_.emplace(std::pair(-task->priority, task->turn), task);
  ++owners_[task->owner].waiting;
  try {
    Dispatch();
  } catch (const std::system_error&) {
    if (!running_.empty()) return;  // whichever ends first leaves its thread
    Erase(at);
    throw;
  }
}

void Pool::Erase(Waiting::iterator waiting) {
  --owners_[waiting->second->owner].waiting;
  waiting_.erase(waiting);
}

Pool::Waiting::iterator Pool::Next() {
  if (static_cast<int64_t>(running_.size()) < size_) return waiting_.begin();
  for (const auto& [owner, share] : owners_) {
    if (share.running > 0 || share.waiting == 0) continue;
    return std::find_if(waiting_.begin(), waiting_.end(),
                        [&](const auto& waiting) { return waiting.second->owner == owner; });
  }
  return waiting_.end();
}

void Pool::Dispatch() {
  for (auto next = Next(); next != waiting_.end(); next = Next()) {
    if (idle_.empty()) idle_.push_back(std::make_unique<Worker>());
    const auto task = next->second;
    Erase(next);
    ++owners_[task->owner].running;
    task->state = Task::kRunning;
    running_.push_back({task, std::move(idle_.back())});
    ebm::kernels::set_loops(static_cast<int64_t>(running_.size()));
    idle_.pop_back();
    running_.back().worker->Give([this, task] { Run(task); });
  }
}

void Pool::DispatchAsFarAsPossible() {
  try {
    Dispatch();
  } catch (const std::system_error&) {
    // The threads of running tasks will take the waiting ones.
  }
}

void Pool::Run(const std::shared_ptr<Task>& task) {
  task->run();
  task->run = nullptr;
  const std::lock_guard lock(mutex_);
  task->state = Task::kEnded;
  const auto at = std::find_if(running_.begin(), running_.end(), [&](const auto& other) { return other.task == task; });
  idle_.push_back(std::move(at->worker));
  running_.erase(at);
  ebm::kernels::set_loops(static_cast<int64_t>(running_.size()));
  const auto share = owners_.find(task->owner);
  if (--share->second.running == 0 && share->second.waiting == 0) owners_.erase(share);
  DispatchAsFarAsPossible();
  ended_.notify_all();
}

bool Pool::Cancel(const std::shared_ptr<Task>& task) {
  const std::lock_guard lock(mutex_);
  if (task->state != Task::kWaiting) return false;
  auto [at, end] = waiting_.equal_range(std::pair(-task->priority, task->turn));
  at = std::find_if(at, end, [&](const auto& waiting) { return waiting.second == task; });
  if (at != end) Erase(at);
  task->state = Task::kEnded;
  return true;
}

void Pool::Wait(const Task& task) {
  std::unique_lock lock(mutex_);
  ended_.wait(lock, [&] { return task.state == Task::kEnded; });
}

void Pool::Hold() {
  const std::lock_guard lock(mutex_);
  ++holds_;
}

void Pool::Release() {
  std::vector<std::unique_ptr<Worker>> last;
  {
    const std::lock_guard lock(mutex_);
    if (--holds_ == 0) last.swap(idle_);
  }
}

}  // namespace binding
