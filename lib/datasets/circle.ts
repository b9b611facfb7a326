import { nonNegative, number, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseSyntheticDataset, type DatasetOptionNames, type DatasetOptions, datasetDefaults, jitter } from './base.js';

/** Options of {@link CircleDataset}. */
export interface CircleOptions extends DatasetOptions {
  /** The number of points; 2000 by default. */
  nSamples?: number;
  /** Standard deviation of the normal noise that is added; 0.05 by default. */
  noise?: number;
  /** Radius of the circle; 1 by default. */
  radius?: number;
}

/**
 * Points evenly distributed on a circle, with noise.
 *
 * Draws: the angle 2π·`rand(n)`, then `randnLike`·noise.
 *
 * @throws RangeError for a number of points that is not a positive integer, or a negative noise.
 * @example
 * import { CircleDataset } from 'torchebm/datasets';
 * const data = new CircleDataset({ nSamples: 1000, seed: 0 }).getData();
 * console.log(data.shape); // [1000, 2]
 */
export class CircleDataset extends BaseSyntheticDataset {
  readonly noise: number;
  readonly radius: number;

  constructor(...rest: Trailing<CircleOptions, ['nSamples', 'noise', 'radius', ...DatasetOptionNames]>) {
    const owner = new.target.name;
    const options = readArguments<Required<CircleOptions>>(owner, rest, {
      nSamples: 2000,
      noise: 0.05,
      radius: 1,
      ...datasetDefaults,
    });
    super(options.nSamples, options);
    this.noise = nonNegative(owner, 'noise', options.noise);
    this.radius = number(owner, 'radius', options.radius);
    this.regenerate();
  }

  override _generateData(): Tensor {
    const angle = torch.rand([this.nSamples], this.placement).mul(2 * Math.PI);
    return jitter(torch.stack([angle.cos().mul(this.radius), angle.sin().mul(this.radius)], 1), this.noise);
  }
}
