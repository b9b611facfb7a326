#pragma once
// Values of a graph that are known before it runs.
#include <torch/csrc/jit/ir/ir.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

namespace ebm {

/// A real number, or a tensor of one.
std::optional<double> number(const torch::jit::Value* value);
bool is_none(const torch::jit::Value* value);
bool is_false(const torch::jit::Value* value);
bool is_integer(const torch::jit::Value* value, std::initializer_list<int64_t> among);
std::optional<std::vector<int64_t>> integers(const torch::jit::Value* value);
/// 1 or -1, which are the last of two axes.
bool is_last_axis(const torch::jit::Value* value);

}  // namespace ebm
