#include "ebm/networks/network_finder.h"

#include <torch/csrc/jit/ir/constants.h>

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "ebm/networks/constants.h"

namespace ebm {
namespace jit = torch::jit;
using kernels::Activation;
using kernels::Network;

namespace {

using Source = FusedNetwork::Source;
using Layer = FusedNetwork::Layer;

/// t, (B) or as a column (B, 1).
struct Time {
  bool is_column;
};

/// The inputs, x and perhaps t, (B, width), or the outputs of some layers for them.
struct Values {
  Network::Time time = Network::kNone;
  std::vector<Layer> layers;
};

/// factor * x^2, (B, d).
struct Squares {
  double factor;
};

/// One number for each row: scale * (values' one output or their sum) + quadratic * |x|^2.
struct Rows {
  std::optional<Values> values;
  bool is_sum = false;
  double scale = 0;
  double quadratic = 0;
};

using Term = std::variant<std::monostate, Source, Time, Values, Squares, Rows>;

std::optional<Activation> activation_of(std::string_view name) {
  const auto found = std::find_if(std::begin(kernels::kActivationOperators), std::end(kernels::kActivationOperators),
                                  [&](const auto& known) { return name == known.name; });
  return found == std::end(kernels::kActivationOperators) ? std::nullopt : std::optional(found->activation);
}

/// One pass over a graph from top to bottom, which keeps the term of each value that it understands.
class NetworkFinder {
 public:
  explicit NetworkFinder(const jit::Graph& graph) : graph_(graph) {}

  std::optional<FusedNetwork> find() {
    const auto inputs = graph_.inputs();
    if (inputs.size() < 2 || graph_.outputs().size() != 1) return std::nullopt;
    terms_[inputs[0]] = Source{};
    terms_[inputs[1]] = Values{};
    if (inputs.size() > 2) terms_[inputs[2]] = Time{false};
    for (const auto* node : graph_.nodes()) {
      if (!node->blocks().empty() || node->hasSideEffects() || node->isNondeterministic()) return std::nullopt;
      auto term = understand(*node);
      const auto* schema = node->maybeSchema();
      // A node that writes to a tensor may change any value that shares its memory.
      if (schema && schema->is_mutable() && !(holds<Values>(term) && is_fresh(node->input(0)))) return std::nullopt;
      if (node->outputs().size() == 1) terms_[node->output()] = std::move(term);
    }
    return result(term(graph_.outputs()[0]));
  }

 private:
  template <typename T>
  static bool holds(const Term& term) {
    return std::holds_alternative<T>(term);
  }

  const Term& term(const jit::Value* value) const {
    static const Term unknown;
    const auto found = terms_.find(value);
    return found == terms_.end() ? unknown : found->second;
  }

  template <typename T>
  const T* as(const jit::Value* value) const {
    return std::get_if<T>(&term(value));
  }

  /// Whether a value is x itself.
  bool is_x(const jit::Value* value) const {
    const auto* values = as<Values>(value);
    return values && values->layers.empty() && values->time == Network::kNone;
  }

  /// Whether a value has memory of its own, which nobody reads but its one user.
  static bool is_fresh(const jit::Value* value) {
    static const auto makers = {c10::aten::linear, c10::aten::addmm, c10::aten::matmul, c10::aten::mm, c10::aten::add};
    const auto kind = value->node()->kind();
    return value->uses().size() == 1 && std::find(makers.begin(), makers.end(), kind) != makers.end();
  }

  static std::optional<FusedNetwork> result(const Term& term) {
    FusedNetwork::Parts found;
    const Values* values = std::get_if<Values>(&term);
    if (const auto* rows = std::get_if<Rows>(&term)) {
      values = rows->values ? &*rows->values : nullptr;
      found.result = rows->is_sum ? FusedNetwork::Result::kSum : FusedNetwork::Result::kOne;
      found.scale = rows->scale;
      found.quadratic = rows->quadratic;
    }
    if (!values || values->layers.empty()) return std::nullopt;
    found.layers = values->layers;
    found.time = values->time;
    return FusedNetwork(std::move(found));
  }

  Term understand(const jit::Node& node) const {
    const std::string_view kind = node.kind().toQualString();
    const auto n = node.inputs().size();
    const auto in = [&](size_t i) { return node.input(i); };
    if (kind == "prim::GetAttr") return attribute(node);
    if (kind == "prim::Constant") return constant(node);
    if (n == 0) return {};
    const auto in_place = kind.back() == '_';
    if (const auto found = activation_of(in_place ? kind.substr(0, kind.size() - 1) : kind))
      return activated(node, *found);
    if (kind == "aten::linear" && n == 3) return linear(in(0), as<Source>(in(1)), in(2), /*transposed=*/true);
    if ((kind == "aten::matmul" || kind == "aten::mm") && n == 2)
      return linear(in(0), as<Source>(in(1)), nullptr, /*transposed=*/false);
    if (kind == "aten::addmm" && n == 5 && number(in(3)) == 1 && number(in(4)) == 1)
      return linear(in(1), as<Source>(in(2)), in(0), /*transposed=*/false);
    if (kind == "aten::t") return transposed(in(0));
    if (kind == "aten::transpose" && n == 3) {
      const bool swaps = (is_integer(in(1), {0, -2}) && is_integer(in(2), {1, -1})) ||
                         (is_integer(in(1), {1, -1}) && is_integer(in(2), {0, -2}));
      return swaps ? transposed(in(0)) : Term();
    }
    if (kind == "aten::dropout" && n == 3 && is_false(in(2))) return term(in(0));
    if (kind == "aten::cat" && n == 2 && is_last_axis(in(1))) return joined(in(0));
    if (kind == "aten::unsqueeze" && n == 2 && is_last_axis(in(1))) return column(in(0));
    if ((kind == "aten::view" || kind == "aten::reshape") && n == 2) return viewed(in(0), integers(in(1)));
    if (kind == "aten::flatten" && n == 3 && is_last_axis(in(2))) {
      if (is_integer(in(1), {1, -1}) && holds<Values>(term(in(0)))) return term(in(0));
      return is_integer(in(1), {0}) ? viewed(in(0), std::vector<int64_t>{-1}) : Term();
    }
    if (kind == "aten::slice" && n == 5) {
      // x[:], as in x[:, 0].
      const auto end = is_none(in(3)) || is_integer(in(3), {std::numeric_limits<int64_t>::max()});
      const auto all = (is_none(in(2)) || is_integer(in(2), {0})) && end && is_integer(in(4), {1});
      return all ? term(in(0)) : Term();
    }
    if (kind == "aten::squeeze" && n == 2) {
      const auto axes = integers(in(1));
      const bool is_last =
          is_last_axis(in(1)) || (axes && axes->size() == 1 && (axes->at(0) == 1 || axes->at(0) == -1));
      return is_last ? only(in(0)) : Term();
    }
    if (kind == "aten::select" && n == 3 && is_last_axis(in(1)) && is_integer(in(2), {0, -1})) return only(in(0));
    if (kind == "aten::sum" && n == 4) return summed(node);
    if (kind == "aten::square" || (kind == "aten::pow" && n == 2 && number(in(1)) == 2)) return squared(in(0));
    if (kind == "aten::neg") return scaled(in(0), -1);
    if (kind == "aten::div" && n == 2) {
      const auto divisor = number(in(1));
      return divisor ? scaled(in(0), 1 / *divisor) : Term();
    }
    if (kind == "aten::mul" && n == 2) {
      if (in(0) == in(1)) return squared(in(0));
      if (const auto factor = number(in(1))) return scaled(in(0), *factor);
      if (const auto factor = number(in(0))) return scaled(in(1), *factor);
      return {};
    }
    if ((kind == "aten::add" || kind == "aten::sub") && n == 3) {
      const auto alpha = number(in(2));
      return alpha ? added(in(0), in(1), kind == "aten::add" ? *alpha : -*alpha) : Term();
    }
    return {};
  }

  /// self.a.b.c: a module or one of its tensors.
  Term attribute(const jit::Node& node) const {
    const auto* owner = as<Source>(node.input(0));
    if (!owner || owner->constant.defined() || owner->transposed) return {};
    auto source = *owner;
    source.path.push_back(node.s(c10::attr::name));
    return source;
  }

  static Term constant(const jit::Node& node) {
    const auto value = jit::toIValue(node.output());
    if (!value || !value->isTensor() || value->toTensor().dim() == 0) return {};
    return Source{{}, value->toTensor()};
  }

  Term transposed(const jit::Value* value) const {
    const auto* source = as<Source>(value);
    if (!source) return {};
    auto result = *source;
    result.transposed = !result.transposed;
    return result;
  }

  /// values times a weight, which is (outputs, inputs) where it is used `transposed`, plus a bias if there is one.
  Term linear(const jit::Value* from, const Source* weight, const jit::Value* bias, bool transposed) const {
    const auto* values = as<Values>(from);
    if (!values || !weight) return {};
    Layer layer{*weight};
    if (!transposed) layer.weight.transposed = !layer.weight.transposed;
    if (bias && !is_none(bias)) {
      const auto* source = as<Source>(bias);
      if (!source) return {};
      layer.bias = *source;
    }
    auto result = *values;
    result.layers.push_back(std::move(layer));
    return result;
  }

  Term activated(const jit::Node& node, Activation activation) const {
    const auto* values = as<Values>(node.input(0));
    if (!values || values->layers.empty() || values->layers.back().activation != Activation::kIdentity) return {};
    auto result = *values;
    auto& layer = result.layers.back();
    layer.activation = activation;
    for (size_t i = 1; i < node.inputs().size(); ++i) {
      if (activation == Activation::kGelu) {
        const auto approximate = jit::toIValue(node.input(i));
        if (!approximate || !approximate->isString()) return {};
        if (approximate->toStringRef() == "tanh") layer.activation = Activation::kGeluTanh;
        continue;
      }
      const auto parameter = number(node.input(i));
      if (!parameter || i > layer.parameters.size()) return {};
      layer.parameters[i - 1] = *parameter;
    }
    return result;
  }

  /// x and t side by side, (B, d + 1).
  Term joined(const jit::Value* list) const {
    if (list->node()->kind() != c10::prim::ListConstruct || list->node()->inputs().size() != 2) return {};
    const auto inputs = list->node()->inputs();
    const auto is_column = [&](const jit::Value* value) {
      const auto* time = as<Time>(value);
      return time && time->is_column;
    };
    if (is_x(inputs[0]) && is_column(inputs[1])) return Values{Network::kLast, {}};
    if (is_column(inputs[0]) && is_x(inputs[1])) return Values{Network::kFirst, {}};
    return {};
  }

  Term column(const jit::Value* value) const {
    const auto* time = as<Time>(value);
    return time && !time->is_column ? Term(Time{true}) : Term();
  }

  Term viewed(const jit::Value* value, const std::optional<std::vector<int64_t>>& shape) const {
    if (shape == std::vector<int64_t>{-1, 1}) return column(value);
    return shape == std::vector<int64_t>{-1} ? only(value) : Term();
  }

  /// The only output, as one number for each row.
  Term only(const jit::Value* value) const {
    const auto* values = as<Values>(value);
    return values && !values->layers.empty() ? Term(Rows{*values, false, 1, 0}) : Term();
  }

  Term summed(const jit::Node& node) const {
    const auto axes = integers(node.input(1));
    const bool is_last = axes && axes->size() == 1 && (axes->at(0) == 1 || axes->at(0) == -1);
    if (!is_last || !is_false(node.input(2)) || !is_none(node.input(3))) return {};
    if (const auto* squares = as<Squares>(node.input(0))) return Rows{{}, false, 0, squares->factor};
    const auto* values = as<Values>(node.input(0));
    return values && !values->layers.empty() ? Term(Rows{*values, true, 1, 0}) : Term();
  }

  Term squared(const jit::Value* value) const { return is_x(value) ? Term(Squares{1}) : Term(); }

  Term scaled(const jit::Value* value, double factor) const {
    if (const auto* squares = as<Squares>(value)) return Squares{squares->factor * factor};
    const auto* rows = as<Rows>(value);
    if (!rows) return {};
    auto result = *rows;
    result.scale *= factor;
    result.quadratic *= factor;
    return result;
  }

  /// a + factor * b: two parts of an energy, an energy and a number, or values and their bias.
  Term added(const jit::Value* a, const jit::Value* b, double factor) const {
    const auto *left = as<Rows>(a), *right = as<Rows>(b);
    if (left && number(b)) return *left;
    if (right && number(a)) return scaled(b, factor);
    if (left && right) {
      if (left->values && right->values) return {};
      auto sum = left->values ? *left : *right;
      sum.scale = left->scale + factor * right->scale;
      sum.quadratic = left->quadratic + factor * right->quadratic;
      return sum;
    }
    const bool forward = as<Values>(a) != nullptr;
    const auto* values = as<Values>(forward ? a : b);
    const auto* bias = as<Source>(forward ? b : a);
    if (!values || !bias || factor != 1 || values->layers.empty()) return {};
    const auto& last = values->layers.back();
    if (last.bias || last.activation != Activation::kIdentity) return {};
    auto result = *values;
    result.layers.back().bias = *bias;
    return result;
  }

  const jit::Graph& graph_;
  std::unordered_map<const jit::Value*, Term> terms_;
};

}  // namespace

std::optional<FusedNetwork> find_network(const jit::Graph& graph) { return NetworkFinder(graph).find(); }

}  // namespace ebm
