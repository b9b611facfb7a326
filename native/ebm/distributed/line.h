#pragma once
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>

#include "ebm/core/control.h"
#include "ebm/distributed/store.h"

namespace ebm::distributed {

/// Those that begin one after another, each on a thread of its own.
class Line {
 public:
  class Place {
   public:
    explicit Place(std::shared_ptr<Line> line);
    ~Place();
    /// From 1.
    int64_t number() const { return number_; }
    /// Waits until those before have begun, or were given up.
    void wait(const Control& control);
    /// Says that this one has begun.
    void begun();

   private:
    const std::shared_ptr<Line> line_;
    int64_t number_;
  };

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::set<int64_t> open_;
  int64_t made_ = 0;
};

}  // namespace ebm::distributed
