import { nonNegative, number, positiveInteger, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseSyntheticDataset, type DatasetOptionNames, type DatasetOptions, datasetDefaults, jitter } from './base.js';

/** Options of {@link GridDataset}. */
export interface GridOptions extends DatasetOptions {
  /** Number of points along each side; 10 by default. */
  nSamplesPerDim?: number;
  /** Half the side of the grid; 1 by default. */
  rangeLimit?: number;
  /** Standard deviation of the normal noise that is added; 0.01 by default. */
  noise?: number;
}

/**
 * The points of a square grid, row by row along y, with noise.
 *
 * The grid is evenly spaced on [−rangeLimit, rangeLimit]², x changing slowly and y fast; n = nSamplesPerDim².
 * Draws: `randnLike`·noise if noise > 0.
 *
 * @throws RangeError unless nSamplesPerDim is a positive integer and noise ≥ 0.
 * @example
 * import { GridDataset } from 'torchebm/datasets';
 * const data = new GridDataset({ nSamplesPerDim: 20, seed: 0 }).getData();
 * console.log(data.shape); // [400, 2]
 */
export class GridDataset extends BaseSyntheticDataset {
  readonly nSamplesPerDim: number;
  readonly rangeLimit: number;
  readonly noise: number;

  constructor(...rest: Trailing<GridOptions, ['nSamplesPerDim', 'rangeLimit', 'noise', ...DatasetOptionNames]>) {
    const owner = new.target.name;
    const options = readArguments<Required<GridOptions>>(owner, rest, {
      nSamplesPerDim: 10,
      rangeLimit: 1,
      noise: 0.01,
      ...datasetDefaults,
    });
    const nSamplesPerDim = positiveInteger(owner, 'nSamplesPerDim', options.nSamplesPerDim);
    super(nSamplesPerDim ** 2, options);
    this.nSamplesPerDim = nSamplesPerDim;
    this.rangeLimit = number(owner, 'rangeLimit', options.rangeLimit);
    this.noise = nonNegative(owner, 'noise', options.noise);
    this.regenerate();
  }

  override _generateData(): Tensor {
    const { nSamplesPerDim, rangeLimit, noise, placement } = this;
    const ticks = torch.linspace(-rangeLimit, rangeLimit, nSamplesPerDim, placement);
    const [x, y] = torch.meshgrid([ticks, ticks], { indexing: 'ij' });
    const points = torch.stack([x!.flatten(), y!.flatten()], 1);
    return noise > 0 ? jitter(points, noise) : points;
  }
}
