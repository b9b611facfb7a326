#pragma once

#include <functional>
#include <utility>

#include "ebm/core/abort.h"
#include "ebm/core/field.h"
#include "ebm/core/model.h"

namespace ebm {

/// A model whose energy, and if given whose gradient, is any function.
class CallbackModel final : public Model {
 public:
  using Function = std::function<Tensor(const Tensor& x)>;

  CallbackModel(std::string name, Function energy, Function gradient = nullptr)
      : name_(std::move(name)), energy_(std::move(energy)), gradient_(std::move(gradient)) {}

  std::string name() const override { return name_; }
  Tensor energy(const Tensor& x) const override {
    check_aborted();
    return energy_(x);
  }
  Tensor gradient(const Tensor& x) const override {
    check_aborted();
    return gradient_ ? gradient_(x) : Model::gradient(x);
  }
  /// Values of a function may change from call to call.
  bool is_fixed() const override { return false; }

 private:
  std::string name_;
  Function energy_;
  Function gradient_;
};

/// A field that is any function of x and t, whose outputs are those of another one if that is given.
class CallbackField final : public Field {
 public:
  using Function = std::function<Tensor(const Tensor& x, const Tensor& t)>;
  using ListFunction = std::function<std::vector<Tensor>(const Tensor& x, const Tensor& t)>;

  CallbackField(std::string name, Function value, ListFunction outputs = nullptr)
      : name_(std::move(name)), value_(std::move(value)), outputs_(std::move(outputs)) {}

  std::string name() const override { return name_; }
  Tensor value(const Tensor& x, const Tensor& t) const override {
    check_aborted();
    return value_(x, t);
  }
  std::vector<Tensor> outputs(const Tensor& x, const Tensor& t) const override {
    check_aborted();
    return outputs_ ? outputs_(x, t) : Field::outputs(x, t);
  }

 private:
  std::string name_;
  Function value_;
  ListFunction outputs_;
};

}  // namespace ebm
