#include "ebm/losses/contrastive_divergence.h"

#include <torch/csrc/autograd/autograd.h>

#include <cmath>

#include "ebm/energies/double_well.h"
#include "ebm/models/callback.h"
#include "ebm/models/graph.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "test/check.h"
#include "test/support.h"

namespace {

using Options = ebm::ContrastiveDivergenceOptions;

std::shared_ptr<ebm::Sampler> langevin(std::shared_ptr<const ebm::Model> model) {
  return std::make_shared<ebm::LangevinDynamics>(std::move(model),
                                                 ebm::LangevinDynamicsOptions{.step_size = 0.01, .noise_scale = 1.0});
}

ebm::ContrastiveDivergence loss_of(const Options& options) {
  return {langevin(std::make_shared<ebm::DoubleWellModel>(2, 1)), options};
}

ebm::ReplayBuffer empty_buffer() { return {.pointer = at::zeros({}, at::kLong)}; }

/// linspace(-1.5, 1.5, 12) as (6, 2), where the reference's values were taken.
at::Tensor data() { return at::linspace(-1.5, 1.5, 12).view({6, 2}); }

TEST("ContrastiveDivergence gives the loss of TorchEBM 0.8.9") {
  auto buffer = empty_buffer();
  ebm::Control control;
  const auto [loss, negatives] =
      loss_of({.k_steps = 5, .energy_reg_weight = 0.001}).forward(data(), buffer, test::seeded(0), control);
  EXPECT_NEAR(loss.value.item<double>(), 1.0771128, 2e-6);
  EXPECT_EQUAL(negatives.sizes(), data().sizes());
  EXPECT(!buffer.rows.defined());
  EXPECT_EQUAL(control.done(), 5);
}

TEST("persistent ContrastiveDivergence gives the loss and the buffer of TorchEBM 0.8.9") {
  auto buffer = empty_buffer();
  ebm::Control control;
  const Options options{.k_steps = 5,
                        .persistent = true,
                        .buffer_size = 24,
                        .init_steps = 3,
                        .new_sample_ratio = 0.05,
                        .energy_reg_weight = 0.001};
  const auto loss_fn = loss_of(options);
  const auto [loss, negatives] = loss_fn.forward(data(), buffer, test::seeded(0), control);
  EXPECT_EQUAL(buffer.position, 0);
  loss_fn.update(buffer, negatives);
  EXPECT_NEAR(loss.value.item<double>(), -0.17593797, 2e-6);
  EXPECT_EQUAL(buffer.pointer.item<int64_t>(), 6);
  EXPECT_EQUAL(buffer.position, 6);
  EXPECT_NEAR(buffer.rows.sum().item<double>(), -2.159187, 3e-6);
  EXPECT(buffer.rows.slice(0, 0, 6).equal(negatives));
  EXPECT_EQUAL(control.done(), 8);
}

TEST("ContrastiveDivergence.initialize warms the buffer up in chunks, as separate runs") {
  auto buffer = empty_buffer();
  ebm::Control control;
  const auto loss = loss_of({.persistent = true, .buffer_size = 50, .init_steps = 2});
  loss.initialize(buffer, {2}, at::kFloat, test::seeded(0), control, /*chunk_size=*/20);
  const auto rng = test::seeded(0);
  const auto rows = at::randn({50, 2}, rng, at::kFloat).mul(0.01);
  const auto sampler = langevin(std::make_shared<ebm::DoubleWellModel>(2, 1));
  for (auto chunk : rows.split(20)) chunk.copy_(run_chain(*sampler, chunk, {.n_steps = 2}, rng, control).samples);
  EXPECT(buffer.rows.equal(rows));
}

TEST("ContrastiveDivergence.initialize leaves no buffer behind when it is aborted") {
  auto buffer = empty_buffer();
  ebm::Control control;
  control.abort();
  const auto loss = loss_of({.persistent = true, .buffer_size = 8, .init_steps = 2});
  EXPECT_THROWS(loss.initialize(buffer, {2}, at::kFloat, std::nullopt, control), ebm::Aborted, "aborted");
  EXPECT(!buffer.rows.defined());
}

TEST("ContrastiveDivergence.start_points takes one row from each stratum, and repeats rows of a small buffer") {
  const auto numbered = [](int64_t size) {
    return ebm::ReplayBuffer{.rows = at::arange(size, at::kFloat).view({size, 1}), .pointer = at::zeros({}, at::kLong)};
  };
  auto large = numbered(23);
  auto small = numbered(3);
  const auto starts =
      loss_of({.persistent = true, .buffer_size = 23}).start_points(at::zeros({5, 1}), large, test::seeded(0));
  EXPECT(starts.div(4).floor().view(-1).equal(at::arange(5, at::kFloat)));  // 23 rows, 5 strata of 4
  const auto repeated =
      loss_of({.persistent = true, .buffer_size = 3}).start_points(at::zeros({5, 1}), small, test::seeded(0));
  EXPECT(repeated.view(-1).equal(at::randint(0, 3, {5}, test::seeded(0)).to(at::kFloat)));
}

TEST("ContrastiveDivergence in place writes the rows back where they were read") {
  ebm::ReplayBuffer buffer{.rows = at::arange(12, at::kFloat).view({12, 1}), .pointer = at::zeros({}, at::kLong)};
  const auto loss = loss_of({.persistent = true, .buffer_size = 12, .in_place = true});
  const auto starts = loss.start_points(at::zeros({5, 1}), buffer, test::seeded(0));
  loss.update(buffer, starts.add(100));
  EXPECT(buffer.rows.index_select(0, buffer.indices).equal(starts.add(100)));
  EXPECT_EQUAL(buffer.rows.ge(100).sum().item<int64_t>(), 5);
  EXPECT_EQUAL(buffer.pointer.item<int64_t>(), 0);
  EXPECT_THROWS(loss.start_points(at::zeros({13, 1}), buffer, test::seeded(0)), c10::ValueError, "bufferSize");
  EXPECT_THROWS(loss.update(buffer, at::zeros({4, 1})), c10::ValueError, "the negatives of the last starts");
}

TEST("ContrastiveDivergence from noise starts at standard normal numbers") {
  ebm::ReplayBuffer none;
  const auto starts = loss_of({.from_noise = true}).start_points(at::zeros({5, 2}), none, test::seeded(0));
  EXPECT(starts.equal(at::randn({5, 2}, test::seeded(0))));
}

TEST("ContrastiveDivergence.start_points jitters the stated fraction of the rows, at least one") {
  ebm::ReplayBuffer buffer{.rows = at::zeros({40, 3}), .pointer = at::zeros({}, at::kLong)};
  const auto jittered = [&](double ratio) {
    const auto starts = loss_of({.persistent = true, .buffer_size = 40, .new_sample_ratio = ratio})
                            .start_points(at::zeros({20, 3}), buffer, test::seeded(0));
    EXPECT(starts.abs().max().item<double>() < 0.06);
    return starts.ne(0).any(-1).sum().item<int64_t>();
  };
  EXPECT_EQUAL(jittered(0), 0);
  EXPECT_EQUAL(jittered(0.01), 1);
  EXPECT_EQUAL(jittered(0.25), 5);
  EXPECT_NEAR(buffer.rows, at::zeros({40, 3}), 0);
}

TEST("ContrastiveDivergence.update writes first in, first out, around the end") {
  ebm::ReplayBuffer buffer{.rows = at::zeros({5, 1}), .pointer = at::zeros({}, at::kLong)};
  const auto loss = loss_of({.persistent = true, .buffer_size = 5});
  const auto write = [&](double from, double to) {
    loss.update(buffer, at::arange(from, to, at::kFloat).view({-1, 1}));
  };
  const auto rows = [&] { return buffer.rows.view(-1).to(at::kDouble); };
  write(1, 4);
  EXPECT(rows().equal(at::tensor({1.0, 2.0, 3.0, 0.0, 0.0})));
  write(4, 7);
  EXPECT(rows().equal(at::tensor({6.0, 2.0, 3.0, 4.0, 5.0})));
  EXPECT_EQUAL(buffer.pointer.item<int64_t>(), 1);
  write(10, 17);
  EXPECT(rows().equal(at::tensor({12.0, 13.0, 14.0, 15.0, 16.0})));
  EXPECT_EQUAL(buffer.position, 0);
}

TEST("ContrastiveDivergence adds noise to the data alone") {
  const auto x = data();
  const auto negatives = at::zeros({6, 2});
  const auto loss =
      loss_of({.add_noise_to_real = true, .noise_scale = 0.1}).compute_loss(x, negatives, test::seeded(0)).value;
  const auto plain = loss_of({});
  const auto noisy = x.add(at::randn({6, 2}, test::seeded(0)).mul(0.1));
  EXPECT(loss.equal(plain.compute_loss(noisy, negatives, std::nullopt).value));
  EXPECT(!loss.equal(plain.compute_loss(x, negatives, std::nullopt).value));
}

TEST("ContrastiveDivergence reads 0.1 where it is not finite") {
  const auto loss = loss_of({}).compute_loss(at::full({2, 2}, std::nan("")), at::zeros({2, 2}), std::nullopt);
  EXPECT_NEAR(loss.value.item<double>(), 0.1, 1e-8);
  EXPECT(std::isnan(loss.sum.item<double>()));
  EXPECT(loss.real.isnan().all().item<bool>() && loss.fake.isfinite().all().item<bool>());
}

TEST("ContrastiveDivergence through a traced model gives the loss and the parameter gradients of the direct one") {
  const auto rng = test::seeded(0);
  const auto w0 = at::randn({16, 2}, rng, at::kFloat).requires_grad_(true);
  const auto w1 = at::randn({1, 16}, rng, at::kFloat).requires_grad_(true);
  const auto energy = [&](const at::Tensor& x) { return at::linear(at::silu(at::linear(x, w0)), w1).squeeze(-1); };
  const auto module = ebm::trace("Network", {{"w0", w0, true}, {"w1", w1, true}},
                                 [&](const auto& in) { return energy(in[0]); }, {at::zeros({2, 2})}, {"x"});
  const Options options{
      .k_steps = 5, .persistent = true, .buffer_size = 24, .init_steps = 3, .energy_reg_weight = 0.001};
  const auto run = [&](std::shared_ptr<const ebm::Model> model) {
    auto buffer = empty_buffer();
    ebm::Control control;
    const ebm::ContrastiveDivergence loss_fn(langevin(model), options);
    const auto loss = loss_fn.forward(data(), buffer, test::seeded(1), control).loss.value;
    auto results = torch::autograd::grad({loss}, {w0, w1});
    results.push_back(loss.detach());
    return results;
  };
  const auto traced = run(std::make_shared<ebm::GraphModel>(module));
  const auto direct = run(std::make_shared<ebm::CallbackModel>("Direct", energy));
  for (size_t i = 0; i < direct.size(); ++i) EXPECT(traced[i].equal(direct[i]));
  EXPECT(direct[0].abs().max().item<double>() > 1e-3);
}

TEST("ContrastiveDivergence refuses a persistent loss without a buffer") {
  EXPECT_THROWS(loss_of({.persistent = true}), c10::ValueError, "expected bufferSize to be positive, got 0");
}

}  // namespace
