#include "ebm/training/average.h"

namespace ebm {

void Average::update() const {
  const at::NoGradGuard no_grad;
  std::vector<Tensor> own, given;
  for (size_t i = 0; i < averages.size(); ++i) {
    const auto& average = averages[i];
    const auto& weight = weights[i];
    if (average.scalar_type() == weight.scalar_type() && average.device() == weight.device()) {
      own.push_back(average);
      given.push_back(weight);
    } else {
      average.mul_(decay).add_(weight.to(average.device()), 1 - decay);
    }
  }
  if (!own.empty()) at::_foreach_lerp_(own, given, 1 - decay);
  if (!copies.empty()) at::_foreach_copy_(copies, buffers);
}

}  // namespace ebm
