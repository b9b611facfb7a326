#pragma once
// The constructors of the JavaScript that uses the addon. Jest gives every test file a realm of its own, with another
// `Error` than the one that Node-API makes, of which nothing thrown there would be an instance.
#include <node_api.h>

namespace binding {

enum class ErrorKind { kError, kType, kRange };

// A JavaScript error of the realm that loaded the library last on this thread.
napi_value MakeError(napi_env env, ErrorKind kind, napi_value message);

void InitRealm(napi_env env, napi_value exports);

}  // namespace binding
