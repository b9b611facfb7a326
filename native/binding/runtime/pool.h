#pragma once
// The threads of jobs: one pool for all environments of the process.
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

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

class Pool {
 public:
  struct Task {
    std::function<void()> run;  // throws nothing
    const void* owner;          // one environment
    int64_t priority;           // the highest runs first,
    int64_t turn;               // of these the lowest
    enum { kWaiting, kRunning, kEnded } state = kWaiting;
  };

  static Pool& Get();

  // The number of tasks that run at once: by default that of the cores, and at least two. An owner of whose tasks none
  // runs may have one beyond that, since the tasks that its JavaScript thread waits for, or keeps waiting, must never
  // depend on another's.
  void SetSize(int64_t size);
  int64_t Size();

  // The number of a task that arrives now.
  int64_t NextTurn();

  // Starts a task now or as soon as it may. Throws std::system_error where the system has no thread for it and none
  // will come free.
  void Submit(std::shared_ptr<Task> task);
  // Takes one back that has not begun; false if it has.
  bool Cancel(const std::shared_ptr<Task>& task);
  // Waits until a task that has begun has ended.
  void Wait(const Task& task);

  // Between its first and its last task an owner holds the pool; the threads end with the last hold.
  void Hold();
  void Release();

 private:
  Pool();
  // In the order in which they start.
  using Waiting = std::multimap<std::pair<int64_t, int64_t>, std::shared_ptr<Task>>;

  // Starts the tasks that may start; called with the lock, as the next ones are.
  void Dispatch();
  void DispatchAsFarAsPossible();
  // The task that may start, if any.
  Waiting::iterator Next();
  void Erase(Waiting::iterator waiting);
  void Run(const std::shared_ptr<Task>& task);

  struct Running {
    std::shared_ptr<Task> task;
    std::unique_ptr<Worker> worker;
  };

  std::mutex mutex_;
  std::condition_variable ended_;
  int64_t size_;
  int64_t turns_ = 0;
  int64_t holds_ = 0;
  struct Share {
    int64_t waiting = 0;
    int64_t running = 0;
  };

  Waiting waiting_;
  std::map<const void*, Share> owners_;
  std::vector<Running> running_;
  std::vector<std::unique_ptr<Worker>> idle_;
};

}  // namespace binding
