import { nonNegative, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseSyntheticDataset, type DatasetOptionNames, type DatasetOptions, datasetDefaults, jitter } from './base.js';

/** Options of {@link TwoMoonsDataset}. */
export interface TwoMoonsOptions extends DatasetOptions {
  /** The number of points; 2000 by default. */
  nSamples?: number;
  /** Standard deviation of the normal noise that is added; 0.05 by default. */
  noise?: number;
}

/**
 * Two half circles that reach into each other; the outer one comes first.
 *
 * ⌊n/2⌋ points (cos θ, sin θ), then the others (1 − cos θ, ½ − sin θ), with θ evenly from 0 to π in each.
 * Draws: `randnLike`·noise.
 *
 * @throws RangeError for a number of points that is not a positive integer, or a negative noise.
 * @example
 * import { TwoMoonsDataset } from 'torchebm/datasets';
 * const data = new TwoMoonsDataset({ nSamples: 1000, seed: 0 }).getData();
 * console.log(data.shape); // [1000, 2]
 */
export class TwoMoonsDataset extends BaseSyntheticDataset {
  readonly noise: number;

  constructor(...rest: Trailing<TwoMoonsOptions, ['nSamples', 'noise', ...DatasetOptionNames]>) {
    const owner = new.target.name;
    const options = readArguments<Required<TwoMoonsOptions>>(owner, rest, {
      nSamples: 2000,
      noise: 0.05,
      ...datasetDefaults,
    });
    super(options.nSamples, options);
    this.noise = nonNegative(owner, 'noise', options.noise);
    this.regenerate();
  }

  override _generateData(): Tensor {
    const { nSamples, placement } = this;
    const outer = torch.linspace(0, Math.PI, Math.floor(nSamples / 2), placement);
    const inner = torch.linspace(0, Math.PI, Math.ceil(nSamples / 2), placement);
    const x = torch.cat([outer.cos(), inner.cos().neg().add(1)]);
    const y = torch.cat([outer.sin(), inner.sin().neg().add(1).sub(0.5)]);
    return jitter(torch.stack([x, y], 1), this.noise);
  }
}
