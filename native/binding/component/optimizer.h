#pragma once
// Optimizers as TypeScript describes them: groups of parameters, and what is remembered of each.
#include <array>
#include <vector>

#include "binding/runtime/lease.h"
#include "ebm/optim/optimizer.h"

namespace binding {

// [{ kind: 'Adam', … its options, parameters: Int32Array, state: Int32Array }]: the options of a group, and what is
// remembered of its parameters, one after another in the order of the rule, -1 where there is nothing yet.
struct Optimizer {
  // What a step changes and reads is added to the lease.
  Optimizer(napi_env env, napi_value spec, Lease& lease);

  // What steps have made: [group, place in its state, tensor], for JavaScript to keep.
  napi_value Made(napi_env env) const;

  std::vector<ebm::ParamGroup> groups;

 private:
  std::vector<std::array<size_t, 3>> missing_;
};

}  // namespace binding
