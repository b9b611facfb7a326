#include "ebm/models/graph.h"

#include <ATen/autocast_mode.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/csrc/jit/passes/inliner.h>

#include <utility>

#include "ebm/core/abort.h"
#include "ebm/cuda/passes.h"
#include "ebm/kernels/bf16.h"
#include "ebm/kernels/evaluate.h"
#include "ebm/networks/network_finder.h"

namespace ebm {
namespace jit = torch::jit;
namespace {

/// An empty module with the flag that `train()` and `eval()` of a loaded module set.
jit::Module make_module(const std::string& type_name, const std::shared_ptr<jit::CompilationUnit>& unit) {
  jit::Module module(c10::QualifiedName(type_name), unit, /*shouldMangle=*/true);
  module.register_attribute("training", c10::BoolType::get(), true);
  return module;
}

std::vector<std::string> split(const std::string& path) {
  std::vector<std::string> parts;
  size_t begin = 0;
  for (size_t dot; (dot = path.find('.', begin)) != std::string::npos; begin = dot + 1)
    parts.push_back(path.substr(begin, dot - begin));
  parts.push_back(path.substr(begin));
  return parts;
}

}  // namespace

jit::Module trace(const std::string& name, const std::vector<Slot>& slots,
                  const std::function<jit::IValue(const std::vector<Tensor>&)>& forward,
                  const std::vector<Tensor>& examples, const std::vector<std::string>& input_names) {
  const auto unit = std::make_shared<jit::CompilationUnit>();
  const auto type_name = "__torch__." + name;
  const auto module = make_module(type_name, unit);
  for (const auto& slot : slots) {
    auto path = split(slot.name);
    const auto leaf = path.back();
    path.pop_back();
    auto owner = module;
    for (const auto& part : path) {
      if (!owner.hasattr(part)) owner.register_module(part, make_module(type_name, unit));
      owner = owner.attr(part).toModule();
    }
    owner.register_parameter(leaf, slot.tensor, /*is_buffer=*/!slot.is_parameter);
  }

  jit::Stack inputs(examples.begin(), examples.end());
  const auto traced = [&](jit::Stack stack) -> jit::Stack {
    std::vector<Tensor> tensors;
    for (const auto& value : stack) tensors.push_back(value.toTensor());
    return {forward(tensors)};
  };
  auto self = module;
  const auto state = jit::tracer::trace(
                         std::move(inputs), traced, [](const Tensor&) { return std::string(); }, /*strict=*/true,
                         /*force_outplace=*/false, &self, input_names)
                         .first;
  const auto method = unit->create_function(c10::QualifiedName(*module.type()->name(), "forward"), state->graph);
  module.type()->addMethod(method);
  return module;
}

Graph::Graph(jit::Module module) : module_(std::move(module)), name_(module_.type()->name()->name()) {
  // An operator's own error, with its type, rather than a std::runtime_error that wraps its text.
  static const bool rethrow = FLAGS_torch_jit_enable_rethrow_caught_exception = true;
  (void)rethrow;
  const auto graph = module_.get_method("forward").graph()->copy();
  // A call to a submodule would otherwise go through an executor of its own, which optimises.
  jit::Inline(*graph);
  fused_ = find_network(*graph);
  gradients_ = std::make_shared<const RecordedGradients>(module_, *graph);
  code_ = jit::Code(graph, "forward");
}

Graph::Graph(const Graph& other, std::vector<jit::IValue> conditions)
    : module_(other.module_),
      code_(other.code_),
      name_(other.name_),
      fused_(other.fused_),
      gradients_(other.gradients_),
      conditions_(std::move(conditions)) {}

jit::IValue Graph::call(std::initializer_list<Tensor> inputs) const {
  check_aborted();
  const auto expected = static_cast<int64_t>(code_.num_inputs()) - 1 - static_cast<int64_t>(inputs.size());
  TORCH_CHECK_TYPE(expected == static_cast<int64_t>(conditions_.size()), name_, ": expected ", expected,
                   " conditioning inputs beside ", inputs.size() == 1 ? "x" : "x and t", ", got ", conditions_.size());
  jit::Stack stack{module_._ivalue()};
  stack.insert(stack.end(), inputs.begin(), inputs.end());
  stack.insert(stack.end(), conditions_.begin(), conditions_.end());
  const c10::AutoGradMode mode(at::GradMode::is_enabled());  // a graph that throws may have turned it off
  jit::InterpreterState(code_).run(stack);
  return stack.at(0);
}

Tensor Graph::run(std::initializer_list<Tensor> inputs) const {
  const auto output = call(inputs);
  TORCH_CHECK_TYPE(output.isTensor(), name_, ": expected its forward to give a tensor, got a ", output.tagKind());
  return output.toTensor();
}

std::vector<Tensor> Graph::run_tuple(std::initializer_list<Tensor> inputs) const {
  std::vector<Tensor> outputs;
  const auto tuple = call(inputs);
  for (const auto& output : tuple.toTupleRef().elements()) outputs.push_back(output.toTensor());
  return outputs;
}

std::shared_ptr<const kernels::Energy> Graph::energy(const Tensor& x) const {
  if (!fused_ || !takes(1) || at::autocast::is_autocast_enabled(x.device().type())) return nullptr;
  return fused_->energy(module_, x);
}

std::shared_ptr<const kernels::Network> Graph::field(const Tensor& x, const Tensor& t) const {
  if (!fused_ || !takes(2) || at::autocast::is_autocast_enabled(x.device().type())) return nullptr;
  return fused_->field(module_, x, t);
}

std::optional<TrainedNetwork> Graph::trained(const Tensor& x) const {
  if (!fused_ || !takes(1) || at::autocast::is_autocast_enabled(x.device().type())) return std::nullopt;
  return fused_->trained(module_, x);
}

std::optional<TrainedNetwork> Graph::trained(const Tensor& x, const Tensor& t) const {
  if (!fused_ || !takes(2) || at::autocast::is_autocast_enabled(x.device().type())) return std::nullopt;
  return fused_->trained(module_, x, t);
}

std::shared_ptr<const kernels::Energy> GraphModel::kernel(const Tensor& x) const {
  if (force_fp32_gradient && x.scalar_type() != at::kFloat) return nullptr;
  auto energy = graph_->energy(x);
  return bf16_ && x.is_cpu() && x.scalar_type() == at::kFloat ? kernels::in_bf16(std::move(energy)) : energy;
}

Tensor GraphModel::gradient(const Tensor& x) const {
  const auto energy = kernel(x);
  if (!energy) return by_autograd(x).second;
  Tensor state;
  return x.is_cpu() ? kernels::gradient(*energy, x) : cuda::slope(*energy->network, x, state);
}

std::pair<Tensor, Tensor> GraphModel::by_autograd(const Tensor& x) const {
  if (force_fp32_gradient) return differentiated(x);
  return graph_->differentiated(x, [&] { return differentiated(x); });
}

std::pair<Tensor, Tensor> GraphModel::energy_and_gradient(const Tensor& x) const {
  return force_fp32_gradient || kernel(x) ? Model::energy_and_gradient(x) : by_autograd(x);
}

std::optional<TrainedNetwork> GraphModel::trained(const Tensor& x) const {
  if (!at::GradMode::is_enabled() || x.requires_grad() || force_fp32_gradient) return std::nullopt;
  auto network = graph_->trained(x);
  return network && network->requires_grad() ? std::move(network) : std::nullopt;
}

namespace {

/// grad E by autograd at a copy of x that is a leaf, and that leaf.
std::pair<Tensor, Tensor> plain_gradient(const Graph& graph, const Tensor& x) {
  const auto leaf = x.detach().requires_grad_(true);
  const auto gradient = torch::autograd::grad({graph.run({leaf}).sum()}, {leaf}, {}, /*retain_graph=*/true,
                                              /*create_graph=*/true)[0];
  return {gradient, leaf};
}

}  // namespace

std::vector<Tensor> GraphModel::energies(const Tensor& x, const Criterion* criterion) const {
  const auto rows = x.contiguous();
  const auto network = trained(rows);
  if (!network) return {};
  return network->energy(rows, [graph = graph_, x] { return std::vector{graph->run({x})}; }, criterion);
}

std::vector<Tensor> GraphModel::slope(const Tensor& x, const Criterion* criterion) const {
  const auto rows = x.contiguous();
  const auto network = trained(rows);
  if (!network) return {};
  return network->slope(rows, [graph = graph_, x] { return std::vector{plain_gradient(*graph, x).first}; }, criterion);
}

std::vector<Tensor> GraphModel::slices(const Tensor& x, const Tensor& v, const Criterion* criterion) const {
  const auto rows = x.contiguous();
  const auto network = trained(rows);
  if (!network) return {};
  const auto plain = [graph = graph_, x, v] {
    const auto [gradient, leaf] = plain_gradient(*graph, x);
    const auto slopes = gradient.mul(v).sum(-1);
    auto curvature = at::zeros({x.size(0)}, x.options());
    for (int64_t k = 0; k < v.size(0); ++k) {
      const auto bend = torch::autograd::grad({slopes[k].sum()}, {leaf}, {}, /*retain_graph=*/true,
                                              /*create_graph=*/true, /*allow_unused=*/true)[0];
      if (bend.defined()) curvature = curvature.add(bend.mul(v[k]).sum(-1));
    }
    return std::vector{slopes, curvature};
  };
  return network->slices(rows, v, plain, criterion);
}

namespace {

Tensor only(const std::vector<Tensor>& results) { return results.empty() ? Tensor() : results[0]; }

}  // namespace

Tensor GraphModel::trained_energy(const Tensor& x) const {
  const auto results = energies(x, nullptr);
  return results.empty() ? energy(x) : results[0];
}

Tensor GraphModel::trained_gradient(const Tensor& x) const { return only(slope(x, nullptr)); }

std::pair<Tensor, Tensor> GraphModel::trained_slices(const Tensor& x, const Tensor& v) const {
  const auto results = slices(x, v, nullptr);
  return results.empty() ? std::pair<Tensor, Tensor>() : std::pair(results[0], results[1]);
}

Tensor GraphModel::loss_of_energy(const Tensor& x, const Criterion& criterion) const {
  return only(energies(x, &criterion));
}

Tensor GraphModel::loss_of_gradient(const Tensor& x, const Criterion& criterion) const {
  return only(slope(x, &criterion));
}

Tensor GraphModel::loss_of_slices(const Tensor& x, const Tensor& v, const Criterion& criterion) const {
  return only(slices(x, v, &criterion));
}

std::vector<Tensor> GraphField::trained(const Tensor& x, const Tensor& t, const Criterion* criterion) const {
  if (!at::GradMode::is_enabled() || x.requires_grad() || t.requires_grad()) return {};
  const auto rows = x.contiguous();
  const auto network = graph_->trained(rows, t);
  if (!network || !network->requires_grad()) return {};
  return network->field(rows, t, [graph = graph_, x, t] { return std::vector{graph->run({x, t})}; }, criterion);
}

Tensor GraphField::value(const Tensor& x, const Tensor& t) const {
  if (!at::GradMode::is_enabled()) {
    if (const auto network = graph_->field(x, t))
      return x.is_cpu() ? kernels::value(*network, x, t) : cuda::value(*network, x, t);
  } else if (const auto results = trained(x, t, nullptr); !results.empty()) {
    return results[0];
  }
  return graph_->run({x, t});
}

Tensor GraphField::loss(const Tensor& x, const Tensor& t, const Criterion& criterion) const {
  const auto results = trained(x, t, &criterion);
  return results.empty() ? Field::loss(x, t, criterion) : results[0];
}

}  // namespace ebm
