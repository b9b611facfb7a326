/** @file `torchebm/samplers`. */
export {
  GradientDescentSampler,
  type GradientDescentSamplerOptions,
  NesterovSampler,
  type NesterovSamplerOptions,
} from './gradientDescent.js';
export { HamiltonianMonteCarlo, type HamiltonianMonteCarloOptions } from './hamiltonianMonteCarlo.js';
export {
  HamiltonianSampler,
  type HamiltonianSamplerOptions,
  type SamplerWarmupOptions,
  type SamplerWarmupResult,
} from './hamiltonianSampler.js';
export { LangevinDynamics, type LangevinDynamicsOptions } from './langevinDynamics.js';
export { MALA, type MALAOptions } from './mala.js';
