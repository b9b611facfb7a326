#pragma once
// Loops that hold the JavaScript thread, and how they hear that it is to end.
#include <node_api.h>

#include "ebm/core/abort.h"

namespace binding {

// Aborts a loop on the JavaScript thread once JavaScript may no longer run: its worker is terminated, the process
// exits, a limit of `node:vm` is over. Nothing else would tell it.
ebm::Lookout LookoutFor(napi_env env, ebm::Control& control);

}  // namespace binding
