import { nonNegative, number, positiveInteger, readArguments, type Trailing } from '../arguments/options.js';
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

/** Options of {@link PinwheelDataset}. */
export interface PinwheelOptions extends DatasetOptions {
  /** The number of points; 2000 by default. */
  nSamples?: number;
  /** Number of blades; 5 by default. */
  nClasses?: number;
  /** Standard deviation of the normal noise that is added; 0.05 by default. */
  noise?: number;
  /** Length of the blades; 2 by default. */
  radialScale?: number;
  /** Standard deviation of the angle, the thickness of the blades; 0.1 by default. */
  angularScale?: number;
  /** The angle by which the blades wind, in radians; 5 by default. */
  spiralScale?: number;
}

/**
 * Curved blades around the origin, in random order.
 *
 * A point of blade i has radius radialScale·t and angle 2πi/nClasses + spiralScale·t + angularScale·ε, with t the root of
 * a uniform draw. Draws: for each blade `rand(m)`, then `randn(m)`; then `randperm(n)`; then `randnLike`·noise if
 * noise > 0. Johnson et al., 2016, "Composing graphical models with neural networks".
 *
 * @throws RangeError unless nSamples and nClasses are positive integers, and noise and angularScale at least 0.
 * @example
 * import { PinwheelDataset } from 'torchebm/datasets';
 * const data = new PinwheelDataset({ nSamples: 1000, seed: 0 }).getData();
 * console.log(data.shape); // [1000, 2]
 */
export class PinwheelDataset extends BaseSyntheticDataset {
  readonly nClasses: number;
  readonly noise: number;
  readonly radialScale: number;
  readonly angularScale: number;
  readonly spiralScale: number;

  constructor(
    ...rest: Trailing<
      PinwheelOptions,
      ['nSamples', 'nClasses', 'noise', 'radialScale', 'angularScale', 'spiralScale', ...DatasetOptionNames]
    >
  ) {
    const owner = new.target.name;
    const options = readArguments<Required<PinwheelOptions>>(owner, rest, {
      nSamples: 2000,
      nClasses: 5,
      noise: 0.05,
      radialScale: 2,
      angularScale: 0.1,
      spiralScale: 5,
      ...datasetDefaults,
    });
    super(options.nSamples, options);
    this.nClasses = positiveInteger(owner, 'nClasses', options.nClasses);
    this.noise = nonNegative(owner, 'noise', options.noise);
    this.radialScale = number(owner, 'radialScale', options.radialScale);
    this.angularScale = nonNegative(owner, 'angularScale', options.angularScale);
    this.spiralScale = number(owner, 'spiralScale', options.spiralScale);
    this.regenerate();
  }

  override _generateData(): Tensor {
    const { nSamples, nClasses, noise, placement } = this;
    const blades = shares(nSamples, nClasses).flatMap((m, i) => {
      if (m === 0) return [];
      const t = torch.rand([m], placement).sqrt();
      const radius = t.mul(this.radialScale);
      const spiral = t.mul(this.spiralScale).add(i * ((2 * Math.PI) / nClasses));
      const angle = spiral.add(torch.randn([m], placement).mul(this.angularScale));
      return [torch.stack([radius.mul(angle.cos()), radius.mul(angle.sin())], 1)];
    });
    const points = shuffled(torch.cat(blades));
    return noise > 0 ? jitter(points, noise) : points;
  }
}
