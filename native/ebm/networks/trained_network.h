#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "ebm/core/criterion.h"
#include "ebm/core/tensor.h"
#include "ebm/kernels/network.h"

namespace ebm {

/// An energy whose values and derivatives, or a field whose values, are differentiable in the parameters, by one fused
/// pass forward and one back.
/// Values of parameters that change between them are an error, as autograd has it.
class TrainedNetwork {
 public:
  /// The tensor that a layer's weight or bias is, or the transpose of its weight.
  struct Parameter {
    Tensor tensor;  // undefined where the layer has no bias
    bool transposed = false;
  };

  /// Results by the plain operators, for derivatives of derivatives.
  using Plain = std::function<std::vector<Tensor>()>;

  /// `parameters` holds weight and bias of each layer.
  TrainedNetwork(std::shared_ptr<const kernels::Network> network, std::vector<Parameter> parameters)
      : network_(std::move(network)), parameters_(std::move(parameters)) {}

  /// Whether anything is to be learnt.
  bool requires_grad() const;

  /// The energies of x, their gradient, and slopes and curvatures along directions, as kernels/training.h has them; the
  /// values of a field at x and t. Or the loss that a criterion makes of them, if one is given.
  std::vector<Tensor> energy(const Tensor& x, Plain plain, const Criterion* criterion = nullptr) const;
  std::vector<Tensor> slope(const Tensor& x, Plain plain, const Criterion* criterion = nullptr) const;
  std::vector<Tensor> slices(const Tensor& x, const Tensor& v, Plain plain, const Criterion* criterion = nullptr) const;
  std::vector<Tensor> field(const Tensor& x, const Tensor& t, Plain plain, const Criterion* criterion = nullptr) const;

 private:
  class Back;
  /// The derivatives by weight and bias of each layer, and by what a criterion has to learn, for weights of the
  /// results.
  using Pass = std::function<std::vector<Tensor>(const std::vector<Tensor>& weights)>;

  /// The results of a pass at x, or their loss, as ones that come back by `pass`.
  std::vector<Tensor> connect(const Tensor& x, std::vector<Tensor> results, Pass pass, Plain plain,
                              const Criterion* criterion) const;

  std::shared_ptr<const kernels::Network> network_;
  std::vector<Parameter> parameters_;
};

}  // namespace ebm
