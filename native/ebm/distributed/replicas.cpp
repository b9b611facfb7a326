#include "ebm/distributed/replicas.h"

#include <ATen/ATen.h>
#include <torch/csrc/distributed/c10d/comm.hpp>
#include <torch/csrc/distributed/c10d/default_comm_hooks.hpp>
#include <torch/csrc/distributed/c10d/reducer.hpp>

#include <algorithm>
#include <utility>

#include "ebm/distributed/process_group.h"

namespace ebm::distributed {

namespace {

constexpr size_t kBroadcastBytes = 250 << 20;

/// The group of the newest pass on this thread, and where its parameters are.
thread_local std::weak_ptr<ProcessGroup> open_group;
thread_local at::Device open_device = at::kCPU;

void spread(ProcessGroup& group, const char* what, const std::vector<at::Tensor>& tensors) {
  if (tensors.empty()) return;
  group.run(what, tensors[0].device(), [&] {
    const at::AutoGradMode off(false);
    c10d::broadcast_coalesced(group.group(), tensors, kBroadcastBytes, 0);
  });
}

}  // namespace

struct Replicas::Engine {
  std::shared_ptr<ProcessGroup> group;
  std::vector<at::Tensor> buffers;
  at::Device device;
  std::shared_ptr<c10d::Reducer> reducer;
};

Replicas::Replicas(std::shared_ptr<ProcessGroup> group, std::vector<at::Tensor> parameters,
                   std::vector<at::Tensor> buffers, const Options& options)
    : engine_(std::make_unique<Engine>(Engine{std::move(group), std::move(buffers), parameters[0].device(), nullptr})) {
  auto& g = *engine_->group;
  g.run("the comparison of parameters", engine_->device,
        [&] { c10d::verify_params_across_processes(g.group(), parameters, std::nullopt); });
  auto all = parameters;
  all.insert(all.end(), engine_->buffers.begin(), engine_->buffers.end());
  spread(g, "the broadcast of a model", all);
  const std::vector<bool> sparse(parameters.size(), false);
  const std::vector<size_t> limits{
      static_cast<size_t>(std::min<int64_t>(c10d::kDefaultFirstBucketBytes, options.bucket_bytes)),
      static_cast<size_t>(options.bucket_bytes)};
  auto buckets = std::get<0>(c10d::compute_bucket_assignment_by_size(parameters, limits, sparse));
  // Gradients come in the order of the layers from the last to the first.
  std::reverse(buckets.begin(), buckets.end());
  engine_->reducer = std::make_shared<c10d::Reducer>(
      std::move(parameters), std::move(buckets), g.group(), sparse, options.bucket_bytes, options.find_unused,
      options.views, std::unordered_map<size_t, std::string>{}, static_cast<int64_t>(limits[0]), false, false,
      std::vector<int64_t>{});
  if (options.half) engine_->reducer->register_builtin_comm_hook(c10d::BuiltinCommHookType::FP16_COMPRESS);
}

Replicas::~Replicas() {
  try {
    if (engine_ && engine_->reducer) engine_->reducer->remove_autograd_hooks();
  } catch (const std::exception&) {  // there is nobody to tell
  }
}

void Replicas::begin(bool buffers) {
  if (engine_->reducer->should_rebuild_buckets()) {
    // Once, after the first pass backward.
    engine_->group->run("the order of gradients", engine_->device, [&] { engine_->reducer->rebuild_buckets(); });
  }
  engine_->reducer->prepare_for_forward();
  if (buffers) spread(*engine_->group, "the broadcast of buffers", engine_->buffers);
}

void Replicas::backward(const at::Tensor& loss, const std::function<void()>& body) {
  engine_->group->run("a backward pass", engine_->device, [&] {
    engine_->reducer->prepare_for_backward({loss});
    body();
  });
}

void Replicas::prepare(const std::vector<at::Tensor>& outputs) {
  engine_->group->open("a backward pass", engine_->device);
  engine_->reducer->prepare_for_backward(outputs);
  open_group = engine_->group;
  open_device = engine_->device;
}

void Replicas::close() {
  if (const auto group = open_group.lock()) group->close(std::exchange(open_device, at::kCPU));
}

void Replicas::explain() {
  if (const auto group = open_group.lock()) group->explain();
}

const std::shared_ptr<ProcessGroup>& Replicas::group() const { return engine_->group; }

}  // namespace ebm::distributed
