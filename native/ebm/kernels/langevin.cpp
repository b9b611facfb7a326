#include "ebm/kernels/langevin.h"

#include <ATen/record_function.h>

#include <cmath>
#include <memory>
#include <utility>
#include <vector>

#include "ebm/core/abort.h"
#include "ebm/core/shard.h"
#include "ebm/core/stream.h"
#include "ebm/kernels/avx2.h"
#include "ebm/kernels/cpu.h"
#include "ebm/kernels/normal_stream.h"
#include "ebm/kernels/tiles.h"

namespace ebm::kernels {
namespace {

template <typename T>
class Fused final : public FusedLangevin {
 public:
  Fused(std::shared_ptr<const Energy> energy, const Tensor& x)
      : energy_(std::move(energy)), tiles_(*energy_, x.size(0), x.size(1)) {}

  int64_t advance(Tensor& x, int64_t begin, int64_t end, c10::function_ref<LangevinStep(int64_t)> step_at,
                  const Rng& rng) override {
    RECORD_FUNCTION("ebm::langevin", {});
    if (!noise_) noise_ = noise_for(x, rng);
    constexpr int64_t kMost = 4096;  // the noise of few chains is drawn number by number
    end = begin + std::min({end - begin, noise_->at_once(), tiles_.at_once(), kMost});
    coefficients_.clear();
    for (auto i = begin; i < end; ++i) coefficients_.push_back(coefficients(step_at(i)));
    auto generator = generator_for(rng, x.device());
    const auto before = generator.get_state();
    noise_->draw(end - begin, rng);
    auto next = x.clone();
    T* const data = next.template mutable_data_ptr<T>();
    try {
      parallel_for(tiles_.count, tiles_.grain(end - begin), [&](int64_t tile) { run(tile, data); });
    } catch (const Aborted&) {
      generator.set_state(before);  // none of these steps was made
      throw;
    }
    x = next;
    return end - begin;
  }

 private:
  /// The draws for the chains x: of a shard, its part of those for all.
  static NormalStream<T> noise_for(const Tensor& x, const Rng& rng) {
    const auto* const shard = shard_of(rng);
    if (!shard) return NormalStream<T>(x.numel());
    const auto d = x.size(1), begin = shard->begin * d;
    return NormalStream<T>(shard->total * d, begin, begin + x.numel());
  }

  static avx2::LangevinCoefficients<T> coefficients(const LangevinStep& step) {
    // The scalars of the stepwise operations, rounded as they are.
    avx2::LangevinCoefficients<T> result{static_cast<T>(step.size), static_cast<T>(std::pow(step.size, 0.5)),
                                         static_cast<T>(std::pow(2 * step.noise_scale * step.noise_scale, 0.5)),
                                         step.clamp.has_value()};
    if (step.clamp) {
      result.low = static_cast<T>(step.clamp->first);
      result.high = static_cast<T>(step.clamp->second);
    }
    return result;
  }

  /// All steps of one tile of the chains at `data`.
  void run(int64_t tile, T* data) const {
    const auto d = tiles_.d, rows = tiles_.rows(tile), n = Tiles::round_up(rows);
    const auto begin = tiles_.begin(tile) * d, end = begin + rows * d;
    std::vector<T> x(n * d), gradient(n * d), z(n * d), drawn(d > 1 ? n * d : 0);
    const auto work = std::make_unique_for_overwrite<T[]>(n * gradient_work(*energy_));
    avx2::to_columns(data + begin, rows, n, d, x.data());
    for (size_t i = 0; i < coefficients_.size(); ++i) {
      if (i % tiles_.unchecked() == 0) check_aborted();  // of few chains, tens of thousands of steps are one piece
      avx2::gradient(*energy_, x.data(), n, d, gradient.data(), work.get());
      noise_->fill(i, begin, end, d > 1 ? drawn.data() : z.data());
      if (d > 1) avx2::to_columns(drawn.data(), rows, n, d, z.data());
      avx2::langevin(coefficients_[i], gradient.data(), z.data(), n * d, x.data());
    }
    avx2::to_rows(x.data(), rows, n, d, data + begin);
  }

  std::shared_ptr<const Energy> energy_;
  Tiles tiles_;
  std::optional<NormalStream<T>> noise_;
  std::vector<avx2::LangevinCoefficients<T>> coefficients_;
};

}  // namespace

std::unique_ptr<FusedLangevin> FusedLangevin::make(std::shared_ptr<const Energy> energy, const Tensor& x) {
  if (!energy || !supports(x)) return nullptr;
  if (x.scalar_type() == at::kFloat) return std::make_unique<Fused<float>>(std::move(energy), x);
  return std::make_unique<Fused<double>>(std::move(energy), x);
}

}  // namespace ebm::kernels
