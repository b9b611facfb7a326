// Tiles of chains through a network: its last outputs, and the gradient of an energy.
#include "ebm/kernels/layer_simd.h"

namespace ebm::kernels::EBM_SIMD {
namespace {

template <typename T>
void gradient(const Network& network, const T* x, int64_t n, T* out, T* work) {
  const TileRegisters registers(network.tiles);
  T* const values[2] = {work, work + network.widest() * n};
  T* const slopes = work + 2 * network.widest() * n;
  T* const room = slopes + network.neurons() * n;
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
    apply(layer, in, n, values[l % 2], network.tiles, room);
    activate<1>(layer, count, values[l % 2], {slope});
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
    apply_back<T>(layer, from, n, slope, slope, network.tiles, room);
  }
  apply_back<T>(network.layers[0], slopes, n, nullptr, out, network.tiles, room);
  if (network.quadratic == 0) return;
  const auto d = network.inputs();
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
    if (layer.activation != Activation::kIdentity) activate<0>(layer, layer.outputs * n, to, {});
    in = to;
  }
}

}  // namespace

template <typename T>
NetworkPasses<T> make_network_passes() {
  return {gradient<T>, value<T>};
}

template NetworkPasses<float> make_network_passes();
template NetworkPasses<double> make_network_passes();

}  // namespace ebm::kernels::EBM_SIMD
