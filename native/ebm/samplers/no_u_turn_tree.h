#pragma once
// One chain of the No-U-Turn sampler, in plain numbers: whoever has a model gives it energies and forces.
#include <ATen/core/PhiloxRNGEngine.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace ebm {

/// The random numbers of one chain: they depend on the seed and the chain alone, whatever other chains do.
class ChainStream {
 public:
  ChainStream(uint64_t seed, uint64_t chain) : engine_(seed, chain) {}

  /// In (0, 1], in steps of 2^-53.
  double uniform();
  double normal();

 private:
  at::Philox4_32 engine_;
  double spare_ = 0;  // Box and Muller's transform makes two normal numbers at a time
  bool has_spare_ = false;
};

/// A transition of the No-U-Turn sampler (Hoffman and Gelman, 2014) in the multinomial form of Betancourt (A conceptual
/// introduction to Hamiltonian Monte Carlo, 2017): a trajectory is doubled forward or backward at random until its ends
/// turn towards each other or the energy diverges, and a state is drawn from it in proportion to exp(-H). The tree is
/// grown leaf by leaf without recursion (Phan, Pradhan and Jankowiak, 2019), so that it holds `max_depth` momenta at
/// most. Draws the momentum; then for each doubling its direction, one number for each leaf, and one for the choice
/// between the halves.
class NoUTurnTree {
 public:
  /// The settings of a trajectory from its start to its end.
  struct Settings {
    double step_size;
    int64_t max_depth;
    std::shared_ptr<const std::vector<double>> mass;  // for each coordinate, at least 1e-10
  };

  /// A position that may be returned, with its known values.
  struct State {
    std::vector<double> x, force;
    double energy = 0;
  };

  /// Begins a trajectory at a state.
  void begin(const State& from, Settings settings, ChainStream& stream);

  /// The first half of a leapfrog step: gives the position whose energy and force it needs next.
  std::vector<double>& move();
  /// The second half, with the gradient of the energy there. True if the trajectory has ended.
  bool arrive(double energy, const double* gradient, ChainStream& stream);

  /// The state drawn, once it has ended.
  const State& drawn() const { return tree_.drawn; }
  /// Means over the states of the tree, the number of doublings and of leapfrog steps; and whether the energy diverged,
  /// and whether another state than the first was drawn.
  double acceptance() const { return acceptance_ / static_cast<double>(n_leaves_); }
  int64_t depth() const { return depth_; }
  int64_t n_leaves() const { return n_leaves_; }
  bool diverged() const { return diverged_; }
  bool moved() const { return moved_; }

 private:
  /// Part of a trajectory: the weight and the momentum of all its states in sum, and one state drawn.
  struct Part {
    State drawn;
    double log_weight = 0;
    std::vector<double> momentum;
  };
  struct End {
    std::vector<double> x, p, force;
  };

  /// Doubles the trajectory at one of its ends.
  void double_it(ChainStream& stream);
  /// Whether a trajectory with these momenta at its ends, and this sum of all less `before`, has turned: the
  /// generalised criterion of Betancourt, 2017, A.4.2, with half of the ends' own momenta taken out of the sum.
  bool turns(const std::vector<double>& left, const std::vector<double>& right, const std::vector<double>& sum,
             const std::vector<double>* before) const;
  double kinetic_energy(const std::vector<double>& p) const;

  Settings settings_;
  double start_ = 0;  // the energy of the first state with its momentum
  Part tree_, half_;
  End ends_[2];  // backward, forward
  int going_ = 0;
  int64_t leaf_ = 0;
  // Of the half that grows: momenta, and sums before them, at the left ends of the balanced subtrees that are open. A
  // subtree closes at an odd leaf, as many at once as the leaf's number has trailing ones.
  std::vector<std::vector<double>> momenta_, sums_;
  double acceptance_ = 0;
  int64_t depth_ = 0, n_leaves_ = 0;
  bool diverged_ = false, moved_ = false;
};

}  // namespace ebm
