#pragma once
// Optimizers as TypeScript describes them: groups of parameters, each with its state.
#include <array>
#include <vector>

#include "binding/runtime/lease.h"
#include "ebm/optim/optimizer.h"

namespace binding {

// [{ kind: 'Adam', … its options, parameters: Int32Array, state: Int32Array }]: the options of a group, and the
// states of its parameters, one after another in the order of the rule, -1 where there is none yet.
struct Optimizer {
  // The tensors that a step changes and reads are added to the lease.
  Optimizer(napi_env env, napi_value spec, Lease& lease);

  // The tensors that steps have made: [group, place in its state, tensor], for JavaScript to keep.
  napi_value Made(napi_env env) const;

  std::vector<ebm::ParamGroup> groups;

 private:
  std::vector<std::array<size_t, 3>> missing_;
};

}  // namespace binding
