#pragma once
// Process groups and replicas as JavaScript holds them.
#include <ATen/core/Tensor.h>
#include <node_api.h>

#include <memory>
#include <string>

namespace ebm::distributed {
class ProcessGroup;
class Replicas;
}  // namespace ebm::distributed

namespace binding {

// The operations of a group run one after another, in the order of the calls: each job of a group has `turn` for
// itself. Messages go beside them: their jobs share `messages`.
struct GroupHandle {
  std::shared_ptr<ebm::distributed::ProcessGroup> group;
  at::Tensor turn;
  at::Tensor messages;
};

struct ReplicasHandle {
  std::shared_ptr<ebm::distributed::Replicas> replicas;
  at::Tensor turn;
};

GroupHandle& ReadGroup(napi_env env, napi_value value);
ReplicasHandle& ReadReplicas(napi_env env, napi_value value);

// Throws the error that is being handled; one of ebm::distributed with the name that JavaScript sees.
[[noreturn]] void RethrowMeeting(const std::string& owner);

// Runs what may wait for other processes; `owner` is who fails.
template <typename Body>
auto Meeting(const std::string& owner, Body&& body) {
  try {
    return body();
  } catch (...) {
    RethrowMeeting(owner);
  }
}

void InitDistributed(napi_env env, napi_value exports);

}  // namespace binding
