#include "binding/tensor/graph_memory.h"

#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/graph_task.h>

#include <atomic>
#include <memory>
#include <unordered_set>
#include <utility>
#include <vector>

#include "binding/runtime/env.h"
#include "binding/runtime/error.h"

namespace binding {

namespace {

using torch::autograd::Node;

constexpr int64_t kNodeBytes = 600;  // of a node, beside the results that it keeps
constexpr int64_t kStep = 1 << 20;   // how much is made before the table of tensors looks whether the collector has run

// Bytes that were freed, on any thread, since an environment's collector was told last.
using Freed = std::atomic<int64_t>;

// About the bytes that the graph keeps: the results of its operations.
int64_t BytesOf(const Node* root) {
  int64_t bytes = 0;
  std::unordered_set<const Node*> seen{root};
  std::vector<const Node*> next{root};
  while (!next.empty()) {
    const Node* const node = next.back();
    next.pop_back();
    bytes += kNodeBytes;
    for (uint32_t i = 0; i < node->num_inputs(); ++i) {
      const auto& result = node->input_metadata(i);
      if (result.was_default_constructed() || result.is_nested_tensor()) continue;
      int64_t size = static_cast<int64_t>(result.dtype().itemsize());
      for (const auto& length : result.shape_as_dim_vector()) size *= length.maybe_as_int().value_or(1);
      bytes += size;
    }
    for (const auto& edge : node->next_edges()) {
      // Leaves have no edges: parameters belong to others.
      const Node* const child = edge.function.get();
      if (child != nullptr && child->num_outputs() > 0 && seen.insert(child).second) next.push_back(child);
    }
  }
  return bytes;
}

class TrackedGraph final : public Node {
 public:
  TrackedGraph(std::shared_ptr<Freed> freed, int64_t bytes) : freed_(std::move(freed)), bytes_(bytes) {}

  torch::autograd::variable_list apply(torch::autograd::variable_list&& gradients) override {
    TORCH_CHECK(!used_up_, torch::autograd::ERR_BACKWARD_TWICE);
    return std::move(gradients);
  }

  // Called when a pass that does not retain the graph has come through here, and when the node goes.
  void release_variables() override {
    used_up_ = true;
    const auto self = std::static_pointer_cast<TrackedGraph>(weak_from_this().lock());
    if (self == nullptr || torch::autograd::get_current_graph_task_id() < 0) return SetFreed();
    torch::autograd::Engine::get_default_engine().queue_callback([self] {
      self->set_next_edges({});
      self->SetFreed();
    });
  }

  std::string name() const override { return "LossBackward"; }

 private:
  void SetFreed() { *freed_ += bytes_.exchange(0); }

  const std::shared_ptr<Freed> freed_;
  std::atomic<int64_t> bytes_;
  std::atomic<bool> used_up_{false};
};

}  // namespace

at::Tensor TrackGraphMemory(napi_env env, const at::Tensor& loss) {
  const auto& root = loss.grad_fn();
  // Transforms wrap their tensors, and free their graphs themselves.
  const c10::DispatchKeySet wrapped{c10::DispatchKey::FuncTorchGradWrapper, c10::DispatchKey::FuncTorchBatched};
  if (root == nullptr || loss.key_set().has_any(wrapped)) return loss;
  // One environment has one JavaScript thread.
  thread_local const auto freed = std::make_shared<Freed>(0);
  thread_local int64_t made = 0;
  const int64_t bytes = BytesOf(root.get());
  const std::shared_ptr<TrackedGraph> node(new TrackedGraph(freed, bytes), torch::autograd::deleteNode);
  node->set_next_edges({torch::autograd::impl::gradient_edge(loss)});
  const at::Tensor held = loss.variable_data();
  torch::autograd::set_history(held, node);

  int64_t total = 0;
  napi_adjust_external_memory(env, bytes - freed->exchange(0), &total);
  made += bytes;
  if (made > kStep) {
    made = 0;
    Data(env).tensors.Sweep(env, false);
  }
  return held;
}

}  // namespace binding
