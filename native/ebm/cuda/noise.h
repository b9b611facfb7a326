#pragma once
// The random numbers of a loop on a GPU: those that the stepwise operations would draw, whatever the kernel.

#include "ebm/cuda/philox.h"

namespace ebm::cuda {

/// The numbers of steps, each of which draws normal numbers in the shape of x, then, where the sampler compares, a
/// uniform one for each chain.
template <typename T>
struct PhiloxNoise {
  uint64_t seed;
  uint64_t offset;           // of the generator before the first step, in words
  uint64_t step;             // words from one step to the next
  uint64_t before_uniforms;  // words from a step's beginning to its uniform numbers
  Division normal_division;
  Division uniform_division;

  /// For chains x (n, d) on a device that holds `blocks` blocks of 256 threads at once.
  static PhiloxNoise of(uint64_t seed, uint64_t offset, int64_t n, int64_t d, bool compares, int64_t blocks) {
    const auto normal_division = Division::of(n * d, blocks, kLanes<T>);
    const auto uniform_division = Division::of(n, blocks, kLanes<float>);
    const auto normals = static_cast<uint64_t>(normal_division.increment(n * d));
    const auto uniforms = compares ? static_cast<uint64_t>(uniform_division.increment(n)) : 0;
    return {seed, offset, normals + uniforms, normals, normal_division, uniform_division};
  }

  using Place = cuda::Place;
  EBM_DEVICE Place first(int64_t element) const { return Place::of(normal_division, element); }
  EBM_DEVICE void advance(Place& place) const { place.advance(normal_division); }

  /// One number of a counter. PyTorch gives the others of it to elements that lie far apart, so a thread that has a
  /// whole chain makes them in vain: the price of its stream.
  EBM_DEVICE T normal(int64_t number, const Place& place) const {
    return cuda::normal<T>(words(number, place.thread, place.round, 0), static_cast<int>(place.lane));
  }
  /// The numbers of a counter: those of the elements thread + (round * lanes + lane) * threads.
  EBM_DEVICE Normals<T> normals(int64_t number, uint32_t thread, uint32_t round) const {
    return cuda::normals<T>(words(number, thread, round, 0));
  }
  EBM_DEVICE float uniform(int64_t number, int64_t chain) const {
    const auto place = Place::of(uniform_division, chain);
    return cuda::uniform(words(number, place.thread, place.round, before_uniforms).at[place.lane]);
  }

  /// The offset of the generator after `count` steps.
  uint64_t after(int64_t count) const { return offset + static_cast<uint64_t>(count) * step; }

 private:
  EBM_DEVICE Words words(int64_t number, uint32_t thread, uint32_t round, uint64_t late) const {
    return philox(seed, (offset + static_cast<uint64_t>(number) * step + late) / 4 + round, thread);
  }
};

/// The elements of x, `count` in all, whose normal numbers come from one counter: those of one thread, where the
/// coordinates of chains do not meet.
template <typename T>
struct Lanes {
  uint32_t thread, round;
  int64_t begin, stride, count;

  static EBM_DEVICE Lanes of(int64_t number, const Division& division, int64_t count) {
    const int64_t threads = division.threads, round = number / threads, thread = number - round * threads;
    return {static_cast<uint32_t>(thread), static_cast<uint32_t>(round), round * kLanes<T> * threads + thread, threads,
            count};
  }
  /// A thread for each counter.
  static Geometry geometry(const Division& division, int64_t count, int threads) {
    return Geometry::of(division.threads * division.rounds(count), threads);
  }

  EBM_DEVICE bool holds(int lane) const { return element(lane) < count; }
  EBM_DEVICE int64_t element(int lane) const { return begin + lane * stride; }
};

}  // namespace ebm::cuda
