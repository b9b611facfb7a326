#pragma once

#include <memory>
#include <optional>
#include <string>

#include "ebm/core/field.h"
#include "ebm/losses/loss.h"
#include "ebm/losses/probability_path.h"

namespace ebm {

/// The rows' losses of a field that is fitted to a path from noise to data, and the tensors that they were made of.
struct Rows {
  Tensor loss;     // (B,)
  Tensor output;   // of the field, in the shape of x
  Tensor energy;   // (B,), where the field is the gradient of one
  Tensor penalty;  // 0-d, to be added to every row once rows are weighted; undefined if there is none
};

struct MatchingOptions {
  PathSource sample;
  /// The weight of each row by its time, (B,); undefined where all are equal.
  Tensor time_weights;
  /// Whether the loss is the mean over the rows, rather than one value for each.
  bool whole = true;
  std::shared_ptr<const Field> field;

  void fields(Fields& f);
};

/// The distance of a field's outputs f from what it is fitted to, as scale f + offset, and its weight in the rows'
/// losses mean_flat(weight (scale f + offset)^2). Factors that are undefined are 1.
struct Residual {
  Tensor offset, scale, weight;

  /// The rows' losses; `slope`, if given, takes their derivatives by the outputs.
  Tensor rows(const Tensor& output, Tensor* slope = nullptr) const;
};

/// A loss that fits a field f(x, t) to the path of batches from noise to data. With the rows' losses comes their
/// `energy`, if there is one.
class MatchingLoss : public Loss {
 public:
  explicit MatchingLoss(MatchingOptions options) : options_(std::move(options)) {}

  Result forward(Control& control) override;

 protected:
  virtual Rows rows(const Field& field, const PathSample& sample) const = 0;
  /// That of the output of a field, where the rows' losses are its alone.
  virtual std::optional<Residual> residual(const PathSample& sample) const = 0;
  /// The times that a field sees.
  virtual Tensor time(const PathSample& sample) const { return sample.t; }

 private:
  MatchingOptions options_;
};

/// The output at x of a field of this name, which must have the shape of x.
const Tensor& checked_output(const Tensor& output, const std::string& field, const Tensor& x);

}  // namespace ebm
