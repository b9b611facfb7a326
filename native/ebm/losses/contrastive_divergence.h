#pragma once

#include <memory>

#include "ebm/core/chain.h"

namespace ebm {

struct ContrastiveDivergenceOptions {
  int64_t k_steps = 0;
  bool persistent = false;
  /// Of the replay buffer, if persistent: rows, warm-up steps, and the fraction of a batch's starts that is jittered.
  int64_t buffer_size = 0;
  int64_t init_steps = 0;
  double new_sample_ratio = 0;
  /// Weight of the squared energies added to the loss; 0 is the textbook loss.
  double energy_reg_weight = 0;
  bool add_noise_to_real = false;
  double noise_scale = 0;
  /// Chains start at standard normal noise rather than at the data.
  bool from_noise = false;
  /// Negatives replace the rows of the buffer that their chains started from, rather than the oldest ones.
  bool in_place = false;
};

/// The chains of persistent contrastive divergence. The tensors belong to the caller and are written in place.
struct ReplayBuffer {
  Tensor rows;           // (size, *data); undefined until initialised
  Tensor pointer;        // int64, 0-d: the row to be written next
  int64_t position = 0;  // the same as a number, so that the pointer is never read back from the device
  Tensor indices;        // the rows that the last starts were read from, (B,)
};

/// Contrastive divergence: mean E(data) - mean E(negatives), with negatives k sampler steps away from the data, or,
/// if persistent, from rows of a replay buffer.
/// Draws: [buffer: randn, then its warm-up chains], [starts: randint, randperm, randn_like; or randn_like], the k
/// steps, [noise on the data].
class ContrastiveDivergence {
 public:
  /// `warm_up` fills the buffer: a sampler of the unconditional model, which is `sampler` itself by default.
  ContrastiveDivergence(std::shared_ptr<Sampler> sampler, ContrastiveDivergenceOptions options,
                        std::shared_ptr<Sampler> warm_up = nullptr);

  struct Loss {
    Tensor value;       // 0-d, differentiable in the model's parameters; 0.1 if it is not finite
    Tensor real, fake;  // the energies of data and negatives, (B,), and
    Tensor sum;         // what was made of them
  };
  struct Result {
    Loss loss;
    Tensor negatives;  // like x, detached
  };

  /// Whether `forward` draws random numbers.
  bool draws() const {
    const auto& o = options_;
    return o.persistent || o.from_noise || o.add_noise_to_real || (o.k_steps > 0 && sampler_->draws());
  }

  /// The loss of the data x, (B, *data). The negatives are for the caller to write to the buffer.
  Result forward(const Tensor& x, ReplayBuffer& buffer, const Rng& rng, Control& control) const;

  // The parts of forward, in their order.

  /// Fills the buffer with rows of shape `data_shape` in the dtype and on the device of `options`: small noise, then
  /// `init_steps` of the sampler, `chunk_size` chains at a time.
  void initialize(ReplayBuffer& buffer, at::IntArrayRef data_shape, const at::TensorOptions& options, const Rng& rng,
                  Control& control, int64_t chunk_size = 1024, double noise_scale = 0.01) const;

  /// Where the chains start: the data, noise, or one row out of each of B equal strata of the buffer, of which some are
  /// jittered.
  Tensor start_points(const Tensor& x, ReplayBuffer& buffer, const Rng& rng) const;

  /// Writes the negatives over the oldest rows of the buffer, or over those that the starts were read from.
  void update(ReplayBuffer& buffer, const Tensor& negatives) const;

  /// The loss of data against given negatives.
  Loss compute_loss(const Tensor& x, const Tensor& negatives, const Rng& rng) const;

 private:
  std::shared_ptr<Sampler> sampler_;
  ContrastiveDivergenceOptions options_;
  std::shared_ptr<Sampler> warm_up_;
};

}  // namespace ebm
