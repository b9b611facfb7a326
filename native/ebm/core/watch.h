#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ebm/core/tensor.h"

namespace ebm {

/// The faults of a run of n chains; counts are 0 where there was none.
struct Health {
  int64_t n = 0;
  int64_t steps = 0;
  /// Chains that end with positions that are infinite or not a number: all were finite after step `after`, and not
  /// after step `by`, which is 0 if they began so.
  int64_t not_finite = 0;
  int64_t after = 0;
  int64_t by = 0;
  /// Chains that took none of the proposals, where these are more than a rate of 5 % explains.
  int64_t stuck = 0;
  /// The reason why a device could not record steps that repeat; empty where none was to be recorded, or all went well.
  std::string unrecorded;

  bool is_good() const { return not_finite == 0 && stuck == 0 && unrecorded.empty(); }
};

/// Watches chains for the faults in `Health`. It looks at the start, after 4, 16, 64, … steps and at the end, on a
/// device without reading it before the end.
class Watch {
 public:
  /// All that the chains depend on, each (n, …), after `done` steps; `accepted` (n,) says which of them took the last
  /// proposal, undefined where nothing is proposed.
  void see(const std::vector<Tensor>& positions, int64_t done, const Tensor& accepted = {});

  /// The verdict on chains that end here.
  Health result(const std::vector<Tensor>& positions, int64_t steps);

 private:
  void look(const std::vector<Tensor>& positions, int64_t done);

  int64_t next_ = 0;
  int64_t good_ = 0;  // the last step after which all was finite
  std::optional<int64_t> bad_;
  Tensor moved_;
  // Flags, 0-d, on a device, that it has not told yet, and their steps.
  std::vector<Tensor> flags_;
  std::vector<int64_t> asked_;
};

}  // namespace ebm
