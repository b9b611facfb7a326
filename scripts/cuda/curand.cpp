// Compares our Philox with the host half of cuRAND's headers, to the bit, where PyTorch's CUDA generator goes; prints
// what a test without the headers holds (native/test/cuda/philox_test.cpp). scripts/cuda.mjs compiles and runs it.
#include <cstdio>
#include <cstring>
#define QUALIFIERS static inline __attribute__((unused))
#include <curand_kernel.h>

#include "ebm/cuda/philox.h"

namespace {

template <typename T>
bool same(T a, T b) {
  return std::memcmp(&a, &b, sizeof(T)) == 0;
}

}  // namespace

int main() {
  int compared = 0, different = 0;
  const auto expect = [&](bool equal) { ++compared, different += !equal; };
  for (const uint64_t seed : {0ull, 42ull, 67280421310721ull, ~0ull}) {
    for (const uint64_t subsequence : {0ull, 1ull, 255ull, 270335ull, (1ull << 32) + 3}) {
      for (const uint64_t offset : {0ull, 4ull, 4096ull, 4ull << 32, (1ull << 40) + 8}) {
        curandStatePhilox4_32_10_t state;
        curand_init(seed, subsequence, offset, &state);
        auto normals = state, uniforms = state, doubles = state;
        for (uint64_t i = 0; i < 16; ++i) {
          const auto words = ebm::cuda::philox(seed, offset / 4 + i, subsequence);
          const auto w = curand4(&state);
          const auto z = curand_normal4(&normals);
          const auto u = curand_uniform4(&uniforms);
          const auto d = curand_normal2_double(&doubles);
          const unsigned theirs[] = {w.x, w.y, w.z, w.w};
          const float normal[] = {z.x, z.y, z.z, z.w}, uniform[] = {u.x, u.y, u.z, u.w};
          const double wide[] = {d.x, d.y};
          for (int lane = 0; lane < 4; ++lane) {
            expect(same(words.at[lane], static_cast<uint32_t>(theirs[lane])));
            expect(same(ebm::cuda::normals<float>(words).at[lane], normal[lane]));
            expect(same(ebm::cuda::normal<float>(words, lane), normal[lane]));
            // PyTorch turns (0, 1] round.
            expect(same(ebm::cuda::uniform(words.at[lane]), uniform[lane] == 1 ? 0 : uniform[lane]));
          }
          for (int lane = 0; lane < 2; ++lane) {
            expect(same(ebm::cuda::normals<double>(words).at[lane], wide[lane]));
            expect(same(ebm::cuda::normal<double>(words, lane), wide[lane]));
          }
          if (i < 1 && offset == 4096 && subsequence == 255) {
            std::printf("{%lluu, {0x%08x, 0x%08x, 0x%08x, 0x%08x}, {%.9g, %.9g, %.9g, %.9g}, {%.17g, %.17g}},\n",
                        static_cast<unsigned long long>(seed), w.x, w.y, w.z, w.w, z.x, z.y, z.z, z.w, d.x, d.y);
          }
        }
      }
    }
  }
  std::printf("cuRAND: %d numbers compared, %d differ\n", compared, different);
  return different > 0;
}
