#pragma once

#include <memory>

#include "ebm/core/fields.h"
#include "ebm/core/tensor.h"

namespace ebm {

/// The chains of persistent contrastive divergence. The tensors belong to the caller and are written in place.
struct ReplayBuffer {
  Tensor rows;           // (size, *data)
  Tensor pointer;        // int64, 0-d: the row to be written next
  int64_t position = 0;  // the same as a number, so that the pointer is never read back from the device
  Tensor indices;        // the rows that the last starts were read from, (B,)
  /// The fraction of a batch's starts that is jittered.
  double new_sample_ratio = 0;
  /// Whether negatives replace the rows that their chains started from, rather than the oldest ones.
  bool in_place = false;

  void fields(Fields& f) {
    f.written("rows", rows);
    f.written("pointer", pointer);
    f("position", position);
    f.optional("indices", indices);
    f("newSampleRatio", new_sample_ratio);
    f("inPlace", in_place);
  }

  /// One row out of each of `batch` equal strata, of which some are jittered.
  /// Draws: randint, [randperm, randn_like].
  Tensor start_points(int64_t batch, const Rng& rng);

  /// Writes the negatives over the oldest rows, or over those that the starts were read from.
  void update(const Tensor& negatives);
};

/// The starts of negative chains.
struct ChainStarts {
  /// At rows of this buffer, if there is one,
  std::shared_ptr<ReplayBuffer> buffer;
  /// or at standard normal noise rather than at the data.
  bool from_noise = false;

  void fields(Fields& f) {
    f.optional_group("buffer", buffer);
    f("fromNoise", from_noise);
  }

  bool draws() const { return buffer || from_noise; }

  /// The starts of chains for the data x, (B, *data). Draws: randn_like, or those of the buffer.
  Tensor points(const Tensor& x, const Rng& rng) const;
};

}  // namespace ebm
