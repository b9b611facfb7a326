#include "ebm/samplers/parallel_tempering.h"

#include <cmath>

#include "ebm/core/chain.h"
#include "ebm/energies/formula_model.h"
#include "ebm/samplers/underdamped_langevin_dynamics.h"
#include "test/check.h"
#include "test/support.h"

namespace {

/// Gives the next of some positions at each step, whatever came before.
class Fixed final : public ebm::Sampler {
 public:
  explicit Fixed(at::Tensor positions)
      : Sampler(std::make_shared<ebm::HarmonicModel>(ebm::formulas::Harmonic{1.0})), positions_(std::move(positions)) {}
  void init(const at::Tensor&) override { ++n_inits; }
  at::Tensor step(const at::Tensor&, int64_t, const ebm::Rng&) override { return positions_; }
  int n_inits = 0;

 private:
  at::Tensor positions_;
};

struct Ladder {
  Ladder(std::vector<double> temperatures, std::vector<at::Tensor> positions, int64_t swap_every = 1) {
    for (const auto& x : positions) kernels.push_back(std::make_shared<Fixed>(x));
    sampler = std::make_unique<ebm::ParallelTempering>(
        std::make_shared<ebm::HarmonicModel>(ebm::formulas::Harmonic{1.0}),
        ebm::ParallelTemperingOptions{{kernels.begin(), kernels.end()}, std::move(temperatures), swap_every});
    sampler->init(positions[0]);
  }
  at::Tensor step(int64_t i) { return sampler->step(kernels[0]->step({}, 0, {}), i, rng); }

  std::vector<std::shared_ptr<Fixed>> kernels;
  std::unique_ptr<ebm::ParallelTempering> sampler;
  ebm::Rng rng = test::seeded(0);
};

TEST("ParallelTempering swaps with the probability of Metropolis") {
  constexpr int64_t n = 40000;
  for (const double hot : {0.5, 2.0, 3.0}) {
    // Energies 2 and hot^2/2 at the temperatures 1 and 4.
    Ladder ladder({1, 4}, {at::full({n, 1}, 2.0, at::kDouble), at::full({n, 1}, hot, at::kDouble)});
    const auto x = ladder.step(0);
    const double expected = std::min(1.0, std::exp((1 - 0.25) * (2 - hot * hot / 2)));
    const double rate = x.eq(hot).to(at::kDouble).mean().item<double>();
    EXPECT_NEAR(rate, expected, 4 * std::sqrt(expected * (1 - expected) / n));
    EXPECT_NEAR(ladder.sampler->diagnostics()[0].second.item<double>(), rate, 1e-9);
    // A loss of one is a gain of the other.
    EXPECT_NEAR(ladder.sampler->replicas()[0].add(ladder.sampler->replicas()[1]),
                at::full({n, 1}, 2 + hot, at::kDouble), 0);
  }
}

TEST("ParallelTempering's swaps keep every replica's law, in detailed balance") {
  constexpr int64_t n = 100000;
  const std::vector<double> temperatures{0.5, 1, 3};
  const auto rng = test::seeded(1);
  std::vector<at::Tensor> exact;
  for (const double t : temperatures) exact.push_back(at::randn({n, 1}, rng, at::kDouble).mul_(std::sqrt(t)));
  Ladder ladder(temperatures, exact);
  for (int64_t i = 0; i < 2; ++i) {  // even pairs, then odd ones
    ladder.step(i);
    for (size_t k = 0; k < 3; ++k) {
      const auto& before = exact[k];
      const auto& after = ladder.sampler->replicas()[k];
      const double t = temperatures[k];
      EXPECT_NEAR(after.square().mean().item<double>(), t, 4 * t * std::sqrt(2.0 / n));
      EXPECT_NEAR(after.pow(4).mean().item<double>(), 3 * t * t, 4 * t * t * std::sqrt(96.0 / n));
      // As likely forth as back: the expectation of an antisymmetric function of the pair is 0.
      const auto flux = before.square().mul(after.pow(4)).sub(after.square().mul(before.pow(4)));
      EXPECT_NEAR(flux.mean().item<double>(), 0, 4 * flux.std().item<double>() / std::sqrt(n));
    }
  }
}

TEST("ParallelTempering takes turns with the pairs, and starts swapped kernels afresh") {
  const auto x = at::ones({8, 1}, at::kDouble);
  Ladder ladder({1, 2, 4, 8}, {x, x, x, x}, /*swap_every=*/2);
  const auto rates = [&] { return ladder.sampler->diagnostics()[0].second; };
  EXPECT(rates().isnan().all().item<bool>());
  ladder.step(0);
  EXPECT(rates().isnan().all().item<bool>());
  ladder.step(1);  // equal energies always swap
  EXPECT_NEAR(rates().nan_to_num(-1), at::tensor({1.0, -1.0, 1.0}), 0);
  ladder.step(2);
  EXPECT_EQUAL(ladder.kernels[1]->n_inits, 3);
  ladder.step(3);
  EXPECT_NEAR(rates(), at::ones({3}, at::kDouble), 0);
  ladder.step(4);
  EXPECT_EQUAL(ladder.kernels[1]->n_inits, 4);
  EXPECT_EQUAL(ladder.kernels[0]->n_inits, 3);
}

TEST("ParallelTempering refuses ratios that are not numbers") {
  Ladder ladder({1, 2}, {at::ones({4, 1}, at::kDouble), at::full({4, 1}, NAN, at::kDouble)});
  EXPECT_NEAR(ladder.step(0), at::ones({4, 1}, at::kDouble), 0);
}

}  // namespace
