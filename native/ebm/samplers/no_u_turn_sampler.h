#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "ebm/core/fields.h"
#include "ebm/core/schedule.h"
#include "ebm/samplers/adaptation.h"
#include "ebm/samplers/no_u_turn_tree.h"

namespace ebm {

struct NoUTurnSamplerOptions {
  Schedule step_size = 1e-3;
  /// A trajectory has at most 2^max_tree_depth - 1 leapfrog steps.
  int64_t max_tree_depth = 10;
  Mass mass;

  void fields(Fields& f) {
    f("stepSize", step_size);
    f("maxTreeDepth", max_tree_depth);
    f("mass", mass);
  }
};

/// The No-U-Turn sampler: a `NoUTurnTree` for each chain. All chains take their leapfrog steps together, so that the
/// model sees all of them at a time, but none waits for the tree of another: a chain goes on to its next steps and
/// keeps those that the caller has not asked for yet. Trees grow on the CPU, wherever the chains are. Draws a seed;
/// each chain then has numbers of its own.
class NoUTurnSampler final : public TunableSampler {
 public:
  using Options = NoUTurnSamplerOptions;

  NoUTurnSampler(std::shared_ptr<const Model> model, Options options)
      : TunableSampler(std::move(model)), options_(std::move(options)) {}

  void init(const Tensor& x) override;
  void plan(int64_t n_steps) override { planned_ = n_steps; }
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  Tensor recorded_energy(const Tensor& x) const override { return ended_.energy; }

  Tensor accepted() const override;

  /// Means over the chains of acceptanceRate (over the states of the tree), treeDepth and nLeapfrogSteps; and
  /// divergences, the number of chains whose last trajectory diverged.
  NamedTensors diagnostics() const override;

  void set_step_size(double step_size) override { options_.step_size = step_size; }
  void set_mass(Mass mass) override;
  Tensor acceptance() const override { return ended_.acceptance.mean(); }
  void desynchronise() override { is_synchronous_ = !model().is_fixed(); }
  Tensor synchronise(const Tensor& x) override;

 private:
  /// The end of a transition.
  struct Ended {
    std::vector<double> x;
    double energy, acceptance, depth, n_leaves;
    bool diverged;
  };
  struct Chain {
    explicit Chain(ChainStream stream) : stream(std::move(stream)) {}

    ChainStream stream;
    NoUTurnTree::State at;
    NoUTurnTree tree;
    bool travels = false;
    int64_t begun = 0;  // transitions
    bool has_moved = false;
    std::deque<Ended> ended;
  };
  /// The same of n transitions: x (n, *data) and others (n,).
  struct EndedTensors {
    Tensor x, energy, acceptance, depth, n_leaves, diverged;
  };
  enum class Begin { kNever, kAhead, kAlways };

  void start(const Tensor& x, const Rng& rng);
  /// Energies and gradients of all chains at `positions_`.
  void evaluate();
  /// The same at the positions where chains rest, for transitions from there.
  void look_around();
  /// One leapfrog step of all chains, of which those that rest may begin a transition.
  void move_all(double step_size, Begin begin);
  bool may_begin(const Chain& chain, Begin begin) const;
  const std::shared_ptr<const std::vector<double>>& mass();
  EndedTensors collect(const std::vector<Ended>& ended) const;
  template <typename Read>
  Tensor column(const std::vector<Ended>& ended, const Read& read) const;

  Options options_;
  bool is_synchronous_ = true;
  int64_t planned_ = 0;  // steps, if the caller has told
  int64_t ahead_ = 1;    // of these, those that a chain may take beyond the last that the caller has seen
  Tensor like_;          // the first positions: shape, dtype and device
  std::vector<Chain> chains_;
  std::shared_ptr<const std::vector<double>> mass_;       // for each coordinate, once it is asked for
  std::vector<double> positions_, energies_, gradients_;  // of all chains
  EndedTensors ended_;                                    // of the last step
};

}  // namespace ebm
