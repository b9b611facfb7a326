// Averages of weights.
#include "ebm/training/average.h"
#include "fields.h"

namespace binding {

namespace {

void Append(std::vector<at::Tensor>& list, const std::vector<at::Tensor>& more) {
  list.insert(list.end(), more.begin(), more.end());
}

// { decay, averages, weights, copies, buffers }: an update of a model's average.
ebm::Average ReadAverage(const Fields& fields, Lease& lease) {
  ebm::Average average{fields.Tensors("averages"), fields.Tensors("weights"), fields.Tensors("copies"),
                       fields.Tensors("buffers"), fields.Double("decay")};
  Append(lease.writes, average.averages);
  Append(lease.writes, average.copies);
  Append(lease.reads, average.weights);
  Append(lease.reads, average.buffers);
  return average;
}

// updateAverage(name, average)
napi_value UpdateAverage(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    Lease lease{ReadString(env, args[0], "name"), {}, {}, {}};
    const auto average = ReadAverage(Fields(env, args[1]), lease);
    const auto& leases = Data(env).leases;
    if (!leases.empty()) leases.CheckAny(lease);
    average.update();
    return Undefined(env);
  });
}

}  // namespace

void InitTraining(napi_env env, napi_value exports) { Export(env, exports, "updateAverage", UpdateAverage); }

}  // namespace binding
