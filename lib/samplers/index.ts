/** @file `torchebm/samplers`. */
export { AnnealedLangevinDynamics, type AnnealedLangevinDynamicsOptions } from './annealedLangevinDynamics.js';
export type { Diagnostics, SampleOptions, SampleResult } from './baseSampler.js';
export type { ChainSampleOptions, ChainSamplerOptions, Precision } from './chainSampler.js';
export type { LastStep, Prediction } from './flowField.js';
export { type FlowSampleOptions, FlowSampler, type FlowSamplerOptions, PredictionType } from './flowSampler.js';
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
export { NoUTurnSampler, type NoUTurnSamplerOptions } from './noUTurnSampler.js';
export { type MakeKernel, ParallelTempering, type ParallelTemperingOptions } from './parallelTempering.js';
export { type Metric, RiemannianManifoldHMC, type RiemannianManifoldHMCOptions } from './riemannianManifoldHMC.js';
export {
  UnderdampedLangevinDynamics,
  type UnderdampedLangevinDynamicsOptions,
} from './underdampedLangevinDynamics.js';
