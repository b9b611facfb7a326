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

  // While held, the event loop stays alive. On the JavaScript thread only.
  void Hold(napi_env env);
  void Release(napi_env env);

  // Queues a task for the event loop; dropped once closed.
  void Post(std::function<void()> task);

  // Runs a task on the JavaScript thread, at once if this is it, and waits for it. Throws what the task throws, and
  // ebm::Aborted once closed. The task must own what it uses: it may outlive the wait when the environment is closed
  // from within it.
  void Call(std::function<void()> task);

  // Ends every wait; nothing is run any more. On the JavaScript thread, before the environment goes.
  void Close();

 private:
  static void Run(napi_env env, napi_value, void* self, void*);

  std::thread::id id_;
  napi_threadsafe_function wake_ = nullptr;
  std::mutex mutex_;
  std::condition_variable answered_;
  std::deque<std::function<void()>> tasks_;
  bool closed_ = false;
};

}  // namespace binding
