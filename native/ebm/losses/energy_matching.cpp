#include "ebm/losses/energy_matching.h"

#include <torch/csrc/autograd/autograd.h>

#include <vector>

namespace ebm {

Tensor flow_weight(const Tensor& t, double cutoff) {
  if (cutoff >= 1) return at::ones_like(t);
  return at::rsub(t, 1).div(1 - cutoff).clamp(0, 1);
}

Tensor trimmed_mean(const Tensor& values, double fraction) {
  const auto n = values.size(0);
  const auto dropped = static_cast<int64_t>(fraction * static_cast<double>(n));
  const auto kept =
      dropped == 0 ? values : std::get<0>(at::topk(values, n - dropped, 0, /*largest=*/false, /*sorted=*/false));
  return (kept.is_floating_point() ? kept : kept.to(at::kFloat)).mean();
}

Tensor energy_flow(const Model& model, const PathSample& sample, double sigma, double cutoff, bool create_graph,
                   const Rng& rng) {
  const auto x = sigma > 0 ? sample.xt.add(normal_like(sample.xt, rng).mul(sigma)) : sample.xt;
  const bool recorded = at::GradMode::is_enabled();
  Tensor gradient;
  {
    const at::AutoGradMode enabled(true);
    const auto leaf = x.detach().requires_grad_(true);
    const bool graph = create_graph && recorded;
    gradient = torch::autograd::grad({energies(model, leaf).sum()}, {leaf}, {}, graph, graph)[0];
  }
  return flow_weight(sample.t, cutoff).mul(mean_flat(gradient.neg().sub(sample.ut).square()));
}

Tensor NegativeChains::draw(const Tensor& x0, const Tensor& x1, const Rng& rng, Control& control) const {
  const auto batch = x1.size(0);
  std::vector<Tensor> ends;
  const auto run = [&](const std::shared_ptr<Sampler>& sampler, const Tensor& from, int64_t n) {
    if (n == 0) return;
    const auto order = at::randperm(batch, rng, at::TensorOptions().dtype(at::kLong).device(x1.device()));
    const auto start = from.index_select(0, order.narrow(0, 0, n)).detach();
    ends.push_back(run_chain(*sampler, start, {.n_steps = n_steps}, rng, control).samples);
  };
  run(from_noise, x0, n_noise);
  run(from_data, x1, batch - n_noise);
  return at::cat(ends).detach();
}

Contrast contrast(const Tensor& real, const Tensor& fake, double weight, double trim, std::optional<double> clamp) {
  const auto value = real.mean().sub(trimmed_mean(fake, trim));
  const auto scaled = value.mul(weight);
  return {value, clamp ? scaled.clamp_min(-*clamp) : scaled};
}

}  // namespace ebm
