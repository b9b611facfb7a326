#pragma once

#include <optional>
#include <string>

#include "ebm/core/sampler.h"

namespace ebm {

/// A number that is infinite or not a number, and the name of the tensor that it was found in.
struct NonFinite {
  std::string name;
  double value;
};

/// Whether all numbers of a tensor, or in float32 and float64 their squares, are finite; reads the device.
bool all_finite(const Tensor& t, bool squared = false);

/// The first of those among floating-point tensors, in their order; undefined tensors are passed over. Then the first
/// among `gradients`, whose squares must be finite too, since the states of optimizers are made of them: `<name>
/// squared`. On a device, one number is read back where all is well.
std::optional<NonFinite> first_non_finite(const NamedTensors& tensors, const NamedTensors& gradients = {});

}  // namespace ebm
