#pragma once

#include <c10/util/Exception.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace ebm {

/// A parameter of a loop: one number for all steps, or one for each step.
class Schedule {
 public:
  Schedule(double constant) : values_{constant}, constant_(true) {}
  Schedule(std::vector<double> values) : values_(std::move(values)) {}

  double at(int64_t step) const {
    if (constant_) return values_[0];
    const auto size = static_cast<int64_t>(values_.size());
    TORCH_CHECK_VALUE(step < size, "Schedule: expected a value for step ", step, ", got values for ", size, " steps");
    return values_[step];
  }

 private:
  std::vector<double> values_;
  bool constant_ = false;
};

}  // namespace ebm
