#include "binding/runtime/reference.h"

#include "binding/runtime/error.h"

namespace binding {

Reference::Reference(napi_env env, napi_value value) : env_(env) {
  napi_value holder;
  Check(env, napi_create_object(env, &holder));
  Check(env, napi_set_named_property(env, holder, "value", value));
  Check(env, napi_create_reference(env, holder, 1, &holder_));
}

Reference::~Reference() { napi_delete_reference(env_, holder_); }

napi_value Reference::Get() const {
  napi_value holder, value;
  Check(env_, napi_get_reference_value(env_, holder_, &holder));
  Check(env_, napi_get_named_property(env_, holder, "value", &value));
  return value;
}

}  // namespace binding
