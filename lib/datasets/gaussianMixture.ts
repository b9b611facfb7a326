import { nonNegative, number, positiveInteger, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import {
  BaseSyntheticDataset,
  type DatasetOptionNames,
  type DatasetOptions,
  datasetDefaults,
  shares,
  shuffled,
} from './base.js';

/** Options of {@link GaussianMixtureDataset}. */
export interface GaussianMixtureOptions extends DatasetOptions {
  /** The number of points; 2000 by default. */
  nSamples?: number;
  /** Number of components; 8 by default. */
  nComponents?: number;
  /** Standard deviation of a component; 0.05 by default. */
  std?: number;
  /** Radius of the circle of centres; 1 by default. */
  radius?: number;
}

/**
 * Normal distributions of equal weight, their centres evenly on a circle, in random order.
 *
 * Draws: for each component `randn(m, 2)`·std + centre, where the first n mod k components get one point more; then
 * `randperm(n)`.
 *
 * @throws RangeError unless nSamples and nComponents are positive integers and std ≥ 0.
 * @example
 * import { GaussianMixtureDataset } from 'torchebm/datasets';
 * const data = new GaussianMixtureDataset({ nSamples: 1000, seed: 0 }).getData();
 * console.log(data.shape); // [1000, 2]
 */
export class GaussianMixtureDataset extends BaseSyntheticDataset {
  readonly nComponents: number;
  readonly std: number;
  readonly radius: number;

  constructor(
    ...rest: Trailing<GaussianMixtureOptions, ['nSamples', 'nComponents', 'std', 'radius', ...DatasetOptionNames]>
  ) {
    const owner = new.target.name;
    const options = readArguments<Required<GaussianMixtureOptions>>(owner, rest, {
      nSamples: 2000,
      nComponents: 8,
      std: 0.05,
      radius: 1,
      ...datasetDefaults,
    });
    super(options.nSamples, options);
    this.nComponents = positiveInteger(owner, 'nComponents', options.nComponents);
    this.std = nonNegative(owner, 'std', options.std);
    this.radius = number(owner, 'radius', options.radius);
    this.regenerate();
  }

  override _generateData(): Tensor {
    const { nComponents, radius, placement } = this;
    const theta = torch.linspace(0, 2 * Math.PI, nComponents + 1, placement).narrow(0, 0, nComponents);
    return mixture(torch.stack([theta.cos().mul(radius), theta.sin().mul(radius)], 1), this.nSamples, this.std);
  }
}

/** n points around centres (k, 2), shuffled. @internal */
export function mixture(centers: Tensor, n: number, std: number): Tensor {
  const { dtype, device } = centers;
  const parts = shares(n, centers.size(0)).flatMap((m, i) =>
    m === 0 ? [] : [torch.randn([m, 2], { dtype, device }).mul(std).add(centers.select(0, i))],
  );
  return shuffled(torch.cat(parts));
}
