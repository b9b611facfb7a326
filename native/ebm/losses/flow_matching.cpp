#include "ebm/losses/flow_matching.h"

namespace ebm {

Rows flow_matching(const Field& field, const PathSample& sample, bool negate) {
  const auto output = checked_output(field.value(sample.xt, sample.t), field, sample.xt);
  return {mean_flat(output.sub(negate ? sample.ut.neg() : sample.ut).square()), output, {}};
}

}  // namespace ebm
