#pragma once

#include "ebm/losses/matching_loss.h"

namespace ebm {

/// mean |f(x_t, t) - u_t|^2 over the data; with `negate` -u_t.
Rows flow_matching(const Field& field, const PathSample& sample, bool negate);

struct FlowMatchingOptions {
  MatchingOptions matching;
  bool negate_velocity = false;

  void fields(Fields& f) {
    matching.fields(f);
    f("negateVelocity", negate_velocity);
  }
};

class FlowMatching final : public MatchingLoss {
 public:
  using Options = FlowMatchingOptions;

  explicit FlowMatching(Options options)
      : MatchingLoss(std::move(options.matching)), negate_(options.negate_velocity) {}

 protected:
  Rows rows(const Field& field, const PathSample& sample) const override {
    return flow_matching(field, sample, negate_);
  }

 private:
  bool negate_;
};

}  // namespace ebm
