#pragma once

#include "ebm/energies/analytic.h"
#include "ebm/energies/values.h"
#include "ebm/formulas/list.h"

namespace ebm {

/// The energy of a formula.
template <typename F>
class FormulaModel final : public AnalyticModel {
 public:
  using Options = F;

  FormulaModel() = default;
  explicit FormulaModel(F formula) : formula_(formula) {}

  std::string name() const override { return F::kName; }

  Tensor energy(const Tensor& x) const override {
    if constexpr (kShape == Shape::kPair) {
      const auto [x1, x2] = coordinates(x);
      return formula_.energy(x1, x2);
    } else if constexpr (kShape == Shape::kNeighbours) {
      const auto [here, next] = neighbours(x);
      return formula_.energy(here, next);
    } else {
      return formula_.energy(rows(x));
    }
  }

 protected:
  Tensor closed_gradient(const Tensor& x) const override {
    if constexpr (kShape == Shape::kSeparable) {
      return formula_.slope(Values(x)).tensor();
    } else if constexpr (kShape == Shape::kPair) {
      const auto [x1, x2] = coordinates(x);
      const auto slopes = formula_.slopes(Values(x1), Values(x2));
      return at::stack({slopes.first.tensor(), slopes.second.tensor()}, -1);
    } else if constexpr (kShape == Shape::kNeighbours) {
      const auto [here, next] = neighbours(x);
      const auto wall = formula_.wall(Values(here), Values(next));
      auto gradient = at::zeros_like(x);
      gradient.narrow(1, 0, here.size(1)).copy_(formula_.slope(Values(here), wall).tensor());
      gradient.narrow(1, 1, here.size(1)).add_(wall.tensor());
      return gradient;
    } else {
      const auto parts = formula_.parts(Values(x));
      const auto total = [](const Values& part) { return Values(part.tensor().sum(-1, /*keepdim=*/true)); };
      const formulas::Pair<Values> sums{total(parts.first), total(parts.second)};
      return formula_.slope(Values(x), formula_.factors(sums, static_cast<double>(x.size(-1)))).tensor();
    }
  }

  std::optional<kernels::Energy> fused(const Tensor& x) const override {
    if (kShape == Shape::kPair && x.size(1) != 2) return std::nullopt;
    if (kShape == Shape::kNeighbours && x.size(1) < 2) return std::nullopt;
    return kernels::Energy{.kind = kernels::Energy::kFormula,
                           .is_separable = kShape == Shape::kSeparable,
                           .number = formulas::All::number<F>(),
                           .formula = &formula_};
  }

 private:
  using Shape = formulas::Shape;
  static constexpr Shape kShape = F::kShape;

  /// The two coordinates of x (…, 2).
  static std::pair<Tensor, Tensor> coordinates(const Tensor& x) {
    const auto all = rows(x);
    TORCH_CHECK_VALUE(all.size(-1) == 2, F::kName, ": expected x to have shape (…, 2), got ", x.sizes());
    return {all.select(-1, 0), all.select(-1, 1)};
  }

  /// x_i and x_{i+1}, i = 1 … d - 1.
  static std::pair<Tensor, Tensor> neighbours(const Tensor& x) {
    const auto all = rows(x);
    TORCH_CHECK_VALUE(all.dim() == 2 && all.size(1) >= 2, F::kName,
                      ": expected x to have shape (B, d) with d >= 2, got ", x.sizes());
    const auto last = all.size(1) - 1;
    return {all.narrow(1, 0, last), all.narrow(1, 1, last)};
  }

  F formula_;
};

}  // namespace ebm
