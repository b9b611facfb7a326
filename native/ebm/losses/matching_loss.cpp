#include "ebm/losses/matching_loss.h"

#include <algorithm>

#include "ebm/core/on_constants.h"

namespace ebm {
namespace {

/// An output of a field that was asked already.
class GivenField final : public Field {
 public:
  explicit GivenField(Tensor output) : output_(std::move(output)) {}
  std::string name() const override { return "the field"; }
  Tensor value(const Tensor&, const Tensor&) const override { return output_; }

 private:
  Tensor output_;
};

}  // namespace

void MatchingOptions::fields(Fields& f) {
  f.group("sample", sample);
  f.optional("timeWeights", time_weights);
  f("whole", whole);
  f.optional("field", field);
  Tensor output;
  f.optional("output", output);
  if (output.defined()) field = std::make_shared<GivenField>(output);
}

Tensor Residual::rows(const Tensor& output, Tensor* slope) const {
  auto off = scale.defined() ? output.mul(scale) : output;
  off = off.add(offset);
  auto square = off.square();
  if (weight.defined()) square = square.mul(weight);
  if (slope != nullptr) {
    *slope = off.mul(2 / static_cast<double>(output.numel() / output.size(0)));
    if (scale.defined()) slope->mul_(scale);
    if (weight.defined()) slope->mul_(weight);
  }
  return mean_flat(square);
}

namespace {

/// The mean over the rows of a residual, each with its weight in (B,), where that is defined, and in the sample.
Criterion criterion_of(const std::string& field, const PathSample& sample, Residual residual, const Tensor& weights) {
  return {[=, x = sample.xt, pairs = sample.weights](const std::vector<Tensor>& results, std::vector<Tensor>* slopes) {
    Tensor slope;
    auto rows = residual.rows(checked_output(results[0], field, x), slopes != nullptr ? &slope : nullptr);
    if (weights.defined()) rows = rows.mul(weights);
    if (slopes != nullptr) {
      if (weights.defined()) slope.mul_(expand_like(weights, slope));
      if (pairs.defined()) {
        slope.mul_(expand_like(pairs.div(pairs.sum().clamp_min(1e-12)), slope));
      } else {
        slope.div_(slope.size(0));
      }
      *slopes = {slope};
    }
    return mean_of_rows(rows, pairs);
  }};
}

}  // namespace

Loss::Result MatchingLoss::forward(Control&) {
  const auto sample = [this] {
    const OnConstants below{options_.sample.x0, options_.sample.x1};
    return options_.sample.draw();
  }();
  const auto& field = *options_.field;
  if (options_.whole) {
    if (auto residual = this->residual(sample)) {
      const auto criterion = criterion_of(field.name(), sample, *residual, options_.time_weights);
      const auto t = [&] {
        const OnConstants below{sample.t};
        return time(sample);
      }();
      // A criterion knows of no derivatives but those by the output.
      const auto beside = {residual->offset, residual->scale, residual->weight, options_.time_weights, sample.weights};
      const bool is_alone = std::none_of(beside.begin(), beside.end(), [](const Tensor& tensor) {
        return tensor.defined() && tensor.requires_grad();
      });
      return {is_alone ? field.loss(sample.xt, t, criterion) : criterion({field.value(sample.xt, t)}), {}, {}};
    }
  }
  const auto rows = this->rows(field, sample);
  if (!options_.whole) {
    NamedTensors terms;
    if (rows.energy.defined()) terms.emplace_back("energy", rows.energy);
    return {rows.loss, std::move(terms), {}};
  }
  const auto& weights = options_.time_weights;
  auto loss = weights.defined() ? rows.loss.mul(weights) : rows.loss;
  if (rows.penalty.defined()) loss = loss.add(rows.penalty);
  return {mean_of_rows(loss, sample.weights), {}, {}};
}

const Tensor& checked_output(const Tensor& output, const std::string& field, const Tensor& x) {
  TORCH_CHECK_VALUE(output.sizes() == x.sizes(), "expected the result of ", field, " to be of the shape [",
                    c10::Join(",", x.sizes()), "] of x, got ", output.sizes());
  return output;
}

}  // namespace ebm
