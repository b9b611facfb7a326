#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "ebm/core/model.h"

namespace ebm {

using Models = std::vector<std::shared_ptr<const Model>>;

/// E(x) = sum_k w_k E_k(x).
class SumModel final : public Model {
 public:
  SumModel(Models parts, std::vector<double> weights) : parts_(std::move(parts)), weights_(std::move(weights)) {}

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
  MixtureModel(Models parts, std::vector<double> weights) : parts_(std::move(parts)), weights_(std::move(weights)) {}

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

/// E(x) / T.
class TemperedModel final : public Model {
 public:
  TemperedModel(std::shared_ptr<const Model> part, double temperature)
      : part_(std::move(part)), temperature_(temperature) {}

  std::string name() const override { return "TemperedModel"; }
  Tensor energy(const Tensor& x) const override;
  Tensor gradient(const Tensor& x) const override;
  bool is_fixed() const override { return part_->is_fixed(); }

 private:
  std::shared_ptr<const Model> part_;
  double temperature_;
};

}  // namespace ebm
