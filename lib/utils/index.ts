/** @file `torchebm/utils`: two-sample metrics, diagnostics of chains, and progress. */
export {
  acceptanceRate,
  autocorrelation,
  type EffectiveSampleSizeOptions,
  effectiveSampleSize,
  energyTrace,
  monteCarloStandardError,
  type RHatOptions,
  rHat,
} from './chains.js';
export {
  type LoadCheckpointOptions,
  loadCheckpoint,
  type SaveCheckpointOptions,
  saveCheckpoint,
} from './checkpoint.js';
export {
  energyDistance,
  type RbfMmdOptions,
  rbfMmd,
  type TwoSampleRow,
  type TwoSampleTable,
  twoSampleTable,
} from './metrics.js';
export { ProgressBar, type ProgressBarOptions } from './progressBar.js';
