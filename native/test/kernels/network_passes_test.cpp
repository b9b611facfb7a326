#include "ebm/kernels/network_passes.h"

#include <ATen/Version.h>

#include "ebm/kernels/cpu.h"
#include "test/check.h"
#include "test/support.h"

namespace {

using ebm::kernels::Activation;
using ebm::kernels::Layer;

/// A network of odd widths, whose last band of rows is low.
struct Widths {
  static constexpr int64_t kWidths[] = {3, 37, 13, 1};
  std::vector<at::Tensor> weights, biases;
  std::vector<Layer> layers;
  ebm::kernels::Network network{};

  Widths(Activation activation, at::ScalarType dtype) {
    for (int64_t l = 0; l < 3; ++l) {
      weights.push_back(at::randn({kWidths[l + 1], kWidths[l]}, test::seeded(2 * l), dtype).mul_(0.5));
      biases.push_back(at::randn({kWidths[l + 1]}, test::seeded(2 * l + 1), dtype));
      layers.push_back({kWidths[l],
                        kWidths[l + 1],
                        weights[l].const_data_ptr(),
                        biases[l].const_data_ptr(),
                        l < 2 ? activation : Activation::kIdentity,
                        {1, activation == Activation::kSoftplus ? 20. : 1., 1}});
    }
    network = {layers.data(), 3};
  }
};

/// The results of all passes for `n` chains, one after the other.
template <typename T>
std::vector<at::Tensor> results(const ebm::kernels::Network& network, int64_t n,
                                const ebm::kernels::NetworkPasses<T>& passes,
                                const ebm::kernels::TrainingPasses<T>& training) {
  using ebm::kernels::TrainingRoom;
  constexpr int64_t kCount = 3;
  const auto dtype = c10::CppTypeToScalarType<T>::value;
  const auto zeros = [&](int64_t size) { return at::zeros({size}, dtype); };
  const auto data = [](const at::Tensor& tensor) { return tensor.mutable_data_ptr<T>(); };
  const auto x = at::randn({3 * n}, test::seeded(10), dtype), v = at::randn({3 * kCount * n}, test::seeded(11), dtype);
  const auto weights = at::randn({3 * kCount * n}, test::seeded(12), dtype);
  const auto room = TrainingRoom::slices(network, kCount);
  const auto state = zeros(room.state * n), work = zeros(room.work * n + gradient_work(network) * n);
  const auto gradient = zeros(3 * n), value = zeros(n), outputs = zeros(n), slope = zeros(3 * n),
             along = zeros(kCount * n), curvature = zeros(n);
  const auto of_outputs = zeros(slopes_room(network)), of_slope = zeros(slopes_room(network)),
             of_slices = zeros(slopes_room(network));
  passes.gradient(network, data(x), n, data(gradient), data(work));
  passes.value(network, data(x), n, data(value), data(work));
  training.outputs(network, data(x), n, data(outputs), data(state));
  training.outputs_back(network, data(x), n, data(weights), data(state), data(of_outputs), data(work));
  training.slope(network, data(x), n, data(slope), data(state), data(work));
  training.slope_back(network, data(x), n, data(weights), data(state), data(of_slope), data(work));
  training.slices(network, data(x), data(v), kCount, n, data(along), data(curvature), data(state), data(work));
  training.slices_back(network, data(x), data(v), kCount, n, data(weights), data(weights), data(state), data(of_slices),
                       data(work));
  return {gradient, value, outputs, slope, along, curvature, of_outputs, of_slope, of_slices};
}

template <typename T>
void compare(Activation activation, int64_t n) {
  using namespace ebm::kernels;
  const Widths widths(activation, c10::CppTypeToScalarType<T>::value);
  const auto expected = results<T>(widths.network, n, avx2::make_network_passes<T>(), avx2::make_training_passes<T>());
  const auto actual =
      results<T>(widths.network, n, avx512::make_network_passes<T>(), avx512::make_training_passes<T>());
  for (size_t i = 0; i < expected.size(); ++i) {
    const auto most = expected[i].abs().max().template item<double>();
    EXPECT(most > 0 || i >= 4);  // without bends there is no curvature
    const auto off = test::distance(actual[i], expected[i]) / std::max(most, 1.);
    // Both are the same sums, in another order.
    if (!(off <= (std::is_same_v<T, float> ? 1e-5 : 1e-13)))
      test::fail(__FILE__, __LINE__, "activation ", static_cast<int>(activation), ", ", n, " chains, result ", i,
                 " is off by ", off);
  }
}

#if defined(__x86_64__)
TEST("networks have the same numbers with AVX-512 as with AVX2, to rounding, where the processor has both") {
  if (at::get_cpu_capability() != "AVX512" || !ebm::kernels::supported()) return;
  for (int kind = 0; kind <= static_cast<int>(Activation::kTanh); ++kind) {
    for (const int64_t n : {16, 32, 48, 80}) {
      compare<float>(static_cast<Activation>(kind), n);
      compare<double>(static_cast<Activation>(kind), n);
    }
  }
}
#endif

}  // namespace
