#include "ebm/optim/adaptive.h"

namespace ebm {

void RMSprop::update(const Tensor& parameter, const Tensor& raw, ParamState& state) const {
  count_step(state[0]);
  auto& square = from_zeros(state[1], parameter);
  const auto gradient = with_penalty(raw, parameter, o_.weight_decay);
  square.mul_(o_.alpha).addcmul_(gradient, gradient, 1 - o_.alpha);
  Tensor scale;
  if (o_.centered) {
    auto& mean = from_zeros(state[3], parameter);
    mean.lerp_(gradient, 1 - o_.alpha);
    scale = square.addcmul(mean, mean, -1).sqrt_();
  } else {
    scale = square.sqrt();
  }
  scale.add_(o_.eps);
  if (o_.momentum > 0) {
    auto& buffer = from_zeros(state[2], parameter);
    buffer.mul_(o_.momentum).addcdiv_(gradient, scale);
    parameter.add_(buffer, -o_.lr);
  } else {
    parameter.addcdiv_(gradient, scale, -o_.lr);
  }
}

void Adagrad::update(const Tensor& parameter, const Tensor& raw, ParamState& state) const {
  const auto step = count_step(state[0]);
  auto& sum = from_zeros(state[1], parameter);
  const auto gradient = with_penalty(raw, parameter, o_.weight_decay);
  const auto rate = o_.lr / (1 + (step - 1) * o_.lr_decay);
  sum.addcmul_(gradient, gradient, 1);
  parameter.addcdiv_(gradient, sum.sqrt().add_(o_.eps), -rate);
}

void Adadelta::update(const Tensor& parameter, const Tensor& raw, ParamState& state) const {
  count_step(state[0]);
  auto& square = from_zeros(state[1], parameter);
  auto& changes = from_zeros(state[2], parameter);
  const auto gradient = with_penalty(raw, parameter, o_.weight_decay);
  square.mul_(o_.rho).addcmul_(gradient, gradient, 1 - o_.rho);
  const auto deviation = square.add(o_.eps).sqrt_();
  const auto change = changes.add(o_.eps).sqrt_().div_(deviation).mul_(gradient);
  changes.mul_(o_.rho).addcmul_(change, change, 1 - o_.rho);
  parameter.add_(change, -o_.lr);
}

}  // namespace ebm
