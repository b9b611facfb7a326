/** @file The order in which items are drawn. */

import {
  boolean,
  kindError,
  type Named,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import type { Generator, Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';

/** Numbers of items, anew each time it is iterated. */
export abstract class Sampler<T = number> implements Iterable<T> {
  abstract [Symbol.iterator](): Iterator<T>;
  /** The number of indices that it gives. */
  abstract get length(): number;
}

interface Sized {
  readonly length: number;
}

function sized(owner: string, dataSource: Sized): Sized {
  if (typeof dataSource?.length === 'number') return dataSource;
  throw kindError(owner, 'dataSource', 'a dataset with a length', dataSource);
}

function iterable<T extends Iterable<number>>(owner: string, name: string, value: T): T {
  if (typeof value?.[Symbol.iterator] === 'function') return value;
  throw kindError(owner, name, 'iterable', value);
}

/** Numbers of items, unboxed: a list of a million would take a third of a second to make. @internal */
export type Order = Int32Array | Float64Array;

/** The numbers that `draw` gives, of `n` items. @internal */
export function drawOrder(n: number, draw: () => Tensor): Order {
  const dtype = n <= 2 ** 31 ? 'int32' : 'float64';
  return torch.tidy(() => draw().to(dtype).toTypedArray()) as Order;
}

/** 0, 1, 2, … */
export class SequentialSampler extends Sampler {
  readonly dataSource: Sized;

  constructor(dataSource: Sized);
  constructor(named: { dataSource: Sized });
  constructor(...args: unknown[]) {
    super();
    const owner = 'SequentialSampler';
    const { dataSource } = readArguments<{ dataSource: Sized }>(owner, args, {}, ['dataSource'], ['dataSource']);
    this.dataSource = sized(owner, dataSource);
  }

  override get length(): number {
    return this.dataSource.length;
  }

  override *[Symbol.iterator](): IterableIterator<number> {
    for (let i = 0; i < this.dataSource.length; i++) yield i;
  }
}

/** Options of {@link RandomSampler}. */
export interface RandomSamplerOptions {
  /** Draws each item independently; false by default. */
  replacement?: boolean;
  /** The number of draws; that of the items by default. */
  numSamples?: number | null;
  /** Where numbers come from; by default a generator of its own for each pass, seeded by the global one. */
  generator?: Generator | null;
}

interface RandomSamplerArguments extends RandomSamplerOptions {
  dataSource: Sized;
}

/** All items in random order, or random items. */
export class RandomSampler extends Sampler {
  readonly dataSource: Sized;
  readonly replacement: boolean;
  readonly generator: Generator | null;
  readonly #numSamples: number | null;

  constructor(dataSource: Sized, ...rest: Trailing<RandomSamplerOptions, ['replacement', 'numSamples', 'generator']>);
  constructor(...named: Named<RandomSamplerArguments, ['dataSource']>);
  constructor(...args: unknown[]) {
    super();
    const owner = 'RandomSampler';
    const { dataSource, replacement, numSamples, generator } = readArguments<Required<RandomSamplerArguments>>(
      owner,
      args,
      {
        replacement: false,
        numSamples: null,
        generator: null,
      },
      ['dataSource', 'replacement', 'numSamples', 'generator'],
      ['dataSource'],
    );
    this.dataSource = sized(owner, dataSource);
    this.replacement = replacement;
    this.#numSamples = numSamples;
    this.generator = generator;
    positiveInteger(owner, 'numSamples', this.length);
  }

  override get length(): number {
    return this.#numSamples ?? this.dataSource.length;
  }

  override *[Symbol.iterator](): IterableIterator<number> {
    const n = this.dataSource.length;
    const { length } = this;
    const generator = this.generator ?? new torch.Generator().manualSeed(drawSeed(null));
    if (this.replacement) {
      for (let i = 0; i < Math.floor(length / 32); i++)
        yield* drawOrder(n, () => torch.randint(n, [32], { generator }));
      yield* drawOrder(n, () => torch.randint(n, [length % 32], { generator }));
      return;
    }
    const permutation = () => torch.randperm(n, { generator });
    for (let i = 0; i < Math.floor(length / n); i++) yield* drawOrder(n, permutation);
    // PyTorch draws this permutation even where nothing is left to take from it.
    yield* drawOrder(n, () => permutation().slice(0, 0, length % n));
  }
}

/** A 63-bit number, as `torch.empty((), dtype=torch.int64).random_()` draws it. @internal */
export function drawSeed(generator: Generator | null): bigint {
  const drawn = torch.tidy(() => torch.empty([], { dtype: 'int64' }).random_({ generator }).toTypedArray());
  return (drawn as BigInt64Array)[0]!;
}

interface SubsetRandomSamplerArguments {
  indices: readonly number[];
  generator?: Generator | null;
}

/** Given items in random order. */
export class SubsetRandomSampler extends Sampler {
  readonly indices: readonly number[];
  readonly generator: Generator | null;

  constructor(indices: readonly number[], ...rest: Trailing<{ generator?: Generator | null }, ['generator']>);
  constructor(named: SubsetRandomSamplerArguments);
  constructor(...args: unknown[]) {
    super();
    const { indices, generator } = readArguments<Required<SubsetRandomSamplerArguments>>(
      'SubsetRandomSampler',
      args,
      { generator: null },
      ['indices', 'generator'],
    );
    if (!Array.isArray(indices)) throw kindError('SubsetRandomSampler', 'indices', 'a list of numbers', indices);
    this.indices = indices;
    this.generator = generator;
  }

  override get length(): number {
    return this.indices.length;
  }

  override *[Symbol.iterator](): IterableIterator<number> {
    const { generator, indices } = this;
    for (const i of drawOrder(indices.length, () => torch.randperm(indices.length, { generator }))) yield indices[i]!;
  }
}

interface WeightedRandomSamplerArguments {
  weights: Iterable<number> | Tensor;
  numSamples: number;
  replacement?: boolean;
  generator?: Generator | null;
}

/** Items drawn with probabilities in proportion to `weights`. */
export class WeightedRandomSampler extends Sampler {
  readonly weights: readonly number[];
  readonly numSamples: number;
  readonly replacement: boolean;
  readonly generator: Generator | null;

  constructor(
    weights: Iterable<number> | Tensor,
    numSamples: number,
    ...rest: Trailing<{ replacement?: boolean; generator?: Generator | null }, ['replacement', 'generator']>
  );
  constructor(...named: Named<WeightedRandomSamplerArguments, ['weights', 'numSamples']>);
  constructor(...args: unknown[]) {
    super();
    const { weights, numSamples, replacement, generator } = readArguments<Required<WeightedRandomSamplerArguments>>(
      'WeightedRandomSampler',
      args,
      {
        replacement: true,
        generator: null as Generator | null,
      },
      ['weights', 'numSamples', 'replacement', 'generator'],
    );
    this.weights =
      weights instanceof torch.Tensor
        ? weights.flatten().tolist()
        : [...iterable('WeightedRandomSampler', 'weights', weights)];
    this.numSamples = positiveInteger('WeightedRandomSampler', 'numSamples', numSamples);
    this.replacement = boolean('WeightedRandomSampler', 'replacement', replacement);
    this.generator = generator;
  }

  override get length(): number {
    return this.numSamples;
  }

  override *[Symbol.iterator](): IterableIterator<number> {
    const { weights, numSamples, replacement, generator } = this;
    yield* drawOrder(weights.length, () =>
      torch
        .fromTypedArray(Float64Array.from(weights), [weights.length])
        .multinomial(numSamples, replacement, { generator }),
    );
  }
}

type Indices = Iterable<number> & Partial<Sized>;

interface BatchSamplerArguments {
  sampler: Indices;
  batchSize: number;
  dropLast: boolean;
}

/** Lists of `batchSize` numbers of another sampler; the last may be shorter, or is left out with `dropLast`. */
export class BatchSampler extends Sampler<number[]> {
  readonly sampler: Indices;
  readonly batchSize: number;
  readonly dropLast: boolean;

  constructor(sampler: Indices, batchSize: number, dropLast: boolean);
  constructor(...named: Named<BatchSamplerArguments, ['sampler', 'batchSize', 'dropLast']>);
  constructor(...args: unknown[]) {
    super();
    const owner = 'BatchSampler';
    const order = ['sampler', 'batchSize', 'dropLast'] as const;
    const { sampler, batchSize, dropLast } = readArguments<BatchSamplerArguments>(owner, args, {}, order);
    this.sampler = iterable(owner, 'sampler', sampler);
    this.batchSize = positiveInteger(owner, 'batchSize', batchSize);
    this.dropLast = boolean(owner, 'dropLast', dropLast);
  }

  override get length(): number {
    const { length } = this.sampler;
    if (length === undefined) throw valueError('BatchSampler', 'sampler', 'of known length', this.sampler);
    return this.dropLast ? Math.floor(length / this.batchSize) : Math.ceil(length / this.batchSize);
  }

  override *[Symbol.iterator](): IterableIterator<number[]> {
    let batch: number[] = [];
    for (const index of this.sampler) {
      batch.push(index);
      if (batch.length === this.batchSize) {
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0 && !this.dropLast) yield batch;
  }
}
