#include "ebm/samplers/no_u_turn_tree.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "ebm/samplers/metropolis.h"

namespace ebm {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double log_add(double a, double b) {
  const auto most = std::max(a, b);
  return std::isinf(most) ? most : most + std::log1p(std::exp(-std::abs(a - b)));
}

}  // namespace

double ChainStream::uniform() {
  const uint64_t high = engine_() >> 5, low = engine_() >> 6;
  return static_cast<double>((high << 26 | low) + 1) * 0x1p-53;
}

double ChainStream::normal() {
  if (std::exchange(has_spare_, false)) return spare_;
  const auto radius = std::sqrt(-2 * std::log(uniform())), angle = 2 * std::numbers::pi * uniform();
  spare_ = radius * std::sin(angle);
  has_spare_ = true;
  return radius * std::cos(angle);
}

double NoUTurnTree::kinetic_energy(const std::vector<double>& p) const {
  double twice = 0;
  for (size_t j = 0; j < p.size(); ++j) twice += p[j] * p[j] / (*settings_.mass)[j];
  return twice / 2;
}

bool NoUTurnTree::turns(const std::vector<double>& left, const std::vector<double>& right,
                        const std::vector<double>& sum, const std::vector<double>* before) const {
  double of_left = 0, of_right = 0;
  for (size_t j = 0; j < left.size(); ++j) {
    const auto all = before ? sum[j] - (*before)[j] : sum[j];
    const auto rho = (all - (left[j] + right[j]) / 2) / (*settings_.mass)[j];
    of_left += left[j] * rho;
    of_right += right[j] * rho;
  }
  return of_left <= 0 || of_right <= 0;
}

void NoUTurnTree::begin(const State& from, Settings settings, ChainStream& stream) {
  settings_ = std::move(settings);
  auto& p = tree_.momentum;
  p.resize(from.x.size());
  for (size_t j = 0; j < p.size(); ++j) p[j] = std::sqrt((*settings_.mass)[j]) * stream.normal();
  start_ = from.energy + kinetic_energy(p);
  tree_.drawn = from;
  tree_.log_weight = 0;
  for (auto& end : ends_) end = {from.x, p, from.force};
  acceptance_ = 0;
  depth_ = n_leaves_ = 0;
  diverged_ = moved_ = false;
  double_it(stream);
}

void NoUTurnTree::double_it(ChainStream& stream) {
  going_ = stream.uniform() < 0.5;
  leaf_ = 0;
  half_.log_weight = -kInfinity;
  half_.momentum.assign(tree_.momentum.size(), 0);
  momenta_.resize(std::max(momenta_.size(), static_cast<size_t>(depth_) + 1));
  sums_.resize(momenta_.size());
  ++depth_;
}

std::vector<double>& NoUTurnTree::move() {
  auto& [x, p, force] = ends_[going_];
  const auto h = going_ ? settings_.step_size : -settings_.step_size;
  for (size_t j = 0; j < x.size(); ++j) {
    p[j] += h / 2 * force[j];
    x[j] += h * p[j] / (*settings_.mass)[j];
  }
  return x;
}

bool NoUTurnTree::arrive(double energy, const double* gradient, ChainStream& stream) {
  auto& [x, p, force] = ends_[going_];
  const auto h = going_ ? settings_.step_size : -settings_.step_size;
  for (size_t j = 0; j < x.size(); ++j) {
    force[j] = -gradient[j];
    p[j] += h / 2 * force[j];
  }
  auto weight = start_ - energy - kinetic_energy(p);
  if (std::isnan(weight)) weight = -kInfinity;
  acceptance_ += std::exp(std::min(weight, 0.0));
  ++n_leaves_;

  half_.log_weight = log_add(half_.log_weight, weight);
  if (std::log(stream.uniform()) < weight - half_.log_weight) half_.drawn = {x, force, energy};
  const auto top = std::popcount(static_cast<uint64_t>(leaf_) >> 1);
  if (leaf_ % 2 == 0) {
    momenta_[top] = p;
    sums_[top] = half_.momentum;
  }
  for (size_t j = 0; j < p.size(); ++j) half_.momentum[j] += p[j];

  if (weight < -kDivergence) {
    diverged_ = true;
    return true;
  }
  if (leaf_ % 2 == 1) {
    for (int closing = std::countr_one(static_cast<uint64_t>(leaf_)), k = top; closing > 0; --closing, --k) {
      if (turns(momenta_[k], p, half_.momentum, &sums_[k])) return true;
    }
  }
  if (++leaf_ < int64_t{1} << (depth_ - 1)) return false;

  // The half is complete, and is preferred, which moves the state further than a draw from the whole would.
  if (std::log(stream.uniform()) < half_.log_weight - tree_.log_weight) {
    std::swap(tree_.drawn, half_.drawn);
    moved_ = true;
  }
  tree_.log_weight = log_add(tree_.log_weight, half_.log_weight);
  for (size_t j = 0; j < p.size(); ++j) tree_.momentum[j] += half_.momentum[j];
  if (depth_ == settings_.max_depth || turns(ends_[0].p, ends_[1].p, tree_.momentum, nullptr)) return true;
  double_it(stream);
  return false;
}

}  // namespace ebm
