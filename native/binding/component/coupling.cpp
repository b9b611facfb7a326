// Couplings: pairing source with target samples, in place.
#include "binding/component/component.h"
#include "binding/component/reader.h"
#include "binding/runtime/properties.h"
#include "binding/runtime/standing.h"

namespace binding {

namespace {

std::shared_ptr<const ebm::Coupling> ReadCoupling(napi_env env, napi_value spec) {
  Lease lease;
  return ReadComponent(ebm::couplings(), "coupling", env, spec, lease, nullptr);
}

// The tensors that a call in place reads must be free, and so must the generator if it draws.
ebm::Rng ReadFree(napi_env env, const ebm::Coupling& coupling, std::vector<at::Tensor> reads, napi_value generator) {
  if (!coupling.draws()) {
    CheckFree(env, {coupling.name(), std::move(reads), {}, {}});
    return {};
  }
  const auto rng = ebm::generator_for(ReadGenerator(env, generator), reads[0].device());
  CheckFree(env, {coupling.name(), std::move(reads), {}, {rng}});
  return rng;
}

// Runs the work of a coupling, which holds the thread.
template <typename Body>
auto InPlace(napi_env env, Body&& body) {
  ebm::Control control;
  auto lookout = LookoutFor(env, control);
  const ebm::ControlScope stoppable(&control, &lookout);
  return body();
}

napi_value Optional(napi_env env, const at::Tensor& tensor) {
  napi_value null;
  Check(env, napi_get_null(env, &null));
  return tensor.defined() ? FromIValue(env, tensor) : null;
}

// couple(coupling, x0, x1, generator | null): { x1, weights | null }; x0 stays as it is.
napi_value Couple(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto coupling = ReadCoupling(env, args[0]);
    const at::Tensor x0 = Self(env, args, 1);
    const at::Tensor x1 = Self(env, args, 2);
    const auto rng = ReadFree(env, *coupling, {x0, x1}, args[3]);
    const auto coupled = InPlace(env, [&] { return coupling->couple(x0, x1, rng); });
    napi_value result;
    Check(env, napi_create_object(env, &result));
    Check(env, napi_set_named_property(env, result, "x1", FromIValue(env, coupled.x1)));
    Check(env, napi_set_named_property(env, result, "weights", Optional(env, coupled.weights)));
    return result;
  });
}

// pairs(coupling, cost, generator | null): { index, weights | null }.
napi_value Pair(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto coupling = std::dynamic_pointer_cast<const ebm::CostCoupling>(ReadCoupling(env, args[0]));
    if (!coupling) throw TypeError("this coupling pairs without costs");
    const at::Tensor cost = Self(env, args, 1);
    const auto rng = ReadFree(env, *coupling, {cost}, args[2]);
    const at::NoGradGuard no_grad;
    const auto pairs = InPlace(env, [&] { return coupling->pairs(cost, rng); });
    napi_value result;
    Check(env, napi_create_object(env, &result));
    Check(env, napi_set_named_property(env, result, "index", FromIValue(env, pairs.index)));
    Check(env, napi_set_named_property(env, result, "weights", Optional(env, pairs.weights)));
    return result;
  });
}

// transportCost(x0, x1)
napi_value TransportCost(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromIValue(env, ebm::transport_cost(Self(env, args, 0), Self(env, args, 1)));
  });
}

}  // namespace

void InitCoupling(napi_env env, napi_value exports) {
  Export(env, exports, "couple", Couple);
  Export(env, exports, "pairs", Pair);
  Export(env, exports, "transportCost", TransportCost);
}

}  // namespace binding
