/** @file `torchebm/losses`. */

export { getInterpolant } from '../interpolants/registry.js';
export {
  BaseInterpolantLoss,
  type BaseInterpolantLossOptions,
  type InterpolantLossCall,
  type PathSample,
  type TimeSampler,
} from './baseInterpolantLoss.js';
export {
  ContrastiveDivergence,
  type ContrastiveDivergenceCall,
  type ContrastiveDivergenceOptions,
  PersistentContrastiveDivergence,
} from './contrastiveDivergence.js';
export { EnergyMatchingLoss, type EnergyMatchingLossOptions, type EnergyMatchingTerms } from './energyMatching.js';
export { EquilibriumMatchingLoss, type EquilibriumMatchingLossOptions } from './equilibriumMatching.js';
export { FlowMatchingLoss, type FlowMatchingLossOptions } from './flowMatching.js';
export { computeEqmCt, computeFlowWeight, dispersiveLoss, meanFlat, trimmedMean } from './lossUtils.js';
export {
  GaussianNoise,
  NoiseContrastiveEstimation,
  type NoiseContrastiveEstimationOptions,
  type NoiseLaw,
} from './noiseContrastive.js';
export { ParallelTemperingCD, type ParallelTemperingCDOptions } from './parallelTemperingCD.js';
export {
  DenoisingScoreMatching,
  type DenoisingScoreMatchingOptions,
  ScoreMatching,
  type ScoreMatchingOptions,
  SlicedScoreMatching,
  type SlicedScoreMatchingOptions,
} from './scoreMatching.js';
