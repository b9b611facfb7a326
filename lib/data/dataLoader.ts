import {
  boolean,
  iteratorOf,
  kindError,
  type Named,
  nonNegativeInteger,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
  wide,
} from '../arguments/options.js';
import * as torch from '../tensor/index.js';
import { Generator, Tensor } from '../tensor/index.js';
import { type Collated, defaultCollate } from './collate.js';
import { batchOf, Dataset, type DatasetLike, IterableDataset, itemOf, itemsOf, sizeOf } from './dataset.js';
import { BatchSampler, drawSeed, RandomSampler, type Sampler, SequentialSampler } from './indexSampler.js';

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

/** The state of a {@link DataLoader}. */
export interface DataLoaderState {
  /** Batches given of the pass under way. */
  position: number;
  /** Tells whether the order is the same. */
  digest: number;
  /** The generators at the start of that pass, the global one first if it is drawn from; none between two passes. */
  start: Tensor[];
  /** The generators of the loader and its samplers now. */
  generators: Tensor[];
}

type Pass = Omit<DataLoaderState, 'generators'>;

const FNV_START = 0x811c9dc5;

const statesOf = (generators: Generator[]): Tensor[] => generators.map((generator) => generator.getState());

/** Counts a batch, and mixes its indices into the digest (Fowler, Noll and Vo's hash). */
function count(pass: Pass, indices: unknown): void {
  pass.position++;
  for (const index of Array.isArray(indices) ? indices : [indices]) {
    pass.digest = Math.imul(pass.digest ^ Number(index), 0x01000193) >>> 0;
  }
}

interface DataLoaderArguments<T, B> extends DataLoaderOptions<T, B> {
  dataset: DatasetLike<T> | IterableDataset<T>;
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
  /** The latest pass, until it ends. */
  #pass: Pass | null = null;
  /** The pass that the next one goes on with. */
  #resumed: Pass | null = null;

  constructor(
    dataset: DatasetLike<T> | IterableDataset<T>,
    ...rest: Trailing<DataLoaderOptions<T, B>, ['batchSize', 'shuffle']>
  );
  constructor(...named: Named<DataLoaderArguments<T, B>, ['dataset']>);
  constructor(...args: unknown[]) {
    const owner = 'DataLoader';
    const { dataset, ...o } = readArguments<Required<DataLoaderArguments<T, B>>>(
      owner,
      args,
      {
        batchSize: wide(1),
        shuffle: false,
        sampler: null,
        batchSampler: null,
        numWorkers: 0,
        collateFn: null,
        dropLast: false,
        generator: null,
      },
      ['dataset', 'batchSize', 'shuffle'],
    );
    const stream = dataset instanceof IterableDataset;
    if (!stream && !(dataset instanceof Dataset) && !(dataset instanceof Tensor) && !Array.isArray(dataset)) {
      throw kindError(owner, 'dataset', 'a Dataset, an array or a tensor', dataset);
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
      const ordered = { length: sizeOf(dataset as DatasetLike<T>) };
      this.sampler =
        o.sampler ?? (o.shuffle ? new RandomSampler(ordered, { generator }) : new SequentialSampler(ordered));
      this.batchSampler =
        o.batchSampler ?? (this.batchSize === null ? null : new BatchSampler(this.sampler, this.batchSize, o.dropLast));
    }
  }

  /** Number of batches in a pass. */
  get length(): number {
    const length = this._length;
    if (length !== undefined) return length;
    const { dataset, sampler } = this;
    if (dataset instanceof IterableDataset) throw valueError('DataLoader', 'dataset', 'of known length', dataset);
    throw valueError('DataLoader', 'sampler', 'of known length', sampler);
  }

  /** {@link length}, if known. @internal */
  get _length(): number | undefined {
    const { dataset, batchSize, dropLast } = this;
    if (!(dataset instanceof IterableDataset)) {
      return ((this.batchSampler ?? this.sampler) as { length?: number }).length;
    }
    const items = (dataset as { length?: number }).length;
    if (items === undefined || batchSize === null) return items;
    return dropLast ? Math.floor(items / batchSize) : Math.ceil(items / batchSize);
  }

  [Symbol.iterator](): IterableIterator<B> {
    const resumed = this.#resumed;
    this.#resumed = null;
    const pass: Pass = { position: 0, digest: FNV_START, start: resumed?.start ?? this.#states() };
    const now = resumed ? this.#states() : [];
    if (resumed) this.#setStates(resumed.start);
    let batches: Iterator<B> | undefined;
    let indices: Iterator<number | number[]> | undefined;
    try {
      // PyTorch draws this number to seed its workers, before the sampler draws the permutation's seed.
      drawSeed(this.generator);
      if (this.dataset instanceof IterableDataset) batches = this.#stream(this.dataset);
      else if (this.batchSampler) indices = iteratorOf('DataLoader', 'batchSampler', this.batchSampler);
      else indices = iteratorOf('DataLoader', 'sampler', this.sampler!);
      if (resumed) this.#skip(pass, resumed, batches ?? indices!);
    } finally {
      if (resumed) this.#setStates(now);
    }
    this.#pass = pass;
    return indices ? this.#batches(pass, indices) : this.#counted(pass, batches!);
  }

  /** Goes to where an earlier pass was, without loading items. */
  #skip(pass: Pass, { position, digest }: Pass, iterator: Iterator<unknown>): void {
    while (pass.position < position) {
      const { done, value } = iterator.next();
      if (done) break;
      count(pass, this.dataset instanceof IterableDataset ? [] : value);
    }
    if (pass.position === position && pass.digest === digest) return;
    throw new Error(
      `DataLoader: cannot go on at batch ${position} of the pass that was saved, since the data or their order are others now`,
    );
  }

  *#batches(pass: Pass, indices: Iterator<number | number[]>): IterableIterator<B> {
    const dataset = this.dataset as DatasetLike<T>;
    const { collateFn } = this;
    try {
      for (;;) {
        const { done, value } = indices.next();
        if (done) return;
        let batch: B;
        if (!Array.isArray(value)) {
          const item = itemOf(dataset, value);
          batch = collateFn ? (collateFn as unknown as (item: T) => B)(item) : (item as unknown as B);
        } else if (collateFn) batch = collateFn(itemsOf(dataset, value));
        else batch = (batchOf(dataset, value) ?? defaultCollate(itemsOf(dataset, value))) as B;
        count(pass, value);
        yield batch;
      }
    } finally {
      indices.return?.();
      this.#end(pass);
    }
  }

  *#counted(pass: Pass, batches: Iterator<B>): IterableIterator<B> {
    try {
      for (;;) {
        const { done, value } = batches.next();
        if (done) return;
        count(pass, []);
        yield value;
      }
    } finally {
      batches.return?.();
      this.#end(pass);
    }
  }

  #end(pass: Pass): void {
    if (this.#pass === pass) this.#pass = null;
    for (const state of pass.start) state.dispose();
  }

  /** The generators that draw the order; null stands for the global one. */
  #drawn(): Set<Generator | null> {
    const { sampler, batchSampler } = this;
    const owners = [this, sampler, batchSampler, (batchSampler as { sampler?: unknown } | null)?.sampler];
    const drawn = new Set<Generator | null>();
    for (const owner of owners) {
      const generator = (owner as { generator?: unknown } | null | undefined)?.generator;
      if (generator === null || generator === torch.defaultGenerator()) drawn.add(null);
      else if (generator instanceof Generator) drawn.add(generator);
    }
    return drawn;
  }

  /** Whether the order is drawn from the global generator. @internal */
  get _drawsGlobally(): boolean {
    return this.#drawn().has(null);
  }

  /** Those given to this loader or its samplers. */
  #own(): Generator[] {
    return [...this.#drawn()].filter((generator) => generator !== null);
  }

  /** All that draw the order, the global one first. */
  #generators(): Generator[] {
    return [...(this._drawsGlobally ? [torch.defaultGenerator()] : []), ...this.#own()];
  }

  #states(): Tensor[] {
    return statesOf(this.#generators());
  }

  #setStates(states: readonly Tensor[]): void {
    for (const [i, generator] of this.#generators().entries()) generator.setState(states[i]!);
  }

  /**
   * Where this loader is: the place in the pass under way, and the states of the generators it was given.
   *
   * A loader over the same data that loads it goes on with the batch after the last one given. The global generator
   * is whoever saves it to keep. The order is drawn anew from where its generators stood, so samplers of one's own must
   * draw from generators too, and one that draws as it goes needs its generator for itself.
   *
   * @example
   * const state = loader.stateDict();
   * other.loadStateDict(state);
   */
  stateDict(): DataLoaderState {
    const { position = 0, digest = FNV_START, start = [] } = this.#pass ?? this.#resumed ?? {};
    return { position, digest, start: start.map((state) => state.clone()), generators: statesOf(this.#own()) };
  }

  /**
   * Takes over a state that {@link stateDict} gave: the next pass goes on from there.
   *
   * @throws TypeError for what is no such state; RangeError for one of other generators. The next pass throws if the
   * data or their order are others.
   */
  loadStateDict(state: DataLoaderState): void {
    const { position, digest, start, generators } = (state ?? {}) as DataLoaderState;
    if (!Array.isArray(start) || !Array.isArray(generators) || typeof digest !== 'number') {
      throw kindError('DataLoader', 'state', 'a state of stateDict', state);
    }
    nonNegativeInteger('DataLoader', 'state.position', position);
    const own = this.#own();
    if (generators.length !== own.length || (start.length !== 0 && start.length !== this.#generators().length)) {
      throw valueError('DataLoader', 'state', `of ${own.length} generators`, generators.length);
    }
    for (const [i, generator] of own.entries()) generator.setState(generators[i]!);
    this.#resumed = start.length > 0 ? { position, digest, start: start.map((s) => s.clone()) } : null;
    this.#pass = null;
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
