#pragma once
// One layer of a network for tiles of chains: products and activations. Chains lie in the lanes of the vectors, so that
// weights are read as they stand, whichever way they are multiplied. For files named *_simd.cpp alone, which are
// compiled once for each set of instructions, in the namespace EBM_SIMD; everything is local to each of them, so that
// the linker takes none of it for code of other files.
#include <ATen/cpu/vec/vec.h>

#include <algorithm>
#include <array>
#include <numbers>
#include <type_traits>

#include "ebm/kernels/network_passes.h"

namespace ebm::kernels::EBM_SIMD {
namespace {

template <typename T>
using Vec = at::vec::Vectorized<T>;

template <typename T>
Vec<T> all(double value) {
  return Vec<T>(static_cast<T>(value));
}

/// A matrix as it is read: element (row, k) is at data[row * by_row + k * by_k]. It says how inputs are multiplied.
template <typename T>
struct Weights {
  const T* data;
  int64_t by_row, by_k;

  static Vec<T> load(const T* inputs) { return Vec<T>::loadu(inputs); }
  static Vec<T> all(T weight) { return Vec<T>(weight); }
  static Vec<T> multiply_add(const Vec<T>& inputs, const Vec<T>& weight, const Vec<T>& sum) {
    return at::vec::fmadd(inputs, weight, sum);
  }
};

#ifdef __AVX512BF16__
/// The same for pairs of bfloat16, whose two products are added at once to a sum in float32.
struct PairedWeights {
  const uint32_t* data;
  int64_t by_row, by_k;

  static __m512bh load(const uint32_t* inputs) { return reinterpret_cast<__m512bh>(_mm512_loadu_si512(inputs)); }
  static __m512bh all(uint32_t weight) {
    return reinterpret_cast<__m512bh>(_mm512_set1_epi32(static_cast<int>(weight)));
  }
  static Vec<float> multiply_add(const __m512bh& inputs, const __m512bh& weight, const Vec<float>& sum) {
    return _mm512_dpbf16_ps(sum, inputs, weight);
  }
};

/// Rows 2 k and 2 k + 1 of x, (depth, n), rounded to the pairs (k, n), which are padded with zeros.
inline const uint32_t* pack(const float* x, int64_t depth, int64_t n, float* room) {
  auto* const pairs = reinterpret_cast<uint32_t*>(room);
  const auto zip = _mm512_set_epi16(31, 15, 30, 14, 29, 13, 28, 12, 27, 11, 26, 10, 25, 9, 24, 8, 23, 7, 22, 6, 21, 5,
                                    20, 4, 19, 3, 18, 2, 17, 1, 16, 0);
  const auto row = [&](int64_t k, int64_t lane) {
    return k < depth ? _mm512_loadu_ps(x + k * n + lane) : _mm512_setzero_ps();
  };
  for (int64_t k = 0; k < pairs_of(depth); ++k) {
    for (int64_t lane = 0; lane < n; lane += 16) {
      const auto both = reinterpret_cast<__m512i>(_mm512_cvtne2ps_pbh(row(2 * k + 1, lane), row(2 * k, lane)));
      _mm512_storeu_si512(pairs + k * n + lane, _mm512_permutexvar_epi16(zip, both));
    }
  }
  return pairs;
}
#endif

#ifdef __AMX_BF16__
// The compiler does not know which memory AMX's instructions read and write.
inline void settle_memory() { asm volatile("" ::: "memory"); }

/// While it lives, this thread has eight tiles of 16 rows of 64 bytes.
class TileRegisters {
 public:
  explicit TileRegisters(bool wanted) : wanted_(wanted) {
    if (!wanted) return;
    struct alignas(64) {
      uint8_t palette = 1, start = 0, reserved[14] = {};
      uint16_t bytes[16] = {64, 64, 64, 64, 64, 64, 64, 64};
      uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
    } shape;
    _tile_loadconfig(&shape);
    settle_memory();
  }
  ~TileRegisters() {
    if (wanted_) _tile_release();
  }
  TileRegisters(const TileRegisters&) = delete;
  TileRegisters& operator=(const TileRegisters&) = delete;

 private:
  const bool wanted_;
};

/// `product` of pairs, 32 rows and chains at a time; `depth` counts pairs. Weights and x are padded.
inline void tile_product(const uint32_t* weights, int64_t rows, int64_t depth, const uint32_t* x, int64_t n,
                         const float* bias, const float* factor, float* out) {
  constexpr int64_t kTile = 16, kAcross = 2 * kTile;
  alignas(64) float sums[kAcross * kAcross];
  settle_memory();
  for (int64_t row = 0; row < rows; row += kAcross) {
    const bool is_high = row + kTile < rows;
    for (int64_t lane = 0; lane < n; lane += kAcross) {
      const bool is_wide = lane + kTile < n;
      _tile_zero(0);
      _tile_zero(1);
      _tile_zero(2);
      _tile_zero(3);
      for (int64_t k = 0; k < depth; k += kTile) {
        _tile_loadd(4, weights + row * depth + k, depth * 4);
        _tile_loadd(6, x + k * n + lane, n * 4);
        _tile_dpbf16ps(0, 4, 6);
        if (is_wide) {
          _tile_loadd(7, x + k * n + lane + kTile, n * 4);
          _tile_dpbf16ps(1, 4, 7);
        }
        if (!is_high) continue;
        _tile_loadd(5, weights + (row + kTile) * depth + k, depth * 4);
        _tile_dpbf16ps(2, 5, 6);
        if (is_wide) _tile_dpbf16ps(3, 5, 7);
      }
      _tile_stored(0, sums, kAcross * 4);
      _tile_stored(1, sums + kTile, kAcross * 4);
      _tile_stored(2, sums + kTile * kAcross, kAcross * 4);
      _tile_stored(3, sums + kTile * kAcross + kTile, kAcross * 4);
      settle_memory();
      for (int64_t r = 0; r < std::min(kAcross, rows - row); ++r) {
        const Vec<float> start(bias ? bias[row + r] : 0.f);
        for (int64_t c = 0; c < std::min(kAcross, n - lane); c += kTile) {
          const auto place = (row + r) * n + lane + c;
          const auto sum = Vec<float>::loadu(sums + r * kAcross + c) + start;
          (factor ? sum * Vec<float>::loadu(factor + place) : sum).store(out + place);
        }
      }
      settle_memory();
    }
  }
}
#else
/// No tiles: see above.
struct TileRegisters {
  explicit TileRegisters(bool) {}
};
#endif

/// Sums that are made at a time, of as many rows and vectors of chains: 12 of 16 registers, 24 of the 32 of AVX-512.
constexpr int kRows = Vec<float>::size() == 16 ? 12 : 6;
constexpr int kVectors = 2;

/// Rows row … row + R - 1 of weights x + bias, times `factor` where there is one, for C vectors of chains from `lane`;
/// `kAdds` adds them to what is there.
template <bool kAdds, int R, int C, typename W, typename I, typename T>
void block(const W& weights, int64_t row, int64_t depth, const I* x, int64_t n, int64_t lane, const T* bias,
           const T* factor, T* out) {
  constexpr int kSize = Vec<T>::size();
  Vec<T> sums[R][C];
#pragma GCC unroll 12
  for (int r = 0; r < R; ++r) {
    const Vec<T> start(bias ? bias[row + r] : T(0));
#pragma GCC unroll 2
    for (int c = 0; c < C; ++c) {
      if constexpr (kAdds) {
        sums[r][c] = Vec<T>::loadu(out + (row + r) * n + lane + c * kSize);
      } else {
        sums[r][c] = start;
      }
    }
  }
  const I* weight = weights.data + row * weights.by_row;
  const I* at = x + lane;
  for (int64_t k = 0; k < depth; ++k, weight += weights.by_k, at += n) {
    decltype(W::load(at)) inputs[C];
#pragma GCC unroll 2
    for (int c = 0; c < C; ++c) inputs[c] = W::load(at + c * kSize);
#pragma GCC unroll 12
    for (int r = 0; r < R; ++r) {
      const auto w = W::all(weight[r * weights.by_row]);
#pragma GCC unroll 2
      for (int c = 0; c < C; ++c) sums[r][c] = W::multiply_add(inputs[c], w, sums[r][c]);
    }
  }
#pragma GCC unroll 12
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 2
    for (int c = 0; c < C; ++c) {
      const auto place = (row + r) * n + lane + c * kSize;
      (factor ? sums[r][c] * Vec<T>::loadu(factor + place) : sums[r][c]).store(out + place);
    }
  }
}

/// The same for all lanes of `count` rows, count <= R.
template <bool kAdds, int R, typename W, typename I, typename T>
void band(const W& weights, int64_t row, int64_t count, int64_t depth, const I* x, int64_t n, const T* bias,
          const T* factor, T* out) {
  if constexpr (R > 1) {
    if (count < R) return band<kAdds, R - 1>(weights, row, count, depth, x, n, bias, factor, out);
  }
  constexpr int64_t kLanes = kVectors * Vec<T>::size();
  int64_t lane = 0;
  for (; lane + kLanes <= n; lane += kLanes)
    block<kAdds, R, kVectors>(weights, row, depth, x, n, lane, bias, factor, out);
  for (; lane < n; lane += Vec<T>::size()) block<kAdds, R, 1>(weights, row, depth, x, n, lane, bias, factor, out);
}

template <bool kAdds = false, typename W, typename I, typename T>
void product(const W& weights, int64_t rows, int64_t depth, const I* x, int64_t n, const std::type_identity_t<T>* bias,
             const std::type_identity_t<T>* factor, T* out) {
  // Bands of nearly equal height: a low last one would wait for its sums.
  for (int64_t row = 0, left = (rows + kRows - 1) / kRows; left > 0; --left) {
    const auto count = (rows - row + left - 1) / left;
    band<kAdds, kRows>(weights, row, count, depth, x, n, bias, factor, out);
    row += count;
  }
}

inline Vec<double> exponential(const Vec<double>& x) { return x.exp(); }

/// e^x to 2 units in the last place; infinite from 88.4 on, and 2^-126 where it is smaller.
inline Vec<float> exponential(const Vec<float>& x) {
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

inline Vec<double> tangent(const Vec<double>& x) { return x.tanh(); }

/// tanh x to 2 units in the last place: by a polynomial where the exponential would cancel.
inline Vec<float> tangent(const Vec<float>& x) {
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

/// An activation's value and its first three derivatives. Those that nobody stores cost nothing.
template <typename T>
using Terms = std::array<Vec<T>, 4>;

/// Replaces `count` numbers by their values, and writes the first kOrder derivatives.
template <int kOrder, typename T, typename F>
void map(int64_t count, T* at, const std::array<T*, kOrder>& derivatives, const F& f) {
  for (int64_t i = 0; i < count; i += Vec<T>::size()) {
    const Terms<T> terms = f(Vec<T>::loadu(at + i));
    terms[0].store(at + i);
    for (int k = 0; k < kOrder; ++k) terms[k + 1].store(derivatives[k] + i);
  }
}

/// tanh(u(x)), of its value and the derivatives of u.
template <typename V>
std::array<V, 4> squashed(const V& tanh, const V& u1, const V& u2, const V& u3) {
  const V one(1), two(2), six(6);
  const auto rest = one - tanh * tanh;
  return {tanh, rest * u1, rest * (u2 - two * tanh * u1 * u1),
          rest * (u3 - six * tanh * u1 * u2 + (six * tanh * tanh - two) * u1 * u1 * u1)};
}

/// x g(x), of g and its derivatives.
template <typename V>
std::array<V, 4> times(const V& x, const std::array<V, 4>& g) {
  return {x * g[0], g[0] + x * g[1], V(2) * g[1] + x * g[2], V(3) * g[2] + x * g[3]};
}

/// 1 / (1 + e^-x), of its value.
template <typename V>
std::array<V, 4> sigmoid(const V& y) {
  const V one(1);
  const auto slope = y * (one - y);
  return {y, slope, slope * (one - y - y), slope * (one - V(6) * slope)};
}

// Values and slopes as ATen has them.
template <int kOrder, typename T>
void activate(const Layer& layer, int64_t count, T* at, const std::array<T*, kOrder>& derivatives) {
  using V = Vec<T>;
  const V zero(0), one(1), two(2), half(T(0.5));
  const auto [a, b, c] = layer.parameters;
  const auto run = [&](const auto& f) { map<kOrder>(count, at, derivatives, f); };
  switch (layer.activation) {
    case Activation::kIdentity:
      return run([&](const V& x) { return Terms<T>{x, one, zero, zero}; });
    case Activation::kElu: {
      const auto outside = all<T>(a * b), scale = all<T>(b), inside = all<T>(c), steep = all<T>(a * b * c);
      return run([&](const V& x) {
        const auto low = (x * inside).expm1(), slope = low * steep + steep, above = x > zero;
        return Terms<T>{V::blendv(low * outside, x * scale, above), V::blendv(slope, scale, above),
                        V::blendv(slope * inside, zero, above), V::blendv(slope * inside * inside, zero, above)};
      });
    }
    case Activation::kGelu:
      return run([&](const V& x) {
        const auto share = (one + (x * all<T>(std::numbers::sqrt2 / 2)).erf()) * half;
        const auto bell = (x * x * all<T>(-0.5)).exp() * all<T>(std::numbers::inv_sqrtpi * std::numbers::sqrt2 / 2);
        return times<V>(x, {share, bell, x.neg() * bell, (x * x - one) * bell});
      });
    case Activation::kGeluTanh:
      return run([&](const V& x) {
        const auto beta = all<T>(std::numbers::sqrt2 * std::numbers::inv_sqrtpi), kappa = all<T>(0.044715);
        const auto tanh = tangent((x + kappa * x * x * x) * beta);
        const auto bent = all<T>(6) * beta * kappa;
        auto share = squashed<V>(tanh, beta * (one + all<T>(3) * kappa * x * x), bent * x, bent);
        for (auto& term : share) term = term * half;
        share[0] = share[0] + half;
        return times<V>(x, share);
      });
    case Activation::kLeakyRelu: {
      const auto slope = all<T>(a);
      return run([&](const V& x) {
        const auto factor = V::blendv(slope, one, x > zero);
        return Terms<T>{x * factor, factor, zero, zero};
      });
    }
    case Activation::kMish:
      return run([&](const V& x) {
        // tanh(log(1 + e^x)), whose squares overflow late and whose exponential is no smaller than 2^-126.
        const auto power = exponential(x), squares = power * (power + all<T>(2));
        const auto inner = V::blendv(squares / (squares + all<T>(2)), zero, x < all<T>(-87));
        const auto soft = V::blendv(inner, one, x > all<T>(20));
        const auto [y, first, second, third] = sigmoid<V>(logistic(x));
        return times<V>(x, squashed<V>(soft, y, first, second));
      });
    case Activation::kRelu:
      return run([&](const V& x) {
        return Terms<T>{at::vec::clamp_min(x, zero), V::blendv(one, zero, x <= zero), zero, zero};
      });
    case Activation::kSigmoid:
      return run([&](const V& x) { return sigmoid<V>(logistic(x)); });
    case Activation::kSilu:
      return run([&](const V& x) {
        const auto share = logistic(x);
        auto terms = times<V>(x, sigmoid<V>(share));
        terms[1] = share * (one + x * (one - share));
        return terms;
      });
    case Activation::kSoftplus: {
      const auto beta = all<T>(a), threshold = all<T>(b);
      return run([&](const V& x) {
        const auto steep = x * beta, power = exponential(steep), linear = steep > threshold;
        const auto [y, first, second, third] = sigmoid<V>(power / (power + one));
        return Terms<T>{V::blendv(power.log1p() / beta, x, linear), V::blendv(y, one, linear),
                        V::blendv(first * beta, zero, linear), V::blendv(second * beta * beta, zero, linear)};
      });
    }
    case Activation::kTanh:
      return run([&](const V& x) { return squashed<V>(tangent(x), one, zero, zero); });
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

/// A product with the weights of a layer, by pairs where there are any; then `room` is for its inputs in pairs.
template <typename T>
void multiply(const Weights<T>& weights, const uint32_t* pairs, bool tiles, int64_t rows, int64_t depth, const T* in,
              int64_t n, const T* bias, const T* factor, T* out, T* room) {
#ifdef __AVX512BF16__
  if constexpr (std::is_same_v<T, float>) {
    if (pairs) {
      const auto half = pairs_of(depth);
      const auto* const packed = pack(in, depth, n, room);
#ifdef __AMX_BF16__
      if (tiles) return tile_product(pairs, rows, half, packed, n, bias, factor, out);
#endif
      return product(PairedWeights{pairs, half, 1}, rows, half, packed, n, bias, factor, out);
    }
  }
#endif
  product(weights, rows, depth, in, n, bias, factor, out);
}

/// The outputs of one layer, before the activation.
template <typename T>
void apply(const Layer& layer, const T* in, int64_t n, T* out, bool tiles = false, T* room = nullptr) {
  multiply<T>(forward<T>(layer), layer.pairs, tiles, layer.outputs, layer.inputs, in, n,
              static_cast<const T*>(layer.bias), nullptr, out, room);
}

/// The gradient by a layer's inputs, times `factor` where there is one, from that by its outputs.
template <typename T>
void apply_back(const Layer& layer, const T* in, int64_t n, const T* factor, T* out, bool tiles, T* room) {
  multiply<T>(backward<T>(layer), layer.pairs_back, tiles, layer.inputs, layer.outputs, in, n, nullptr, factor, out,
              room);
}

}  // namespace
}  // namespace ebm::kernels::EBM_SIMD
