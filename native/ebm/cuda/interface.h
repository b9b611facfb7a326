#pragma once
// The border between the addon and the library of kernels: plain C, since two compilers made them. Both are built
// from this file; a library of another version is not used.

#include <cstdint>

// The library shows these names alone.
#if defined(__GNUC__)
#pragma GCC visibility push(default)
#endif

extern "C" {

enum { EBM_CUDA_VERSION = 1 };

enum EbmCudaSampler {
  EBM_CUDA_LANGEVIN,
  EBM_CUDA_GRADIENT_DESCENT,
  EBM_CUDA_UNDERDAMPED,
  EBM_CUDA_MALA,
  EBM_CUDA_HMC,
};

/// The energy: a formula, by its place among all of them and its parameters in the order of its fields, or a Gaussian
/// (formula -1) with mean (d,) and symmetric precision (d, d) on the device, in the type of the chains.
struct EbmCudaEnergy {
  int32_t formula;
  double parameters[4];
  const void* mean;
  const void* precision;
};

/// The numbers of a step; what a sampler has no use for is left alone.
struct EbmCudaStep {
  double size;
  double noise_scale;
  double friction;
};

/// Some steps of chains x (n, d), which are on the device, contiguous, and are overwritten.
struct EbmCudaRun {
  int32_t sampler;
  int32_t is_double;
  int32_t device;
  void* stream;
  EbmCudaEnergy energy;
  int64_t n;
  int64_t d;
  void* x;
  /// The generator's seed, and its offset, which becomes that after the steps.
  uint64_t seed;
  uint64_t offset;
  /// The blocks of 256 threads that the device holds at once, of which the numbers of its draws depend.
  int64_t blocks;
  /// `count` steps: one set of numbers for all where `are_equal`, else as many, at most 64.
  int32_t count;
  int32_t are_equal;
  const EbmCudaStep* steps;
  int32_t is_clamped;
  double low, high;
  /// The mass of all coordinates: of draws and kinetic energies, and the divisor of momenta.
  double mass, mass_divisor;
  /// Of underdamped dynamics: momenta (n, d), which are drawn first where the chains begin.
  void* momentum;
  int32_t begins;
  /// Of HMC.
  int32_t leapfrogs;
  /// Of samplers that propose, (n): the fall of the energy and the verdict of the last step, and whether any step was
  /// accepted.
  void* log_ratio;
  bool* accepted;
  bool* moved;
};

/// EBM_CUDA_VERSION of the library.
int32_t ebm_cuda_version(void);
/// The blocks of 256 threads that a device holds at once; 0 where it cannot be asked, or is older than the kernels.
int64_t ebm_cuda_blocks(int32_t device);
/// Starts the steps; null, or why they cannot be taken, with nothing changed. Where `count` is 0, it says that alone.
const char* ebm_cuda_run(EbmCudaRun* run);
}

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif
