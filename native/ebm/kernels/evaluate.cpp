#include "ebm/kernels/evaluate.h"

#include <ATen/record_function.h>

#include <memory>
#include <vector>

#include "ebm/kernels/avx2.h"
#include "ebm/kernels/network_passes.h"
#include "ebm/kernels/tiles.h"

namespace ebm::kernels {
namespace {

/// body(T) with the type of x, float or double.
template <typename Body>
void with_type(const Tensor& x, const Body& body) {
  if (x.scalar_type() == at::kFloat) {
    body(float());
  } else {
    body(double());
  }
}

}  // namespace

Tensor gradient(const Energy& energy, const Tensor& x) {
  RECORD_FUNCTION("ebm::gradient", {});
  auto out = at::empty_like(x);
  with_type(x, [&]<typename T>(T) {
    const Tiles tiles(energy, x.size(0), x.size(1));
    const T* const from = x.const_data_ptr<T>();
    T* const to = out.mutable_data_ptr<T>();
    parallel_for(tiles.count, tiles.grain(1), [&](int64_t tile) {
      const auto d = tiles.d, rows = tiles.rows(tile), n = Tiles::round_up(rows), begin = tiles.begin(tile) * d;
      std::vector<T> position(n * d), slope(n * d);
      const auto work = std::make_unique_for_overwrite<T[]>(n * gradient_work(energy));
      avx2::to_columns(from + begin, rows, n, d, position.data());
      avx2::gradient(energy, position.data(), n, d, slope.data(), work.get());
      avx2::to_rows(slope.data(), rows, n, d, to + begin);
    });
  });
  return out;
}

Tensor value(const Network& network, const Tensor& x, const Tensor& t) {
  RECORD_FUNCTION("ebm::field", {});
  auto out = at::empty({x.size(0), network.outputs()}, x.options());
  with_type(x, [&]<typename T>(T) {
    const Tiles tiles(network, x.size(0), network.products());
    const auto d = x.size(1), inputs = network.inputs(), outputs = network.outputs();
    const bool has_time = network.time != Network::kNone;
    const T* const from = x.const_data_ptr<T>();
    const T* const times = has_time ? t.const_data_ptr<T>() : nullptr;
    const auto stride = has_time ? t.stride(0) : 0;
    T* const to = out.mutable_data_ptr<T>();
    parallel_for(tiles.count, tiles.grain(1), [&](int64_t tile) {
      const auto rows = tiles.rows(tile), n = Tiles::round_up(rows), begin = tiles.begin(tile);
      std::vector<T> columns(n * inputs), result(n * outputs);
      const auto work = std::make_unique_for_overwrite<T[]>(n * value_work(network));
      avx2::to_columns(from + begin * d, rows, n, d, columns.data() + (network.time == Network::kFirst ? n : 0));
      if (has_time) {
        T* const column = columns.data() + (network.time == Network::kFirst ? 0 : n * d);
        for (int64_t i = 0; i < rows; ++i) column[i] = times[(begin + i) * stride];
      }
      network_passes<T>().value(network, columns.data(), n, result.data(), work.get());
      avx2::to_rows(result.data(), rows, n, outputs, to + begin * outputs);
    });
  });
  return out;
}

}  // namespace ebm::kernels
