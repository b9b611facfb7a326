#pragma once

#include <vector>

#include "ebm/core/tensor.h"

namespace ebm {

/// The exponential moving average of a model: averages <- decay averages + (1 - decay) weights, and copies of its
/// buffers. The lists are of the same lengths, in the same order.
struct Average {
  std::vector<Tensor> averages, weights;
  std::vector<Tensor> copies, buffers;

  double decay = 0;

  void update() const;
};

}  // namespace ebm
