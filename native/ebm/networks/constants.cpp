#include "ebm/networks/constants.h"

#include <ATen/ATen.h>
#include <torch/csrc/jit/ir/constants.h>

#include <algorithm>

namespace ebm {
namespace jit = torch::jit;

std::optional<double> number(const jit::Value* value) {
  const auto constant = jit::toIValue(value);
  if (!constant) return std::nullopt;
  if (constant->isDouble()) return constant->toDouble();
  if (constant->isInt()) return static_cast<double>(constant->toInt());
  if (!constant->isTensor()) return std::nullopt;
  const auto& tensor = constant->toTensor();
  const bool is_real = tensor.defined() && (at::isFloatingType(tensor.scalar_type()) ||
                                            at::isIntegralType(tensor.scalar_type(), /*includeBool=*/false));
  if (!is_real || tensor.dim() != 0) return std::nullopt;
  return tensor.item<double>();
}

bool is_none(const jit::Value* value) {
  const auto constant = jit::toIValue(value);
  return constant && constant->isNone();
}

bool is_false(const jit::Value* value) {
  const auto constant = jit::toIValue(value);
  return constant && constant->isBool() && !constant->toBool();
}

bool is_integer(const jit::Value* value, std::initializer_list<int64_t> among) {
  const auto constant = jit::toIValue(value);
  return constant && constant->isInt() && std::find(among.begin(), among.end(), constant->toInt()) != among.end();
}

std::optional<std::vector<int64_t>> integers(const jit::Value* value) {
  if (const auto constant = jit::toIValue(value); constant && constant->isIntList()) return constant->toIntVector();
  if (value->node()->kind() != c10::prim::ListConstruct) return std::nullopt;
  std::vector<int64_t> list;
  for (const auto* element : value->node()->inputs()) {
    const auto constant = jit::toIValue(element);
    if (!constant || !constant->isInt()) return std::nullopt;
    list.push_back(constant->toInt());
  }
  return list;
}

bool is_last_axis(const jit::Value* value) { return is_integer(value, {1, -1}); }

}  // namespace ebm
