#include "ebm/kernels/leapfrog.h"

#include <ATen/record_function.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "ebm/core/abort.h"
#include "ebm/kernels/avx2.h"
#include "ebm/kernels/cpu.h"
#include "ebm/kernels/tiles.h"

namespace ebm::kernels {
namespace {

template <typename T>
void run(const Energy& energy, T* x, T* p, int64_t chains, int64_t width, const avx2::LeapfrogSteps<T>& steps) {
  const Tiles tiles(energy, chains, width);
  parallel_for(tiles.count, tiles.grain(steps.count), [&](int64_t tile) {
    const auto d = tiles.d, rows = tiles.rows(tile), n = Tiles::round_up(rows), begin = tiles.begin(tile) * d;
    std::vector<T> position(n * d), momentum(n * d), gradient(n * d);
    const auto work = std::make_unique_for_overwrite<T[]>(n * gradient_work(energy));
    avx2::to_columns(x + begin, rows, n, d, position.data());
    avx2::to_columns(p + begin, rows, n, d, momentum.data());
    for (int64_t done = 0; done < steps.count; done += tiles.unchecked()) {
      check_aborted();
      auto some = steps;
      some.count = std::min(steps.count - done, tiles.unchecked());
      avx2::leapfrog(energy, some, n, d, position.data(), momentum.data(), gradient.data(), work.get());
    }
    avx2::to_rows(position.data(), rows, n, d, x + begin);
    avx2::to_rows(momentum.data(), rows, n, d, p + begin);
  });
}

}  // namespace

std::optional<std::pair<Tensor, Tensor>> leapfrog(const Energy& energy, const Tensor& x, const Tensor& p,
                                                  double step_size, int64_t n_steps, double mass, double bound) {
  if (!supports(x)) return std::nullopt;
  RECORD_FUNCTION("ebm::leapfrog", {});
  auto positions = x.clone(), momenta = p.clone(at::MemoryFormat::Contiguous);
  const auto go = [&]<typename T>(T) {
    const avx2::LeapfrogSteps<T> steps{n_steps, static_cast<T>(step_size), static_cast<T>(mass), static_cast<T>(bound)};
    run(energy, positions.mutable_data_ptr<T>(), momenta.mutable_data_ptr<T>(), x.size(0), x.size(1), steps);
  };
  if (x.scalar_type() == at::kFloat) {
    go(float());
  } else {
    go(double());
  }
  return std::pair(std::move(positions), std::move(momenta));
}

}  // namespace ebm::kernels
