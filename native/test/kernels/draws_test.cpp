#include "ebm/kernels/draws.h"

#include "ebm/core/shard.h"
#include "test/check.h"
#include "test/support.h"

namespace {

/// The generator of the chains begin … of 21, in the state of a new one.
at::Generator part_of(const at::Generator& whole, int64_t begin) {
  auto part = at::make_generator<ebm::ShardGenerator>(ebm::Shard{begin, 21});
  part.set_state(whole.get_state());
  return part;
}

TEST("a shard draws the rows of its chains, and leaves the generator as the draw for all does") {
  for (const auto type : {at::kFloat, at::kDouble, at::kHalf}) {
    const auto whole = test::seeded(3);
    const auto first = part_of(whole, 0), second = part_of(whole, 5);
    for (int i = 0; i < 3; ++i) {
      const auto normal = at::empty({21, 3}, type).normal_(0, 1, whole);
      EXPECT(ebm::kernels::normal_like(at::empty({5, 3}, type), first).equal(normal.slice(0, 0, 5)));
      EXPECT(ebm::kernels::normal_like(at::empty({16, 3}, type), second).equal(normal.slice(0, 5)));
      const auto uniform = at::rand({2, 21}, whole, type);
      EXPECT(ebm::kernels::uniform({2, 5}, first, type).equal(uniform.slice(1, 0, 5)));
      EXPECT(ebm::kernels::uniform({2, 16}, second, type).equal(uniform.slice(1, 5)));
    }
    EXPECT(first.get_state().equal(whole.get_state()));
    EXPECT(second.get_state().equal(whole.get_state()));
  }
}

TEST("a shard of few chains, whose draws have no blocks, draws its rows too") {
  const auto whole = test::seeded(3);
  auto part = at::make_generator<ebm::ShardGenerator>(ebm::Shard{2, 5});
  part.set_state(whole.get_state());
  for (int i = 0; i < 3; ++i) {
    const auto normal = at::empty({5, 1}).normal_(0, 1, whole);
    EXPECT(ebm::kernels::normal_like(at::empty({3, 1}), part).equal(normal.slice(0, 2)));
  }
  EXPECT(part.get_state().equal(whole.get_state()));
}

}  // namespace
