#pragma once
// The activations of ebm/kernels/layer_simd.h for one number.

#include "ebm/cuda/device.h"
#include "ebm/kernels/network.h"

namespace ebm::cuda {

/// A value and its first three derivatives.
template <typename T>
struct Terms {
  T value, first, second, third;
};

/// tanh(u(x)), of its value and the derivatives of u.
template <typename T>
EBM_DEVICE Terms<T> squashed(T tanh, T u1, T u2, T u3) {
  const T rest = T(1) - tanh * tanh;
  return {tanh, rest * u1, rest * (u2 - T(2) * tanh * u1 * u1),
          rest * (u3 - T(6) * tanh * u1 * u2 + (T(6) * tanh * tanh - T(2)) * u1 * u1 * u1)};
}

/// x g(x), of g and its derivatives.
template <typename T>
EBM_DEVICE Terms<T> times(T x, const Terms<T>& g) {
  return {x * g.value, g.value + x * g.first, T(2) * g.first + x * g.second, T(3) * g.second + x * g.third};
}

/// 1 / (1 + e^-x), of its value.
template <typename T>
EBM_DEVICE Terms<T> sigmoid(T y) {
  const T slope = y * (T(1) - y);
  return {y, slope, slope * (T(1) - y - y), slope * (T(1) - T(6) * slope)};
}

template <typename T>
EBM_DEVICE T logistic(T x) {
  return T(1) / (T(1) + std::exp(-x));
}

/// Values and slopes as ATen has them; `parameters` are those of its operator.
template <typename T>
EBM_DEVICE Terms<T> activated(kernels::Activation activation, const double* parameters, T x) {
  using kernels::Activation;
  const T one(1), zero(0), half(0.5);
  switch (activation) {
    case Activation::kIdentity:
      return {x, one, zero, zero};
    case Activation::kElu: {
      const T outside = static_cast<T>(parameters[0] * parameters[1]), scale = static_cast<T>(parameters[1]),
              inside = static_cast<T>(parameters[2]);
      if (x > zero) return {x * scale, scale, zero, zero};
      const T steep = static_cast<T>(parameters[0] * parameters[1] * parameters[2]), low = std::expm1(x * inside);
      const T slope = low * steep + steep;
      return {low * outside, slope, slope * inside, slope * inside * inside};
    }
    case Activation::kGelu: {
      const T share = (one + std::erf(x * T(0.70710678118654752440))) * half;
      const T bell = std::exp(x * x * -half) * T(0.39894228040143267794);
      return times<T>(x, {share, bell, -x * bell, (x * x - one) * bell});
    }
    case Activation::kGeluTanh: {
      const T beta(0.79788456080286535588), kappa(0.044715);
      const T tanh = std::tanh((x + kappa * x * x * x) * beta), bent = T(6) * beta * kappa;
      const auto share = squashed<T>(tanh, beta * (one + T(3) * kappa * x * x), bent * x, bent);
      return times<T>(x, {share.value * half + half, share.first * half, share.second * half, share.third * half});
    }
    case Activation::kLeakyRelu: {
      const T factor = x > zero ? one : static_cast<T>(parameters[0]);
      return {x * factor, factor, zero, zero};
    }
    case Activation::kMish: {
      // tanh(log(1 + e^x)), whose squares overflow late.
      const T power = std::exp(x), squares = power * (power + T(2));
      const T soft = x > T(20) ? one : squares / (squares + T(2));
      const auto inner = sigmoid<T>(logistic(x));
      return times<T>(x, squashed<T>(soft, inner.value, inner.first, inner.second));
    }
    case Activation::kRelu:
      return {x < zero ? zero : x, x <= zero ? zero : one, zero, zero};
    case Activation::kSigmoid:
      return sigmoid<T>(logistic(x));
    case Activation::kSilu: {
      const T share = logistic(x);
      auto terms = times<T>(x, sigmoid<T>(share));
      terms.first = share * (one + x * (one - share));
      return terms;
    }
    case Activation::kSoftplus: {
      const T beta = static_cast<T>(parameters[0]), steep = x * beta;
      if (steep > static_cast<T>(parameters[1])) return {x, one, zero, zero};
      const T power = std::exp(steep);
      const auto inner = sigmoid<T>(power / (power + one));
      return {std::log1p(power) / beta, inner.value, inner.first * beta, inner.second * beta * beta};
    }
    case Activation::kTanh:
      return squashed<T>(std::tanh(x), one, zero, zero);
  }
  return {x, one, zero, zero};
}

}  // namespace ebm::cuda
