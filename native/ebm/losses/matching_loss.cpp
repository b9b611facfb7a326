#include "ebm/losses/matching_loss.h"

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

Loss::Result MatchingLoss::forward(Control&) {
  const auto sample = options_.sample.draw();
  const auto rows = this->rows(*options_.field, sample);
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

const Tensor& checked_output(const Tensor& output, const Field& field, const Tensor& x) {
  TORCH_CHECK_VALUE(output.sizes() == x.sizes(), "expected the result of ", field.name(), " to be of the shape [",
                    c10::Join(",", x.sizes()), "] of x, got ", output.sizes());
  return output;
}

}  // namespace ebm
