#pragma once

#include <vector>

#include "ebm/core/control.h"
#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"
#include "ebm/core/watch.h"
#include "ebm/integrators/mass.h"

namespace ebm {

/// A sampler of Hamiltonian dynamics whose step size and mass may change between two steps.
class TunableSampler : public Sampler {
 public:
  using Sampler::Sampler;

  virtual void set_step_size(double step_size) = 0;
  virtual void set_mass(Mass mass) = 0;

  /// The acceptance probability of the last step, averaged over the chains: a 0-d tensor in [0, 1].
  virtual Tensor acceptance() const = 0;

  /// Lets a step be any n transitions that have ended, n being the number of the chains, where a sampler's chains need
  /// not wait for each other.
  virtual void desynchronise() {}
  /// Ends that: waits for all chains, and gives the position of each.
  virtual Tensor synchronise(const Tensor& x) { return x; }
};

/// Finds the step size at which a sampler accepts as often as wanted, by stochastic approximation
/// (Hoffman and Gelman, The No-U-Turn Sampler, 2014, section 3.2).
class DualAveraging {
 public:
  DualAveraging(double step_size, double target_accept) : target_(target_accept) { restart(step_size); }

  /// Forgets everything; the search is drawn towards ten times this step size.
  void restart(double step_size);
  void update(double acceptance);

  /// The step size for the next step.
  double step_size() const;
  /// The average of those that were used, which later steps keep.
  double averaged() const;

 private:
  double target_;
  double centre_ = 0;
  double error_ = 0;
  double log_step_ = 0;
  double log_averaged_ = 0;
  int64_t count_ = 0;
};

/// Mean and variance of all rows that it was given, in one pass, for each coordinate.
class RunningVariance {
 public:
  void add(const Tensor& x);
  /// The variance, drawn towards 1e-3 as five more rows of that would; all of it if there are none.
  Tensor regularised() const;

 private:
  int64_t count_ = 0;
  Tensor mean_;
  Tensor squares_;
};

struct WarmupOptions {
  int64_t n_steps = 1000;
  double target_accept = 0.8;
  /// Where the search for a step size begins.
  double step_size = 0.1;
  Mass mass;
  bool adapt_mass = true;
  /// The phases of Stan: the step size alone, then mass in windows that double from `base_window`, then the step size
  /// again. Where they do not fit into n_steps, they take 15 %, 75 % and 10 % of it.
  int64_t init_buffer = 75;
  int64_t term_buffer = 50;
  int64_t base_window = 25;

  void fields(Fields& f) {
    f("nSteps", n_steps);
    f("targetAccept", target_accept);
    f("stepSize", step_size);
    f("mass", mass);
    f("adaptMass", adapt_mass);
    f("initBuffer", init_buffer);
    f("termBuffer", term_buffer);
    f("baseWindow", base_window);
  }
};

struct WarmupResult {
  Tensor x;
  double step_size;
  /// As given, or one value for each coordinate of the data.
  Mass mass;
  /// The average over the last phase.
  double acceptance;
  Health health;
};

/// When the mass is adapted: draws count from step `begin` on, and windows end before the steps `ends`.
struct MassWindows {
  int64_t begin = 0;
  std::vector<int64_t> ends;
};
MassWindows mass_windows(const WarmupOptions& options);

/// A step size at which a single leapfrog step is accepted about 4 times in 5, found by doubling or halving.
double reasonable_step_size(const Model& model, const Tensor& x, const Mass& mass, double from, const Rng& rng);

/// Runs the chains that start at x for n_steps steps and leaves the sampler with a tuned step size and mass. All chains
/// share them: dual averaging sees their mean acceptance, the mass is 1 / variance over chains and steps of a window.
/// Reads one number from the device per step.
WarmupResult warm_up(TunableSampler& sampler, Tensor x, const WarmupOptions& options, const Rng& rng, Control& control);

}  // namespace ebm
