#include "ebm/samplers/no_u_turn_sampler.h"

#include <bit>
#include <limits>

#include "ebm/core/shard.h"
#include "ebm/kernels/draws.h"
#include "ebm/samplers/metropolis.h"

namespace ebm {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Tensor log_uniform(const Tensor& like, const Rng& rng) {
  return kernels::uniform(like.sizes(), rng, like.options()).log_();
}

/// Whether any chain goes on: all processes draw until the last of their chains has turned.
bool any(const Tensor& active, const Rng& rng) {
  const bool own = active.any().item<bool>();
  const auto* const shard = shard_of(rng);
  return shard ? shard->any(own) : own;
}

}  // namespace

void NoUTurnSampler::init(const Tensor& x) {
  at_ = {};
  acceptance_ = depth_ = n_leaves_ = diverged_ = at::zeros({x.size(0)}, x.options());
  moved_ = Tensor();
}

NoUTurnSampler::State NoUTurnSampler::choose(const Tensor& rows, const State& a, const State& b) {
  const auto wide = per_row(rows, a.x);
  return {at::where(wide, a.x, b.x), at::where(rows, a.energy, b.energy), at::where(wide, a.force, b.force)};
}

PhasePoint NoUTurnSampler::choose(const Tensor& rows, const PhasePoint& a, const PhasePoint& b) {
  const auto wide = per_row(rows, a.x);
  return {at::where(wide, a.x, b.x), at::where(wide, a.p, b.p), at::where(wide, a.force, b.force)};
}

Tensor NoUTurnSampler::turns(const Tensor& left, const Tensor& right, const Tensor& sum) const {
  const auto rho = options_.mass.divide(sum.sub(left.add(right), 0.5));
  return sum_rows(left.mul(rho)).le(0).logical_or_(sum_rows(right.mul(rho)).le(0));
}

NoUTurnSampler::Tree NoUTurnSampler::grow(PhasePoint& edge, Tensor& active, const Tensor& step_size, int64_t depth,
                                          const Tensor& start, const Rng& rng) {
  const auto drift = [this](const Tensor& x) { return model().gradient(x).neg(); };
  Tree tree{{edge.x, start, edge.force}, at::full_like(start, -kInfinity), at::zeros_like(edge.p)};
  // Momenta and their sums at the left ends of the balanced subtrees that are still open; a subtree closes at an odd
  // leaf, as many at once as the leaf's number has trailing ones.
  std::vector<Tensor> momenta(depth + 1), sums(depth + 1);
  const auto n_leaves = uint64_t{1} << depth;
  for (uint64_t leaf = 0; leaf < n_leaves; ++leaf) {
    edge = choose(active, leapfrog(edge, step_size, 1, options_.mass, /*safe=*/false, drift), edge);
    const auto energy = energies(model(), edge.x);
    const auto weight =
        start.sub(energy).sub_(options_.mass.kinetic_energy(edge.p)).nan_to_num_(-kInfinity, kInfinity, -kInfinity);
    acceptance_ = acceptance_.add(weight.clamp_max(0).exp_().mul_(active));
    n_leaves_ = n_leaves_.add(active);

    const auto live = weight.masked_fill(active.logical_not(), -kInfinity);
    tree.log_weight = at::logaddexp(tree.log_weight, live);
    const auto taken = log_uniform(weight, rng).lt(live.sub(tree.log_weight));
    tree.drawn = choose(taken, {edge.x, energy, edge.force}, tree.drawn);
    tree.momentum = tree.momentum.add(edge.p.mul(per_row(active, edge.p)));

    auto over = weight.lt(-kDivergence);
    diverged_ = diverged_.logical_or(over.logical_and(active));
    const auto top = std::popcount(leaf >> 1);
    if (leaf % 2 == 0) {
      momenta[top] = edge.p;
      sums[top] = tree.momentum;
    } else {
      for (int closing = std::countr_one(leaf), k = top; closing > 0; --closing, --k) {
        over.logical_or_(turns(momenta[k], edge.p, tree.momentum.sub(sums[k]).add_(momenta[k])));
      }
    }
    active = active.logical_and(over.logical_not_());
    if (!any(active, rng)) break;
  }
  return tree;
}

Tensor NoUTurnSampler::step(const Tensor& x, int64_t i, const Rng& rng) {
  if (!at_.x.defined() || !model().is_fixed()) at_ = {x, energies(model(), x), model().gradient(x).neg()};
  const auto p = options_.mass.draw_momentum(x, rng);
  const auto start = at_.energy.add(options_.mass.kinetic_energy(p));
  acceptance_ = at::zeros_like(start);
  depth_ = at::zeros_like(start);
  n_leaves_ = at::zeros_like(start);
  diverged_ = at::zeros_like(start, start.options().dtype(at::kBool));
  moved_ = at::zeros_like(diverged_);

  PhasePoint left{x, p, at_.force}, right = left;
  Tree tree{at_, at::zeros_like(start), p};
  auto active = at::ones_like(diverged_);
  for (int64_t depth = 0; depth < options_.max_tree_depth && any(active, rng); ++depth) {
    depth_ = depth_.add(active);
    const auto forward = kernels::uniform(start.sizes(), rng, start.options()).lt(0.5);
    const auto h = per_row(forward.to(x.scalar_type()).mul_(2).sub_(1), x).mul_(options_.step_size.at(i));
    auto edge = choose(forward, right, left);
    auto complete = active;
    const auto half = grow(edge, complete, h, depth, start, rng);
    // The new half is preferred, which moves the state further than a draw from the whole would.
    const auto taken = log_uniform(start, rng).lt(half.log_weight.sub(tree.log_weight)).logical_and_(complete);
    tree.drawn = choose(taken, half.drawn, tree.drawn);
    moved_ = moved_.logical_or(taken);
    tree.log_weight = at::where(complete, at::logaddexp(tree.log_weight, half.log_weight), tree.log_weight);
    tree.momentum = at::where(per_row(complete, p), tree.momentum.add(half.momentum), tree.momentum);
    right = choose(complete.logical_and(forward), edge, right);
    left = choose(complete.logical_and(forward.logical_not()), edge, left);
    active = complete.logical_and(turns(left.p, right.p, tree.momentum).logical_not_());
  }
  acceptance_ = acceptance_.div_(n_leaves_);
  at_ = tree.drawn;
  return at_.x;
}

NamedTensors NoUTurnSampler::diagnostics() const {
  return {{"acceptanceRate", acceptance_.mean()},
          {"treeDepth", depth_.mean()},
          {"nLeapfrogSteps", n_leaves_.mean()},
          {"divergences", diverged_.sum()}};
}

}  // namespace ebm
