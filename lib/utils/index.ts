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
} from '../diagnostics/mcmc.js';
export {
  Profile,
  type ProfileColumn,
  type ProfileOptions,
  type ProfileRow,
  profileContext,
} from '../diagnostics/profiling.js';
export {
  energyDistance,
  type RbfMmdOptions,
  rbfMmd,
  type TwoSampleRow,
  type TwoSampleTable,
  twoSampleTable,
} from '../diagnostics/twoSample.js';
export {
  allGatherCat,
  broadcastObject,
  broadcastTensor,
  getRank,
  getWorldSize,
  isDistributed,
} from '../distributed/guarded.js';
export { JsonLinesWriter } from '../logging/jsonLines.js';
export { type MlflowOptions, type MlflowStatus, MlflowWriter } from '../logging/mlflow.js';
export { ProgressBar, type ProgressBarOptions } from '../logging/progressBar.js';
export { SummaryWriter } from '../logging/tensorboard.js';
export { type TrackioOptions, TrackioWriter } from '../logging/trackio.js';
export { unsharded } from '../training/distributed.js';
export { type DecaySchedule, EMA, type EMAOptions, requiresGrad, updateEma } from '../training/ema.js';
export {
  type LoadCheckpointOptions,
  loadCheckpoint,
  type SaveCheckpointOptions,
  saveCheckpoint,
} from '../training/modelCheckpoint.js';
