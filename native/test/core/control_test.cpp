#include "ebm/core/control.h"

#include "ebm/core/schedule.h"
#include "test/check.h"

namespace {

TEST("Control throws at the check after an abort and knows where it stopped") {
  ebm::Control control;
  control.check();
  control.advance();
  control.abort();
  EXPECT_THROWS(control.check(), ebm::Aborted, "aborted");
  EXPECT_EQUAL(control.done(), 1);
}

TEST("Control reports progress no more often than asked, and always the end") {
  std::vector<int64_t> seen;
  const auto run = [&](ebm::Control::Clock::duration interval) {
    seen.clear();
    ebm::Control control(100, [&](int64_t done, int64_t total) { seen.push_back(done * 1000 + total); }, interval);
    for (int i = 0; i < 100; ++i) control.advance();
  };
  run(std::chrono::hours(1));
  EXPECT_EQUAL(seen.size(), 1u);
  EXPECT_EQUAL(seen[0], 100100);
  run({});
  EXPECT_EQUAL(seen.size(), 100u);
  EXPECT_EQUAL(seen[0], 1100);
}

TEST("Schedule is a constant or one value per step") {
  EXPECT_EQUAL(ebm::Schedule(0.5).at(1000), 0.5);
  const ebm::Schedule ramp(std::vector<double>{0.1, 0.2});
  EXPECT_EQUAL(ramp.at(1), 0.2);
  EXPECT_THROWS(ramp.at(2), c10::ValueError, "expected a value for step 2, got values for 2 steps");
}

TEST("Schedule asks for more values as the loop goes, and begins again with another loop") {
  std::vector<int64_t> asked;
  const ebm::Schedule ramp({0, 1, 2}, [&](int64_t first) {
    asked.push_back(first);
    return std::vector<double>{static_cast<double>(first), static_cast<double>(first + 1)};
  });
  for (int loop = 0; loop < 2; ++loop) {
    for (int64_t i = 0; i < 8; ++i) EXPECT_EQUAL(ramp.at(i), static_cast<double>(i));
  }
  EXPECT((asked == std::vector<int64_t>{3, 5, 7, 3, 5, 7}));
}

}  // namespace
