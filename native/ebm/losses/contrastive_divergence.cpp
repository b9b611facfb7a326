#include "ebm/losses/contrastive_divergence.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace ebm {

ContrastiveDivergence::ContrastiveDivergence(std::shared_ptr<Sampler> sampler, ContrastiveDivergenceOptions options,
                                             std::shared_ptr<Sampler> warm_up)
    : sampler_(std::move(sampler)), options_(options), warm_up_(warm_up ? std::move(warm_up) : sampler_) {
  TORCH_CHECK_VALUE(!options_.persistent || options_.buffer_size > 0,
                    "ContrastiveDivergence: expected bufferSize to be positive, got ", options_.buffer_size);
}

ContrastiveDivergence::Result ContrastiveDivergence::forward(const Tensor& x, ReplayBuffer& buffer, const Rng& rng,
                                                             Control& control) const {
  if (options_.persistent && !buffer.rows.defined()) initialize(buffer, x.sizes().slice(1), x.options(), rng, control);
  const auto start = start_points(x, buffer, rng);
  const auto negatives = run_chain(*sampler_, start, {.n_steps = options_.k_steps}, rng, control).samples;
  return {compute_loss(x, negatives, rng), negatives};
}

void ContrastiveDivergence::initialize(ReplayBuffer& buffer, at::IntArrayRef data_shape,
                                       const at::TensorOptions& options, const Rng& rng, Control& control,
                                       int64_t chunk_size, double noise_scale) const {
  const at::NoGradGuard no_grad;
  std::vector<int64_t> shape{options_.buffer_size};
  shape.insert(shape.end(), data_shape.begin(), data_shape.end());
  const auto rows = at::randn(shape, rng, options).mul_(noise_scale);
  if (options_.init_steps > 0) {
    for (auto chunk : rows.split(std::min(options_.buffer_size, chunk_size)))
      chunk.copy_(run_chain(*warm_up_, chunk.clone(), {.n_steps = options_.init_steps}, rng, control).samples);
  }
  // Only now, so that an aborted warm-up leaves no buffer that looks ready.
  buffer.rows = rows;
  buffer.pointer.zero_();
  buffer.position = 0;
}

Tensor ContrastiveDivergence::start_points(const Tensor& x, ReplayBuffer& buffer, const Rng& rng) const {
  const at::NoGradGuard no_grad;
  TORCH_CHECK_VALUE(x.dim() > 0 && x.size(0) > 0,
                    "ContrastiveDivergence: expected x to be of shape (B, …) with B > 0, got ", x.sizes());
  if (options_.from_noise) return normal_like(x.detach(), rng);
  if (!options_.persistent) return x.detach().clone();

  const auto batch = x.size(0);
  const auto size = options_.buffer_size;
  const auto integers = at::TensorOptions().dtype(at::kLong).device(buffer.rows.device());
  TORCH_CHECK_VALUE(!options_.in_place || size >= batch, "ContrastiveDivergence: expected bufferSize to be at least ",
                    batch, ", the size of the batch, as bufferMode is 'inPlace', got ", size);
  auto& indices = buffer.indices;
  if (size < batch) {
    indices = at::randint(0, size, {batch}, rng, integers);
  } else {
    const auto stride = size / batch;
    indices = at::arange(0, batch, integers).mul_(stride);
    indices.add_(at::randint(0, stride, {batch}, rng, integers));
  }
  auto start = buffer.rows.index_select(0, indices);

  if (options_.new_sample_ratio > 0) {
    const auto n_new = std::max<int64_t>(1, static_cast<int64_t>(batch * options_.new_sample_ratio));
    const auto jittered = at::randperm(batch, rng, integers).slice(0, 0, n_new);
    const auto rows = start.index_select(0, jittered);
    start.index_copy_(0, jittered, rows.add(normal_like(rows, rng).mul_(0.01)));
  }
  return start;
}

void ContrastiveDivergence::update(ReplayBuffer& buffer, const Tensor& negatives) const {
  const at::NoGradGuard no_grad;
  const auto batch = negatives.size(0);
  const auto size = options_.buffer_size;
  if (options_.in_place) {
    TORCH_CHECK_VALUE(buffer.indices.defined() && buffer.indices.size(0) == batch,
                      "ContrastiveDivergence: expected the negatives of the last starts, got ", batch, " rows");
    buffer.rows.index_copy_(0, buffer.indices, negatives);
    return;
  }
  if (batch >= size) {
    buffer.rows.copy_(negatives.slice(0, batch - size));
    buffer.position = 0;
  } else {
    const auto first = std::min(batch, size - buffer.position);
    buffer.rows.narrow(0, buffer.position, first).copy_(negatives.narrow(0, 0, first));
    buffer.rows.narrow(0, 0, batch - first).copy_(negatives.narrow(0, first, batch - first));
    buffer.position = (buffer.position + batch) % size;
  }
  buffer.pointer.fill_(buffer.position);
}

ContrastiveDivergence::Loss ContrastiveDivergence::compute_loss(const Tensor& x, const Tensor& negatives,
                                                                const Rng& rng) const {
  const auto& model = sampler_->model();
  Tensor real, fake;
  {
    const at::AutoGradMode enabled(true);
    real = model.energy(options_.add_noise_to_real ? x.add(normal_like(x, rng).mul_(options_.noise_scale)) : x);
    fake = model.energy(negatives);
  }
  auto loss = real.mean().sub(fake.mean());
  if (options_.energy_reg_weight > 0)
    loss = loss.add(real.pow(2).mean().add(fake.pow(2).mean()).mul(options_.energy_reg_weight));
  return {at::where(at::isfinite(loss), loss, at::scalar_tensor(0.1, loss.options())), real.detach(), fake.detach(),
          loss.detach()};
}

}  // namespace ebm
