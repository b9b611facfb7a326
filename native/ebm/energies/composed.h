#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "ebm/core/fields.h"
#include "ebm/core/model.h"

namespace ebm {

using Models = std::vector<std::shared_ptr<const Model>>;

/// Energies and a weight for each.
struct WeightedModels {
  Models parts;
  std::vector<double> weights;

  void fields(Fields& f) {
    f("parts", parts);
    f("weights", weights);
  }
};

/// E(x) = sum_k w_k E_k(x).
class SumModel final : public Model {
 public:
  using Options = WeightedModels;

  explicit SumModel(Options options) : parts_(std::move(options.parts)), weights_(std::move(options.weights)) {}

  std::string name() const override { return "SumModel"; }
  Tensor energy(const Tensor& x) const override;
  Tensor gradient(const Tensor& x) const override;
  bool is_fixed() const override;

 private:
  Models parts_;
  std::vector<double> weights_;
};

/// E(x) = -log sum_k w_k exp(-E_k(x)), with w_k > 0.
class MixtureModel final : public Model {
 public:
  using Options = WeightedModels;

  explicit MixtureModel(Options options) : parts_(std::move(options.parts)), weights_(std::move(options.weights)) {}

  std::string name() const override { return "MixtureModel"; }
  Tensor energy(const Tensor& x) const override;
  Tensor gradient(const Tensor& x) const override;
  bool is_fixed() const override;

 private:
  /// log w_k - E_k(x), (K, B).
  Tensor log_densities(const Tensor& x) const;

  Models parts_;
  std::vector<double> weights_;
};

struct TemperedOptions {
  std::shared_ptr<const Model> part;
  double temperature = 1;

  void fields(Fields& f) {
    f("part", part);
    f("temperature", temperature);
  }
};

/// E(x) / T.
class TemperedModel final : public Model {
 public:
  using Options = TemperedOptions;

  explicit TemperedModel(Options options) : part_(std::move(options.part)), temperature_(options.temperature) {}

  std::string name() const override { return "TemperedModel"; }
  Tensor energy(const Tensor& x) const override;
  Tensor gradient(const Tensor& x) const override;
  bool is_fixed() const override { return part_->is_fixed(); }

 private:
  std::shared_ptr<const Model> part_;
  double temperature_;
};

}  // namespace ebm
