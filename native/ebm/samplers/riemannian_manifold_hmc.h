#pragma once

#include <functional>

#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"
#include "ebm/core/schedule.h"
#include "ebm/integrators/generalised_leapfrog.h"

namespace ebm {

struct RiemannianManifoldHMCOptions {
  using Field = std::function<Tensor(const Tensor& x, const Tensor& p)>;

  /// G(x), (n, d, d).
  std::function<Tensor(const Tensor& x)> metric;
  Schedule step_size = 1e-3;
  int64_t n_leapfrog_steps = 10;
  PicardOptions solver;
  /// The end of a trajectory, in place of the generalised leapfrog's n_leapfrog_steps: any map that keeps volume and
  /// that can be run backward.
  std::function<PhasePoint(const PhasePoint& from, double step_size, const Field& force, const Field& velocity)>
      trajectory;

  void fields(Fields& f);
};

/// Hamiltonian Monte Carlo with a mass that depends on the position, the metric G(x) (n, d, d):
/// H(x, p) = E(x) + p' G(x)^-1 p / 2 + log|G(x)| / 2. Momenta are N(0, G(x)), trajectories those of the generalised
/// leapfrog by default. Draws the momentum, then one uniform number per chain.
class RiemannianManifoldHMC final : public Sampler {
 public:
  using Options = RiemannianManifoldHMCOptions;

  RiemannianManifoldHMC(std::shared_ptr<const Model> model, Options options)
      : Sampler(std::move(model)), options_(std::move(options)) {}

  void init(const Tensor& x) override;
  Tensor step(const Tensor& x, int64_t i, const Rng& rng) override;
  Tensor recorded_energy(const Tensor& x) const override { return potential_energy(x); }
  Tensor accepted() const override { return accepted_; }
  NamedTensors diagnostics() const override;

 private:
  /// A position and its known values.
  struct Place {
    Tensor x;
    int64_t version = 0;  // of x, which a trajectory of one's own may change in place
    Tensor leaf;          // x, as energy and factor are recorded on it
    Tensor energy;        // with its graph, as the factor; undefined where no force was asked for
    Tensor factor;        // the lower Cholesky factor of the metric
  };

  Tensor potential_energy(const Tensor& x) const;
  Tensor factor(const Tensor& x) const;
  Tensor factor_at(const Tensor& x);
  bool is_at(const Tensor& x) const { return place_.x.is_same(x) && place_.version == x._version(); }
  Tensor force(const Tensor& x, const Tensor& p);

  Options options_;
  Place place_;
  // Of the last proposals.
  Tensor log_ratio_;
  Tensor accepted_;
};

}  // namespace ebm
