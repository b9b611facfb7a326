#include "ebm/cuda/number.h"

#include "test/check.h"

namespace {

TEST("the number of one chain has the methods of a tensor") {
  const auto number = [](double value) { return ebm::cuda::Number<double>{value}; };
  const auto tensor = [](double value) { return at::tensor(value, at::kDouble); };
  const auto holds = [&](const auto& formula) {
    for (const double x : {-1.3, 0.4, 2.5}) {
      const auto expected = formula(tensor(x), tensor(0.7)).template item<double>();
      EXPECT_NEAR(formula(number(x), number(0.7)).value, expected, 1e-15);
    }
  };
  holds([](const auto& x, const auto& y) { return x.mul(y).add(x.div(y)).sub(x.mul(0.5).div(3)); });
  holds([](const auto& x, const auto& y) { return x.sin().add(y.cos()).sub(x.neg().exp()).add(y.sqrt()); });
  holds([](const auto& x, const auto& y) { return x.pow(2).sub(y.pow(4)).add(1).sub(2); });
}

}  // namespace
