import { nonNegative, positive, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseSyntheticDataset, type DatasetOptionNames, type DatasetOptions, datasetDefaults, jitter } from './base.js';

/** Options of {@link CheckerboardDataset}. */
export interface CheckerboardOptions extends DatasetOptions {
  /** The number of points; 2000 by default. */
  nSamples?: number;
  /** Half the side of the board; 4 by default. */
  rangeLimit?: number;
  /** Standard deviation of the normal noise that is added; 0 by default. */
  noise?: number;
}

/**
 * Points evenly distributed on every other cell of a board of unit cells.
 *
 * The board is [−rangeLimit, rangeLimit]²; a point is kept where ⌊x⌋ + ⌊y⌋ is odd.
 * Draws: `rand(m, 2)` with m = max(1000, ⌊2.5n⌋), again until n points are kept, then `randnLike`·noise.
 *
 * @throws RangeError unless nSamples is a positive integer, rangeLimit > 0 and noise ≥ 0.
 * @example
 * import { CheckerboardDataset } from 'torchebm/datasets';
 * const data = new CheckerboardDataset({ nSamples: 1000, seed: 0 }).getData();
 * console.log(data.shape); // [1000, 2]
 */
export class CheckerboardDataset extends BaseSyntheticDataset {
  readonly rangeLimit: number;
  readonly noise: number;

  constructor(...rest: Trailing<CheckerboardOptions, ['nSamples', 'rangeLimit', 'noise', ...DatasetOptionNames]>) {
    const owner = new.target.name;
    const options = readArguments<Required<CheckerboardOptions>>(owner, rest, {
      nSamples: 2000,
      rangeLimit: 4,
      noise: 0,
      ...datasetDefaults,
    });
    super(options.nSamples, options);
    this.rangeLimit = positive(owner, 'rangeLimit', options.rangeLimit);
    this.noise = nonNegative(owner, 'noise', options.noise);
    this.regenerate();
  }

  override _generateData(): Tensor {
    const { nSamples, rangeLimit, placement } = this;
    const kept: Tensor[] = [];
    for (let missing = nSamples; missing > 0; ) {
      const points = torch
        .rand([Math.max(1000, Math.floor(nSamples * 2.5)), 2], placement)
        .mul(2)
        .sub(1)
        .mul(rangeLimit);
      const cells = points.floor();
      const odd = cells.select(1, 0).add(cells.select(1, 1)).remainder(2).ne(0);
      const inside = points.at(odd).slice(0, 0, missing);
      kept.push(inside);
      missing -= inside.size(0);
    }
    return jitter(torch.cat(kept), this.noise);
  }
}
