#pragma once

#include <utility>

#include "ebm/core/control.h"

namespace ebm {

/// The control of the loop on this thread; null if nothing can stop it.
inline thread_local const Control* current_control = nullptr;

/// Makes a control, or none, that of this thread for as long as it lives.
class ControlScope {
 public:
  explicit ControlScope(const Control* control) : outer_(std::exchange(current_control, control)) {}
  ~ControlScope() { current_control = outer_; }
  ControlScope(const ControlScope&) = delete;
  ControlScope& operator=(const ControlScope&) = delete;

 private:
  const Control* outer_;
};

/// Throws `Aborted` if the loop on this thread was told to stop. Whatever may take long within a step calls it: every
/// evaluation of a model or a field does, and every round of an algorithm that asks none.
inline void check_aborted() {
  if (current_control != nullptr) current_control->check();
}

}  // namespace ebm
