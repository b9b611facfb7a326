#pragma once

#include <c10/util/Exception.h>

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace ebm {

/// A parameter of a loop: one number for all steps, or one for each step. Serves one loop at a time.
class Schedule {
 public:
  /// Gives the values from a step on, at least one.
  using More = std::function<std::vector<double>(int64_t first)>;

  Schedule() : Schedule(0.0) {}
  Schedule(double constant) : values_{constant}, constant_(true) {}
  Schedule(std::vector<double> values) : values_(std::move(values)) {}
  /// The values of the first steps, after which more are asked for, in order, as far as the loop goes.
  Schedule(std::vector<double> values, More more) : values_(std::move(values)), more_(std::move(more)) {}

  bool is_constant() const { return constant_; }

  double at(int64_t step) const {
    if (constant_) return values_[0];
    const auto size = static_cast<int64_t>(values_.size());
    if (step < size) return values_[step];
    TORCH_CHECK_VALUE(more_, "Schedule: expected a value for step ", step, ", got values for ", size, " steps");
    if (step < first_) piece_.clear();
    if (piece_.empty()) first_ = size;
    while (step >= first_ + static_cast<int64_t>(piece_.size())) {
      first_ += static_cast<int64_t>(piece_.size());
      piece_ = more_(first_);
      TORCH_CHECK_VALUE(!piece_.empty(), "Schedule: expected a value for step ", first_, ", got none");
    }
    return piece_[step - first_];
  }

 private:
  std::vector<double> values_;
  bool constant_ = false;
  More more_;
  // The piece asked for last: the values from step first_ on.
  mutable std::vector<double> piece_;
  mutable int64_t first_ = 0;
};

}  // namespace ebm
