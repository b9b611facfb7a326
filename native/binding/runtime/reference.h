#pragma once
#include <node_api.h>

namespace binding {

// A value of JavaScript that outlives the call; made and dropped on the JavaScript thread. Any value will do, since the
// reference is to an object that holds it.
class Reference {
 public:
  Reference(napi_env env, napi_value value);
  ~Reference();
  Reference(const Reference&) = delete;
  Reference& operator=(const Reference&) = delete;
  napi_value Get() const;

 private:
  napi_env env_;
  napi_ref holder_;
};

}  // namespace binding
