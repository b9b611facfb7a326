import { base, refuseBase } from '../arguments/base.js';
import { called } from '../arguments/names.js';
import { integer, kindError, positiveInteger, readOptions, valueError } from '../arguments/options.js';
import { Dataset } from '../data/index.js';
import { expectTensor } from '../tensor/tensor.js';
import type { DeviceLike, DType, Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** Options that every dataset takes. */
export interface DatasetOptions {
  /** Where the points are; the CPU by default. */
  device?: DeviceLike | null;
  /** Type of the points, and of the draws; float32 by default. */
  dtype?: DType;
  /** Seed of the global generator, set before drawing; without one its present state counts. */
  seed?: number | bigint | null;
}

/** A seed, which is a bigint where `torch.seed()` gave a large one. */
const seedOf = (owner: string, seed: number | bigint) =>
  typeof seed === 'bigint' ? seed : integer(owner, 'seed', seed);

/** Defaults of {@link DatasetOptions}; the last of a dataset's arguments. @internal */
export const datasetDefaults: Required<DatasetOptions> = { device: null, dtype: 'float32', seed: null };

/** Names of {@link DatasetOptions} in Python's order. @internal */
export type DatasetOptionNames = ['device', 'dtype', 'seed'];

/**
 * Base of the toy datasets: n points in the plane, drawn when the dataset is made.
 *
 * A subclass overrides `_generateData`, which gives a tensor (nSamples, …), and calls `regenerate()` at the end of its
 * constructor. Seeding is that of `torch.manualSeed`: later draws of the script start from where the dataset left off.
 * A DataLoader gives batches (batchSize, 2) of it.
 *
 * @throws RangeError unless nSamples is a positive integer; TypeError for an unknown option.
 * @example
 * import { BaseSyntheticDataset } from 'torchebm/datasets';
 * import * as torch from 'torchebm/torch';
 * class Diagonal extends BaseSyntheticDataset {
 *   constructor(nSamples, options) {
 *     super(nSamples, options);
 *     this.regenerate();
 *   }
 *   _generateData() {
 *     const t = torch.rand([this.nSamples], this.placement);
 *     return torch.stack([t, t], 1);
 *   }
 * }
 * console.log(new Diagonal(100, { seed: 0 }).getData().shape); // [100, 2]
 */
export abstract class BaseSyntheticDataset extends Dataset<Tensor> {
  readonly nSamples: number;
  readonly device: DeviceLike | null;
  readonly dtype: DType;
  /** The seed that `regenerate()` gives the global generator, if not null. */
  seed: number | bigint | null;
  #data: Tensor | undefined;

  constructor(nSamples: number, { device = null, dtype = 'float32', seed = null }: DatasetOptions = {}) {
    refuseBase(new.target);
    super();
    const owner = new.target.name;
    this.nSamples = positiveInteger(owner, 'nSamples', nSamples);
    this.device = device;
    this.dtype = dtype;
    this.seed = seed === null ? null : seedOf(owner, seed);
  }

  /** Draws the points (nSamples, …). */
  abstract _generateData(): Tensor;

  /** Options that make a tensor of the dataset's device and dtype. */
  get placement(): { device: DeviceLike | null; dtype: DType } {
    return { device: this.device, dtype: this.dtype };
  }

  /**
   * Draws the points anew: with a new seed, which is kept, or with the old one, which gives the same points. The seed
   * is the argument, or the option `seed`.
   */
  regenerate(given: number | bigint | null | { seed?: number | bigint | null } = null): void {
    const seed =
      typeof given === 'object' && given !== null
        ? readOptions<{ seed: number | bigint | null }>(`${this.constructor.name}.regenerate`, given, { seed: null })
            .seed
        : given;
    if (seed !== null) this.seed = seedOf(this.constructor.name, seed);
    if (this.seed !== null) torch.manualSeed(this.seed);
    const data = this._generateData();
    expectTensor(this.constructor.name, 'the data', data);
    if (data.size(0) !== this.nSamples) {
      throw valueError(this.constructor.name, 'the data', `${this.nSamples} rows`, data.shape);
    }
    this.#data = data.to({ dtype: this.dtype, device: this.device });
  }

  /** All points (nSamples, 2): the tensor itself, not a copy. */
  getData(): Tensor {
    if (!this.#data) this.regenerate();
    return this.#data!;
  }

  /** The number of points. */
  override get length(): number {
    return this.nSamples;
  }

  /**
   * The point (2) at an index, as a view.
   *
   * @throws RangeError unless the index is an integer from 0 to length − 1.
   */
  override getItem(index: number): Tensor {
    if (typeof index !== 'number') throw kindError(this.constructor.name, 'index', 'a number', index);
    if (!Number.isInteger(index) || index < 0 || index >= this.length) {
      throw valueError(this.constructor.name, 'index', `an integer from 0 to ${this.length - 1}`, index);
    }
    return this.getData().select(0, index);
  }

  /** @internal */
  override get _rows(): Tensor | null {
    return this._keepsItemsOf(BaseSyntheticDataset.prototype) ? this.getData() : null;
  }

  /** The size of the set, and where and as what it is made. */
  override toString(): string {
    const device = this.device === null ? 'None' : String(this.device);
    return called(this, { nSamples: String(this.nSamples), device, dtype: `torch.${this.dtype}` });
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
base(BaseSyntheticDataset, '_generateData');

/** The points with normal noise of standard deviation `noise`, which is drawn even if that is 0. @internal */
export function jitter(points: Tensor, noise: number): Tensor {
  return points.add(torch.randnLike(points).mul(noise));
}

/** The shares of n points that k parts get: as equal as can be, the first ones getting the rest. @internal */
export function shares(n: number, k: number): number[] {
  return Array.from({ length: k }, (_, i) => Math.floor(n / k) + (i < n % k ? 1 : 0));
}

/** The points in random order. @internal */
export function shuffled(points: Tensor): Tensor {
  return points.at(torch.randperm(points.size(0), { device: points.device }));
}
