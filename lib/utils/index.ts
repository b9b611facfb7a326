/** @file `torchebm/utils`: two-sample metrics, diagnostics of chains, averages of weights, and progress. */
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
  allGatherCat,
  broadcastObject,
  broadcastTensor,
  getRank,
  getWorldSize,
  isDistributed,
  unsharded,
} from './distributed.js';
export { type DecaySchedule, EMA, type EMAOptions, requiresGrad, updateEma } from './ema.js';
export { JsonLinesWriter } from './jsonLines.js';
export {
  energyDistance,
  type RbfMmdOptions,
  rbfMmd,
  type TwoSampleRow,
  type TwoSampleTable,
  twoSampleTable,
} from './metrics.js';
export {
  Profile,
  type ProfileColumn,
  type ProfileOptions,
  type ProfileRow,
  profileContext,
} from './profiling.js';
export { ProgressBar, type ProgressBarOptions } from './progressBar.js';
export { SummaryWriter } from './tensorboard.js';
