import { nonNegative, positive, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import {
  BaseSyntheticDataset,
  type DatasetOptionNames,
  type DatasetOptions,
  datasetDefaults,
  jitter,
  shares,
  shuffled,
} from './base.js';

/** Options of {@link FourSquaresDataset}. */
export interface FourSquaresOptions extends DatasetOptions {
  /** The number of points; 2000 by default. */
  nSamples?: number;
  /** Length of the sides; 1 by default. */
  side?: number;
  /** Distance of the centres from both axes; 1 by default. */
  distance?: number;
  /** Standard deviation of the normal noise that is added; 0 by default. */
  noise?: number;
}

/**
 * Points evenly distributed on four squares, one in each quadrant, in random order.
 *
 * The squares have sides of length `side` and centres (±distance, ±distance): (+, +), (+, −), (−, +), (−, −), of which the
 * first n mod 4 get one point more. Draws: for each square `rand(m, 2)`; then `randperm(n)`; then `randnLike`·noise if
 * noise > 0. It is not in Python's TorchEBM.
 *
 * @throws RangeError unless nSamples is a positive integer, side > 0, and distance and noise at least 0.
 * @example
 * import { FourSquaresDataset } from 'torchebm/datasets';
 * const data = new FourSquaresDataset({ nSamples: 1000, seed: 0 }).getData();
 * console.log(data.shape); // [1000, 2]
 */
export class FourSquaresDataset extends BaseSyntheticDataset {
  readonly side: number;
  readonly distance: number;
  readonly noise: number;

  constructor(...rest: Trailing<FourSquaresOptions, ['nSamples', 'side', 'distance', 'noise', ...DatasetOptionNames]>) {
    const owner = new.target.name;
    const options = readArguments<Required<FourSquaresOptions>>(owner, rest, {
      nSamples: 2000,
      side: 1,
      distance: 1,
      noise: 0,
      ...datasetDefaults,
    });
    super(options.nSamples, options);
    this.side = positive(owner, 'side', options.side);
    this.distance = nonNegative(owner, 'distance', options.distance);
    this.noise = nonNegative(owner, 'noise', options.noise);
    this.regenerate();
  }

  override _generateData(): Tensor {
    const { nSamples, side, distance, noise, placement } = this;
    const centers = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ];
    const squares = shares(nSamples, 4).flatMap((m, i) => {
      if (m === 0) return [];
      const center = torch.tensor(centers[i]!, placement).mul(distance);
      return [torch.rand([m, 2], placement).sub(0.5).mul(side).add(center)];
    });
    const points = shuffled(torch.cat(squares));
    return noise > 0 ? jitter(points, noise) : points;
  }
}
