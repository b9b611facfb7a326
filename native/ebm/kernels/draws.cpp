#include "ebm/kernels/draws.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <mutex>

#include "ebm/core/shard.h"
#include "ebm/kernels/cpu.h"
#include "ebm/kernels/normal_stream.h"
#include "ebm/kernels/parallel.h"
#include "ebm/kernels/twister.h"

namespace ebm::kernels {
namespace {

/// Numbers begin … begin + count - 1 of a draw of n.
template <typename T>
void fill_part(T* out, int64_t count, int64_t begin, int64_t n, const Rng& rng) {
  constexpr int64_t kPiece = 4096;
  NormalStream<T> stream(n, begin, begin + count);
  stream.draw(1, rng);
  parallel_for((count + kPiece - 1) / kPiece, 1,
               [&](int64_t i) { stream.fill(0, i * kPiece, std::min(count, (i + 1) * kPiece), out + i * kPiece); });
}

/// The columns of a shard in each row of `out`.
template <typename T>
void take_columns(const Tensor& out, const Shard& shard, const Rng& rng) {
  auto* const generator = at::check_generator<at::CPUGeneratorImpl>(rng);
  const std::lock_guard<std::mutex> lock(generator->mutex_);
  auto engine = generator->engine();
  auto state = engine.data();
  const auto count = out.size(-1);
  T* const data = out.mutable_data_ptr<T>();
  for (int64_t i = 0; i < out.numel(); i += count) {
    skip_uniforms<T>(state, shard.begin);
    take_uniforms(state, count, data + i);
    skip_uniforms<T>(state, shard.total - shard.begin - count);
  }
  engine.set_data(state);
  generator->set_engine(engine);
}

}  // namespace

void fill_normal(const Tensor& x, const Rng& rng) {
  const auto* const shard = shard_of(rng);
  const auto row = x.dim() == 0 ? 1 : c10::multiply_integers(x.sizes().slice(1));
  const auto n = shard ? shard->total * row : x.numel();
  const auto begin = shard ? shard->begin * row : 0;
  // A tensor that stands for others, inside torch.func, has no storage.
  const bool covered =
      supported() && x.has_storage() && x.is_cpu() && x.is_contiguous() && n >= NormalStream<float>::kBlock;
  if (covered && x.scalar_type() == at::kFloat) {
    return fill_part(x.mutable_data_ptr<float>(), x.numel(), begin, n, rng);
  }
  if (covered && x.scalar_type() == at::kDouble) {
    return fill_part(x.mutable_data_ptr<double>(), x.numel(), begin, n, rng);
  }
  if (!shard) {
    x.normal_(0, 1, rng);
    return;
  }
  auto sizes = x.sizes().vec();
  sizes[0] = shard->total;
  x.copy_(at::empty(sizes, x.options()).normal_(0, 1, rng).narrow(0, shard->begin, x.size(0)));
}

Tensor normal_like(const Tensor& x, const Rng& rng) {
  auto noise = at::empty_like(x);
  fill_normal(noise, rng);
  return noise;
}

Tensor uniform(at::IntArrayRef sizes, const Rng& rng, const at::TensorOptions& options) {
  const auto* const shard = shard_of(rng);
  if (!shard) return at::rand(sizes, rng, options);
  if (const auto out = at::empty(sizes, options); supported() && out.scalar_type() == at::kFloat) {
    take_columns<float>(out, *shard, rng);
    return out;
  } else if (supported() && out.scalar_type() == at::kDouble) {
    take_columns<double>(out, *shard, rng);
    return out;
  }
  auto whole = sizes.vec();
  whole.back() = shard->total;
  return at::rand(whole, rng, options).narrow(-1, shard->begin, sizes.back());
}

}  // namespace ebm::kernels
