#include "ebm/kernels/normal_stream.h"

#include "ebm/kernels/cpu.h"
#include "test/check.h"
#include "test/support.h"

namespace {

using ebm::kernels::NormalStream;

/// Draws of n numbers from the stream, in pieces of `piece` blocks.
template <typename T>
at::Tensor drawn(int64_t n, int64_t draws, int64_t piece, const at::Generator& rng) {
  NormalStream<T> stream(n);
  stream.draw(draws, rng);
  const auto out = at::empty({draws, n}, c10::CppTypeToScalarType<T>::value);
  std::vector<T> room(16 * piece);
  for (int64_t k = 0; k < draws; ++k) {
    for (int64_t begin = 0; begin < n; begin += 16 * piece) {
      const auto end = std::min(n, begin + 16 * piece);
      stream.fill(k, begin, end, room.data());
      std::copy_n(room.data(), end - begin, out.template data_ptr<T>() + k * n + begin);
    }
  }
  return out;
}

/// Parts of draws, whatever they have in common with the blocks of 16.
template <typename T>
void compare_parts() {
  for (const int64_t n : {1, 15, 16, 31, 48, 100, 625}) {
    const std::vector<std::pair<int64_t, int64_t>> parts{{0, n}, {0, n / 2}, {n / 2, n}, {n / 3, n - n / 3}};
    for (const auto& [begin, end] : parts) {
      const auto ours = test::seeded(7), theirs = test::seeded(7);
      NormalStream<T> stream(n, begin, end);
      stream.draw(2, ours);
      for (int64_t k = 0; k < 2; ++k) {
        const auto whole = at::empty({n}, c10::CppTypeToScalarType<T>::value).normal_(0, 1, theirs);
        std::vector<T> room(16 + end - begin);
        stream.fill(k, 0, end - begin, room.data());
        const auto part = at::from_blob(room.data(), {end - begin}, whole.options());
        if (!part.equal(whole.slice(0, begin, end))) {
          test::fail(__FILE__, __LINE__, "numbers ", begin, " to ", end, " of ", n, " differ");
        }
      }
      EXPECT(ours.get_state().equal(theirs.get_state()));
    }
  }
}

template <typename T>
void compare() {
  for (const int64_t n : {1, 2, 15, 16, 17, 31, 32, 33, 100, 311, 312, 623, 624, 625, 1000, 5003}) {
    const auto ours = test::seeded(7), theirs = test::seeded(7);
    for (const int64_t draws : {1, 3}) {
      const auto expected = at::empty({draws, n}, c10::CppTypeToScalarType<T>::value);
      for (int64_t k = 0; k < draws; ++k) expected[k].copy_(at::empty({n}, expected.options()).normal_(0, 1, theirs));
      const auto actual = drawn<T>(n, draws, /*piece=*/draws, ours);
      if (!actual.equal(expected)) test::fail(__FILE__, __LINE__, n, " numbers differ");
      if (!ours.get_state().equal(theirs.get_state())) test::fail(__FILE__, __LINE__, "states differ after ", n);
      // A draw by libtorch between, which leaves a double at an odd word and a second normal number in the generator.
      EXPECT(at::randn({3}, ours).equal(at::randn({3}, theirs)));
      EXPECT(at::rand({1}, ours).equal(at::rand({1}, theirs)));
    }
  }
}

TEST("NormalStream gives the numbers of normal_ and leaves the generator as it does, in float32") {
  if (ebm::kernels::supported()) compare<float>();
}

TEST("NormalStream gives the numbers of normal_ and leaves the generator as it does, in float64") {
  if (ebm::kernels::supported()) compare<double>();
}

TEST("NormalStream gives any part of the draws") {
  if (!ebm::kernels::supported()) return;
  compare_parts<float>();
  compare_parts<double>();
}

}  // namespace
