#pragma once

#include <functional>
#include <utility>

#include "ebm/core/control.h"

namespace ebm {

/// A look at the outside that a loop takes itself, where it holds the thread that alone could stop it. The loop's other
/// threads take none.
class Lookout {
 public:
  using Clock = Control::Clock;

  /// Calls `look`, which may abort the loop, at most once per `interval`.
  explicit Lookout(std::function<void()> look, Clock::duration interval = std::chrono::milliseconds(50))
      : look_(std::move(look)), interval_(interval) {}

  void turn() {
    const auto now = Clock::now();
    if (now - last_ < interval_) return;
    last_ = now;
    look_();
  }

 private:
  std::function<void()> look_;
  Clock::duration interval_;
  Clock::time_point last_ = Clock::now();
};

/// The control of the loop on this thread; null if nothing can stop it.
inline thread_local const Control* current_control = nullptr;
inline thread_local Lookout* current_lookout = nullptr;

/// Makes a control, or none, that of this thread for as long as it lives.
class ControlScope {
 public:
  explicit ControlScope(const Control* control, Lookout* lookout = nullptr)
      : outer_(std::exchange(current_control, control)), outer_lookout_(std::exchange(current_lookout, lookout)) {}
  ~ControlScope() {
    current_control = outer_;
    current_lookout = outer_lookout_;
  }
  ControlScope(const ControlScope&) = delete;
  ControlScope& operator=(const ControlScope&) = delete;

 private:
  const Control* outer_;
  Lookout* outer_lookout_;
};

/// Throws `Aborted` if the loop on this thread was told to stop. Whatever may take long within a step calls it: every
/// evaluation of a model or a field does, and every round of an algorithm that asks none.
inline void check_aborted() {
  if (current_control == nullptr) return;
  if (current_lookout != nullptr) current_lookout->turn();
  current_control->check();
}

}  // namespace ebm
