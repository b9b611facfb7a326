#include "ebm/core/watch.h"

#include <algorithm>
#include <cmath>

#include "ebm/core/finite.h"

namespace ebm {
namespace {

/// The rate of acceptance below which chains are told of.
constexpr double kLeastRate = 0.05;

Tensor finite_rows(const Tensor& x) {
  const auto finite = x.isfinite();
  return x.dim() == 1 ? finite : finite.flatten(1).all(1);
}

}  // namespace

void Watch::look(const std::vector<Tensor>& positions, int64_t done) {
  if (bad_) return;
  if (positions[0].is_cpu()) {
    const bool good = std::all_of(positions.begin(), positions.end(), [](const auto& x) { return all_finite(x); });
    if (good) {
      good_ = done;
    } else {
      bad_ = done;
    }
    return;
  }
  auto all = positions[0].isfinite().all();
  for (size_t i = 1; i < positions.size(); ++i) all = all.logical_and(positions[i].isfinite().all());
  flags_.push_back(all);
  asked_.push_back(done);
}

void Watch::see(const std::vector<Tensor>& positions, int64_t done, const Tensor& accepted) {
  const at::NoGradGuard no_grad;
  if (accepted.defined()) moved_ = moved_.defined() ? moved_.logical_or_(accepted) : accepted.clone();
  if (done < next_) return;
  next_ = 4 * std::max<int64_t>(done, 1);
  look(positions, done);
}

Health Watch::result(const std::vector<Tensor>& positions, int64_t steps) {
  const at::NoGradGuard no_grad;
  look(positions, steps);
  Health health;
  health.n = positions[0].size(0);
  health.steps = steps;
  if (!flags_.empty()) {
    const auto told = at::stack(flags_).cpu();
    for (size_t i = 0; i < asked_.size() && !bad_; ++i) {
      if (told[static_cast<int64_t>(i)].item<bool>()) {
        good_ = asked_[i];
      } else {
        bad_ = asked_[i];
      }
    }
  }
  if (bad_) {
    auto finite = finite_rows(positions[0]);
    for (size_t i = 1; i < positions.size(); ++i) finite = finite.logical_and(finite_rows(positions[i]));
    health.not_finite = health.n - finite.sum().item<int64_t>();
    health.after = good_;
    health.by = *bad_;
  }
  if (moved_.defined() && health.n > 0) {
    const auto expected = static_cast<double>(health.n) * std::pow(1 - kLeastRate, static_cast<double>(steps));
    const auto still = health.n - moved_.sum().item<int64_t>();
    if (static_cast<double>(still) > expected + 3 * std::sqrt(expected)) health.stuck = still;
  }
  return health;
}

}  // namespace ebm
