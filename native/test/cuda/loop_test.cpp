#include "ebm/cuda/loop.h"

#include "ebm/cuda/steps.h"
#include "ebm/energies/formula_model.h"
#include "test/check.h"
#include "test/support.h"

namespace {

using ebm::cuda::next_batch;

EbmCudaStep plain(int64_t) { return {.size = 0.1}; }

TEST("equal steps of a GPU's loop are one launch, as far as the loop goes or one launch may") {
  auto batch = next_batch(5, 1000, 4096, plain);
  EXPECT_EQUAL(batch.count, 995);
  EXPECT(batch.are_equal);
  EXPECT_EQUAL(batch.steps.size(), 1u);
  EXPECT_EQUAL(next_batch(5, 1000, 100, plain).count, 100);
  EXPECT_EQUAL(next_batch(5, 6, 100, plain).count, 1);
}

TEST("steps of a GPU's loop that differ travel with their launch, 64 at a time") {
  const auto scheduled = [](int64_t i) { return EbmCudaStep{.size = 1.0 / static_cast<double>(i + 1)}; };
  const auto batch = next_batch(3, 1000, 4096, scheduled);
  EXPECT_EQUAL(batch.count, 64);
  EXPECT(!batch.are_equal);
  EXPECT_EQUAL(batch.steps.size(), 64u);
  for (int64_t i = 0; i < 64; ++i) EXPECT_EQUAL(batch.steps[i].size, scheduled(i + 3).size);

  // Equal ones first: all have their numbers where the others follow soon, else they are a launch of their own.
  const auto change_at = [](int64_t change) {
    return [change](int64_t i) { return EbmCudaStep{.size = 0.1, .friction = i < change ? 1.0 : 2.0}; };
  };
  const auto soon = next_batch(0, 40, 4096, change_at(30));
  EXPECT_EQUAL(soon.count, 40);
  EXPECT(!soon.are_equal);
  EXPECT_EQUAL(soon.steps.size(), 40u);
  EXPECT_EQUAL(soon.steps[29].friction, 1.0);
  EXPECT_EQUAL(soon.steps[30].friction, 2.0);
  const auto late = next_batch(0, 200, 4096, change_at(100));
  EXPECT_EQUAL(late.count, 100);
  EXPECT(late.are_equal);
  EXPECT_EQUAL(next_batch(100, 200, 4096, change_at(100)).count, 100);
}

TEST("chains of a GPU that do not fit into registers share a block's memory, in smaller blocks where they are wide") {
  using ebm::cuda::chain_geometry;
  const auto expect = [](const ebm::cuda::Geometry& geometry, int64_t blocks, int threads, int shared_bytes) {
    EXPECT_EQUAL(geometry.blocks, blocks);
    EXPECT_EQUAL(geometry.threads, threads);
    EXPECT_EQUAL(geometry.shared_bytes, shared_bytes);
  };
  expect(chain_geometry(1, 2, 2, 4, 4, 128), 1, 128, 0);
  expect(chain_geometry(128, 2, 2, 4, 4, 128), 1, 128, 0);
  expect(chain_geometry(129, 2, 2, 4, 4, 128), 2, 128, 0);
  expect(chain_geometry(129, 3, 0, 4, 4, 128), 2, 128, 128 * 4 * 3 * 4);
  expect(chain_geometry(128, 24, 0, 4, 4, 128), 1, 128, 48 * 1024);
  expect(chain_geometry(128, 25, 0, 4, 4, 128), 2, 64, 64 * 4 * 25 * 4);
  expect(chain_geometry(128, 48, 0, 4, 8, 128), 4, 32, 48 * 1024);
  expect(chain_geometry(128, 49, 0, 4, 8, 128), 0, 0, 0);
}

TEST("chains on the CPU have no loop on a GPU") {
  EXPECT(ebm::cuda::Loop::make(ebm::DoubleWellModel(), at::zeros({4, 2}), EBM_CUDA_LANGEVIN) == nullptr);
}

}  // namespace
