#pragma once

#include <vector>

#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"

namespace ebm {

struct ParallelTemperingOptions {
  /// `kernels[k]` samples from exp(-model / temperatures[k]); there are at least two.
  std::vector<std::shared_ptr<Sampler>> kernels;
  std::vector<double> temperatures;
  int64_t swap_every = 1;

  void fields(Fields& f) {
    f("kernels", kernels);
    f("temperatures", temperatures);
    f("swapEvery", swap_every);
  }
};

/// Replica exchange: each chain has a replica at every temperature T_0 < T_1 < …, which a sampler of its own moves
/// under E / T_k, and neighbours swap their positions with probability min(1, exp((1/T_k - 1/T_k+1) (E_k - E_k+1))).
/// The pairs (0, 1), (2, 3), … and (1, 2), (3, 4), … take turns. The positions of the chain are those at T_0.
/// Draws of a step: those of the kernels, coldest first; a swap then draws one uniform number per pair and chain.
class ParallelTempering final : public Sampler {
 public:
  using Options = ParallelTemperingOptions;

  ParallelTempering(std::shared_ptr<const Model> model, Options options)
      : Sampler(std::move(model)), options_(std::move(options)) {}

  void init(const Tensor& x) override;
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  std::optional<std::vector<double>> work(int64_t i) const override;
  std::vector<Tensor*> state() override;

  /// The chains that the coldest kernel or a swap has moved; undefined if the kernel proposes nothing.
  Tensor accepted() const override { return accepted_; }
  std::vector<Tensor> positions(const Tensor&) const override { return replicas_; }

  /// `swapRate` (K - 1): the fraction of swaps between neighbours that were made so far, NaN before any was tried; and
  /// the diagnostics of the coldest kernel.
  NamedTensors diagnostics() const override;

  /// The replicas, coldest first.
  const std::vector<Tensor>& replicas() const { return replicas_; }

 private:
  /// The first of the replicas that swap in step i, and the pairs that do.
  struct Swap {
    size_t first = 0, pairs = 0;

    bool has(size_t k) const { return k >= first && k < first + 2 * pairs; }
  };
  Swap swap_at(int64_t i) const;
  void swap(const Swap& swap, const Rng& rng);

  Options options_;
  std::vector<Tensor> replicas_;
  Tensor accepted_;
  Tensor made_;   // for each pair, the sum over swaps of the fraction of the chains that made it
  Tensor tried_;  // and their number
};

}  // namespace ebm
