#pragma once
// The JavaScript thread of an environment, as other threads reach it.
#include <node_api.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace binding {

class JsThread {
 public:
  JsThread() : id_(std::this_thread::get_id()) {}

  bool IsCurrent() const { return std::this_thread::get_id() == id_; }

  // Tasks can be posted from now on. On the JavaScript thread only, as are the next two.
  void Open(napi_env env);
  // While held, the event loop stays alive.
  void Hold(napi_env env);
  void Release(napi_env env);

  // Queues a task for the event loop; dropped once closed.
  void Post(std::function<void()> task);

  // Runs a task on the JavaScript thread, at once if this is it, and waits for it. Throws the task's error, and
  // ebm::Aborted once closed. The task must own all that it uses: it may outlive the wait when the environment is
  // closed from within it. An urgent one does not wait for the event loop while Serve waits.
  void Call(std::function<void()> task, bool urgent = false);

  // Runs `body` on a thread of its own and meanwhile, on the JavaScript thread, the urgent calls that it makes.
  void Serve(napi_env env, const std::function<void()>& body);

  // Ends every wait; nothing is run any more. On the JavaScript thread, before the environment goes.
  void Close();

 private:
  struct Task {
    std::function<void()> run;
    bool urgent = false;
  };

  static void Run(napi_env env, napi_value, void* self, void*);
  void Post(Task task);

  std::thread::id id_;
  napi_threadsafe_function wake_ = nullptr;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task> tasks_;
  bool closed_ = false;
};

}  // namespace binding
