#pragma once
// Kernels for a GPU, run on the CPU.

#include <torch/script.h>

#include "ebm/cuda/energy.h"
#include "ebm/cuda/philox.h"
#include "ebm/energies/gaussian.h"
#include "test/check.h"
#include "test/support.h"

namespace test {

/// Numbers that were drawn before, in the place of those of Philox: `normals` (steps, count), `uniforms` (steps, n).
template <typename T>
struct GivenNoise {
  const T* numbers;
  const float* uniforms;
  int64_t count;
  int64_t n;
  ebm::cuda::Division normal_division;

  using Place = int64_t;
  Place first(int64_t element) const { return element; }
  void advance(Place& place) const { ++place; }
  T normal(int64_t number, Place place) const { return numbers[number * count + place]; }
  ebm::cuda::Normals<T> normals(int64_t number, uint32_t thread, uint32_t round) const {
    ebm::cuda::Normals<T> result{};
    for (int lane = 0; lane < ebm::cuda::kLanes<T>; ++lane) {
      const auto element = thread + (int64_t{round} * ebm::cuda::kLanes<T> + lane) * normal_division.threads;
      if (element < count) result.at[lane] = normal(number, element);
    }
    return result;
  }
  float uniform(int64_t number, int64_t chain) const { return uniforms[number * n + chain]; }
};

/// Normal numbers (steps, n, d) and uniform ones (steps, n) for the kernels of chains x (n, d).
template <typename T>
GivenNoise<T> given(const at::Tensor& x, const at::Tensor& normals, const at::Tensor& uniforms = {}) {
  return {normals.const_data_ptr<T>(), uniforms.defined() ? uniforms.const_data_ptr<float>() : nullptr, x.numel(),
          x.size(0), ebm::cuda::Division::of(x.numel(), 2, ebm::cuda::kLanes<T>)};
}

/// A launch through the interface, on a device of so many blocks. `steps` must outlive it.
template <typename T>
EbmCudaRun interface_run(EbmCudaSampler sampler, const ebm::Model& model, const at::Tensor& x, int64_t blocks,
                         const std::vector<EbmCudaStep>& steps) {
  EbmCudaRun run{};
  run.sampler = sampler;
  run.is_double = sizeof(T) == sizeof(double);
  run.energy = ebm::cuda::interface_energy(*model.kernel(x))->energy;
  run.n = x.size(0);
  run.d = x.size(1);
  run.x = x.mutable_data_ptr();
  run.seed = 42;
  run.offset = 8;
  run.blocks = blocks;
  run.count = static_cast<int32_t>(steps.size());
  run.steps = steps.data();
  return run;
}

/// The next draw of a CUDA generator, as PyTorch's kernel makes it: normal numbers in the shape of x, or n uniform
/// ones.
template <typename T>
at::Tensor draw_normals(uint64_t seed, uint64_t& offset, const at::Tensor& like, int64_t blocks) {
  const auto division = ebm::cuda::Division::of(like.numel(), blocks, ebm::cuda::kLanes<T>);
  const auto result = at::empty_like(like);
  T* const out = result.mutable_data_ptr<T>();
  for (int64_t i = 0; i < like.numel(); ++i) {
    const auto place = ebm::cuda::Place::of(division, i);
    out[i] = ebm::cuda::normals<T>(ebm::cuda::philox(seed, offset / 4 + place.round, place.thread)).at[place.lane];
  }
  offset += division.increment(like.numel());
  return result;
}
inline at::Tensor draw_uniforms(uint64_t seed, uint64_t& offset, int64_t n, int64_t blocks) {
  const auto division = ebm::cuda::Division::of(n, blocks, 4);
  const auto result = at::empty({n}, at::kFloat);
  for (int64_t i = 0; i < n; ++i) {
    const auto place = ebm::cuda::Place::of(division, i);
    const auto words = ebm::cuda::philox(seed, offset / 4 + place.round, place.thread);
    result.mutable_data_ptr<float>()[i] = ebm::cuda::uniform(words.at[place.lane]);
  }
  offset += division.increment(n);
  return result;
}

/// An energy, and the type of its chains.
struct CudaTarget {
  std::shared_ptr<const ebm::Model> model;
  at::ScalarType dtype;
};

/// All energies that kernels have, for chains of d coordinates.
inline std::vector<CudaTarget> cuda_targets(int64_t d) {
  std::vector<CudaTarget> all;
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    const auto cov_inv = at::eye(d, dtype).mul(1.5).add(0.2);
    all.push_back(
        {std::make_shared<ebm::GaussianModel>(ebm::GaussianOptions{at::linspace(-1, 1, d, dtype), cov_inv}), dtype});
    for (const auto& model : formula_models()) {
      if (model->kernel(at::zeros({1, d}, dtype))) all.push_back({model, dtype});
    }
  }
  return all;
}

/// body(T, model, x) for all energies and types of chains (n, d).
template <typename Body>
void for_targets(int64_t n, int64_t d, const Body& body) {
  for (const auto& [model, dtype] : cuda_targets(d)) {
    const auto x = at::randn({n, d}, seeded(1), dtype);
    if (dtype == at::kFloat) {
      body(float(), model, x);
    } else {
      body(double(), model, x);
    }
  }
}

/// Whether a kernel's numbers are the CPU's to the bit: sine, cosine and exponential may round another way than
/// libtorch's, and so may sums of rows.
inline bool is_exact(const ebm::Model& model) {
  const auto name = model.name();
  return name != "AckleyModel" && name != "RastriginModel" && name != "GaussianModel";
}

inline void expect_alike(const std::string& what, const ebm::Model& model, const at::Tensor& ours,
                         const at::Tensor& theirs, bool exact) {
  const double tolerance = exact ? 0 : ours.scalar_type() == at::kFloat ? 2e-5 : 1e-13;
  if (const auto off = distance(ours, theirs); !(off <= tolerance))
    fail(__FILE__, __LINE__, what, " on ", model.name(), " ", ours.scalar_type(), " ", ours.sizes(), " is off by ",
         off);
}

}  // namespace test
