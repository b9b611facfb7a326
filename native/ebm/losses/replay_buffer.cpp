#include "ebm/losses/replay_buffer.h"

#include <algorithm>

namespace ebm {

Tensor ReplayBuffer::start_points(int64_t batch, const Rng& rng) {
  const at::NoGradGuard no_grad;
  const auto size = rows.size(0);
  const auto integers = at::TensorOptions().dtype(at::kLong).device(rows.device());
  TORCH_CHECK_VALUE(!in_place || size >= batch, "ContrastiveDivergence: expected bufferSize to be at least ", batch,
                    ", the size of the batch, as bufferMode is 'inPlace', got ", size);
  if (size < batch) {
    indices = at::randint(0, size, {batch}, rng, integers);
  } else {
    const auto stride = size / batch;
    indices = at::arange(0, batch, integers).mul_(stride);
    indices.add_(at::randint(0, stride, {batch}, rng, integers));
  }
  auto start = rows.index_select(0, indices);

  if (new_sample_ratio > 0) {
    const auto n_new = std::max<int64_t>(1, static_cast<int64_t>(batch * new_sample_ratio));
    const auto jittered = at::randperm(batch, rng, integers).slice(0, 0, n_new);
    const auto chosen = start.index_select(0, jittered);
    start.index_copy_(0, jittered, chosen.add(normal_like(chosen, rng).mul_(0.01)));
  }
  return start;
}

void ReplayBuffer::update(const Tensor& negatives) {
  const at::NoGradGuard no_grad;
  const auto batch = negatives.size(0);
  const auto size = rows.size(0);
  if (in_place) {
    TORCH_CHECK_VALUE(indices.defined() && indices.size(0) == batch,
                      "ContrastiveDivergence: expected the negatives of the last starts, got ", batch, " rows");
    rows.index_copy_(0, indices, negatives);
    return;
  }
  if (batch >= size) {
    rows.copy_(negatives.slice(0, batch - size));
    position = 0;
  } else {
    const auto first = std::min(batch, size - position);
    rows.narrow(0, position, first).copy_(negatives.narrow(0, 0, first));
    rows.narrow(0, 0, batch - first).copy_(negatives.narrow(0, first, batch - first));
    position = (position + batch) % size;
  }
  pointer.fill_(position);
}

Tensor ChainStarts::points(const Tensor& x, const Rng& rng) const {
  const at::NoGradGuard no_grad;
  TORCH_CHECK_VALUE(x.dim() > 0 && x.size(0) > 0,
                    "ContrastiveDivergence: expected x to be of shape (B, …) with B > 0, got ", x.sizes());
  if (from_noise) return normal_like(x.detach(), rng);
  return buffer ? buffer->start_points(x.size(0), rng) : x.detach().clone();
}

}  // namespace ebm
