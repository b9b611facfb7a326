#pragma once

#include <vector>

#include "ebm/core/fields.h"

namespace ebm {

/// The exponential moving average of a model: averages <- decay averages + (1 - decay) weights, and copies of its
/// buffers. The lists are of the same lengths, in the same order.
struct Average {
  std::vector<Tensor> averages, weights;
  std::vector<Tensor> copies, buffers;

  double decay = 0;

  void fields(Fields& f) {
    f.written("averages", averages);
    f("weights", weights);
    f.written("copies", copies);
    f("buffers", buffers);
    f("decay", decay);
  }

  void update() const;
};

}  // namespace ebm
