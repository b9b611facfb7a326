#include "ebm/losses/flow_matching.h"

namespace ebm {

Rows FlowMatching::rows(const Field& field, const PathSample& sample) const {
  const auto output = checked_output(field.value(sample.xt, sample.t), field.name(), sample.xt);
  return {residual(sample)->rows(output), output, {}};
}

}  // namespace ebm
