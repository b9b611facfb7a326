#include "ebm/training/step.h"

#include "ebm/optim/clip.h"

namespace ebm {

TrainingStep::Result TrainingStep::run(const std::function<Tensor()>& loss,
                                       const std::function<void(const Tensor&)>& backward,
                                       std::vector<ParamGroup>& groups) const {
  Result result;
  {
    const auto value = loss();
    backward(accumulated > 1 ? value.div(accumulated) : value);
    result.loss = value.detach();
  }
  if (clip_norm || clip_value) {
    const auto gradients = gradients_of(parameters);
    if (clip_norm) {
      result.grad_norm = total_norm(gradients, 2);
      ebm::clip_norm(gradients, *clip_norm, result.grad_norm);
    }
    if (clip_value) ebm::clip_value(gradients, *clip_value);
  }
  optimizer_step(groups);
  if (average) average->update();
  return result;
}

}  // namespace ebm
