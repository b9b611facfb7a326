#include "binding/runtime/js_thread.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

#include "binding/runtime/error.h"
#include "binding/runtime/value.h"
#include "ebm/core/control.h"

namespace binding {

void JsThread::Open(napi_env env) {
  if (wake_ != nullptr) return;
  Check(env, napi_create_threadsafe_function(env, nullptr, nullptr, FromString(env, "torchebm"), 0, 1, nullptr, nullptr,
                                             this, Run, &wake_));
  Check(env, napi_unref_threadsafe_function(env, wake_));
}

void JsThread::Hold(napi_env env) {
  Open(env);
  Check(env, napi_ref_threadsafe_function(env, wake_));
}

void JsThread::Release(napi_env env) {
  if (wake_ != nullptr) napi_unref_threadsafe_function(env, wake_);
}

void JsThread::Post(std::function<void()> task) { Post(Task{std::move(task)}); }

void JsThread::Post(Task task) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    tasks_.push_back(std::move(task));
    changed_.notify_all();
  }
  napi_call_threadsafe_function(wake_, nullptr, napi_tsfn_nonblocking);
}

void JsThread::Run(napi_env env, napi_value, void* self, void*) {
  if (env == nullptr) return;  // the environment is going, and `self` may be gone
  auto& js = *static_cast<JsThread*>(self);
  Task task;
  {
    const std::lock_guard lock(js.mutex_);
    if (js.tasks_.empty()) return;
    task = std::move(js.tasks_.front());
    js.tasks_.pop_front();
  }
  task.run();
}

void JsThread::Call(std::function<void()> task, bool urgent) {
  if (IsCurrent()) return task();
  struct Request {
    std::function<void()> task;
    std::exception_ptr error;
    bool done = false;
  };
  const auto request = std::make_shared<Request>();
  request->task = std::move(task);
  const auto run = [this, request] {
    try {
      request->task();
    } catch (...) {
      request->error = std::current_exception();
    }
    request->task = nullptr;  // the things that it owns must be dropped on this thread
    const std::lock_guard lock(mutex_);
    request->done = true;
    changed_.notify_all();
  };
  Post(Task{run, urgent});
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return request->done || closed_; });
  if (!request->done) throw ebm::Aborted();
  if (request->error) std::rethrow_exception(request->error);
}

void JsThread::Serve(napi_env env, const std::function<void()>& body) {
  Hold(env);
  std::exception_ptr error;
  bool done = false;
  std::thread worker([&] {
    try {
      body();
    } catch (...) {
      error = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    done = true;
    changed_.notify_all();
  });
  for (;;) {
    std::unique_lock lock(mutex_);
    const auto urgent = [&] {
      return std::find_if(tasks_.begin(), tasks_.end(), [](const Task& task) { return task.urgent; });
    };
    changed_.wait(lock, [&] { return done || urgent() != tasks_.end(); });
    const auto found = urgent();
    if (found == tasks_.end()) break;
    const auto task = std::move(found->run);
    tasks_.erase(found);
    lock.unlock();
    task();
  }
  worker.join();
  Release(env);
  if (error) std::rethrow_exception(error);
}

void JsThread::Close() {
  std::deque<Task> dropped;
  const std::lock_guard lock(mutex_);
  closed_ = true;
  dropped.swap(tasks_);
  changed_.notify_all();
}

}  // namespace binding
