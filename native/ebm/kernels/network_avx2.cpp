// Tiles of chains through a network. Chains lie in the lanes of the vectors, so that weights are read as they stand,
// whichever way they are multiplied.
#include <ATen/cpu/vec/vec.h>

#include <numbers>

#include "ebm/kernels/avx2.h"

namespace ebm::kernels::avx2 {
namespace {

template <typename T>
using Vec = at::vec::Vectorized<T>;

template <typename T>
Vec<T> all(double value) {
  return Vec<T>(static_cast<T>(value));
}

/// A matrix as it is read: element (row, k) is at data[row * by_row + k * by_k].
template <typename T>
struct Weights {
  const T* data;
  int64_t by_row, by_k;
};

/// Sums that are made at a time, of as many rows and vectors of chains: 12 of the 16 registers.
constexpr int kRows = 6;
constexpr int kVectors = 2;

/// Rows row … row + R - 1 of weights x + bias, times `factor` where there is one, for kVectors vectors of chains from
/// `lane`.
template <int R, typename T>
void block(const Weights<T>& weights, int64_t row, int64_t depth, const T* x, int64_t n, int64_t lane, const T* bias,
           const T* factor, T* out) {
  constexpr int kSize = Vec<T>::size();
  Vec<T> sums[R][kVectors];
#pragma GCC unroll 6
  for (int r = 0; r < R; ++r) {
    const Vec<T> start(bias ? bias[row + r] : T(0));
#pragma GCC unroll 2
    for (int c = 0; c < kVectors; ++c) sums[r][c] = start;
  }
  const T* weight = weights.data + row * weights.by_row;
  const T* at = x + lane;
  for (int64_t k = 0; k < depth; ++k, weight += weights.by_k, at += n) {
    Vec<T> inputs[kVectors];
#pragma GCC unroll 2
    for (int c = 0; c < kVectors; ++c) inputs[c] = Vec<T>::loadu(at + c * kSize);
#pragma GCC unroll 6
    for (int r = 0; r < R; ++r) {
      const Vec<T> w(weight[r * weights.by_row]);
#pragma GCC unroll 2
      for (int c = 0; c < kVectors; ++c) sums[r][c] = at::vec::fmadd(inputs[c], w, sums[r][c]);
    }
  }
#pragma GCC unroll 6
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 2
    for (int c = 0; c < kVectors; ++c) {
      const auto place = (row + r) * n + lane + c * kSize;
      (factor ? sums[r][c] * Vec<T>::loadu(factor + place) : sums[r][c]).store(out + place);
    }
  }
}

/// The same for all lanes of `count` rows, count <= R.
template <int R, typename T>
void band(const Weights<T>& weights, int64_t row, int64_t count, int64_t depth, const T* x, int64_t n, const T* bias,
          const T* factor, T* out) {
  if constexpr (R > 1) {
    if (count < R) return band<R - 1>(weights, row, count, depth, x, n, bias, factor, out);
  }
  for (int64_t lane = 0; lane < n; lane += kVectors * Vec<T>::size())
    block<R>(weights, row, depth, x, n, lane, bias, factor, out);
}

template <typename T>
void product(const Weights<T>& weights, int64_t rows, int64_t depth, const T* x, int64_t n, const T* bias,
             const T* factor, T* out) {
  // Bands of nearly equal height: a low last one would wait for its sums.
  for (int64_t row = 0, left = (rows + kRows - 1) / kRows; left > 0; --left) {
    const auto count = (rows - row + left - 1) / left;
    band<kRows>(weights, row, count, depth, x, n, bias, factor, out);
    row += count;
  }
}

Vec<double> exponential(const Vec<double>& x) { return x.exp(); }

/// e^x to 2 units in the last place; infinite from 88.4 on, and 2^-126 where it is smaller.
Vec<float> exponential(const Vec<float>& x) {
  const auto cut = at::vec::clamp(x, Vec<float>(-87.33f), Vec<float>(89.f));
  const auto power = (cut * Vec<float>(1.44269504f)).round();
  // ln 2 in two parts, of which the first times a small integer is exact.
  const auto r =
      at::vec::fmadd(power, Vec<float>(2.12194440e-4f), at::vec::fmadd(power, Vec<float>(-0.693359375f), cut));
  auto p = at::vec::fmadd(Vec<float>(1.9875691500e-4f), r, Vec<float>(1.3981999507e-3f));
  p = at::vec::fmadd(p, r, Vec<float>(8.3334519073e-3f));
  p = at::vec::fmadd(p, r, Vec<float>(4.1665795894e-2f));
  p = at::vec::fmadd(p, r, Vec<float>(1.6666665459e-1f));
  p = at::vec::fmadd(p, r, Vec<float>(5.0000001201e-1f));
  p = at::vec::fmadd(p, r * r, r + Vec<float>(1.f));
  const auto exponent = at::vec::convert_to_int_of_same_size(power) + Vec<int32_t>(127);
  return p * at::vec::cast<float>(exponent << Vec<int32_t>(23));
}

Vec<double> tangent(const Vec<double>& x) { return x.tanh(); }

/// tanh x to 2 units in the last place: by a polynomial where the exponential would cancel.
Vec<float> tangent(const Vec<float>& x) {
  const Vec<float> one(1.f), two(2.f);
  const auto size = x.abs(), square = x * x;
  const auto far = one - two / (exponential(size + size) + one);
  auto p = at::vec::fmadd(Vec<float>(-5.70498872745e-3f), square, Vec<float>(2.06390887954e-2f));
  p = at::vec::fmadd(p, square, Vec<float>(-5.37397155531e-2f));
  p = at::vec::fmadd(p, square, Vec<float>(1.33314422036e-1f));
  p = at::vec::fmadd(p, square, Vec<float>(-3.33332819422e-1f));
  const auto near = at::vec::fmadd(p * square, x, x);
  return Vec<float>::blendv(Vec<float>::blendv(far, far.neg(), x < Vec<float>(0.f)), near, size < Vec<float>(0.625f));
}

template <typename T>
Vec<T> logistic(const Vec<T>& x) {
  return all<T>(1) / (all<T>(1) + exponential(x.neg()));
}

/// An activation's value and slope, f(a) and f'(a).
template <typename T>
struct Pair {
  Vec<T> value, slope;
};

/// Replaces `count` numbers by their values, and writes their slopes where these are asked for.
template <typename T, typename F>
void map(int64_t count, T* at, T* slopes, const F& f) {
  for (int64_t i = 0; i < count; i += Vec<T>::size()) {
    const Pair<T> pair = f(Vec<T>::loadu(at + i));
    pair.value.store(at + i);
    if (slopes) pair.slope.store(slopes + i);
  }
}

// Each as ATen has it, formulas of backward passes included.
template <typename T>
void activate(const Layer& layer, int64_t count, T* at, T* slopes) {
  using V = Vec<T>;
  const V zero(0), one(1), half(T(0.5));
  const auto [a, b, c] = layer.parameters;
  const auto run = [&](const auto& f) { map(count, at, slopes, f); };
  switch (layer.activation) {
    case Activation::kIdentity:
      return run([&](const V& x) { return Pair<T>{x, one}; });
    case Activation::kElu: {
      const auto outside = all<T>(a * b), scale = all<T>(b), inside = all<T>(c), steep = all<T>(a * b * c);
      return run([&](const V& x) {
        const auto low = (x * inside).expm1(), above = x > zero;
        return Pair<T>{V::blendv(low * outside, x * scale, above), V::blendv(low * steep + steep, scale, above)};
      });
    }
    case Activation::kGelu:
      return run([&](const V& x) {
        const auto share = (one + (x * all<T>(std::numbers::sqrt2 / 2)).erf()) * half;
        const auto bell = (x * x * all<T>(-0.5)).exp() * all<T>(std::numbers::inv_sqrtpi * std::numbers::sqrt2 / 2);
        return Pair<T>{x * share, share + x * bell};
      });
    case Activation::kGeluTanh:
      return run([&](const V& x) {
        const auto beta = all<T>(std::numbers::sqrt2 * std::numbers::inv_sqrtpi), kappa = all<T>(0.044715);
        const auto tanh = tangent((x + kappa * x * x * x) * beta);
        const auto share = (one + tanh) * half;
        const auto inner = beta * (one + all<T>(3) * kappa * x * x);
        return Pair<T>{x * share, share + half * x * (one - tanh * tanh) * inner};
      });
    case Activation::kLeakyRelu: {
      const auto slope = all<T>(a);
      return run([&](const V& x) {
        const auto factor = V::blendv(slope, one, x > zero);
        return Pair<T>{x * factor, factor};
      });
    }
    case Activation::kMish:
      return run([&](const V& x) {
        // tanh(log(1 + e^x)), whose squares overflow late and whose exponential is no smaller than 2^-126.
        const auto power = exponential(x), squares = power * (power + all<T>(2));
        const auto inner = V::blendv(squares / (squares + all<T>(2)), zero, x < all<T>(-87));
        const auto soft = V::blendv(inner, one, x > all<T>(20));
        return Pair<T>{x * soft, soft + x * logistic(x) * (one - soft * soft)};
      });
    case Activation::kRelu:
      return run([&](const V& x) { return Pair<T>{at::vec::clamp_min(x, zero), V::blendv(one, zero, x <= zero)}; });
    case Activation::kSigmoid:
      return run([&](const V& x) {
        const auto y = logistic(x);
        return Pair<T>{y, y * (one - y)};
      });
    case Activation::kSilu:
      return run([&](const V& x) {
        const auto share = logistic(x);
        return Pair<T>{x * share, share * (one + x * (one - share))};
      });
    case Activation::kSoftplus: {
      const auto beta = all<T>(a), threshold = all<T>(b);
      return run([&](const V& x) {
        const auto steep = x * beta, power = exponential(steep), linear = steep > threshold;
        return Pair<T>{V::blendv(power.log1p() / beta, x, linear), V::blendv(power / (power + one), one, linear)};
      });
    }
    case Activation::kTanh:
      return run([&](const V& x) {
        const auto y = tangent(x);
        return Pair<T>{y, one - y * y};
      });
  }
}

template <typename T>
Weights<T> forward(const Layer& layer) {
  return {static_cast<const T*>(layer.weight), layer.inputs, 1};
}

template <typename T>
Weights<T> backward(const Layer& layer) {
  return {static_cast<const T*>(layer.weight), 1, layer.inputs};
}

/// The outputs of one layer, before the activation.
template <typename T>
void apply(const Layer& layer, const T* in, int64_t n, T* out) {
  product<T>(forward<T>(layer), layer.outputs, layer.inputs, in, n, static_cast<const T*>(layer.bias), nullptr, out);
}

}  // namespace

template <typename T>
void gradient(const Network& network, const T* x, int64_t n, T* out, T* work) {
  T* const values[2] = {work, work + network.widest() * n};
  T* const slopes = work + 2 * network.widest() * n;
  const T* in = x;
  T* slope = slopes;
  for (int64_t l = 0; l < network.depth; ++l) {
    const Layer& layer = network.layers[l];
    const auto count = layer.outputs * n;
    const bool is_last = l + 1 == network.depth;
    // Nobody asks for the last values.
    if (is_last && layer.activation == Activation::kIdentity) {
      for (int64_t i = 0; i < count; ++i) slope[i] = static_cast<T>(network.scale);
      break;
    }
    apply(layer, in, n, values[l % 2]);
    activate(layer, count, values[l % 2], slope);
    if (is_last) {
      for (int64_t i = 0; i < count; ++i) slope[i] *= static_cast<T>(network.scale);
      break;
    }
    in = values[l % 2];
    slope += count;
  }
  // Backward: slopes become gradients, layer after layer.
  for (int64_t l = network.depth - 1; l > 0; --l) {
    const Layer& layer = network.layers[l];
    const T* const from = slope;
    slope -= layer.inputs * n;
    product<T>(backward<T>(layer), layer.inputs, layer.outputs, from, n, nullptr, slope, slope);
  }
  const auto d = network.inputs();
  product<T>(backward<T>(network.layers[0]), d, network.layers[0].outputs, slopes, n, nullptr, nullptr, out);
  if (network.quadratic == 0) return;
  const auto pull = all<T>(2 * network.quadratic);
  for (int64_t i = 0; i < d * n; i += Vec<T>::size())
    at::vec::fmadd(Vec<T>::loadu(x + i), pull, Vec<T>::loadu(out + i)).store(out + i);
}

template <typename T>
void value(const Network& network, const T* x, int64_t n, T* out, T* work) {
  T* const values[2] = {work, work + network.widest() * n};
  const T* in = x;
  for (int64_t l = 0; l < network.depth; ++l) {
    const Layer& layer = network.layers[l];
    T* const to = l + 1 == network.depth ? out : values[l % 2];
    apply(layer, in, n, to);
    if (layer.activation != Activation::kIdentity) activate<T>(layer, layer.outputs * n, to, nullptr);
    in = to;
  }
}

template void gradient(const Network&, const float*, int64_t, float*, float*);
template void gradient(const Network&, const double*, int64_t, double*, double*);
template void value(const Network&, const float*, int64_t, float*, float*);
template void value(const Network&, const double*, int64_t, double*, double*);

}  // namespace ebm::kernels::avx2
