#pragma once
// The passes of a training over a network, for tiles of rows: those of ebm/kernels/training_simd.cpp, phase by phase.
//
// Of layer l: z = W a + b with a the values of the layer before, and f(z) its values. `pull` is the derivative of the
// energy by f(z). Along a direction of x, z moves by `move` and turns by `turn`: its first and second derivatives.
// A pass forward leaves in `state` what its pass back needs; that adds to `slopes` the derivatives of
// sum(weights * results) by the parameters: layer after layer the weight (outputs, inputs), then the bias.

#include "ebm/cuda/network.h"

namespace ebm::cuda {

/// The numbers for each row that a pass needs room for. Those of its results are among them.
struct PassRoom {
  int64_t state, work;

  template <typename T>
  static PassRoom of(int pass, const DeviceNetwork<T>& network, int64_t count) {
    const int64_t neurons = network.neurons(), room = network.room(), d = network.inputs(), outputs = network.outputs();
    switch (pass) {
      case EBM_CUDA_OUTPUTS:
        return {2 * neurons, d};
      case EBM_CUDA_OUTPUTS_BACK:
        return {2 * neurons, d + outputs + 2 * room};
      case EBM_CUDA_SLOPE:
        return {4 * neurons, 2 * d + room};
      case EBM_CUDA_SLOPE_BACK:
        return {4 * neurons, 2 * d + neurons + 3 * room};
      case EBM_CUDA_SLICES:
        return {(5 + count) * neurons, d * (1 + count) + (1 + count) * room};
      case EBM_CUDA_SLICES_BACK:
        return {(5 + count) * neurons, d * (1 + count) + 1 + count + neurons + (3 + 2 * count) * room};
      default:
        return {0, 0};
    }
  }
};

/// The derivatives by all parameters.
template <typename T>
EBM_DEVICE int slopes_count(const DeviceNetwork<T>& network) {
  int count = 0;
  for (int l = 0; l < network.depth; ++l) count += network.layers[l].outputs * (network.layers[l].inputs + 1);
  return count;
}

/// A block's part of a pass over rows: a tile at a time.
template <typename T>
struct Passes {
  const Block& block;
  const Parameters<T>& parameters;
  int n;      // lanes of a tile
  int count;  // directions
  int neurons, room;

  /// The values of all neurons and the derivatives of their activations, layer after layer, each (neurons, n).
  struct Trace {
    T* values;
    T* first;
    T* second;
    T* third;
    T* rest;  // the room behind
  };
  EBM_DEVICE Trace trace(T* state, int order) const {
    const int size = neurons * n;
    return {state, state + size, state + 2 * size, state + 3 * size, state + (order + 1) * size};
  }
  EBM_DEVICE const DeviceLayer<T>& layer(int l) const { return parameters.network.layers[l]; }
  EBM_DEVICE int depth() const { return parameters.network.depth; }

  /// Phases: the values of a layer and so many derivatives of its activation.
  template <int kOrder>
  EBM_DEVICE void trace_layer(const Trace& trace, int l, const T* in, int offset) const {
    T* const out = trace.values + offset;
    parameters.apply(block, layer(l), in, n, out);
    block.each(layer(l).outputs * n, [&](int i) {
      const auto terms = layer(l)(out[i]);
      out[i] = terms.value;
      trace.first[offset + i] = terms.first;
      if constexpr (kOrder > 1) trace.second[offset + i] = terms.second;
      if constexpr (kOrder > 2) trace.third[offset + i] = terms.third;
    });
  }

  /// body(l, offset) for each layer, whose neurons begin at `offset` among those of all.
  template <typename Body>
  EBM_DEVICE void forwards(const Body& body) const {
    int offset = 0;
    for (int l = 0; l < depth(); ++l) {
      body(l, offset);
      offset += layer(l).outputs * n;
    }
  }
  /// The same from the last one on, with the place of its derivatives.
  template <typename Body>
  EBM_DEVICE void backwards(T* slopes, const Body& body) const {
    int offset = neurons * n;
    T* to = slopes + slopes_count(parameters.network);
    for (int l = depth() - 1; l >= 0; --l) {
      offset -= layer(l).outputs * n;
      to -= layer(l).outputs * (layer(l).inputs + 1);
      body(l, offset, to);
    }
  }

  EBM_DEVICE void fill(T* to, int size, T value) const {
    block.each(size, [&](int i) { to[i] = value; });
  }
  EBM_DEVICE void copy(const T* from, int size, T* to) const {
    block.each(size, [&](int i) { to[i] = from[i]; });
  }

  /// A phase: adds left right^T, (outputs, lanes) and (inputs, lanes), to a layer's weight.
  EBM_DEVICE void add_outer(const DeviceLayer<T>& layer, const T* left, const T* right, int lanes, T* slopes) const {
    product<true>(block, {left, lanes, 1}, layer.outputs, lanes, {right, 1, lanes}, layer.inputs,
                  static_cast<const T*>(nullptr), static_cast<const T*>(nullptr), slopes);
  }
  /// A phase: adds the sums of left's rows to its bias.
  EBM_DEVICE void add_bias(const DeviceLayer<T>& layer, const T* left, T* slopes) const {
    T* const bias = slopes + layer.outputs * layer.inputs;
    block.each(layer.outputs, [&](int o) {
      T total = 0;
      for (int i = 0; i < n; ++i) total += left[o * n + i];
      bias[o] += total;
    });
  }
  /// A phase: the slopes that come back through a layer to the one before.
  EBM_DEVICE void pull_back(const DeviceLayer<T>& layer, const T* from, int lanes, T* to) const {
    parameters.back(block, layer, from, lanes, static_cast<const T*>(nullptr), to);
  }

  /// The derivative of the energy by the values of each layer; `work` holds one layer.
  EBM_DEVICE void pulls(const T* slopes, T* pulls, T* work) const {
    backwards(nullptr, [&](int l, int offset, T*) {
      const int size = layer(l).outputs * n;
      T* const pull = pulls + offset;
      if (l + 1 == depth()) fill(pull, size, parameters.network.scale);
      if (l == 0) return;
      block.each(size, [&](int i) { work[i] = pull[i] * slopes[offset + i]; });
      pull_back(layer(l), work, n, pull - layer(l).inputs * n);
    });
  }

  /// The last outputs, which are the last values of the trace.
  EBM_DEVICE const T* outputs(const T* inputs, T* state) const {
    const auto trace = this->trace(state, 1);
    const T* in = inputs;
    forwards([&](int l, int offset) {
      trace_layer<1>(trace, l, in, offset);
      in = trace.values + offset;
    });
    return in;
  }

  EBM_DEVICE void outputs_back(const T* inputs, const T* weights, T* state, T* slopes, T* work) const {
    const auto trace = this->trace(state, 1);
    T *const back = work, *const turned = work + room * n;
    copy(weights, parameters.network.outputs() * n, back);
    backwards(slopes, [&](int l, int offset, T* to) {
      const auto& layer = this->layer(l);
      block.each(layer.outputs * n, [&](int i) { back[i] *= trace.first[offset + i]; });
      add_outer(layer, back, l > 0 ? trace.values + offset - layer.inputs * n : inputs, n, to);
      add_bias(layer, back, to);
      if (l == 0) return;
      pull_back(layer, back, n, turned);
      copy(turned, layer.inputs * n, back);
    });
  }

  EBM_DEVICE void slope(const T* x, T* out, T* state, T* work) const {
    const auto trace = this->trace(state, 2);
    const T* in = x;
    forwards([&](int l, int offset) {
      trace_layer<2>(trace, l, in, offset);
      in = trace.values + offset;
    });
    const auto& first = layer(0);
    T* const pull = trace.rest;
    pulls(trace.first, pull, work);
    block.each(first.outputs * n, [&](int i) { work[i] = pull[i] * trace.first[i]; });
    pull_back(first, work, n, out);
    if (parameters.network.quadratic == 0) return;
    block.each(first.inputs * n, [&](int i) { out[i] = fused(x[i], parameters.network.pull, out[i]); });
  }

  // The gradient times the weights is the slope of the energy along them: what moves forward along the weights comes
  // back.
  EBM_DEVICE void slope_back(const T* x, const T* weights, T* state, T* slopes, T* work) const {
    const auto trace = this->trace(state, 2);
    const T* const pull = trace.rest;
    T* const moves = work;
    T* const moved = moves + neurons * n;  // values, along the weights
    T *const back = moved + room * n, *const bent = back + room * n;

    const T* in = weights;
    forwards([&](int l, int offset) {
      const auto& layer = this->layer(l);
      T* const move = moves + offset;
      parameters.move(block, layer, in, n, move);
      block.each(layer.outputs * n, [&](int i) { moved[i] = move[i] * trace.first[offset + i]; });
      in = moved;
    });
    fill(back, parameters.network.outputs() * n, T(0));
    backwards(slopes, [&](int l, int offset, T* to) {
      const auto& layer = this->layer(l);
      const int size = layer.outputs * n, before = offset - layer.inputs * n;
      block.each(size, [&](int i) {
        const int k = offset + i;
        bent[i] = pull[k] * trace.first[k];
        back[i] = fused(back[i], trace.first[k], pull[k] * moves[k] * trace.second[k]);
      });
      if (l > 0) {
        block.each(layer.inputs * n, [&](int i) { moved[i] = moves[before + i] * trace.first[before + i]; });
      }
      add_outer(layer, bent, l > 0 ? moved : weights, n, to);
      add_outer(layer, back, l > 0 ? trace.values + before : x, n, to);
      add_bias(layer, back, to);
      if (l == 0) return;
      pull_back(layer, back, n, bent);
      copy(bent, layer.inputs * n, back);
    });
  }

  /// Of the squares of `moves` along all directions, their sum.
  EBM_DEVICE T squares(const T* moves) const {
    T total = 0;
    for (int k = 0; k < count; ++k) total = fused(moves[k * n], moves[k * n], total);
    return total;
  }
  /// A phase over numbers of lanes that stand once, (rows, n), and once for each direction, (rows, count, n):
  /// body(i, j, lane).
  template <typename Body>
  EBM_DEVICE void for_directions(int rows, const Body& body) const {
    block.each(rows * n, [&](int i) {
      const int row = i / n, lane = i - row * n;
      body(i, row * count * n + lane, lane);
    });
  }

  /// The slopes along the directions v (d, count, n), which are (count, n), and the sum of the curvatures along them,
  /// (n). Both stand behind one another in `work`, whose room is that of the movements.
  EBM_DEVICE void slices(const T* x, const T* v, T* state, T* work, T** along, T** curvature) const {
    const auto trace = this->trace(state, 3);
    const int lanes = count * n, outputs = parameters.network.outputs();
    T* const turns = trace.rest;
    T* const moves = turns + neurons * n;
    T* const moved = work;  // values, along each direction
    T* const turned = moved + room * lanes;
    forwards([&](int l, int offset) {
      const auto& layer = this->layer(l);
      T *const move = moves + offset * count, *const turn = turns + offset;
      trace_layer<3>(trace, l, l > 0 ? trace.values + offset - layer.inputs * n : x, offset);
      parameters.move(block, layer, l > 0 ? moved : v, lanes, move);
      if (l > 0) {
        parameters.move(block, layer, turned, n, turn);
      } else {
        fill(turn, layer.outputs * n, T(0));
      }
      for_directions(layer.outputs, [&](int i, int j, int) {
        const T slope = trace.first[offset + i];
        for (int k = 0; k < count; ++k) moved[j + k * n] = move[j + k * n] * slope;
        turned[i] = fused(turn[i], slope, trace.second[offset + i] * squares(move + j));
      });
    });
    // Sums over the outputs, into the rows of the first one.
    const T scale = parameters.network.scale, pull = parameters.network.pull;
    const bool is_pulled = parameters.network.quadratic != 0;
    const int d = parameters.network.inputs();
    block.each(lanes, [&](int k) {
      T sum = 0;
      for (int row = 0; row < outputs; ++row) sum += moved[row * lanes + k];
      sum *= scale;
      if (is_pulled) {
        for (int j = 0; j < d; ++j) sum = fused(v[j * lanes + k] * pull, x[j * n + k % n], sum);
      }
      moved[k] = sum;
    });
    block.each(n, [&](int i) {
      T sum = 0;
      for (int row = 0; row < outputs; ++row) sum += turned[row * n + i];
      sum *= scale;
      if (is_pulled) {
        for (int j = 0; j < d; ++j) sum = fused(squares(v + j * lanes + i), pull, sum);
      }
      turned[i] = sum;
    });
    *along = moved;
    *curvature = turned;
  }

  EBM_DEVICE void slices_back(const T* x, const T* v, const T* along_weights, const T* curvature_weights, T* state,
                              T* slopes, T* work) const {
    const auto trace = this->trace(state, 3);
    const int lanes = count * n;
    const T* const turns = trace.rest;
    const T* const moves = turns + neurons * n;
    T* const pull = work;
    T* const back = pull + neurons * n;  // to values, to their movements, and to the layer's turns
    T* const bent = back + room * n;
    T* const turned = bent + room * n;
    T* const back_moved = turned + room * n;
    T* const moved = back_moved + room * lanes;
    pulls(trace.first, pull, bent);
    const int outputs = parameters.network.outputs();
    fill(back, outputs * n, T(0));
    for_directions(outputs, [&](int, int j, int lane) {
      for (int k = 0; k < count; ++k) back_moved[j + k * n] = along_weights[k * n + lane] * parameters.network.scale;
    });
    backwards(slopes, [&](int l, int offset, T* to) {
      const auto& layer = this->layer(l);
      const T *const move = moves + offset * count, *const turn = turns + offset;
      for_directions(layer.outputs, [&](int i, int j, int lane) {
        const T f1 = trace.first[offset + i], f2 = trace.second[offset + i], f3 = trace.third[offset + i];
        const T weight = pull[offset + i] * curvature_weights[lane];
        T sum = back[i] * f1 + weight * (f2 * turn[i] + f3 * squares(move + j));
        const T twice = (weight + weight) * f2;
        for (int k = 0; k < count; ++k) {
          const int there = j + k * n;
          const T from = back_moved[there], by = move[there];
          sum = fused(from * f2, by, sum);
          back_moved[there] = fused(twice, by, from * f1);
        }
        back[i] = sum;
        bent[i] = weight * f1;
      });
      const int before = offset - layer.inputs * n;
      add_outer(layer, back, l > 0 ? trace.values + before : x, n, to);
      add_bias(layer, back, to);
      if (l > 0) {
        for_directions(layer.inputs, [&](int i, int j, int) {
          const T* const from = moves + before * count + j;
          const T slope = trace.first[before + i];
          for (int k = 0; k < count; ++k) moved[j + k * n] = from[k * n] * slope;
          turned[i] = fused(turns[before + i], slope, trace.second[before + i] * squares(from));
        });
        add_outer(layer, bent, turned, n, to);
      }
      add_outer(layer, back_moved, l > 0 ? moved : v, lanes, to);
      if (l == 0) return;
      pull_back(layer, back, n, bent);
      copy(bent, layer.inputs * n, back);
      pull_back(layer, back_moved, lanes, moved);
      copy(moved, layer.inputs * lanes, back_moved);
    });
  }
};

/// A pass over all rows: block b has the tiles b, b + blocks, ….
template <typename T, int kPass>
struct TrainingPass {
  using Type = T;
  static constexpr bool kIsBlock = true;
  static constexpr int kThreads = 256;
  static constexpr bool kIsBack =
      kPass == EBM_CUDA_OUTPUTS_BACK || kPass == EBM_CUDA_SLOPE_BACK || kPass == EBM_CUDA_SLICES_BACK;
  static constexpr bool kHasDirections = kPass == EBM_CUDA_SLICES || kPass == EBM_CUDA_SLICES_BACK;
  DeviceNetwork<T> network;
  Tiling tiling;
  int64_t rows, blocks;
  int count;
  PassRoom room;
  bool shares_work;
  const T* x;        // (rows, d)
  const T* v;        // (count, rows, d)
  const T* weights;  // of the results, in their shapes
  const T* more_weights;
  T* out;
  T* more_out;
  T* state;   // (tiles, room.state * chains)
  T* work;    // (blocks, room.work * chains) where the blocks do not share it
  T* slopes;  // (blocks, all parameters)

  /// Rows of a tensor (rows, width) as columns, or those of (count, rows, width) at (j * count + k) * n + lane; 0 in
  /// lanes without a row.
  EBM_DEVICE void load(const Block& block, const T* from, int width, int count, int64_t begin, T* to) const {
    const int n = tiling.chains;
    block.each(width * count * n, [&](int i) {
      const int64_t row = begin + i % n;
      const int j = i / n / count, k = i / n % count;
      to[i] = row < rows ? from[(k * rows + row) * width + j] : T(0);
    });
  }
  EBM_DEVICE void store(const Block& block, const T* from, int width, int64_t begin, T* to) const {
    const int n = tiling.chains;
    block.each(width * n, [&](int i) {
      const int64_t row = begin + i % n;
      if (row < rows) to[row * width + i / n] = from[i];
    });
  }

  EBM_DEVICE void operator()(const Block& block) const {
    const int n = tiling.chains, d = network.inputs(), outputs = network.outputs();
    T* next = static_cast<T*>(block.shared);
    T* const weights_room = tiling.has_weights ? next : nullptr;
    if (tiling.has_weights) next += network.shared_weights();
    if (!shares_work) next = work + block.index * room.work * n;
    const auto parameters = Parameters<T>::of(block, network, weights_room);
    const Passes<T> passes{block, parameters, n, count, network.neurons(), network.room()};
    const auto take = [&](int numbers) {
      T* const result = next;
      next += numbers;
      return result;
    };
    T* own = nullptr;
    if constexpr (kIsBack) {
      const int all = slopes_count(network);
      own = slopes + block.index * all;
      passes.fill(own, all, T(0));
    }
    T* const at = take(d * n);
    T *directions = nullptr, *given = nullptr, *more = nullptr;
    if constexpr (kHasDirections) directions = take(d * count * n);
    if constexpr (kPass == EBM_CUDA_OUTPUTS_BACK) given = take(outputs * n);
    if constexpr (kPass == EBM_CUDA_SLOPE || kPass == EBM_CUDA_SLOPE_BACK) given = take(d * n);
    if constexpr (kPass == EBM_CUDA_SLICES_BACK) given = take(count * n), more = take(n);
    for (int64_t tile = block.index; tile * n < rows; tile += blocks) {
      const int64_t begin = tile * n;
      T* const states = state + tile * room.state * n;
      load(block, x, d, 1, begin, at);
      if constexpr (kHasDirections) load(block, v, d, count, begin, directions);
      if constexpr (kPass == EBM_CUDA_OUTPUTS) {
        store(block, passes.outputs(at, states), outputs, begin, out);
      } else if constexpr (kPass == EBM_CUDA_OUTPUTS_BACK) {
        load(block, weights, outputs, 1, begin, given);
        passes.outputs_back(at, given, states, own, next);
      } else if constexpr (kPass == EBM_CUDA_SLOPE) {
        passes.slope(at, given, states, next);
        store(block, given, d, begin, out);
      } else if constexpr (kPass == EBM_CUDA_SLOPE_BACK) {
        load(block, weights, d, 1, begin, given);
        passes.slope_back(at, given, states, own, next);
      } else if constexpr (kPass == EBM_CUDA_SLICES) {
        T *along = nullptr, *curvature = nullptr;
        passes.slices(at, directions, states, next, &along, &curvature);
        block.each(count * n, [&](int i) {
          const int64_t row = begin + i % n;
          if (row < rows) out[i / n * rows + row] = along[i];
        });
        store(block, curvature, 1, begin, more_out);
      } else {
        load(block, weights, 1, count, begin, given);
        load(block, more_weights, 1, 1, begin, more);
        passes.slices_back(at, directions, given, more, states, own, next);
      }
    }
  }
};

/// The sum over the blocks of their derivatives, in the order of the blocks: a thread has one parameter.
template <typename T>
struct SumSlopes {
  using Type = T;
  static constexpr int kThreads = 256;
  const T* slopes;  // (blocks, count)
  T* out;           // (count)
  int64_t blocks, count;

  EBM_DEVICE void operator()(const Thread& self) const {
    const auto at = self.number();
    if (at >= count) return;
    T sum = 0;
    for (int64_t block = 0; block < blocks; ++block) sum += slopes[block * count + at];
    out[at] = sum;
  }
};

}  // namespace ebm::cuda
