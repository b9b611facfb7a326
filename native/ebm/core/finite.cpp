#include "ebm/core/finite.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

namespace ebm {
namespace {

/// Whether among numbers in this memory there is an exponent from a limit on: `ones`, the distance from there to one
/// beyond the last, added to it carries over into the sign. Eight bytes at a time; `size` is a multiple of that.
bool carries(const char* bytes, size_t size, uint64_t exponents, uint64_t ones, uint64_t signs) {
  uint64_t found[4] = {};
  size_t i = 0;
  const auto look = [&](size_t lane) {
    uint64_t word;
    std::memcpy(&word, bytes + i + 8 * lane, 8);
    found[lane] |= (word & exponents) + ones;
  };
  for (; i + 32 <= size; i += 32) {
    for (size_t lane = 0; lane < 4; ++lane) look(lane);
  }
  for (; i < size; i += 8) look(0);
  return ((found[0] | found[1] | found[2] | found[3]) & signs) != 0;
}

double first_in(const Tensor& t) {
  const auto values = (t.layout() == at::kSparse ? t.coalesce().values() : t).flatten();
  const auto real = values.is_complex() ? at::view_as_real(values).flatten() : values;
  return real.masked_select(at::isfinite(real).logical_not()).select(0, 0).to(at::kDouble).item<double>();
}

/// Whether the tensors of a device may hold such a number, which a sum of norms cannot hide. It may overflow by itself.
bool is_suspect(const std::vector<Tensor>& tensors) {
  auto norms = at::_foreach_norm(tensors, 2);
  for (auto& norm : norms) norm = norm.to(at::kFloat);
  return !std::isfinite(at::stack(norms).sum().to(at::kDouble).item<double>());
}

}  // namespace

bool all_finite(const Tensor& t, bool squared) {
  if (t.device().is_cpu() && t.layout() == at::kStrided && t.is_non_overlapping_and_dense() && !t.is_neg()) {
    const auto* bytes = static_cast<const char*>(t.const_data_ptr());
    // Squares overflow from 2^64 and 2^512 on, which is half of the way up the exponents.
    if (t.scalar_type() == at::kDouble) {
      const uint64_t ones = squared ? 513 : 1;
      return !carries(bytes, t.nbytes(), 0x7ff0ull << 48, ones << 52, 1ull << 63);
    }
    if (t.scalar_type() == at::kFloat) {
      const uint64_t ones = (squared ? 65 : 1) << 23;
      const auto pairs = t.nbytes() / 8 * 8;
      if (carries(bytes, pairs, 0x7f8000007f800000, ones << 32 | ones, 0x8000000080000000)) return false;
      if (t.numel() % 2 == 0) return true;
      const float last = static_cast<const float*>(t.const_data_ptr())[t.numel() - 1];
      return std::isfinite(squared ? last * last : last);
    }
  }
  auto values = t.layout() == at::kSparse ? t.coalesce().values() : t;
  if (squared && (t.scalar_type() == at::kFloat || t.scalar_type() == at::kDouble)) values = values.square();
  return at::isfinite(values).all().item<bool>();
}

std::optional<NonFinite> first_non_finite(const NamedTensors& tensors, const NamedTensors& gradients) {
  const at::NoGradGuard no_grad;
  std::vector<Tensor> alike;
  bool together = true;
  for (const auto* group : {&tensors, &gradients}) {
    for (const auto& [name, t] : *group) {
      if (!t.defined() || t.numel() == 0) continue;
      if (t.device().is_cpu() || t.layout() != at::kStrided || !t.is_floating_point()) together = false;
      if (!alike.empty() && t.device() != alike[0].device()) together = false;
      alike.push_back(t.detach());
    }
  }
  // Norms are sums of squares.
  if (alike.empty() || (together && !is_suspect(alike))) return {};
  for (const auto* group : {&tensors, &gradients}) {
    for (const auto& [name, t] : *group) {
      if (!t.defined() || t.numel() == 0 || !(t.is_floating_point() || t.is_complex())) continue;
      const auto values = t.detach();
      if (all_finite(values, group == &gradients)) continue;
      if (group == &gradients && all_finite(values)) {
        return NonFinite{name + " squared", std::numeric_limits<double>::infinity()};
      }
      return NonFinite{name, first_in(values)};
    }
  }
  return {};
}

}  // namespace ebm
