#include "ebm/optim/sgd.h"

namespace ebm {

void SGD::update(const Tensor& parameter, const Tensor& raw, ParamState& state) const {
  auto change = with_penalty(raw, parameter, o_.weight_decay);
  if (o_.momentum != 0) {
    auto& buffer = state[0];
    if (buffer.defined()) {
      buffer.mul_(o_.momentum).add_(change, 1 - o_.dampening);
    } else {
      buffer = change.detach().clone();
    }
    change = o_.nesterov ? change.add(buffer, o_.momentum) : buffer;
  }
  parameter.add_(change, -o_.lr);
}

}  // namespace ebm
