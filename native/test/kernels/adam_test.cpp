#include "ebm/kernels/adam.h"

#include "ebm/kernels/cpu.h"
#include "test/check.h"
#include "test/support.h"

namespace {

TEST("a step of Adam in one pass is that of the operators, to rounding, at every size") {
  if (!ebm::kernels::supported()) return;
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const int64_t n : {1, 5, 16, 1000, 300'000}) {
      for (const double share : {0.1, 0.7}) {
        const auto random = [&](int64_t seed) { return at::randn({n}, test::seeded(seed), dtype); };
        const auto x = random(0), gradient = random(1), mean = random(2), square = random(3).square();
        const auto means = mean.lerp(gradient, share);
        const auto squares = square.mul(0.999).addcmul_(gradient, gradient, 0.001);
        const auto expected = x.addcdiv(means, squares.sqrt().div_(0.3).add_(1e-8), -1e-2);
        const auto version = x._version();
        EXPECT(ebm::kernels::adam({share, 0.999, 0.001, 0.3, 1e-8, -1e-2}, x, gradient, mean, square));
        EXPECT_EQUAL(x._version(), version + 1);
        const double rounding = dtype == at::kFloat ? 1e-6 : 1e-15;
        EXPECT(at::allclose(mean, means, rounding, rounding));
        EXPECT(at::allclose(square, squares, rounding, rounding));
        EXPECT(at::allclose(x, expected, rounding, rounding));
      }
    }
  }
}

TEST("Adam leaves tensors that are no plain rows of numbers to the operators") {
  const auto x = at::zeros({4, 4}), other = at::zeros({4, 4});
  const auto refuses = [&](const at::Tensor& gradient) {
    return !ebm::kernels::adam({0.1, 0.9, 0.1, 1, 1e-8, -1}, x, gradient, other, other.clone());
  };
  EXPECT(refuses(at::ones({4, 4}).t().narrow(0, 0, 4).as_strided({4, 4}, {1, 4})));
  EXPECT(refuses(at::ones({4, 4}, at::kDouble)));
  EXPECT(refuses(at::ones({4})));
  EXPECT(at::equal(x, at::zeros({4, 4})));
}

}  // namespace
