#pragma once

#include <ATen/core/grad_mode.h>

#include <string>
#include <utility>
#include <vector>

#include "ebm/core/control.h"
#include "ebm/core/fields.h"
#include "ebm/core/sampler.h"

namespace ebm {

/// Numbers by name.
using NamedNumbers = std::vector<std::pair<std::string, int64_t>>;

/// A loss of given data, to be computed as often as one likes: each time draws anew.
class Loss {
 public:
  struct Result {
    Tensor loss;           // differentiable in the model's parameters: 0-d, or one value for each row
    NamedTensors terms;    // other results
    NamedTensors made_of;  // where the cause of a loss that is not finite may hide
  };

  virtual ~Loss() = default;

  virtual Result forward(Control& control) = 0;

  /// Writes the state that the last forward leaves, once its loss is found to be good, and gives the numbers that have
  /// changed.
  virtual NamedNumbers commit() { return {}; }
};

/// The tensor of a name; undefined if there is none.
inline Tensor find(const NamedTensors& tensors, const std::string& name) {
  for (const auto& [key, tensor] : tensors) {
    if (key == name) return tensor;
  }
  return {};
}

/// The loss that `body` computes by differentiating the model itself, for which gradients are on. Where the caller has
/// them off, it has no history.
template <typename Body>
Tensor differentiating(const Body& body) {
  const bool recorded = at::GradMode::is_enabled();
  const at::AutoGradMode enabled(true);
  const Tensor loss = body();
  return recorded ? loss : loss.detach();
}

}  // namespace ebm
