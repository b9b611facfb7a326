#include "ebm/optim/adam.h"

#include <cmath>

#include "ebm/kernels/adam.h"

namespace ebm {
namespace {

/// The gradient with its penalty, or the parameter shrunk.
template <typename Options>
Tensor decayed(const Tensor& parameter, const Tensor& gradient, const Options& o) {
  if (!o.decoupled_weight_decay) return with_penalty(gradient, parameter, o.weight_decay);
  if (o.weight_decay != 0) parameter.mul_(1 - o.lr * o.weight_decay);
  return gradient;
}

/// Takes a gradient into the running averages of it and of its square.
void average(Tensor& mean, Tensor& square, const Tensor& gradient, const BaseAdamOptions& o) {
  mean.lerp_(gradient, 1 - o.betas.first);
  square.mul_(o.betas.second).addcmul_(gradient, gradient, 1 - o.betas.second);
}

}  // namespace

void Adam::update(const Tensor& parameter, const Tensor& raw, ParamState& state) const {
  const auto step = count_step(state[0]);
  auto& mean = from_zeros(state[1], parameter);
  auto& square = from_zeros(state[2], parameter);
  const auto gradient = decayed(parameter, raw, o_);
  const auto correction1 = 1 - std::pow(o_.betas.first, step);
  const auto root = std::pow(1 - std::pow(o_.betas.second, step), 0.5);
  const auto [beta1, beta2] = o_.betas;
  const kernels::AdamStep fused{1 - beta1, beta2, 1 - beta2, root, o_.eps, -(o_.lr / correction1)};
  if (!o_.amsgrad && kernels::adam(fused, parameter, gradient, mean, square)) return;
  average(mean, square, gradient, o_);
  auto scale = square;
  if (o_.amsgrad) {
    scale = from_zeros(state[3], parameter);
    at::maximum_out(scale, scale, square);
  }
  parameter.addcdiv_(mean, scale.sqrt().div_(root).add_(o_.eps), fused.step);
}

void Adamax::update(const Tensor& parameter, const Tensor& raw, ParamState& state) const {
  const auto step = count_step(state[0]);
  auto& mean = from_zeros(state[1], parameter);
  auto& largest = from_zeros(state[2], parameter);
  const auto gradient = with_penalty(raw, parameter, o_.weight_decay);
  mean.lerp_(gradient, 1 - o_.betas.first);
  at::maximum_out(largest, largest.mul_(o_.betas.second), gradient.abs().add_(o_.eps));
  parameter.addcdiv_(mean, largest, -(o_.lr / (1 - std::pow(o_.betas.first, step))));
}

void NAdam::update(const Tensor& parameter, const Tensor& raw, ParamState& state) const {
  const auto step = count_step(state[0]);
  auto& momenta = state[1];
  if (!momenta.defined()) momenta = at::ones({}, at::kFloat);
  auto& mean = from_zeros(state[2], parameter);
  auto& square = from_zeros(state[3], parameter);
  const auto gradient = decayed(parameter, raw, o_);
  const auto momentum = [&](double t) { return o_.betas.first * (1 - 0.5 * std::pow(0.96, t * o_.momentum_decay)); };
  const auto mu = momentum(step);
  const auto next = momentum(step + 1);
  const auto product = momenta.mul_(mu).item<double>();
  average(mean, square, gradient, o_);
  const auto scale = square.div(1 - std::pow(o_.betas.second, step)).sqrt().add_(o_.eps);
  parameter.addcdiv_(gradient, scale, -o_.lr * (1 - mu) / (1 - product));
  parameter.addcdiv_(mean, scale, -o_.lr * next / (1 - product * next));
}

void RAdam::update(const Tensor& parameter, const Tensor& raw, ParamState& state) const {
  const auto step = count_step(state[0]);
  auto& mean = from_zeros(state[1], parameter);
  auto& square = from_zeros(state[2], parameter);
  average(mean, square, decayed(parameter, raw, o_), o_);
  const auto correction2 = 1 - std::pow(o_.betas.second, step);
  auto change = mean.div(1 - std::pow(o_.betas.first, step)).mul(o_.lr);
  const auto longest = 2 / (1 - o_.betas.second) - 1;
  const auto length = longest - 2 * step * std::pow(o_.betas.second, step) / correction2;
  if (length > 5) {
    const auto rectification =
        std::pow((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length), 0.5);
    const auto rate = square.sqrt().add_(o_.eps).reciprocal().mul(std::pow(correction2, 0.5));
    change = change.mul(rate).mul(rectification);
  }
  parameter.add_(change, -1);
}

}  // namespace ebm
