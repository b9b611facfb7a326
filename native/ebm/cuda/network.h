#pragma once
// A multilayer perceptron for a tile of chains, which a block has: its energy and the gradient of that. Positions are
// columns, as in ebm/kernels/network_passes.h: coordinate j of chain i is at j * n + i.

#include "ebm/cuda/activation.h"
#include "ebm/cuda/block.h"
#include "ebm/cuda/interface.h"

namespace ebm::cuda {

/// activation(weight x + bias).
template <typename T>
struct DeviceLayer {
  int inputs, outputs;
  const T* weight;  // (outputs, inputs)
  const T* bias;    // (outputs), or null
  int place;        // of the layer among the weights that a block shares
  kernels::Activation activation;
  double parameters[3];

  /// Rows of shared weights begin in different banks.
  EBM_DEVICE int stride(bool is_shared) const { return is_shared ? inputs | 1 : inputs; }
  EBM_DEVICE Terms<T> operator()(T x) const { return activated(activation, parameters, x); }
};

/// As kernels::Network, with parameters on the device.
template <typename T>
struct DeviceNetwork {
  int depth;
  DeviceLayer<T> layers[EBM_CUDA_LAYERS];
  T scale, quadratic, pull;  // pull = 2 * quadratic, rounded once

  static DeviceNetwork of(const EbmCudaNetwork& network) {
    DeviceNetwork result{network.depth,
                         {},
                         static_cast<T>(network.scale),
                         static_cast<T>(network.quadratic),
                         static_cast<T>(2 * network.quadratic)};
    int place = 0;
    for (int l = 0; l < network.depth; ++l) {
      const EbmCudaLayer& layer = network.layers[l];
      result.layers[l] = {layer.inputs,
                          layer.outputs,
                          static_cast<const T*>(layer.weight),
                          static_cast<const T*>(layer.bias),
                          place,
                          static_cast<kernels::Activation>(layer.activation),
                          {layer.parameters[0], layer.parameters[1], layer.parameters[2]}};
      place += layer.outputs * (result.layers[l].stride(true) + 1);
    }
    return result;
  }

  EBM_DEVICE int inputs() const { return layers[0].inputs; }
  EBM_DEVICE int outputs() const { return layers[depth - 1].outputs; }
  EBM_DEVICE int widest() const {
    int width = 0;
    for (int l = 0; l < depth; ++l) width = layers[l].outputs > width ? layers[l].outputs : width;
    return width;
  }
  /// The same with the inputs.
  EBM_DEVICE int room() const { return widest() > inputs() ? widest() : inputs(); }
  EBM_DEVICE int neurons() const {
    int count = 0;
    for (int l = 0; l < depth; ++l) count += layers[l].outputs;
    return count;
  }
  /// The numbers that a block shares where it has the parameters.
  EBM_DEVICE int shared_weights() const {
    const auto& last = layers[depth - 1];
    return last.place + last.outputs * (last.stride(true) + 1);
  }
};

/// The parameters of a network as a block reads them: on the device, or in its own memory, into which it has copied
/// them.
template <typename T>
struct Parameters {
  const DeviceNetwork<T>& network;
  const T* shared;  // or null

  /// A phase for each layer.
  static EBM_DEVICE Parameters of(const Block& block, const DeviceNetwork<T>& network, T* room) {
    if (room == nullptr) return {network, nullptr};
    for (int l = 0; l < network.depth; ++l) {
      const auto& layer = network.layers[l];
      const int stride = layer.stride(true), count = layer.outputs * layer.inputs;
      T* const to = room + layer.place;
      block.each(count + layer.outputs, [&](int i) {
        if (i < count) {
          to[i / layer.inputs * stride + i % layer.inputs] = layer.weight[i];
        } else {
          to[layer.outputs * stride + i - count] = layer.bias ? layer.bias[i - count] : T(0);
        }
      });
    }
    return {network, room};
  }

  EBM_DEVICE Matrix<T> weight(const DeviceLayer<T>& layer) const {
    return {shared ? shared + layer.place : layer.weight, layer.stride(shared != nullptr), 1};
  }
  EBM_DEVICE Matrix<T> turned(const DeviceLayer<T>& layer) const {
    const auto matrix = weight(layer);
    return {matrix.data, 1, matrix.by_row};
  }
  EBM_DEVICE const T* bias(const DeviceLayer<T>& layer) const {
    return shared ? shared + layer.place + layer.outputs * layer.stride(true) : layer.bias;
  }

  /// A phase: weight in + bias, before the activation.
  EBM_DEVICE void apply(const Block& block, const DeviceLayer<T>& layer, const T* in, int n, T* out) const {
    product(block, weight(layer), layer.outputs, layer.inputs, {in, n, 1}, n, bias(layer),
            static_cast<const T*>(nullptr), out);
  }
  /// The same of directions, which know no bias.
  EBM_DEVICE void move(const Block& block, const DeviceLayer<T>& layer, const T* in, int n, T* out) const {
    product(block, weight(layer), layer.outputs, layer.inputs, {in, n, 1}, n, static_cast<const T*>(nullptr),
            static_cast<const T*>(nullptr), out);
  }
  /// A phase: the gradient by a layer's inputs, times `factor` where there is one, from that by its outputs.
  EBM_DEVICE void back(const Block& block, const DeviceLayer<T>& layer, const T* in, int n, const T* factor,
                       T* out) const {
    product(block, turned(layer), layer.inputs, layer.outputs, {in, n, 1}, n, static_cast<const T*>(nullptr), factor,
            out);
  }
};

/// The numbers for each chain that `gradient` needs room for.
template <typename T>
EBM_DEVICE int gradient_room(const DeviceNetwork<T>& network) {
  return network.neurons() + 2 * network.widest();
}

/// Phases: the gradient (d, n) of the energy at x (d, n), and the energy (n) where somebody asks.
template <typename T>
EBM_DEVICE void gradient(const Block& block, const Parameters<T>& parameters, const T* x, int n, T* out, T* energy,
                         T* work) {
  const auto& network = parameters.network;
  T* const slopes = work;
  T* const values = work + network.neurons() * n;
  const int one = network.widest() * n;
  const T* in = x;
  T* slope = slopes;
  for (int l = 0; l < network.depth; ++l) {
    const auto& layer = network.layers[l];
    const bool is_last = l + 1 == network.depth;
    const int count = layer.outputs * n;
    // Nobody asks for the last values.
    if (is_last && energy == nullptr && layer.activation == kernels::Activation::kIdentity) {
      block.each(count, [&](int i) { slope[i] = network.scale; });
      break;
    }
    T* const to = values + l % 2 * one;
    parameters.apply(block, layer, in, n, to);
    block.each(count, [&](int i) {
      const auto terms = layer(to[i]);
      to[i] = terms.value;
      slope[i] = is_last ? terms.first * network.scale : terms.first;
    });
    in = to;
    if (!is_last) slope += count;
  }
  if (energy != nullptr) {
    const int outputs = network.outputs(), d = network.inputs();
    block.each(n, [&](int i) {
      T sum = 0, squares = 0;
      for (int row = 0; row < outputs; ++row) sum += in[row * n + i];
      sum *= network.scale;
      if (network.quadratic != 0) {
        for (int j = 0; j < d; ++j) squares = fused(x[j * n + i], x[j * n + i], squares);
        sum = fused(squares, network.quadratic, sum);
      }
      energy[i] = sum;
    });
  }
  // Backward: slopes become gradients, layer after layer.
  for (int l = network.depth - 1; l > 0; --l) {
    const auto& layer = network.layers[l];
    const T* const from = slope;
    slope -= layer.inputs * n;
    parameters.back(block, layer, from, n, slope, slope);
  }
  parameters.back(block, network.layers[0], slopes, n, nullptr, out);
  if (network.quadratic == 0) return;
  block.each(network.inputs() * n, [&](int i) { out[i] = fused(x[i], network.pull, out[i]); });
}

/// Chains of a block, and whether it has a copy of the weights; none where its memory holds no tile.
struct Tiling {
  int chains;
  bool has_weights;
  int bytes;

  /// Odd numbers of chains, so that rows of neighbouring neurons begin in different banks. `per_chain` and `weights`
  /// are numbers of `size` bytes, `least_blocks` the blocks that keep the device busy.
  static Tiling of(int64_t n, int64_t per_chain, int64_t weights, int size, int most_bytes, int64_t least_blocks) {
    constexpr int kTiles[] = {63, 31, 15, 7};
    for (const bool has_weights : {true, false}) {
      for (const int chains : kTiles) {
        const auto bytes = (per_chain * chains + (has_weights ? weights : 0)) * size;
        if (bytes > most_bytes || (has_weights && chains < 15)) continue;
        if (chains > 15 && n / chains < least_blocks) continue;
        return {chains, has_weights, static_cast<int>(bytes)};
      }
    }
    return {0, false, 0};
  }
};

}  // namespace ebm::cuda
