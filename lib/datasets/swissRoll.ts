import { nonNegative, number, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseSyntheticDataset, type DatasetOptionNames, type DatasetOptions, datasetDefaults, jitter } from './base.js';

/** Options of {@link SwissRollDataset}. */
export interface SwissRollOptions extends DatasetOptions {
  /** The number of points; 2000 by default. */
  nSamples?: number;
  /** Standard deviation of the normal noise that is added; 0.05 by default. */
  noise?: number;
  /** The number of the spiral's turns; 3 by default. */
  arclength?: number;
}

/**
 * A spiral of one arm, centred and scaled after the noise.
 *
 * With t = arclength·π(1 + 2u): (t cos t, t sin t) plus noise, less the mean, over twice the mean of the two standard
 * deviations. Draws: u = `rand(n)`, then `randnLike`·noise.
 *
 * @throws RangeError for a number of points that is not a positive integer, or a negative noise.
 * @example
 * import { SwissRollDataset } from 'torchebm/datasets';
 * const data = new SwissRollDataset({ nSamples: 1000, seed: 0 }).getData();
 * console.log(data.shape); // [1000, 2]
 */
export class SwissRollDataset extends BaseSyntheticDataset {
  readonly noise: number;
  readonly arclength: number;

  constructor(...rest: Trailing<SwissRollOptions, ['nSamples', 'noise', 'arclength', ...DatasetOptionNames]>) {
    const owner = new.target.name;
    const options = readArguments<Required<SwissRollOptions>>(owner, rest, {
      nSamples: 2000,
      noise: 0.05,
      arclength: 3,
      ...datasetDefaults,
    });
    super(options.nSamples, options);
    this.noise = nonNegative(owner, 'noise', options.noise);
    this.arclength = number(owner, 'arclength', options.arclength);
    this.regenerate();
  }

  override _generateData(): Tensor {
    const u = torch.rand([this.nSamples], this.placement);
    const t = u
      .mul(2)
      .add(1)
      .mul(this.arclength * Math.PI);
    const roll = jitter(torch.stack([t.mul(t.cos()), t.mul(t.sin())], 1), this.noise);
    return roll.sub(roll.mean(0)).div(roll.std(0).mean().mul(2));
  }
}
