#include "ebm/losses/contrastive_divergence.h"

#include <torch/csrc/autograd/autograd.h>

#include <cmath>

#include "ebm/core/chain.h"
#include "ebm/energies/formula_model.h"
#include "ebm/models/callback.h"
#include "ebm/models/graph.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "test/check.h"
#include "test/support.h"

namespace {

std::shared_ptr<ebm::Sampler> langevin(std::shared_ptr<const ebm::Model> model) {
  return std::make_shared<ebm::LangevinDynamics>(std::move(model),
                                                 ebm::LangevinDynamicsOptions{.step_size = 0.01, .noise_scale = 1.0});
}

std::shared_ptr<const ebm::Model> well() {
  return std::make_shared<ebm::DoubleWellModel>(ebm::formulas::DoubleWell{.barrier_height = 2, .b = 1});
}

/// A new buffer as the reference fills it: small noise, then three steps.
std::shared_ptr<ebm::ReplayBuffer> new_buffer(std::shared_ptr<const ebm::Model> model, const ebm::Rng& rng,
                                              ebm::Control& control) {
  const auto rows = at::randn({24, 2}, rng, at::kFloat).mul(0.01);
  const auto sampler = langevin(std::move(model));
  return std::make_shared<ebm::ReplayBuffer>(
      ebm::ReplayBuffer{.rows = run_chain(*sampler, rows, {.n_steps = 3}, rng, control).samples,
                        .pointer = at::zeros({}, at::kLong),
                        .new_sample_ratio = 0.05});
}

ebm::ReplayBuffer numbered(int64_t size) {
  return {.rows = at::arange(size, at::kFloat).view({size, 1}), .pointer = at::zeros({}, at::kLong)};
}

/// linspace(-1.5, 1.5, 12) as (6, 2), where the reference's values were taken.
at::Tensor data() { return at::linspace(-1.5, 1.5, 12).view({6, 2}); }

TEST("ContrastiveDivergence gives the loss of TorchEBM 0.8.9") {
  ebm::Control control;
  ebm::ContrastiveDivergence loss({.sampler = langevin(well()),
                                   .x = data(),
                                   .k_steps = 5,
                                   .contrast = {.energy_reg_weight = 0.001},
                                   .rng = test::seeded(0)});
  const auto result = loss.forward(control);
  EXPECT_NEAR(result.loss.item<double>(), 1.0771128, 2e-6);
  EXPECT_EQUAL(ebm::find(result.terms, "negatives").sizes(), data().sizes());
  EXPECT(loss.commit().empty());
  EXPECT_EQUAL(control.done(), 5);
}

TEST("persistent ContrastiveDivergence gives the loss and the buffer of TorchEBM 0.8.9") {
  ebm::Control control;
  const auto rng = test::seeded(0);
  const auto buffer = new_buffer(well(), rng, control);
  ebm::ContrastiveDivergence loss({.sampler = langevin(well()),
                                   .x = data(),
                                   .k_steps = 5,
                                   .starts = {.buffer = buffer},
                                   .contrast = {.energy_reg_weight = 0.001},
                                   .rng = rng});
  const auto result = loss.forward(control);
  EXPECT_EQUAL(buffer->position, 0);
  EXPECT(loss.commit() == (ebm::NamedNumbers{{"position", 6}}));
  EXPECT_NEAR(result.loss.item<double>(), -0.17593797, 2e-6);
  EXPECT_EQUAL(buffer->pointer.item<int64_t>(), 6);
  EXPECT_EQUAL(buffer->position, 6);
  EXPECT_NEAR(buffer->rows.sum().item<double>(), -2.159187, 3e-6);
  EXPECT(buffer->rows.slice(0, 0, 6).equal(ebm::find(result.terms, "negatives")));
  EXPECT_EQUAL(control.done(), 8);
}

TEST("the starts in a buffer are one row from each stratum, and repeat rows of a small one") {
  auto large = numbered(23);
  auto small = numbered(3);
  const auto starts = large.start_points(5, test::seeded(0));
  EXPECT(starts.div(4).floor().view(-1).equal(at::arange(5, at::kFloat)));  // 23 rows, 5 strata of 4
  const auto repeated = small.start_points(5, test::seeded(0));
  EXPECT(repeated.view(-1).equal(at::randint(0, 3, {5}, test::seeded(0)).to(at::kFloat)));
}

TEST("a buffer in place writes the rows back where they were read") {
  auto buffer = numbered(12);
  buffer.in_place = true;
  const auto starts = buffer.start_points(5, test::seeded(0));
  buffer.update(starts.add(100));
  EXPECT(buffer.rows.index_select(0, buffer.indices).equal(starts.add(100)));
  EXPECT_EQUAL(buffer.rows.ge(100).sum().item<int64_t>(), 5);
  EXPECT_EQUAL(buffer.pointer.item<int64_t>(), 0);
  EXPECT_THROWS(buffer.start_points(13, test::seeded(0)), c10::ValueError, "bufferSize");
  EXPECT_THROWS(buffer.update(at::zeros({4, 1})), c10::ValueError, "the negatives of the last starts");
}

TEST("chains from noise start at standard normal numbers, and other ones at a copy of the data") {
  const auto starts = ebm::ChainStarts{.from_noise = true}.points(at::zeros({5, 2}), test::seeded(0));
  EXPECT(starts.equal(at::randn({5, 2}, test::seeded(0))));
  const auto x = data();
  const auto copy = ebm::ChainStarts{}.points(x, std::nullopt);
  EXPECT(copy.equal(x) && !copy.is_alias_of(x));
}

TEST("the stated fraction of a buffer's starts is jittered, one row at least") {
  ebm::ReplayBuffer buffer{.rows = at::zeros({40, 3}), .pointer = at::zeros({}, at::kLong)};
  const auto jittered = [&](double ratio) {
    buffer.new_sample_ratio = ratio;
    const auto starts = buffer.start_points(20, test::seeded(0));
    EXPECT(starts.abs().max().item<double>() < 0.06);
    return starts.ne(0).any(-1).sum().item<int64_t>();
  };
  EXPECT_EQUAL(jittered(0), 0);
  EXPECT_EQUAL(jittered(0.01), 1);
  EXPECT_EQUAL(jittered(0.25), 5);
  EXPECT_NEAR(buffer.rows, at::zeros({40, 3}), 0);
}

TEST("a buffer is written first in, first out, around the end") {
  ebm::ReplayBuffer buffer{.rows = at::zeros({5, 1}), .pointer = at::zeros({}, at::kLong)};
  const auto write = [&](double from, double to) { buffer.update(at::arange(from, to, at::kFloat).view({-1, 1})); };
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

TEST("the contrast adds noise to the data alone") {
  const auto x = data(), negatives = at::zeros({6, 2});
  const auto model = well();
  const auto loss =
      contrastive_loss(*model, x, negatives, {.add_noise_to_real = true, .noise_scale = 0.1}, test::seeded(0)).loss;
  const auto noisy = x.add(at::randn({6, 2}, test::seeded(0)).mul(0.1));
  EXPECT(loss.equal(contrastive_loss(*model, noisy, negatives, {}, std::nullopt).loss));
  EXPECT(!loss.equal(contrastive_loss(*model, x, negatives, {}, std::nullopt).loss));
}

TEST("the contrast reads 0.1 where it is not finite") {
  const auto nan = at::full({2, 2}, std::nan(""));
  const auto result = contrastive_loss(*well(), nan, at::zeros({2, 2}), {}, std::nullopt);
  EXPECT_NEAR(result.loss.item<double>(), 0.1, 1e-8);
  EXPECT(std::isnan(ebm::find(result.made_of, "loss").item<double>()));
  EXPECT(ebm::find(result.made_of, "energies of the data").isnan().all().item<bool>());
  EXPECT(ebm::find(result.made_of, "energies of the negatives").isfinite().all().item<bool>());
}

TEST("ContrastiveDivergence through a traced model gives the loss and the parameter gradients of the direct one") {
  const auto rng = test::seeded(0);
  const auto w0 = at::randn({16, 2}, rng, at::kFloat).requires_grad_(true);
  const auto w1 = at::randn({1, 16}, rng, at::kFloat).requires_grad_(true);
  const auto energy = [&](const at::Tensor& x) { return at::linear(at::silu(at::linear(x, w0)), w1).squeeze(-1); };
  const auto module = ebm::trace("Network", {{"w0", w0, true}, {"w1", w1, true}},
                                 [&](const auto& in) { return energy(in[0]); }, {at::zeros({2, 2})}, {"x"});
  const auto run = [&](std::shared_ptr<const ebm::Model> model) {
    ebm::Control control;
    const auto rng = test::seeded(1);
    const auto buffer = new_buffer(model, rng, control);
    ebm::ContrastiveDivergence loss_fn({.sampler = langevin(model),
                                        .x = data(),
                                        .k_steps = 5,
                                        .starts = {.buffer = buffer},
                                        .contrast = {.energy_reg_weight = 0.001},
                                        .rng = rng});
    const auto loss = loss_fn.forward(control).loss;
    auto results = torch::autograd::grad({loss}, {w0, w1});
    results.push_back(loss.detach());
    return results;
  };
  const auto traced = run(std::make_shared<ebm::GraphModel>(module));
  const auto direct = run(std::make_shared<ebm::CallbackModel>("Direct", energy));
  // Fused kernels round otherwise.
  for (size_t i = 0; i < direct.size(); ++i) EXPECT_NEAR(traced[i], direct[i], 1e-5);
  EXPECT(direct[0].abs().max().item<double>() > 1e-3);
}

}  // namespace
