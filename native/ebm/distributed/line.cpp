#include "ebm/distributed/line.h"

#include <utility>

namespace ebm::distributed {

namespace {

constexpr Milliseconds kLook{20};  // from one look at the control to the next

}  // namespace

Line::Place::Place(std::shared_ptr<Line> line) : line_(std::move(line)) {
  const std::lock_guard lock(line_->mutex_);
  number_ = ++line_->made_;
  line_->open_.insert(number_);
}

Line::Place::~Place() { begun(); }

void Line::Place::wait(const Control& control) {
  std::unique_lock lock(line_->mutex_);
  while (!line_->changed_.wait_for(lock, kLook, [this] { return *line_->open_.begin() >= number_; })) control.check();
}

void Line::Place::begun() {
  const std::lock_guard lock(line_->mutex_);
  line_->open_.erase(number_);
  line_->changed_.notify_all();
}

}  // namespace ebm::distributed
