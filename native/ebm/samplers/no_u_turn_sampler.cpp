#include "ebm/samplers/no_u_turn_sampler.h"

#include <algorithm>
#include <utility>

#include "ebm/core/shard.h"
#include "ebm/kernels/parallel.h"

namespace ebm {
namespace {

Tensor on_host(const Tensor& x) { return x.to(at::kCPU, at::kDouble).contiguous(); }

void copy_to(std::vector<double>& values, const Tensor& x) {
  const auto own = on_host(x);
  const double* const from = own.const_data_ptr<double>();
  values.assign(from, from + own.numel());
}

/// Numbers of the host as a tensor like x.
Tensor like(const Tensor& x, std::vector<double>& values) {
  return at::from_blob(values.data(), x.sizes(), at::kDouble).to(x.options(), /*non_blocking=*/false, /*copy=*/true);
}

/// Rounds to numbers of a type.
void round_to(at::ScalarType type, std::vector<double>& values) {
  if (type == at::kDouble) return;
  AT_DISPATCH_FLOATING_TYPES_AND2(at::kHalf, at::kBFloat16, type, "round_to", [&] {
    for (auto& value : values) value = static_cast<double>(static_cast<scalar_t>(value));
  });
}

/// body(c) for each of n chains, of so many numbers.
void for_each_chain(int64_t n, int64_t width, c10::function_ref<void(int64_t)> body) {
  kernels::parallel_for(n, std::max<int64_t>(1, (1 << 13) / (1 + width)), body);  // some ten microseconds for a thread
}

}  // namespace

void NoUTurnSampler::init(const Tensor& x) {
  like_ = x;
  chains_.clear();
  is_synchronous_ = true;
  planned_ = 0;
  const auto none = at::zeros({x.size(0)}, x.options());
  ended_ = {x, none, none, none, none, none};
}

void NoUTurnSampler::set_mass(Mass mass) {
  options_.mass = std::move(mass);
  mass_ = nullptr;
}

const std::shared_ptr<const std::vector<double>>& NoUTurnSampler::mass() {
  if (mass_) return mass_;
  const auto shape = like_.sizes().slice(1);
  const auto& own = options_.mass.tensor();
  auto values = std::make_shared<std::vector<double>>();
  copy_to(*values, own.defined() ? own.expand(shape) : at::full(shape, options_.mass.number(), at::kDouble));
  for (auto& value : *values) value = std::max(value, 1e-10);
  return mass_ = std::move(values);
}

void NoUTurnSampler::start(const Tensor& x, const Rng& rng) {
  const auto seed = at::empty({1}, x.options().dtype(at::kLong)).random_(rng).item<int64_t>();
  const auto* const shard = shard_of(rng);
  for (int64_t c = 0; c < x.size(0); ++c) chains_.emplace_back(ChainStream(seed, c + (shard ? shard->begin : 0)));
  copy_to(positions_, x);
  const auto width = positions_.size() / std::max<size_t>(1, chains_.size());
  for (size_t c = 0; c < chains_.size(); ++c)
    chains_[c].at.x.assign(positions_.begin() + c * width, positions_.begin() + (c + 1) * width);
  // Other energies and step sizes may hold for steps to come, and steps beyond the last are wasted.
  constexpr int64_t kKept = 1 << 22, kMost = 1 << 10;  // numbers of all chains, and steps
  const bool may_go_ahead = model().is_fixed() && options_.step_size.is_constant();
  ahead_ = may_go_ahead ? std::clamp<int64_t>(kKept / (1 + x.numel()), 1, kMost) : 1;
  look_around();
}

void NoUTurnSampler::evaluate() {
  const auto [energy, gradient] = model().energy_and_gradient(like(like_, positions_));
  copy_to(energies_, energy);
  copy_to(gradients_, gradient);
}

void NoUTurnSampler::look_around() {
  if (chains_.empty()) return;
  evaluate();
  const auto width = positions_.size() / chains_.size();
  for (size_t c = 0; c < chains_.size(); ++c) {
    auto& at = chains_[c].at;
    at.energy = energies_[c];
    at.force.resize(width);
    for (size_t j = 0; j < width; ++j) at.force[j] = -gradients_[c * width + j];
  }
}

bool NoUTurnSampler::may_begin(const Chain& chain, Begin begin) const {
  if (begin != Begin::kAhead) return begin == Begin::kAlways;
  // A step that is asked for, or one to come.
  const auto kept = static_cast<int64_t>(chain.ended.size());
  return kept == 0 || (kept < ahead_ && chain.begun < planned_);
}

void NoUTurnSampler::move_all(double step_size, Begin begin) {
  const auto n = static_cast<int64_t>(chains_.size());
  const auto width = static_cast<int64_t>(positions_.size()) / n;
  const NoUTurnTree::Settings settings{step_size, options_.max_tree_depth, mass()};
  for_each_chain(n, width, [&](int64_t c) {
    Chain& chain = chains_[c];
    if (!chain.travels && may_begin(chain, begin)) {
      chain.tree.begin(chain.at, settings, chain.stream);
      chain.travels = true;
      ++chain.begun;
    }
    auto& x = chain.travels ? chain.tree.move() : chain.at.x;
    round_to(like_.scalar_type(), x);
    std::copy(x.begin(), x.end(), positions_.begin() + c * width);
  });
  evaluate();
  for_each_chain(n, width, [&](int64_t c) {
    Chain& chain = chains_[c];
    if (!chain.travels || !chain.tree.arrive(energies_[c], gradients_.data() + c * width, chain.stream)) return;
    const NoUTurnTree& tree = chain.tree;
    chain.travels = false;
    chain.at = tree.drawn();
    chain.has_moved |= tree.moved();
    chain.ended.push_back({chain.at.x, chain.at.energy, tree.acceptance(), static_cast<double>(tree.depth()),
                           static_cast<double>(tree.n_leaves()), tree.diverged()});
  });
}

Tensor NoUTurnSampler::step(const Tensor& x, int64_t i, const Rng& rng) {
  if (chains_.empty()) {
    start(x, rng);
  } else if (!model().is_fixed()) {
    look_around();
  }
  const auto step_size = options_.step_size.at(i);
  const auto n = chains_.size();
  std::vector<Ended> ended;
  const auto take = [&ended](Chain& chain) {
    ended.push_back(std::move(chain.ended.front()));
    chain.ended.pop_front();
  };
  if (is_synchronous_) {
    const auto has_ended = [](const Chain& chain) { return !chain.ended.empty(); };
    while (!std::all_of(chains_.begin(), chains_.end(), has_ended)) move_all(step_size, Begin::kAhead);
    for (auto& chain : chains_) take(chain);
  } else {
    while (ended.size() < n) {
      for (auto& chain : chains_)
        while (!chain.ended.empty() && ended.size() < n) take(chain);
      if (ended.size() < n) move_all(step_size, Begin::kAlways);
    }
  }
  ended_ = collect(ended);
  return ended_.x;
}

Tensor NoUTurnSampler::synchronise(const Tensor& x) {
  is_synchronous_ = true;
  if (chains_.empty()) return x;
  const auto travels = [](const Chain& chain) { return chain.travels; };
  while (std::any_of(chains_.begin(), chains_.end(), travels)) move_all(0, Begin::kNever);
  positions_.clear();
  for (auto& chain : chains_) {
    chain.ended.clear();
    positions_.insert(positions_.end(), chain.at.x.begin(), chain.at.x.end());
  }
  return like(like_, positions_);
}

template <typename Read>
Tensor NoUTurnSampler::column(const std::vector<Ended>& ended, const Read& read) const {
  auto result = at::empty({static_cast<int64_t>(ended.size())}, at::kDouble);
  std::transform(ended.begin(), ended.end(), result.mutable_data_ptr<double>(), read);
  return result.to(like_.options());
}

NoUTurnSampler::EndedTensors NoUTurnSampler::collect(const std::vector<Ended>& ended) const {
  std::vector<double> x;
  x.reserve(positions_.size());
  for (const auto& one : ended) x.insert(x.end(), one.x.begin(), one.x.end());
  return {like(like_, x),
          column(ended, [](const Ended& one) { return one.energy; }),
          column(ended, [](const Ended& one) { return one.acceptance; }),
          column(ended, [](const Ended& one) { return one.depth; }),
          column(ended, [](const Ended& one) { return one.n_leaves; }),
          column(ended, [](const Ended& one) { return one.diverged ? 1.0 : 0.0; })};
}

Tensor NoUTurnSampler::accepted() const {
  auto moved = at::empty({static_cast<int64_t>(chains_.size())}, at::kBool);
  std::transform(chains_.begin(), chains_.end(), moved.mutable_data_ptr<bool>(),
                 [](const Chain& chain) { return chain.has_moved; });
  return moved.to(like_.device());
}

NamedTensors NoUTurnSampler::diagnostics() const {
  return {{"acceptanceRate", ended_.acceptance.mean()},
          {"treeDepth", ended_.depth.mean()},
          {"nLeapfrogSteps", ended_.n_leaves.mean()},
          {"divergences", ended_.diverged.sum()}};
}

}  // namespace ebm
