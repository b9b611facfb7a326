/** @file Datasets: of items by number, and streams of items. */

import {
  kindError,
  type Named,
  nonNegativeInteger,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import type { Generator } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';
import { drawOrder } from './indexSampler.js';

/** Items by number; a subclass overrides `getItem` and `length`, and `getItems` where many at once are cheaper. */
export abstract class Dataset<T = unknown> {
  /** Number of items. */
  abstract get length(): number;

  /** The item of a number from 0 to length − 1. */
  abstract getItem(index: number): T;

  /** The items of several numbers. */
  getItems(indices: readonly number[]): T[] {
    return indices.map((index) => this.getItem(index));
  }

  /** The tensors whose rows are the items, in a list if items are lists, where this is all there is to items. @internal */
  get _rows(): Tensor | readonly Tensor[] | null {
    return null;
  }

  /** Whether items are those of a class, whatever has been made of it. @internal */
  protected _keepsItemsOf({ getItem, getItems }: Dataset): boolean {
    return this.getItem === getItem && this.getItems === getItems;
  }

  /** This dataset and then another. */
  concat(other: Dataset<T>): ConcatDataset<T> {
    return new ConcatDataset([this, other]);
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (let i = 0; i < this.length; i++) yield this.getItem(i);
  }
}

/** Items one after the other, for data that cannot be had by number. */
export abstract class IterableDataset<T = unknown> implements Iterable<T> {
  abstract [Symbol.iterator](): Iterator<T>;
}

/** A dataset or an array, whose elements are the items, or a tensor, whose rows are. */
export type DatasetLike<T> = Dataset<T> | readonly T[] | (Tensor & Iterable<T>);

/** Number of items. @internal */
export const sizeOf = (dataset: DatasetLike<unknown>): number =>
  dataset instanceof Tensor ? dataset.size(0) : dataset.length;

/** Items of several numbers. @internal */
export function itemsOf<T>(dataset: DatasetLike<T>, indices: readonly number[]): T[] {
  return dataset instanceof Dataset ? dataset.getItems(indices) : indices.map((index) => itemOf(dataset, index));
}

/** The item of a number. @internal */
export function itemOf<T>(dataset: DatasetLike<T>, index: number): T {
  if (dataset instanceof Tensor) return dataset.select(0, index) as T;
  return dataset instanceof Dataset ? dataset.getItem(index) : dataset[index]!;
}

/** The batch of the items of several numbers, collated, where items are rows of tensors; else null. @internal */
export function batchOf(dataset: DatasetLike<unknown>, indices: readonly number[]): Tensor | Tensor[] | null {
  if (dataset instanceof Subset && dataset._isPlain) {
    return batchOf(
      dataset.dataset,
      indices.map((index) => dataset.indices[index]!),
    );
  }
  const rows = dataset instanceof Dataset ? dataset._rows : dataset instanceof Tensor ? dataset : null;
  if (rows === null) return null;
  const select = (tensor: Tensor) =>
    torch.tidy(() => tensor.indexSelect(0, torch.tensor([...indices], { dtype: 'int64', device: tensor.device })));
  return rows instanceof Tensor ? select(rows) : rows.map(select);
}

/**
 * Tensors of equal length; item i is the i-th row of each.
 *
 * @example
 * const dataset = new TensorDataset(torch.randn([100, 2]), torch.zeros([100]));
 * const [x, y] = dataset.getItem(0);
 */
export class TensorDataset<T extends Tensor[] = Tensor[]> extends Dataset<T> {
  readonly tensors: T;

  constructor(...tensors: T) {
    super();
    for (const tensor of tensors) {
      if (!(tensor instanceof Tensor)) throw kindError('TensorDataset', 'tensors', 'tensors', tensor);
    }
    const sizes = tensors.map((tensor) => tensor.shape[0]);
    if (tensors.length === 0 || sizes.some((size) => size === undefined || size !== sizes[0])) {
      throw valueError('TensorDataset', 'tensors', 'of one length', sizes);
    }
    this.tensors = tensors;
  }

  override get length(): number {
    return this.tensors[0]!.shape[0]!;
  }

  override getItem(index: number): T {
    return this.tensors.map((tensor) => tensor.select(0, index)) as T;
  }

  /** @internal */
  override get _rows(): T | null {
    return this._keepsItemsOf(TensorDataset.prototype) ? this.tensors : null;
  }
}

/** Datasets side by side: item i is the list of their items i. */
export class StackDataset<T extends unknown[] = unknown[]> extends Dataset<T> {
  readonly datasets: { [K in keyof T]: DatasetLike<T[K]> };

  constructor(...datasets: { [K in keyof T]: DatasetLike<T[K]> }) {
    super();
    const sizes = datasets.map(sizeOf);
    if (sizes.length === 0 || sizes.some((size) => size !== sizes[0])) {
      throw valueError('StackDataset', 'datasets', 'of one length', sizes);
    }
    if (typeof datasets?.[Symbol.iterator] !== 'function') {
      throw kindError('ChainDataset', 'datasets', 'a list of datasets', datasets);
    }
    this.datasets = datasets;
  }

  override get length(): number {
    return sizeOf(this.datasets[0]!);
  }

  override getItem(index: number): T {
    return this.datasets.map((dataset) => itemOf(dataset, index)) as T;
  }
}

/** Datasets one after the other. */
export class ConcatDataset<T = unknown> extends Dataset<T> {
  readonly datasets: DatasetLike<T>[];
  /** Number of items up to the end of each dataset. */
  readonly cumulativeSizes: number[] = [];

  constructor(datasets: Iterable<DatasetLike<T>>);
  constructor(named: { datasets: Iterable<DatasetLike<T>> });
  constructor(...args: unknown[]) {
    super();
    const { datasets } = readArguments<{ datasets: Iterable<DatasetLike<T>> }>('ConcatDataset', args, {}, ['datasets']);
    this.datasets = [...datasets];
    if (this.datasets.length === 0)
      throw valueError('ConcatDataset', 'datasets', 'at least one dataset', this.datasets);
    let total = 0;
    for (const dataset of this.datasets) {
      if (dataset instanceof IterableDataset)
        throw kindError('ConcatDataset', 'datasets', 'datasets by number', dataset);
      total += sizeOf(dataset);
      this.cumulativeSizes.push(total);
    }
  }

  override get length(): number {
    return this.cumulativeSizes.at(-1)!;
  }

  /** The item of a number; negative ones count from the end. */
  override getItem(index: number): T {
    const at = index < 0 ? index + this.length : index;
    const which = this.cumulativeSizes.findIndex((size) => at < size);
    if (at < 0 || which < 0)
      throw valueError('ConcatDataset', 'index', `from ${-this.length} to ${this.length - 1}`, index);
    return itemOf(this.datasets[which]!, which === 0 ? at : at - this.cumulativeSizes[which - 1]!);
  }
}

/** Streams one after the other. */
export class ChainDataset<T = unknown> extends IterableDataset<T> {
  readonly datasets: Iterable<IterableDataset<T>>;

  constructor(datasets: Iterable<IterableDataset<T>>);
  constructor(named: { datasets: Iterable<IterableDataset<T>> });
  constructor(...args: unknown[]) {
    super();
    const { datasets } = readArguments<{ datasets: Iterable<IterableDataset<T>> }>('ChainDataset', args, {}, [
      'datasets',
    ]);
    if (typeof datasets?.[Symbol.iterator] !== 'function') {
      throw kindError('ChainDataset', 'datasets', 'a list of datasets', datasets);
    }
    this.datasets = datasets;
  }

  override *[Symbol.iterator](): IterableIterator<T> {
    for (const dataset of this.datasets) yield* dataset;
  }
}

/** Checks that `dataset` has items by number. */
function expectDataset(owner: string, dataset: unknown): void {
  if (dataset instanceof Dataset || dataset instanceof Tensor || Array.isArray(dataset)) return;
  throw kindError(owner, 'dataset', 'a Dataset, an array or a tensor', dataset);
}

interface SubsetArguments<T> {
  dataset: DatasetLike<T>;
  indices: readonly number[];
}

/** Some of a dataset's items, by their numbers. */
export class Subset<T = unknown> extends Dataset<T> {
  readonly dataset: DatasetLike<T>;
  readonly indices: readonly number[];

  constructor(dataset: DatasetLike<T>, indices: readonly number[]);
  constructor(...named: Named<SubsetArguments<T>, ['dataset', 'indices']>);
  constructor(...args: unknown[]) {
    super();
    const { dataset, indices } = readArguments<SubsetArguments<T>>('Subset', args, {}, ['dataset', 'indices']);
    expectDataset('Subset', dataset);
    if (!Array.isArray(indices)) throw kindError('Subset', 'indices', 'a list of numbers', indices);
    this.dataset = dataset;
    this.indices = indices;
  }

  override get length(): number {
    return this.indices.length;
  }

  override getItem(index: number): T {
    return itemOf(this.dataset, this.indices[index]!);
  }

  override getItems(indices: readonly number[]): T[] {
    return itemsOf(
      this.dataset,
      indices.map((index) => this.indices[index]!),
    );
  }

  /** Whether its items are those of the dataset and no others. @internal */
  get _isPlain(): boolean {
    return this._keepsItemsOf(Subset.prototype);
  }
}

interface RandomSplitArguments<T> {
  dataset: DatasetLike<T>;
  lengths: readonly number[];
  generator?: Generator | null;
}

/**
 * Splits a dataset at random into parts of given lengths, or of given fractions that add up to 1.
 *
 * One permutation is drawn, from `generator` or the global one.
 *
 * @example
 * const [train, test] = randomSplit(dataset, [0.8, 0.2], { generator: new torch.Generator().manualSeed(0) });
 */
export function randomSplit<T>(
  dataset: DatasetLike<T>,
  lengths: readonly number[],
  ...rest: Trailing<{ generator?: Generator | null }, ['generator']>
): Subset<T>[];
/** The same, with arguments by name. */
export function randomSplit<T>(...named: Named<RandomSplitArguments<T>, ['dataset', 'lengths']>): Subset<T>[];
export function randomSplit<T>(...args: unknown[]): Subset<T>[] {
  const { dataset, lengths, generator } = readArguments<Required<RandomSplitArguments<T>>>(
    'randomSplit',
    args,
    { generator: null },
    ['dataset', 'lengths', 'generator'],
  );
  expectDataset('randomSplit', dataset);
  if (!Array.isArray(lengths)) throw kindError('randomSplit', 'lengths', 'a list of numbers', lengths);
  const total = sizeOf(dataset);
  const sum = lengths.reduce((a, b) => a + b, 0);
  let counts = [...lengths];
  if (sum <= 1 && Math.abs(sum - 1) <= 1e-9) {
    for (const fraction of lengths)
      if (fraction < 0) throw valueError('randomSplit', 'lengths', 'non-negative', lengths);
    counts = lengths.map((fraction) => Math.floor(total * fraction));
    const left = total - counts.reduce((a, b) => a + b, 0);
    for (let i = 0; i < left; i++) counts[i % counts.length]!++;
  }
  for (const count of counts) nonNegativeInteger('randomSplit', 'lengths', count);
  if (counts.reduce((a, b) => a + b, 0) !== total)
    throw valueError('randomSplit', 'lengths', `${total} in all`, lengths);
  const order = drawOrder(total, () => torch.randperm(total, { generator }));
  let end = 0;
  return counts.map((count) => {
    end += count;
    return new Subset(dataset, Array.from(order.subarray(end - count, end)));
  });
}
