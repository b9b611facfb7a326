#pragma once

#include "ebm/losses/matching_loss.h"

namespace ebm {

struct FlowMatchingOptions {
  MatchingOptions matching;
  bool negate_velocity = false;

  void fields(Fields& f) {
    matching.fields(f);
    f("negateVelocity", negate_velocity);
  }
};

/// mean |f(x_t, t) - u_t|^2 over the data; if the velocity is negated -u_t.
class FlowMatching final : public MatchingLoss {
 public:
  using Options = FlowMatchingOptions;

  explicit FlowMatching(Options options)
      : MatchingLoss(std::move(options.matching)), negate_(options.negate_velocity) {}

 protected:
  std::optional<Residual> residual(const PathSample& sample) const override {
    return Residual{.offset = negate_ ? sample.ut : sample.ut.neg()};
  }
  Rows rows(const Field& field, const PathSample& sample) const override;

 private:
  bool negate_;
};

}  // namespace ebm
