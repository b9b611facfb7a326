#pragma once

#include "ebm/core/fields.h"
#include "ebm/core/schedule.h"
#include "ebm/integrators/leapfrog.h"
#include "ebm/samplers/adaptation.h"

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

/// The No-U-Turn sampler (Hoffman and Gelman, 2014) in the multinomial form of Betancourt (A conceptual introduction to
/// Hamiltonian Monte Carlo, 2017): a trajectory is doubled forward or backward at random until its ends turn towards
/// each other or the energy diverges, and a state is drawn from it in proportion to exp(-H). All chains build their
/// trees together, those that are done waiting for the others. The tree is grown leaf by leaf without recursion (Phan,
/// Pradhan and Jankowiak, 2019), so that it holds `max_tree_depth` states at most. Draws the momenta; then per doubling
/// a uniform number per chain for its direction, one for each leaf, and one for the choice between the halves. Reads
/// the device once per leaf.
class NoUTurnSampler final : public TunableSampler {
 public:
  using Options = NoUTurnSamplerOptions;

  NoUTurnSampler(std::shared_ptr<const Model> model, Options options)
      : TunableSampler(std::move(model)), options_(std::move(options)) {}

  void init(const Tensor& x) override;
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  Tensor recorded_energy(const Tensor& x) const override { return at_.energy; }

  Tensor accepted() const override { return moved_; }

  /// Means over the chains of acceptanceRate (over the states of the tree), treeDepth and nLeapfrogSteps; and
  /// divergences, the number of chains whose last trajectory diverged.
  NamedTensors diagnostics() const override;

  void set_step_size(double step_size) override { options_.step_size = step_size; }
  void set_mass(Mass mass) override { options_.mass = std::move(mass); }
  Tensor acceptance() const override { return acceptance_.mean(); }

 private:
  /// A state that may be returned, with its known values.
  struct State {
    Tensor x;
    Tensor energy;
    Tensor force;
  };
  /// Part of a trajectory, for each chain: the weight and the momentum of all its states in sum, and one state drawn.
  struct Tree {
    State drawn;
    Tensor log_weight;
    Tensor momentum;
  };

  static State choose(const Tensor& rows, const State& a, const State& b);
  static PhasePoint choose(const Tensor& rows, const PhasePoint& a, const PhasePoint& b);
  /// Whether a trajectory with these momenta at its ends, and this sum of all, has turned: the generalised criterion
  /// of Betancourt, 2017, A.4.2, with half of the ends' own momenta taken out of the sum.
  Tensor turns(const Tensor& left, const Tensor& right, const Tensor& sum) const;
  /// Takes 2^depth steps from `edge`, which it moves to the new end, in the chains that are `active`; of these remain
  /// those whose new part neither turned nor diverged.
  Tree grow(PhasePoint& edge, Tensor& active, const Tensor& step_size, int64_t depth, const Tensor& start,
            const Rng& rng);

  Options options_;
  State at_;  // the present positions; undefined before the first step
  // Of the last step, (n,).
  Tensor acceptance_, depth_, n_leaves_, diverged_, moved_;
};

}  // namespace ebm
