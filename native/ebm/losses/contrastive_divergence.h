#pragma once

#include <memory>

#include "ebm/losses/loss.h"
#include "ebm/losses/replay_buffer.h"

namespace ebm {

/// The contrast of the energies of data and negatives, and its penalty.
struct ContrastOptions {
  /// Weight of the squared energies added to the loss; 0 is the textbook loss.
  double energy_reg_weight = 0;
  bool add_noise_to_real = false;
  double noise_scale = 0;

  void fields(Fields& f) {
    f("energyRegWeight", energy_reg_weight);
    f("addNoiseToReal", add_noise_to_real);
    f("noiseScale", noise_scale);
  }
};

/// mean E(x) - mean E(negatives), and the penalty: differentiable in the model's parameters, and 0.1 if it is not
/// finite. Draws: [noise on the data].
Loss::Result contrastive_loss(const Model& model, const Tensor& x, const Tensor& negatives,
                              const ContrastOptions& options, const Rng& rng);

struct ContrastiveDivergenceOptions {
  std::shared_ptr<Sampler> sampler;
  Tensor x;
  int64_t k_steps = 0;
  ChainStarts starts;
  ContrastOptions contrast;
  Rng rng;

  void fields(Fields& f);
  bool draws() const;
};

/// Contrastive divergence: mean E(data) - mean E(negatives), with negatives k sampler steps away from the data, or,
/// if persistent, from rows of a replay buffer. `negatives` are among the terms; `commit` writes them to the buffer and
/// gives its `position`.
/// Draws: [starts], the k steps, [noise on the data].
class ContrastiveDivergence final : public Loss {
 public:
  using Options = ContrastiveDivergenceOptions;

  explicit ContrastiveDivergence(Options options) : options_(std::move(options)) {}

  Result forward(Control& control) override;
  NamedNumbers commit() override;

 private:
  Options options_;
  Tensor negatives_;
};

struct GivenContrastOptions {
  std::shared_ptr<const Model> model;
  Tensor x, negatives;
  ContrastOptions contrast;
  Rng rng;

  void fields(Fields& f);
};

/// The loss of data against given negatives.
class GivenContrast final : public Loss {
 public:
  using Options = GivenContrastOptions;

  explicit GivenContrast(Options options) : options_(std::move(options)) {}

  Result forward(Control& control) override;

 private:
  Options options_;
};

}  // namespace ebm
