#include "ebm/kernels/training.h"

#include <ATen/record_function.h>

#include <algorithm>
#include <memory>

#include "ebm/kernels/avx2.h"
#include "ebm/kernels/network_passes.h"
#include "ebm/kernels/parallel.h"

namespace ebm::kernels {
namespace {

/// Rows in tiles, and tiles in chunks. Each chunk has derivatives of its own, which are added in order: so the cut does
/// not ask how many threads there are.
struct Chunks {
  static constexpr int64_t kMost = 16, kLeastRows = 128;

  int64_t rows, height, tiles, across, count;

  Chunks(int64_t rows, int64_t height) : rows(rows), height(height) {
    tiles = (rows + height - 1) / height;
    across = std::max((tiles + kMost - 1) / kMost, kLeastRows / height);
    count = (tiles + across - 1) / across;
  }

  /// The least chunks of a thread, of so many multiplications for each row.
  int64_t grain(int64_t products) const {
    return count > 1 ? 1 + (worth_a_thread() - 1) / (products * height * across) : 1;
  }
};

/// The rows of one tile, in n lanes.
struct Tile {
  int64_t index, begin, rows, n;

  Tile(const Chunks& chunks, int64_t tile)
      : index(tile),
        begin(tile * chunks.height),
        rows(std::min(chunks.height, chunks.rows - begin)),
        n((rows + 15) / 16 * 16) {}

  /// Rows of a tensor (B, width) as columns; 0 in lanes without a row.
  template <typename T>
  std::vector<T> columns(const Tensor& tensor, int64_t width) const {
    std::vector<T> result(n * width);
    avx2::to_columns(tensor.const_data_ptr<T>() + begin * width, rows, n, width, result.data());
    return result;
  }

  /// The same of (K, B, width): coordinate j of direction k of row i at (j * K + k) * n + i.
  template <typename T>
  std::vector<T> directions(const Tensor& tensor, int64_t width) const {
    const auto count = tensor.size(0), all = tensor.size(1);
    std::vector<T> result(n * count * width);
    for (int64_t k = 0; k < count; ++k) {
      const T* const from = tensor.const_data_ptr<T>() + (k * all + begin) * width;
      for (int64_t i = 0; i < rows; ++i) {
        for (int64_t j = 0; j < width; ++j) result[(j * count + k) * n + i] = from[i * width + j];
      }
    }
    return result;
  }
};

/// A pass forward: body(tile, state, work).
template <typename T, typename Body>
void forward(const Chunks& chunks, const TrainingRoom& room, int64_t products, const Tensor& x, Tensor& state,
             const Body& body) {
  state = at::empty({chunks.tiles, chunks.height * room.state}, x.options());
  T* const states = state.mutable_data_ptr<T>();
  parallel_for(chunks.count, chunks.grain(products), [&](int64_t chunk) {
    const auto work = std::make_unique_for_overwrite<T[]>(chunks.height * room.work);
    for (auto i = chunk * chunks.across; i < std::min((chunk + 1) * chunks.across, chunks.tiles); ++i)
      body(Tile(chunks, i), states + i * chunks.height * room.state, work.get());
  });
}

/// The kind of result of a pass: it tells whose bias moves it.
enum class Results { kOutputs, kDerivatives };

/// A pass back: body(tile, state, slopes, work).
template <typename T, typename Body>
std::vector<LayerSlopes> back(const Network& network, Results results, const Chunks& chunks, const TrainingRoom& room,
                              int64_t products, const Tensor& state, const Body& body) {
  const auto size = slopes_room(network);
  const auto all = std::make_unique_for_overwrite<T[]>(chunks.count * size);
  const T* const states = state.const_data_ptr<T>();
  parallel_for(chunks.count, chunks.grain(products), [&](int64_t chunk) {
    const auto work = std::make_unique_for_overwrite<T[]>(chunks.height * room.work);
    T* const slopes = all.get() + chunk * size;
    std::fill_n(slopes, size, T(0));
    for (auto i = chunk * chunks.across; i < std::min((chunk + 1) * chunks.across, chunks.tiles); ++i)
      body(Tile(chunks, i), states + i * chunks.height * room.state, slopes, work.get());
  });
  for (int64_t chunk = 1; chunk < chunks.count; ++chunk) {
    for (int64_t i = 0; i < size; ++i) all[i] += all[chunk * size + i];
  }
  std::vector<LayerSlopes> result;
  const auto biases = results == Results::kOutputs ? network.depth : layers_that_bend(network);
  const T* from = all.get();
  for (int64_t l = 0; l < network.depth; ++l) {
    const Layer& layer = network.layers[l];
    LayerSlopes slopes{at::empty({layer.outputs, layer.inputs}, state.options())};
    T* const to = slopes.weight.mutable_data_ptr<T>();
    for (int64_t o = 0; o < layer.outputs; ++o)
      std::copy_n(from + o * padded(layer.inputs), layer.inputs, to + o * layer.inputs);
    from += layer.outputs * padded(layer.inputs);
    if (layer.bias != nullptr && l < biases) {
      slopes.bias = at::empty({layer.outputs}, state.options());
      std::copy_n(from, layer.outputs, slopes.bias.mutable_data_ptr<T>());
    }
    from += layer.outputs;
    result.push_back(std::move(slopes));
  }
  return result;
}

/// f(T) with the type of x, float or double.
template <typename F>
auto with_type(const Tensor& x, const F& f) {
  return x.scalar_type() == at::kFloat ? f(float()) : f(double());
}

/// The rows of a tile fill the cache beside the weights.
Chunks chunks_of(const Tensor& x, int64_t directions = 1) {
  return {x.size(0), x.size(0) < 64 || directions > 2 ? 16 : 32};
}

}  // namespace

int64_t layers_that_bend(const Network& network) {
  int64_t count = network.depth;
  while (count > 0 && network.layers[count - 1].activation == Activation::kIdentity) --count;
  return count;
}

Tensor outputs(const Network& network, const Tensor& x, Tensor& state) {
  RECORD_FUNCTION("ebm::outputs", {});
  return with_type(x, [&]<typename T>(T) {
    const auto width = network.outputs();
    auto out = at::empty({x.size(0), width}, x.options());
    T* const to = out.mutable_data_ptr<T>();
    forward<T>(chunks_of(x), TrainingRoom::outputs(network), network.products(), x, state,
               [&](const Tile& tile, T* state, T*) {
                 std::vector<T> result(tile.n * width);
                 training_passes<T>().outputs(network, tile.columns<T>(x, network.inputs()).data(), tile.n,
                                              result.data(), state);
                 avx2::to_rows(result.data(), tile.rows, tile.n, width, to + tile.begin * width);
               });
    return out;
  });
}

std::vector<LayerSlopes> outputs_back(const Network& network, const Tensor& x, const Tensor& weights,
                                      const Tensor& state) {
  RECORD_FUNCTION("ebm::outputs_back", {});
  return with_type(x, [&]<typename T>(T) {
    return back<T>(network, Results::kOutputs, chunks_of(x), TrainingRoom::outputs(network), 2 * network.products(),
                   state, [&](const Tile& tile, const T* state, T* slopes, T* work) {
                     training_passes<T>().outputs_back(network, tile.columns<T>(x, network.inputs()).data(), tile.n,
                                                       tile.columns<T>(weights, network.outputs()).data(), state,
                                                       slopes, work);
                   });
  });
}

Tensor slope(const Network& network, const Tensor& x, Tensor& state) {
  RECORD_FUNCTION("ebm::slope", {});
  return with_type(x, [&]<typename T>(T) {
    const auto d = network.inputs();
    auto out = at::empty_like(x);
    T* const to = out.mutable_data_ptr<T>();
    forward<T>(chunks_of(x), TrainingRoom::slope(network), 2 * network.products(), x, state,
               [&](const Tile& tile, T* state, T* work) {
                 std::vector<T> result(tile.n * d);
                 training_passes<T>().slope(network, tile.columns<T>(x, d).data(), tile.n, result.data(), state, work);
                 avx2::to_rows(result.data(), tile.rows, tile.n, d, to + tile.begin * d);
               });
    return out;
  });
}

std::vector<LayerSlopes> slope_back(const Network& network, const Tensor& x, const Tensor& weights,
                                    const Tensor& state) {
  RECORD_FUNCTION("ebm::slope_back", {});
  return with_type(x, [&]<typename T>(T) {
    const auto d = network.inputs();
    return back<T>(network, Results::kDerivatives, chunks_of(x), TrainingRoom::slope(network), 4 * network.products(),
                   state, [&](const Tile& tile, const T* state, T* slopes, T* work) {
                     training_passes<T>().slope_back(network, tile.columns<T>(x, d).data(), tile.n,
                                                     tile.columns<T>(weights, d).data(), state, slopes, work);
                   });
  });
}

std::pair<Tensor, Tensor> slices(const Network& network, const Tensor& x, const Tensor& v, Tensor& state) {
  RECORD_FUNCTION("ebm::slices", {});
  return with_type(x, [&]<typename T>(T) {
    const auto d = network.inputs(), count = v.size(0), rows = x.size(0);
    std::pair<Tensor, Tensor> out(at::empty({count, rows}, x.options()), at::empty({rows}, x.options()));
    T *const slopes = out.first.mutable_data_ptr<T>(), *const curvatures = out.second.mutable_data_ptr<T>();
    forward<T>(chunks_of(x, count), TrainingRoom::slices(network, count), (2 + count) * network.products(), x, state,
               [&](const Tile& tile, T* state, T* work) {
                 std::vector<T> along(tile.n * count), curvature(tile.n);
                 training_passes<T>().slices(network, tile.columns<T>(x, d).data(), tile.directions<T>(v, d).data(),
                                             count, tile.n, along.data(), curvature.data(), state, work);
                 for (int64_t k = 0; k < count; ++k)
                   std::copy_n(along.data() + k * tile.n, tile.rows, slopes + k * rows + tile.begin);
                 std::copy_n(curvature.data(), tile.rows, curvatures + tile.begin);
               });
    return out;
  });
}

std::vector<LayerSlopes> slices_back(const Network& network, const Tensor& x, const Tensor& v,
                                     const std::pair<Tensor, Tensor>& weights, const Tensor& state) {
  RECORD_FUNCTION("ebm::slices_back", {});
  return with_type(x, [&]<typename T>(T) {
    const auto d = network.inputs(), count = v.size(0);
    return back<T>(network, Results::kDerivatives, chunks_of(x, count), TrainingRoom::slices(network, count),
                   (5 + 2 * count) * network.products(), state,
                   [&](const Tile& tile, const T* state, T* slopes, T* work) {
                     const auto along = tile.directions<T>(weights.first, 1);
                     training_passes<T>().slices_back(network, tile.columns<T>(x, d).data(),
                                                      tile.directions<T>(v, d).data(), count, tile.n, along.data(),
                                                      tile.columns<T>(weights.second, 1).data(), state, slopes, work);
                   });
  });
}

}  // namespace ebm::kernels
