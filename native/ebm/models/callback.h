#pragma once

#include <functional>
#include <utility>

#include "ebm/core/model.h"

namespace ebm {

/// A model whose energy, and if given whose gradient, is any function.
class CallbackModel final : public Model {
 public:
  using Function = std::function<Tensor(const Tensor& x)>;

  CallbackModel(std::string name, Function energy, Function gradient = nullptr)
      : name_(std::move(name)), energy_(std::move(energy)), gradient_(std::move(gradient)) {}

  std::string name() const override { return name_; }
  Tensor energy(const Tensor& x) const override { return energy_(x); }
  Tensor gradient(const Tensor& x) const override { return gradient_ ? gradient_(x) : Model::gradient(x); }

 private:
  std::string name_;
  Function energy_;
  Function gradient_;
};

}  // namespace ebm
