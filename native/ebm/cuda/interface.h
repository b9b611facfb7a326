#pragma once
// The border between the addon and the library of kernels: plain C, since two compilers made them. Both are built
// from this file; a library of another version is not used.

#include <cstdint>

// The library shows these names alone.
#if defined(__GNUC__)
#pragma GCC visibility push(default)
#endif

extern "C" {

enum { EBM_CUDA_VERSION = 2 };

/// The most layers of a network, and the most steps of a launch whose numbers differ.
enum { EBM_CUDA_LAYERS = 8, EBM_CUDA_STEPS = 64 };

enum EbmCudaSampler {
  EBM_CUDA_LANGEVIN,
  EBM_CUDA_GRADIENT_DESCENT,
  EBM_CUDA_UNDERDAMPED,
  EBM_CUDA_MALA,
  EBM_CUDA_HMC,
};

/// activation(weight x + bias) with weight (outputs, inputs) and bias (outputs), or null, on the device, in the type of
/// the chains. The activation's number is that of ebm/kernels/network.h, as are its parameters.
struct EbmCudaLayer {
  int32_t inputs, outputs;
  const void* weight;
  const void* bias;
  int32_t activation;
  double parameters[3];
};

/// scale * (sum of the last outputs) + quadratic * |x|^2.
struct EbmCudaNetwork {
  int32_t depth;
  struct EbmCudaLayer layers[EBM_CUDA_LAYERS];
  double scale, quadratic;
};

/// The energy: a formula, by its place among all of them and its parameters in the order of its fields, or a Gaussian
/// (formula -1) with mean (d,) and symmetric precision (d, d) on the device, in the type of the chains, or a network
/// where there is one.
struct EbmCudaEnergy {
  int32_t formula;
  double parameters[4];
  const void* mean;
  const void* precision;
  const struct EbmCudaNetwork* network;
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
  /// The bytes that a block may share where it asks.
  int32_t shared_bytes;
  /// `count` steps: one set of numbers for all where `are_equal`, else as many, at most EBM_CUDA_STEPS.
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

/// The passes of a training: those of ebm/kernels/training.h.
enum EbmCudaPassKind {
  EBM_CUDA_OUTPUTS,
  EBM_CUDA_OUTPUTS_BACK,
  EBM_CUDA_SLOPE,
  EBM_CUDA_SLOPE_BACK,
  EBM_CUDA_SLICES,
  EBM_CUDA_SLICES_BACK,
};

/// A pass over rows x (rows, inputs), all on the device and contiguous: where it goes forward to its results, where it
/// goes back from their weights to the derivatives by all parameters, layer after layer its weight, then its bias.
struct EbmCudaPass {
  int32_t pass;
  int32_t is_double;
  int32_t device;
  void* stream;
  const struct EbmCudaNetwork* network;
  int64_t rows;
  /// As in EbmCudaRun.
  int64_t blocks;
  int32_t shared_bytes;
  const void* x;
  /// Directions (count, rows, inputs) of slices.
  int64_t count;
  const void* v;
  /// Results, or their weights: outputs (rows, outputs), the gradient (rows, inputs), or slopes (count, rows) and
  /// curvatures (rows).
  void* results;
  void* more_results;
  /// Of a pass back.
  void* derivatives;
  /// Room for so many numbers, which `ebm_cuda_plan` tells; the state goes from a pass forward to its pass back.
  int64_t state_count, work_count, slopes_count;
  void* state;
  void* work;
  void* slopes;
};

/// EBM_CUDA_VERSION of the library.
int32_t ebm_cuda_version(void);
/// The blocks of 256 threads that a device holds at once; 0 where it cannot be asked, or is older than the kernels.
int64_t ebm_cuda_blocks(int32_t device);
/// The bytes that a block of a device may share.
int32_t ebm_cuda_shared_bytes(int32_t device);
/// The room that a pass needs; null, or why there is no such pass.
const char* ebm_cuda_plan(struct EbmCudaPass* pass);
/// Starts a pass with the room that it needs; null, or why it did not start.
const char* ebm_cuda_pass(const struct EbmCudaPass* pass);
/// Starts the steps; null, or why they cannot be taken, with nothing changed. Where `count` is 0, it says that alone.
const char* ebm_cuda_run(EbmCudaRun* run);
}

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif
