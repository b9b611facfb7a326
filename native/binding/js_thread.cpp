#include "js_thread.h"

#include <exception>
#include <memory>
#include <utility>

#include "convert.h"
#include "ebm/core/control.h"
#include "error.h"

namespace binding {

void JsThread::Hold(napi_env env) {
  if (wake_ == nullptr) {
    Check(env, napi_create_threadsafe_function(env, nullptr, nullptr, FromString(env, "torchebm"), 0, 1, nullptr,
                                               nullptr, this, Run, &wake_));
  }
  Check(env, napi_ref_threadsafe_function(env, wake_));
}

void JsThread::Release(napi_env env) {
  if (wake_ != nullptr) napi_unref_threadsafe_function(env, wake_);
}

void JsThread::Post(std::function<void()> task) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    tasks_.push_back(std::move(task));
  }
  napi_call_threadsafe_function(wake_, nullptr, napi_tsfn_nonblocking);
}

void JsThread::Run(napi_env env, napi_value, void* self, void*) {
  if (env == nullptr) return;  // the environment is going, and `self` may be gone
  auto& js = *static_cast<JsThread*>(self);
  std::function<void()> task;
  {
    const std::lock_guard lock(js.mutex_);
    if (js.tasks_.empty()) return;
    task = std::move(js.tasks_.front());
    js.tasks_.pop_front();
  }
  task();
}

void JsThread::Call(std::function<void()> task) {
  if (IsCurrent()) return task();
  struct Request {
    std::function<void()> task;
    std::exception_ptr error;
    bool done = false;
  };
  const auto request = std::make_shared<Request>();
  request->task = std::move(task);
  Post([this, request] {
    try {
      request->task();
    } catch (...) {
      request->error = std::current_exception();
    }
    request->task = nullptr;  // what it owns belongs to this thread
    const std::lock_guard lock(mutex_);
    request->done = true;
    answered_.notify_all();
  });
  std::unique_lock lock(mutex_);
  answered_.wait(lock, [&] { return request->done || closed_; });
  if (!request->done) throw ebm::Aborted();
  if (request->error) std::rethrow_exception(request->error);
}

void JsThread::Close() {
  std::deque<std::function<void()>> dropped;
  const std::lock_guard lock(mutex_);
  closed_ = true;
  dropped.swap(tasks_);
  answered_.notify_all();
}

}  // namespace binding
