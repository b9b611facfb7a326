#include "ebm/core/watch.h"

#include <cmath>

#include "test/check.h"

namespace {

at::Tensor with(at::Tensor x, int64_t row, double value) {
  x[row].fill_(value);
  return x;
}

TEST("a watch counts the chains that are not finite, and says between which looks they became so") {
  const auto good = at::ones({5, 2, 3});
  for (const double value : {static_cast<double>(NAN), static_cast<double>(INFINITY), -static_cast<double>(INFINITY)}) {
    ebm::Watch watch;
    for (int64_t done = 0; done <= 20; ++done) watch.see({done < 10 ? good : with(good.clone(), 3, value)}, done);
    const auto health = watch.result({with(good.clone(), 3, value)}, 20);
    EXPECT_EQUAL(health.n, 5);
    EXPECT_EQUAL(health.not_finite, 1);
    EXPECT_EQUAL(health.after, 4);
    EXPECT_EQUAL(health.by, 16);
    EXPECT_EQUAL(health.stuck, 0);
  }
  ebm::Watch watch;
  watch.see({good, good}, 0);
  const auto late = watch.result({good, with(good.clone(), 0, NAN)}, 3);
  EXPECT_EQUAL(late.not_finite, 1);
  EXPECT_EQUAL(late.after, 0);
  EXPECT_EQUAL(late.by, 3);
  EXPECT(ebm::Watch().result({good}, 0).is_good());
  EXPECT_EQUAL(ebm::Watch().result({at::full({4}, NAN)}, 0).not_finite, 4);
}

TEST("a watch tells of chains that took no proposal, where a low rate does not explain them") {
  const auto run = [](int64_t n, int64_t steps, int64_t still) {
    ebm::Watch watch;
    const auto x = at::zeros({n, 1});
    for (int64_t i = 1; i <= steps; ++i) {
      // Each of the others took one.
      watch.see({x}, i, at::arange(n).ge(still).logical_and(at::arange(n).remainder(steps).eq(i - 1)));
    }
    return watch.result({x}, steps).stuck;
  };
  EXPECT_EQUAL(run(100, 100, 0), 0);
  EXPECT_EQUAL(run(100, 100, 20), 20);
  EXPECT_EQUAL(run(1, 100, 1), 1);
  EXPECT_EQUAL(run(1, 10, 1), 0);
  EXPECT_EQUAL(run(100, 1, 100), 0);
  EXPECT_EQUAL(run(1000, 10, 1000), 1000);
}

}  // namespace
