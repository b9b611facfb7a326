/** @file `torchebm/utils`: two-sample metrics and progress. */
export {
  energyDistance,
  type RbfMmdOptions,
  rbfMmd,
  type TwoSampleRow,
  type TwoSampleTable,
  twoSampleTable,
} from './metrics.js';
export { ProgressBar, type ProgressBarOptions } from './progressBar.js';
