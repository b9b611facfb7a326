#pragma once

#include <memory>
#include <string>
#include <utility>

#include "ebm/core/field.h"
#include "ebm/core/model.h"

namespace ebm {

/// The drift -grad E(x) of Langevin dynamics, detached.
class ScoreField final : public Field {
 public:
  explicit ScoreField(std::shared_ptr<const Model> model) : model_(std::move(model)) {}

  std::string name() const override { return model_->name(); }
  Tensor value(const Tensor& x, const Tensor&) const override { return model_->gradient(x).neg(); }

 private:
  std::shared_ptr<const Model> model_;
};

}  // namespace ebm
