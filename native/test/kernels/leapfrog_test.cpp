#include "ebm/integrators/leapfrog.h"

#include <limits>

#include "ebm/energies/formula_model.h"
#include "ebm/energies/gaussian.h"
#include "ebm/kernels/cpu.h"
#include "ebm/kernels/draws.h"
#include "test/check.h"
#include "test/support.h"

namespace {

ebm::PhasePoint stepwise(const ebm::Model& model, const at::Tensor& x, const at::Tensor& p, double h, int64_t n_steps,
                         const ebm::Mass& mass) {
  const auto drift = [&](const at::Tensor& at) { return model.gradient(at).neg(); };
  return leapfrog({x, p, {}}, at::full({}, h, x.options()), n_steps, mass, /*safe=*/true, drift);
}

TEST("fused leapfrog steps are those of the operations") {
  if (!ebm::kernels::supported()) return;
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const auto& [n, d] : std::vector<std::pair<int64_t, int64_t>>{{1, 2}, {17, 3}, {1000, 2}}) {
      for (const auto& mass : {ebm::Mass(), ebm::Mass(1.7)}) {
        const auto x = at::randn({n, d}, test::seeded(1), dtype), p = at::randn({n, d}, test::seeded(2), dtype);
        const auto before = x.clone();
        const ebm::DoubleWellModel well({1.7, 0.9});
        const ebm::RosenbrockModel valley({0.9, 97.3});
        for (const ebm::Model* model : std::initializer_list<const ebm::Model*>{&well, &valley}) {
          const auto fused = ebm::fused_leapfrog(*model, x, p, 0.003, 7, mass);
          const auto steps = stepwise(*model, x, p, 0.003, 7, mass);
          EXPECT(fused->x.equal(steps.x) && fused->p.equal(steps.p));
        }
        const auto cov_inv = at::eye(d, dtype).mul(1.5).add(0.2);
        const ebm::GaussianModel bell({at::linspace(-1, 1, d, dtype), cov_inv});
        const auto fused = ebm::fused_leapfrog(bell, x, p, 0.1, 7, mass);
        EXPECT_NEAR(fused->x, stepwise(bell, x, p, 0.1, 7, mass).x, dtype == at::kFloat ? 2e-5 : 1e-13);
        EXPECT(x.equal(before));
      }
    }
  }
}

TEST("fused leapfrog steps make numbers finite that are not, and ask for the force anew") {
  if (!ebm::kernels::supported()) return;
  constexpr float inf = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();
  const auto x = at::tensor({0.5f, nan, 1e30f, -inf, 0.1f, -0.2f}).view({3, 2});
  const auto p = at::tensor({0.3f, 1.0f, inf, 0.2f, nan, 0.1f}).view({3, 2});
  for (const int64_t n_steps : {1, 2, 5}) {
    const ebm::DoubleWellModel well({2, 1});
    const auto fused = ebm::fused_leapfrog(well, x, p, 0.1, n_steps, ebm::Mass());
    const auto steps = stepwise(well, x, p, 0.1, n_steps, ebm::Mass());
    EXPECT(fused->x.equal(steps.x) && fused->p.equal(steps.p));
    EXPECT(fused->x.isfinite().all().item<bool>());
  }
}

TEST("leapfrog steps with a mass for each coordinate are left to the operations") {
  const auto x = at::zeros({4, 2});
  EXPECT(!ebm::fused_leapfrog(ebm::DoubleWellModel({2, 1}), x, x, 0.1, 1, ebm::Mass(at::ones({2}))));
}

TEST("fill_normal is normal_") {
  for (const auto dtype : {at::kFloat, at::kDouble, at::kHalf}) {
    for (const int64_t n : {0, 3, 16, 100, 4097, 20000}) {
      const auto ours = test::seeded(4), theirs = test::seeded(4);
      const auto x = at::empty({n}, dtype);
      ebm::kernels::fill_normal(x, ours);
      EXPECT(x.equal(at::empty({n}, dtype).normal_(0, 1, theirs)));
      EXPECT(ours.get_state().equal(theirs.get_state()));
    }
  }
  const auto across = at::empty({20, 30}).t();
  ebm::kernels::fill_normal(across, test::seeded(4));
  EXPECT(across.equal(at::empty({20, 30}).t().normal_(0, 1, test::seeded(4))));
}

}  // namespace
