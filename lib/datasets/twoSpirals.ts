import { nonNegative, positive, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseSyntheticDataset, type DatasetOptionNames, type DatasetOptions, datasetDefaults, jitter } from './base.js';

/** Options of {@link TwoSpiralsDataset}. */
export interface TwoSpiralsOptions extends DatasetOptions {
  /** The number of points; 2000 by default. */
  nSamples?: number;
  /** Standard deviation of the normal noise that is added; 0.02 by default. */
  noise?: number;
  /** Turns of each arm around the origin; 1.5 by default. */
  turns?: number;
}

/**
 * Two spirals that wind into each other around the origin; the first one comes first.
 *
 * ⌊n/2⌋ points r·(cos θ, sin θ), then the others r·(−cos θ, −sin θ), with r = √u, which makes them even along the arms,
 * and θ = 2π·turns·r. Draws: u = `rand(n)`, then `randnLike`·noise. It is not in Python's TorchEBM.
 *
 * @throws RangeError unless nSamples is a positive integer, noise ≥ 0 and turns > 0.
 * @example
 * import { TwoSpiralsDataset } from 'torchebm/datasets';
 * const data = new TwoSpiralsDataset({ nSamples: 1000, seed: 0 }).getData();
 * console.log(data.shape); // [1000, 2]
 */
export class TwoSpiralsDataset extends BaseSyntheticDataset {
  readonly noise: number;
  readonly turns: number;

  constructor(...rest: Trailing<TwoSpiralsOptions, ['nSamples', 'noise', 'turns', ...DatasetOptionNames]>) {
    const owner = new.target.name;
    const options = readArguments<Required<TwoSpiralsOptions>>(owner, rest, {
      nSamples: 2000,
      noise: 0.02,
      turns: 1.5,
      ...datasetDefaults,
    });
    super(options.nSamples, options);
    this.noise = nonNegative(owner, 'noise', options.noise);
    this.turns = positive(owner, 'turns', options.turns);
    this.regenerate();
  }

  override _generateData(): Tensor {
    const { nSamples, placement } = this;
    const radius = torch.rand([nSamples], placement).sqrt();
    const angle = radius.mul(2 * Math.PI * this.turns);
    const first = Math.floor(nSamples / 2);
    const side = torch.cat([torch.ones([first], placement), torch.full([nSamples - first], -1, placement)]).mul(radius);
    return jitter(torch.stack([side.mul(angle.cos()), side.mul(angle.sin())], 1), this.noise);
  }
}
