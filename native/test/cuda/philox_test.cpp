#include "ebm/cuda/philox.h"

#include <cstring>

#include "test/check.h"

namespace {

using ebm::cuda::Division;
using ebm::cuda::kLanes;
using ebm::cuda::philox;
using ebm::cuda::Place;

std::vector<uint32_t> listed(const ebm::cuda::Words& words) { return {words.at, words.at + 4}; }

TEST("Philox has the known answers of Random123") {
  const auto expect = [](uint64_t seed, uint64_t counter, uint64_t subsequence, std::vector<uint32_t> expected) {
    const auto words = listed(philox(seed, counter, subsequence));
    if (words != expected) test::fail(__FILE__, __LINE__, "expected ", expected[0], ", got ", words[0]);
  };
  expect(0, 0, 0, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  expect(~uint64_t{0}, ~uint64_t{0}, ~uint64_t{0}, {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  expect(0x299f31d0a4093822, 0x85a308d3243f6a88, 0x0370734413198a2e, {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST("Philox has the numbers of cuRAND's headers") {
  // curand_init(seed, 255, 4096), printed by scripts/cuda/curand.cpp, which compares many more to the bit. Here sine,
  // cosine and logarithm may be those of another C library.
  struct Row {
    uint64_t seed;
    std::vector<uint32_t> words;
    std::vector<double> normals, wide;
  };
  const std::vector<Row> rows{
      {0u,
       {0x49a9e491, 0x2b5a0a56, 0xb4ef8cb3, 0xb7f5b66e},
       {1.38000715, 0.766104579, -0.816940546, -0.16333726},
       {-1.8480101371598867, -0.36948913700975855}},
      {42u,
       {0xab7a67c8, 0x7ba114c5, 0x1be60f62, 0x0bd45ded},
       {0.0958520323, -0.890087426, 0.602764964, 2.01739216},
       {0.34541185888064974, 1.1560590007032781}},
      {67280421310721u,
       {0xbf480da2, 0xeeeb9a9e, 0x19929987, 0x4949637b},
       {-0.310747325, 0.697351456, 2.09094882, -0.485016853},
       {0.36199882188327326, -0.083969342503376482}},
      {18446744073709551615u,
       {0x97e48b6f, 0x0945c5af, 0x8d4a1e02, 0x1600015b},
       {0.230534002, 0.995419383, 0.560521662, 0.935172796},
       {1.3243806388680133, 2.2095858612707824}},
  };
  for (const auto& [seed, words, normals, wide] : rows) {
    const auto ours = philox(seed, 4096 / 4, 255);
    EXPECT(listed(ours) == words);
    for (int lane = 0; lane < 4; ++lane) {
      EXPECT_NEAR(ebm::cuda::normals<float>(ours).at[lane], normals[lane], 1e-6);
      EXPECT_EQUAL(ebm::cuda::normal<float>(ours, lane), ebm::cuda::normals<float>(ours).at[lane]);
    }
    for (int lane = 0; lane < 2; ++lane) {
      EXPECT_NEAR(ebm::cuda::normals<double>(ours).at[lane], wide[lane], 1e-14);
      EXPECT_EQUAL(ebm::cuda::normal<double>(ours, lane), ebm::cuda::normals<double>(ours).at[lane]);
    }
  }
}

TEST("Philox makes uniform numbers from 0 to just below 1") {
  EXPECT_EQUAL(ebm::cuda::uniform(0), 1.1641532e-10f);
  EXPECT_EQUAL(ebm::cuda::uniform(1u << 31), 0.5f);
  EXPECT_EQUAL(ebm::cuda::uniform(0xffffff00), 1.0f - 1.0f / (1 << 24));
  EXPECT_EQUAL(ebm::cuda::uniform(0xffffff80), 0.0f);  // rounds to 1, which PyTorch turns to 0
  EXPECT_EQUAL(ebm::cuda::uniform(~0u), 0.0f);
}

/// The place of every element by the loop of PyTorch's kernel, thread after thread.
std::vector<Place> places(int64_t count, const Division& division) {
  std::vector<Place> all(count);
  const int64_t stride = division.threads;
  for (uint32_t thread = 0; thread < division.threads; ++thread) {
    uint32_t round = 0;
    for (int64_t begin = thread; begin < count; begin += stride * division.lanes, ++round) {
      for (int lane = 0; lane < division.lanes; ++lane) {
        if (begin + lane * stride < count) all[begin + lane * stride] = {thread, static_cast<uint32_t>(lane), round};
      }
    }
  }
  return all;
}

TEST("The numbers of a draw are divided among threads as PyTorch divides them") {
  for (const int64_t blocks : {1, 3, 1056}) {
    for (const int64_t count : {1, 255, 256, 257, 1023, 1024, 1025, 5000, 20000}) {
      for (const int lanes : {kLanes<float>, kLanes<double>}) {
        const auto division = Division::of(count, blocks, lanes);
        // calc_execution_policy, in its own words.
        const auto grid = std::min<int64_t>(blocks, (count + 255) / 256);
        EXPECT_EQUAL(division.threads, 256 * grid);
        EXPECT_EQUAL(division.increment(count), ((count - 1) / (256 * grid * lanes) + 1) * 4);
        const auto expected = places(count, division);
        Place walked = Place::of(division, 0);
        for (int64_t i = 0; i < count; ++i, walked.advance(division)) {
          for (const auto& place : {walked, Place::of(division, i)}) {
            EXPECT(place.thread == expected[i].thread && place.lane == expected[i].lane &&
                   place.round == expected[i].round);
          }
        }
      }
    }
  }
}

}  // namespace
