#pragma once
#include <node_api.h>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "binding/runtime/job.h"
#include "binding/runtime/lease.h"

namespace binding {

// The jobs of an environment.
class JobTable {
 public:
  // Runs the job in place, or starts it as soon as its leases and the pool allow: its record, or a promise of it.
  napi_value Run(std::shared_ptr<Job> job, Job::Body body);
  void Abort(int64_t id);
  // Settles the promise of an aborted job that has not stopped yet. Its tensors stay leased until it has.
  void Abandon(int64_t id);
  // Stops every job and waits for its thread; their promises stay open. Before the environment goes.
  void Stop(napi_env env);

 private:
  void Start(const std::shared_ptr<Job>& job);
  // Starts those that have waited for their leases, of these, and need wait no longer.
  void StartGranted(napi_env env, const std::vector<const Lease*>& leases);
  void Erase(const std::shared_ptr<Job>& job);
  void Settle(Job& job, bool has_ended);
  void Finish(const std::shared_ptr<Job>& job);
  std::shared_ptr<Job> Find(int64_t id) const;

  // By their numbers, of which those of two copies of the package may be equal.
  std::unordered_multimap<int64_t, std::shared_ptr<Job>> jobs_;
  std::unordered_map<const Lease*, std::shared_ptr<Job>> waiting_;  // for their leases
  int64_t under_way_ = 0;                                           // those off the JavaScript thread
  bool hooked_ = false;
  bool stopped_ = false;
};

}  // namespace binding
