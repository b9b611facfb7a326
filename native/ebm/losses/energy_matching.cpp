#include "ebm/losses/energy_matching.h"

#include <torch/csrc/autograd/autograd.h>

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
    const bool graph = create_graph && recorded;
    if (graph) gradient = model.trained_gradient(x.detach());
    const auto leaf = x.detach().requires_grad_(true);
    if (!gradient.defined())
      gradient = torch::autograd::grad({energies(model, leaf).sum()}, {leaf}, {}, graph, graph)[0];
  }
  return flow_weight(sample.t, cutoff).mul(mean_flat(gradient.neg().sub(sample.ut).square()));
}

Contrast contrast(const Tensor& real, const Tensor& fake, double weight, double trim, std::optional<double> clamp) {
  const auto value = real.mean().sub(trimmed_mean(fake, trim));
  const auto scaled = value.mul(weight);
  return {value, clamp ? scaled.clamp_min(-*clamp) : scaled};
}

Loss::Result EnergyContrast::forward(Control&) {
  const auto real = energies(*options_.model, options_.x);  // first, as either may draw
  const auto fake = energies(*options_.negative_model, options_.negatives);
  const auto result = options_.contrast.of(real, fake);
  return {
      result.loss, {{"value", result.value}}, {{"energies of the data", real}, {"energies of the negatives", fake}}};
}

Loss::Result EnergyFlow::forward(Control&) {
  const auto& o = options_;
  const auto sample = o.sample.draw();
  const auto rows = energy_flow(*o.model, sample, o.sigma, o.flow_weight_cutoff, o.create_graph, o.rng);
  if (!o.whole) return {rows, {}, {}};
  return {mean_of_rows(o.time_weights.defined() ? rows.mul(o.time_weights) : rows, sample.weights), {}, {}};
}

}  // namespace ebm
