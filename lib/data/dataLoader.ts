import type { Generator } from '../torch/core.js';
import { boolean, kindError, positiveInteger, readArguments, type Trailing, valueError } from '../utils/options.js';
import { type Collated, defaultCollate } from './collate.js';
import { Dataset, type DatasetLike, IterableDataset, itemOf, itemsOf, TensorDataset } from './dataset.js';
import { BatchSampler, drawSeed, RandomSampler, type Sampler, SequentialSampler } from './sampler.js';

/** Options of {@link DataLoader}. */
export interface DataLoaderOptions<T, B> {
  /** Items per batch (1); null gives the items themselves. */
  batchSize?: number | null;
  /** Draws a new order for each pass; false by default. */
  shuffle?: boolean;
  /** The order of the items, instead of `shuffle`. */
  sampler?: Sampler | Iterable<number> | null;
  /** The batches as lists of numbers, instead of all of these. */
  batchSampler?: Sampler<number[]> | Iterable<number[]> | null;
  /** Only 0: items are loaded in place. */
  numWorkers?: 0;
  /** Makes a batch of a list of items; {@link defaultCollate} by default. */
  collateFn?: ((items: T[]) => B) | null;
  /** Leaves out a last batch that is too short; false by default. */
  dropLast?: boolean;
  /** Where random numbers come from; the global generator by default. */
  generator?: Generator | null;
}

/**
 * Batches of a dataset, anew each time it is iterated: the same permutations as PyTorch's from the same seed.
 *
 * As there, each pass draws a number from the generator even unshuffled, so that what is drawn later agrees too.
 *
 * @example
 * const loader = new DataLoader(new TensorDataset(x, y), { batchSize: 32, shuffle: true });
 * for (const [inputs, targets] of loader) train(inputs, targets);
 */
export class DataLoader<T = unknown, B = Collated<T>> implements Iterable<B> {
  readonly dataset: DatasetLike<T> | IterableDataset<T>;
  readonly batchSize: number | null;
  readonly dropLast: boolean;
  readonly sampler: Iterable<number> | null;
  readonly batchSampler: Iterable<number[]> | null;
  readonly generator: Generator | null;
  readonly collateFn: ((items: T[]) => B) | null;

  constructor(
    dataset: DatasetLike<T> | IterableDataset<T>,
    ...rest: Trailing<DataLoaderOptions<T, B>, ['batchSize', 'shuffle']>
  ) {
    const owner = 'DataLoader';
    const o = readArguments<Required<DataLoaderOptions<T, B>>>(owner, rest, {
      batchSize: 1,
      shuffle: false,
      sampler: null,
      batchSampler: null,
      numWorkers: 0,
      collateFn: null,
      dropLast: false,
      generator: null,
    });
    const stream = dataset instanceof IterableDataset;
    if (!stream && !(dataset instanceof Dataset) && !Array.isArray(dataset)) {
      throw kindError(owner, 'dataset', 'a Dataset or an array', dataset);
    }
    boolean(owner, 'shuffle', o.shuffle);
    boolean(owner, 'dropLast', o.dropLast);
    if (o.numWorkers !== 0) throw valueError(owner, 'numWorkers', '0', o.numWorkers);
    if (o.collateFn !== null && typeof o.collateFn !== 'function') {
      throw kindError(owner, 'collateFn', 'a function', o.collateFn);
    }
    if (stream && (o.shuffle || o.sampler || o.batchSampler)) {
      throw valueError(owner, 'shuffle, sampler and batchSampler', 'absent for an IterableDataset', 'one of them');
    }
    if (o.sampler && o.shuffle) throw valueError(owner, 'shuffle', 'false with a sampler', true);
    if (o.batchSampler && (o.batchSize !== 1 || o.shuffle || o.sampler || o.dropLast)) {
      throw valueError(owner, 'batchSize, shuffle, sampler and dropLast', 'absent with a batchSampler', 'one of them');
    }
    if (o.batchSize === null && o.dropLast) throw valueError(owner, 'dropLast', 'false without batches', true);
    this.dataset = dataset;
    this.batchSize = o.batchSampler
      ? null
      : o.batchSize === null
        ? null
        : positiveInteger(owner, 'batchSize', o.batchSize);
    this.dropLast = o.dropLast;
    this.generator = o.generator;
    this.collateFn = o.collateFn;
    if (stream) {
      this.sampler = null;
      this.batchSampler = null;
    } else {
      const { generator } = o;
      const ordered = dataset as DatasetLike<T>;
      this.sampler =
        o.sampler ?? (o.shuffle ? new RandomSampler(ordered, { generator }) : new SequentialSampler(ordered));
      this.batchSampler =
        o.batchSampler ?? (this.batchSize === null ? null : new BatchSampler(this.sampler, this.batchSize, o.dropLast));
    }
  }

  /** Number of batches in a pass. */
  get length(): number {
    const { dataset, batchSize, dropLast } = this;
    if (dataset instanceof IterableDataset) {
      const items = (dataset as { length?: number }).length;
      if (items === undefined) throw valueError('DataLoader', 'dataset', 'of known length', dataset);
      if (batchSize === null) return items;
      return dropLast ? Math.floor(items / batchSize) : Math.ceil(items / batchSize);
    }
    const length = ((this.batchSampler ?? this.sampler) as { length?: number }).length;
    if (length === undefined) throw valueError('DataLoader', 'sampler', 'of known length', this.sampler);
    return length;
  }

  [Symbol.iterator](): IterableIterator<B> {
    // PyTorch draws this number to seed its workers, before the sampler draws the permutation's seed.
    drawSeed(this.generator);
    return this.dataset instanceof IterableDataset ? this.#stream(this.dataset) : this.#batches(this.dataset);
  }

  *#batches(dataset: DatasetLike<T>): IterableIterator<B> {
    const { batchSampler, collateFn } = this;
    if (!batchSampler) {
      const make = (collateFn ?? ((item: unknown) => item)) as (item: T) => B;
      for (const index of this.sampler!) yield make(itemOf(dataset, index));
      return;
    }
    for (const indices of batchSampler) {
      if (collateFn) yield collateFn(itemsOf(dataset, indices));
      else if (dataset instanceof TensorDataset) yield dataset.batch(indices) as B;
      else yield defaultCollate(itemsOf(dataset, indices)) as B;
    }
  }

  *#stream(dataset: IterableDataset<T>): IterableIterator<B> {
    const { batchSize, dropLast, collateFn } = this;
    if (batchSize === null) {
      const make = (collateFn ?? ((item: unknown) => item)) as (item: T) => B;
      for (const item of dataset) yield make(item);
      return;
    }
    const make = collateFn ?? (defaultCollate as (items: T[]) => B);
    let items: T[] = [];
    for (const item of dataset) {
      items.push(item);
      if (items.length === batchSize) {
        yield make(items);
        items = [];
      }
    }
    if (items.length > 0 && !dropLast) yield make(items);
  }
}
