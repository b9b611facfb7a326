#include "ebm/losses/equilibrium_matching.h"

#include "ebm/couplings/sinkhorn.h"
#include "ebm/losses/energy_matching.h"
#include "ebm/losses/flow_matching.h"
#include "ebm/models/callback.h"
#include "test/check.h"
#include "test/support.h"

namespace {

at::Tensor data() { return at::linspace(-1.5, 1.5, 12).view({6, 2}); }

/// f(x, t) = x t
const ebm::CallbackField kScaled("Scaled",
                                 [](const at::Tensor& x, const at::Tensor& t) { return x.mul(t.unsqueeze(-1)); });

ebm::ProbabilityPath path(
    std::shared_ptr<const ebm::Coupling> coupling = std::make_shared<ebm::IndependentCoupling>()) {
  return {std::move(coupling), {}, std::make_shared<ebm::LinearInterpolant>()};
}

/// A field that somebody else owns.
std::shared_ptr<const ebm::Field> lent(const ebm::Field& field) { return {std::shared_ptr<void>(), &field}; }

at::Tensor flow_loss(const ebm::Field& field, const ebm::ProbabilityPath& path, const at::Tensor& weights = {}) {
  ebm::Control control;
  ebm::MatchingOptions options{
      .sample = {.x1 = data(), .path = path, .rng = test::seeded(0)}, .time_weights = weights, .field = lent(field)};
  return ebm::FlowMatching({std::move(options)}).forward(control).loss;
}

TEST("matching losses give the numbers of TorchEBM 0.8.9") {
  const auto flow = [](const ebm::ProbabilityPath& path) { return flow_loss(kScaled, path).item<double>(); };
  EXPECT_NEAR(flow(path()), 2.3369744, 1e-6);
  EXPECT_NEAR(flow(path(std::make_shared<ebm::SinkhornCoupling>(ebm::SinkhornOptions{0.05, 100}))), 0.89695287, 1e-6);
  auto late = path();
  late.times = {.log_normal = true, .eps = 0, .mean = -1.2, .std = 1.2};
  EXPECT_NEAR(flow(late), 1.432632, 1e-6);

  const auto sample = path().draw({}, data(), test::seeded(0));
  const auto rows = ebm::equilibrium_matching(kScaled, sample, {.c = ebm::Decay().of(sample.t)}, {});
  EXPECT_NEAR(rows.loss.mean().item<double>(), 29.89583, 2e-5);
  EXPECT(!rows.energy.defined());
}

TEST("dispersion is that of TorchEBM 0.8.9, in half precision too, and a penalty on further outputs of a field") {
  EXPECT_NEAR(ebm::dispersion(data()), at::scalar_tensor(-0.791869), 1e-6);
  EXPECT_NEAR(ebm::dispersion(data().to(at::kBFloat16)), at::scalar_tensor(-0.791869), 1e-2);
  const auto sample = path().draw({}, data(), test::seeded(0));
  const auto c = ebm::Decay().of(sample.t);
  ebm::EquilibriumMatchingOptions options;
  EXPECT(!ebm::equilibrium_matching(kScaled, sample, {c}, options).penalty.defined());
  options.dispersion = 0.3;
  EXPECT(!ebm::equilibrium_matching(kScaled, sample, {c}, options).penalty.defined());
  const ebm::CallbackField shown("Shown", nullptr, [](const at::Tensor& x, const at::Tensor& t) {
    return std::vector<at::Tensor>{kScaled.value(x, t), x, data()};
  });
  const auto rows = ebm::equilibrium_matching(shown, sample, {c}, options);
  EXPECT_NEAR(rows.penalty, at::scalar_tensor(-0.791869 * 0.3), 1e-6);
}

TEST("the flow of an energy learns through its gradient, unless it is not to") {
  const auto k = at::tensor(1.5, at::kDouble).requires_grad_(true);
  const ebm::CallbackModel model("Scaled", [&](const at::Tensor& x) { return x.square().sum(-1).mul(k).mul(0.5); });
  const auto x = data().to(at::kDouble);
  const ebm::PathSample still{x, x, {}, at::zeros({6}, at::kDouble), x, at::zeros_like(x)};
  // The rows are k^2 <x^2>.
  ebm::energy_flow(model, still, 0, 1, true, {}).mean().backward();
  EXPECT_NEAR(k.grad().item<double>(), 2 * 1.5 * x.square().mean().item<double>(), 1e-12);
  EXPECT(!ebm::energy_flow(model, still, 0, 1, false, {}).requires_grad());
  const at::NoGradGuard no_grad;
  EXPECT(!ebm::energy_flow(model, still, 0, 1, true, {}).requires_grad());
}

TEST("a contrast leaves out the highest energies and is bounded below") {
  const auto real = at::zeros({4}), fake = at::tensor({1.0f, 2.0f, 3.0f, 100.0f});
  const auto free = ebm::contrast(real, fake, 3, 0.25, std::nullopt);
  EXPECT_NEAR(free.value.item<double>(), -2, 1e-6);
  EXPECT_NEAR(free.loss.item<double>(), -6, 1e-6);
  EXPECT_NEAR(ebm::contrast(real, fake, 3, 0.25, 0.5).loss.item<double>(), -0.5, 1e-6);
}

TEST("a field must give values of the shape of x") {
  const ebm::CallbackField wide("Wide", [](const at::Tensor& x, const at::Tensor&) { return at::cat({x, x}, 1); });
  EXPECT_THROWS(flow_loss(wide, path()), c10::ValueError,
                "expected the result of Wide to be of the shape [6,2] of x, got [6, 4]");
}

}  // namespace
