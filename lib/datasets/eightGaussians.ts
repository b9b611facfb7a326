import { nonNegative, number, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseSyntheticDataset, type DatasetOptionNames, type DatasetOptions, datasetDefaults } from './base.js';
import { mixture } from './gaussianMixture.js';

/** Options of {@link EightGaussiansDataset}. */
export interface EightGaussiansOptions extends DatasetOptions {
  /** The number of points; 2000 by default. */
  nSamples?: number;
  /** Standard deviation of a component; 0.02 by default. */
  std?: number;
  /** Distance of the centres from the origin; 2 by default. */
  scale?: number;
}

/**
 * Eight normal distributions of equal weight at the compass points, in random order.
 *
 * The centres are scale·(±1, 0), scale·(0, ±1) and scale·(±1, ±1)/√2, in float32 for any dtype. Draws as in
 * {@link GaussianMixtureDataset}.
 *
 * @throws RangeError unless nSamples is a positive integer and std ≥ 0.
 * @example
 * import { EightGaussiansDataset } from 'torchebm/datasets';
 * const data = new EightGaussiansDataset({ nSamples: 1000, seed: 0 }).getData();
 * console.log(data.shape); // [1000, 2]
 */
export class EightGaussiansDataset extends BaseSyntheticDataset {
  readonly std: number;
  readonly scale: number;

  constructor(...rest: Trailing<EightGaussiansOptions, ['nSamples', 'std', 'scale', ...DatasetOptionNames]>) {
    const owner = new.target.name;
    const options = readArguments<Required<EightGaussiansOptions>>(owner, rest, {
      nSamples: 2000,
      std: 0.02,
      scale: 2,
      ...datasetDefaults,
    });
    super(options.nSamples, options);
    this.std = nonNegative(owner, 'std', options.std);
    this.scale = number(owner, 'scale', options.scale);
    this.regenerate();
  }

  override _generateData(): Tensor {
    const d = 1 / Math.sqrt(2);
    const centers = torch.tensor(
      [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
        [d, d],
        [d, -d],
        [-d, d],
        [-d, -d],
      ],
      { dtype: 'float32' },
    );
    return mixture(centers.mul(this.scale).to(this.placement), this.nSamples, this.std);
  }
}
