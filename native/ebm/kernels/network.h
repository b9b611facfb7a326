#pragma once
// Multilayer perceptrons as fused kernels take them. Plain types alone: see avx2.h.

#include <cstdint>

namespace ebm::kernels {

enum class Activation {
  kIdentity,
  kElu,
  kGelu,
  kGeluTanh,
  kLeakyRelu,
  kMish,
  kRelu,
  kSigmoid,
  kSilu,
  kSoftplus,
  kTanh
};

/// The operators that stand for activations: their names in libtorch. Their further arguments are the parameters.
inline constexpr struct {
  const char* name;
  Activation activation;
} kActivationOperators[] = {
    {"aten::elu", Activation::kElu},
    {"aten::gelu", Activation::kGelu},
    {"aten::leaky_relu", Activation::kLeakyRelu},
    {"aten::mish", Activation::kMish},
    {"aten::relu", Activation::kRelu},
    {"aten::sigmoid", Activation::kSigmoid},
    {"aten::silu", Activation::kSilu},
    {"aten::softplus", Activation::kSoftplus},
    {"aten::tanh", Activation::kTanh},
};

/// activation(weight x + bias), in the type of the chains.
struct Layer {
  int64_t inputs, outputs;
  const void* weight;  // (outputs, inputs)
  const void* bias;    // (outputs), or null
  Activation activation;
  double parameters[3];  // those of ATen's operator, in its order
  /// The weights as pairs of bfloat16, see bf16.h: (outputs, inputs / 2) of neighbours among the inputs, and (inputs,
  /// outputs / 2) of neighbours among the outputs, rows and pairs padded with zeros to multiples of 16; null where
  /// products are in the type of the chains.
  const uint32_t* pairs = nullptr;
  const uint32_t* pairs_back = nullptr;
};

/// Layers from first to last. As an energy: scale * (sum of the last outputs) + quadratic * |x|^2. A field's time may
/// be among the inputs.
struct Network {
  enum Time { kNone, kFirst, kLast };

  const Layer* layers;
  int64_t depth;
  double scale = 1;
  double quadratic = 0;
  Time time = kNone;
  bool tiles = false;  // products of pairs are AMX's

  bool has_pairs() const {
    for (int64_t l = 0; l < depth; ++l) {
      if (layers[l].pairs) return true;
    }
    return false;
  }
  int64_t inputs() const { return layers[0].inputs; }
  int64_t outputs() const { return layers[depth - 1].outputs; }
  int64_t widest() const {
    int64_t width = 0;
    for (int64_t l = 0; l < depth; ++l) width = layers[l].outputs > width ? layers[l].outputs : width;
    return width;
  }
  /// The outputs of all layers together.
  int64_t neurons() const {
    int64_t count = 0;
    for (int64_t l = 0; l < depth; ++l) count += layers[l].outputs;
    return count;
  }
  /// Products of one evaluation; a gradient has twice as many.
  int64_t products() const {
    int64_t count = 0;
    for (int64_t l = 0; l < depth; ++l) count += layers[l].inputs * layers[l].outputs;
    return count;
  }
};

/// The number of pairs for so many numbers, padded.
inline int64_t pairs_of(int64_t count) { return (count + 31) / 32 * 16; }

/// The numbers that a gradient, or the last outputs, need room for beside their result, for each chain.
inline int64_t gradient_work(const Network& network) {
  return network.neurons() + 2 * network.widest() + (network.has_pairs() ? pairs_of(network.widest()) : 0);
}
inline int64_t value_work(const Network& network) { return 2 * network.widest(); }

/// Where the derivatives by the parameters stand: layer after layer its weight, whose rows are padded to a multiple of
/// 16, then its bias.
inline int64_t padded(int64_t inputs) { return (inputs + 15) / 16 * 16; }
inline int64_t slopes_room(const Layer& layer) { return layer.outputs * (padded(layer.inputs) + 1); }
inline int64_t slopes_room(const Network& network) {
  int64_t count = 0;
  for (int64_t l = 0; l < network.depth; ++l) count += slopes_room(network.layers[l]);
  return count;
}

/// Room for the inputs or outputs of any layer, padded likewise.
inline int64_t widest_room(const Network& network) {
  const auto widest = network.widest();
  return padded(widest > network.inputs() ? widest : network.inputs());
}

/// The numbers for each chain that the passes of a training need room for.
struct TrainingRoom {
  int64_t state, work;

  /// Of the last outputs: values and slopes of the activations.
  static TrainingRoom outputs(const Network& network) { return {2 * network.neurons(), 2 * widest_room(network)}; }
  /// Of the gradient: second derivatives and what comes back to each neuron besides.
  static TrainingRoom slope(const Network& network) {
    return {4 * network.neurons(), network.neurons() + 4 * widest_room(network)};
  }
  /// Along so many directions: third derivatives, and the movement of each neuron, besides.
  static TrainingRoom slices(const Network& network, int64_t count) {
    return {(5 + count) * network.neurons(), network.neurons() + (3 + 3 * count) * widest_room(network)};
  }
};

}  // namespace ebm::kernels
