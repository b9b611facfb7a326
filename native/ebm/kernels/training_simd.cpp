// Networks forward and back for tiles of chains, for trainings: what comes back reaches the parameters.
//
// Of layer l: z = W a + b with a the values of the layer before, and f(z) its values. `pull` is the derivative of the
// energy by f(z). Along a direction of x, z moves by `move` and turns by `turn`: its first and second derivatives.
#include <algorithm>

#include "ebm/kernels/layer_simd.h"

namespace ebm::kernels::EBM_SIMD {
namespace {

/// out[i] = f(i) over vectors.
template <typename T, typename F>
void fill(int64_t count, T* out, const F& f) {
  for (int64_t i = 0; i < count; i += Vec<T>::size()) f(i).store(out + i);
}

template <typename T>
Vec<T> at(const T* from, int64_t i) {
  return Vec<T>::loadu(from + i);
}

/// Sums over neurons, times a factor: (neurons, n) to (n).
template <typename T>
void sum(const T* values, int64_t neurons, int64_t n, double factor, T* out) {
  fill(n, out, [&](int64_t i) {
    Vec<T> total(T(0));
    for (int64_t row = 0; row < neurons; ++row) total = total + at(values, row * n + i);
    return total * all<T>(factor);
  });
}

/// The values of a network's neurons and derivatives of their activations, layer after layer, each (neurons, n).
template <int kOrder, typename T>
struct Trace {
  T* values;
  std::array<T*, kOrder> derivatives;
  T* rest;  // the room behind

  Trace(const Network& network, int64_t n, T* state) : values(state) {
    const auto size = network.neurons() * n;
    for (int k = 0; k < kOrder; ++k) derivatives[k] = state + (k + 1) * size;
    rest = state + (kOrder + 1) * size;
  }

  void layer(const Layer& layer, const T* in, int64_t n, int64_t offset) const {
    T* const out = values + offset;
    apply(layer, in, n, out);
    auto to = derivatives;
    for (auto& pointer : to) pointer += offset;
    activate<kOrder>(layer, layer.outputs * n, out, to);
  }
};

/// body(l, offset) for each layer, whose neurons begin at `offset` among those of all, for n lanes.
template <typename Body>
void forwards(const Network& network, int64_t n, const Body& body) {
  int64_t offset = 0;
  for (int64_t l = 0; l < network.depth; ++l) {
    body(l, offset);
    offset += network.layers[l].outputs * n;
  }
}

template <typename Body>
void backwards(const Network& network, int64_t n, const Body& body) {
  int64_t offset = network.neurons() * n;
  for (int64_t l = network.depth - 1; l >= 0; --l) {
    offset -= network.layers[l].outputs * n;
    body(l, offset);
  }
}

/// The place of each layer's derivatives.
template <typename T>
T* slopes_of(const Network& network, int64_t l, T* slopes) {
  for (int64_t i = 0; i < l; ++i) slopes += slopes_room(network.layers[i]);
  return slopes;
}

/// The transpose of (rows, columns) in rows of `width`, of which those behind the last are 0. Blocks go through
/// registers.
template <typename T>
void transpose(const T* from, int64_t rows, int64_t columns, T* to, int64_t width) {
  constexpr int64_t kBlock = 16;
  const auto whole = rows / kBlock * kBlock;
  for (int64_t i = 0; i < whole; i += kBlock) {
    for (int64_t lane = 0; lane < columns; lane += kBlock)
      at::vec::transpose_mxn<T, kBlock, kBlock>(from + i * columns + lane, columns, to + lane * width + i, width);
  }
  for (int64_t i = whole; i < width; ++i) {
    for (int64_t lane = 0; lane < columns; ++lane) to[lane * width + i] = i < rows ? from[i * columns + lane] : T(0);
  }
}

/// Adds left right^T, (outputs, lanes) and (inputs, lanes), to a layer's weight.
template <typename T>
void add_outer(const Layer& layer, const T* left, const T* right, int64_t lanes, T* slopes, T* turned) {
  const auto width = padded(layer.inputs);
  transpose(right, layer.inputs, lanes, turned, width);
  product<true>(Weights<T>{left, lanes, 1}, layer.outputs, lanes, turned, width, nullptr, nullptr, slopes);
}

/// Adds the sums of left's rows to its bias.
template <typename T>
void add_bias(const Layer& layer, const T* left, int64_t n, T* slopes) {
  T* const bias = slopes + layer.outputs * padded(layer.inputs);
  for (int64_t o = 0; o < layer.outputs; ++o) {
    Vec<T> total(T(0));
    for (int64_t i = 0; i < n; i += Vec<T>::size()) total = total + at(left, o * n + i);
    T numbers[Vec<T>::size()];
    total.store(numbers);
    for (const T number : numbers) bias[o] += number;
  }
}

/// The slopes that come back through a layer to the one before.
template <typename T>
void pull_back(const Layer& layer, const T* from, int64_t lanes, T* to) {
  product(backward<T>(layer), layer.inputs, layer.outputs, from, lanes, nullptr, nullptr, to);
}

/// The derivative of the energy by the values of each layer; `work` holds one layer.
template <typename T>
void pulls(const Network& network, int64_t n, const T* slopes, T* pulls, T* work) {
  backwards(network, n, [&](int64_t l, int64_t offset) {
    const Layer& layer = network.layers[l];
    const auto size = layer.outputs * n;
    T* const pull = pulls + offset;
    if (l + 1 == network.depth) std::fill(pull, pull + size, static_cast<T>(network.scale));
    if (l == 0) return;
    fill(size, work, [&](int64_t i) { return at(pull, i) * at(slopes, offset + i); });
    pull_back(layer, work, n, pull - layer.inputs * n);
  });
}

template <typename T>
void outputs(const Network& network, const T* inputs, int64_t n, T* out, T* state) {
  const Trace<1, T> trace(network, n, state);
  const T* in = inputs;
  forwards(network, n, [&](int64_t l, int64_t offset) {
    trace.layer(network.layers[l], in, n, offset);
    in = trace.values + offset;
  });
  std::copy_n(in, network.outputs() * n, out);
}

template <typename T>
void outputs_back(const Network& network, const T* inputs, int64_t n, const T* weights, const T* state, T* slopes,
                  T* work) {
  const Trace<1, const T> trace(network, n, state);
  const auto wide = padded(std::max(network.widest(), network.inputs())) * n;
  T *const back = work, *const turned = work + wide;
  std::copy_n(weights, network.outputs() * n, back);
  backwards(network, n, [&](int64_t l, int64_t offset) {
    const Layer& layer = network.layers[l];
    fill(layer.outputs * n, back, [&](int64_t i) { return at(back, i) * at(trace.derivatives[0], offset + i); });
    T* const to = slopes_of(network, l, slopes);
    add_outer(layer, back, l > 0 ? trace.values + offset - layer.inputs * n : inputs, n, to, turned);
    add_bias(layer, back, n, to);
    if (l == 0) return;
    pull_back(layer, back, n, turned);
    std::copy_n(turned, layer.inputs * n, back);
  });
}

template <typename T>
void slope(const Network& network, const T* x, int64_t n, T* out, T* state, T* work) {
  const Trace<2, T> trace(network, n, state);
  const T* in = x;
  forwards(network, n, [&](int64_t l, int64_t offset) {
    trace.layer(network.layers[l], in, n, offset);
    in = trace.values + offset;
  });
  const Layer& first = network.layers[0];
  T* const pull = trace.rest;
  pulls(network, n, trace.derivatives[0], pull, work);
  fill(first.outputs * n, work, [&](int64_t i) { return at(pull, i) * at(trace.derivatives[0], i); });
  pull_back(first, work, n, out);
  if (network.quadratic == 0) return;
  const auto factor = all<T>(2 * network.quadratic);
  fill(first.inputs * n, out, [&](int64_t i) { return at::vec::fmadd(at(x, i), factor, at(out, i)); });
}

// The gradient times the weights is the slope of the energy along them: what moves forward along the weights comes
// back.
template <typename T>
void slope_back(const Network& network, const T* x, int64_t n, const T* weights, const T* state, T* slopes, T* work) {
  const Trace<2, const T> trace(network, n, state);
  const auto [first, second] = trace.derivatives;
  const T* const pull = trace.rest;
  const auto room = widest_room(network) * n;
  T* const moves = work;
  T* const moved = moves + network.neurons() * n;  // values, along the weights
  T *const back = moved + room, *const bent = back + room, *const turned = bent + room;

  const T* in = weights;
  forwards(network, n, [&](int64_t l, int64_t offset) {
    const Layer& layer = network.layers[l];
    T* const move = moves + offset;
    product(forward<T>(layer), layer.outputs, layer.inputs, in, n, nullptr, nullptr, move);
    fill(layer.outputs * n, moved, [&](int64_t i) { return at(move, i) * at(first, offset + i); });
    in = moved;
  });
  std::fill(back, back + network.outputs() * n, T(0));
  backwards(network, n, [&](int64_t l, int64_t offset) {
    const Layer& layer = network.layers[l];
    const auto size = layer.outputs * n;
    T* const to = slopes_of(network, l, slopes);
    fill(size, bent, [&](int64_t i) { return at(pull, offset + i) * at(first, offset + i); });
    if (l > 0) {
      const auto before = offset - layer.inputs * n;
      fill(layer.inputs * n, moved, [&](int64_t i) { return at(moves, before + i) * at(first, before + i); });
    }
    add_outer(layer, bent, l > 0 ? moved : weights, n, to, turned);
    fill(size, back, [&](int64_t i) {
      const auto curved = at(pull, offset + i) * at(moves, offset + i) * at(second, offset + i);
      return at::vec::fmadd(at(back, i), at(first, offset + i), curved);
    });
    add_outer(layer, back, l > 0 ? trace.values + offset - layer.inputs * n : x, n, to, turned);
    add_bias(layer, back, n, to);
    if (l == 0) return;
    pull_back(layer, back, n, bent);
    std::copy_n(bent, layer.inputs * n, back);
  });
}

/// For numbers of lanes that stand once, (neurons, n), and once for each direction, (neurons, count, n).
template <typename T, typename F>
void for_directions(int64_t neurons, int64_t count, int64_t n, const F& f) {
  for (int64_t row = 0; row < neurons; ++row) {
    for (int64_t i = 0; i < n; i += Vec<T>::size()) f(row * n + i, row * count * n + i);
  }
}

/// Of the squares of `moves` along all directions, their sum.
template <typename T>
Vec<T> squares(const T* moves, int64_t count, int64_t n) {
  Vec<T> total(T(0));
  for (int64_t k = 0; k < count; ++k) {
    const auto move = at(moves, k * n);
    total = at::vec::fmadd(move, move, total);
  }
  return total;
}

template <typename T>
void slices(const Network& network, const T* x, const T* v, int64_t count, int64_t n, T* along, T* curvature, T* state,
            T* work) {
  const Trace<3, T> trace(network, n, state);
  const auto [first, second, third] = trace.derivatives;
  const auto lanes = count * n;
  T* const turns = trace.rest;
  T* const moves = turns + network.neurons() * n;
  T* const moved = work;  // values, along each direction
  T* const turned = moved + widest_room(network) * lanes;

  forwards(network, n, [&](int64_t l, int64_t offset) {
    const Layer& layer = network.layers[l];
    T *const move = moves + offset * count, *const turn = turns + offset;
    trace.layer(layer, l > 0 ? trace.values + offset - layer.inputs * n : x, n, offset);
    product(forward<T>(layer), layer.outputs, layer.inputs, l > 0 ? moved : v, lanes, nullptr, nullptr, move);
    if (l > 0) {
      product(forward<T>(layer), layer.outputs, layer.inputs, turned, n, nullptr, nullptr, turn);
    } else {
      std::fill(turn, turn + layer.outputs * n, T(0));
    }
    for_directions<T>(layer.outputs, count, n, [&](int64_t i, int64_t j) {
      const auto slope = at(first, offset + i);
      for (int64_t k = 0; k < count; ++k) (at(move, j + k * n) * slope).store(moved + j + k * n);
      const auto bend = at(second, offset + i) * squares(move + j, count, n);
      at::vec::fmadd(at(turn, i), slope, bend).store(turned + i);
    });
  });
  sum(moved, network.outputs(), lanes, network.scale, along);
  sum(turned, network.outputs(), n, network.scale, curvature);
  if (network.quadratic == 0) return;
  const auto factor = all<T>(2 * network.quadratic);
  for_directions<T>(network.inputs(), count, n, [&](int64_t i, int64_t j) {
    const auto lane = i % n;
    for (int64_t k = 0; k < count; ++k) {
      T* const to = along + k * n + lane;
      at::vec::fmadd(at(v, j + k * n) * factor, at(x, i), at(to, 0)).store(to);
    }
    T* const to = curvature + lane;
    at::vec::fmadd(squares(v + j, count, n), factor, at(to, 0)).store(to);
  });
}

template <typename T>
void slices_back(const Network& network, const T* x, const T* v, int64_t count, int64_t n, const T* along_weights,
                 const T* curvature_weights, const T* state, T* slopes, T* work) {
  const Trace<3, const T> trace(network, n, state);
  const auto [first, second, third] = trace.derivatives;
  const auto lanes = count * n, room = widest_room(network);
  const T* const turns = trace.rest;
  const T* const moves = turns + network.neurons() * n;
  T* const pull = work;
  T* const back = pull + network.neurons() * n;  // to values, to their movements, and to the layer's turns
  T* const bent = back + room * n;
  T* const turned = bent + room * n;
  T* const back_moved = turned + room * n;
  T* const moved = back_moved + room * lanes;
  T* const transposed = moved + room * lanes;
  pulls(network, n, first, pull, bent);
  std::fill(back, back + network.outputs() * n, T(0));
  for_directions<T>(network.outputs(), count, n, [&](int64_t i, int64_t j) {
    for (int64_t k = 0; k < count; ++k)
      (at(along_weights, k * n + i % n) * all<T>(network.scale)).store(back_moved + j + k * n);
  });
  backwards(network, n, [&](int64_t l, int64_t offset) {
    const Layer& layer = network.layers[l];
    const T *const move = moves + offset * count, *const turn = turns + offset;
    T* const to = slopes_of(network, l, slopes);
    for_directions<T>(layer.outputs, count, n, [&](int64_t i, int64_t j) {
      const auto f1 = at(first, offset + i), f2 = at(second, offset + i), f3 = at(third, offset + i);
      const auto weight = at(pull, offset + i) * at(curvature_weights, i % n);
      auto sum = at(back, i) * f1 + weight * (f2 * at(turn, i) + f3 * squares(move + j, count, n));
      const auto twice = (weight + weight) * f2;
      for (int64_t k = 0; k < count; ++k) {
        const auto there = j + k * n;
        const auto from = at(back_moved, there), moves_by = at(move, there);
        sum = at::vec::fmadd(from * f2, moves_by, sum);
        at::vec::fmadd(twice, moves_by, from * f1).store(back_moved + there);
      }
      sum.store(back + i);
      (weight * f1).store(bent + i);
    });
    const auto before = offset - layer.inputs * n;
    add_outer(layer, back, l > 0 ? trace.values + before : x, n, to, transposed);
    add_bias(layer, back, n, to);
    if (l > 0) {
      for_directions<T>(layer.inputs, count, n, [&](int64_t i, int64_t j) {
        const T* const from = moves + before * count + j;
        const auto slope = at(first, before + i);
        for (int64_t k = 0; k < count; ++k) (at(from, k * n) * slope).store(moved + j + k * n);
        const auto bend = at(second, before + i) * squares(from, count, n);
        at::vec::fmadd(at(turns, before + i), slope, bend).store(turned + i);
      });
      add_outer(layer, bent, turned, n, to, transposed);
    }
    add_outer(layer, back_moved, l > 0 ? moved : v, lanes, to, transposed);
    if (l == 0) return;
    pull_back(layer, back, n, bent);
    std::copy_n(bent, layer.inputs * n, back);
    pull_back(layer, back_moved, lanes, moved);
    std::copy_n(moved, layer.inputs * lanes, back_moved);
  });
}

}  // namespace

template <typename T>
TrainingPasses<T> make_training_passes() {
  return {outputs<T>, outputs_back<T>, slope<T>, slope_back<T>, slices<T>, slices_back<T>};
}

template TrainingPasses<float> make_training_passes();
template TrainingPasses<double> make_training_passes();

}  // namespace ebm::kernels::EBM_SIMD
