/** @file Containers of Python's `collections`. */

import { repr } from './format.js';
import { getItem, isDict } from './operators.js';

/**
 * A list that keeps its last `maxlen` elements, as `collections.deque`; `push` and `unshift` drop from the other end.
 *
 * @example
 * import { Deque } from 'torchebm/python';
 * const recent = new Deque<number>([1, 2], 2);
 * recent.push(3);
 * console.log([...recent]); // [ 2, 3 ]
 */
export class Deque<T = any> extends Array<T> {
  readonly #maxlen: number;

  /** The most values that it holds; null for any number. */
  get maxlen(): number | null {
    return this.#maxlen === Number.POSITIVE_INFINITY ? null : this.#maxlen;
  }

  /** The result of `map` and the like is an array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  constructor(values: Iterable<T> = [], maxlen: number | null = null) {
    super();
    this.#maxlen = maxlen ?? Number.POSITIVE_INFINITY;
    this.push(...values);
  }

  override push(...values: T[]): number {
    for (const value of values) {
      super.push(value);
      if (this.length > this.#maxlen) this.shift();
    }
    return this.length;
  }

  override unshift(...values: T[]): number {
    for (const value of values) {
      super.unshift(value);
      if (this.length > this.#maxlen) this.pop();
    }
    return this.length;
  }
}

/** The error of a missing key or element, Python's `LookupError`. */
export class LookupError extends RangeError {
  override readonly name: string = 'LookupError';
}

/** The error of a missing key. */
export class KeyError extends LookupError {
  override readonly name: string = 'KeyError';
}

/** The error of a missing element of a list. */
export class IndexError extends LookupError {
  override readonly name: string = 'IndexError';
}

/** The error of a division by zero, which {@link divisor} raises. */
export class ZeroDivisionError extends RangeError {
  override readonly name: string = 'ZeroDivisionError';
}

/**
 * The divisor, where an `except` waits for a division by zero; tensors are divided by zero without an error.
 *
 * @throws ZeroDivisionError for 0.
 * @example
 * import { divisor } from 'torchebm/python';
 * console.log(1 / divisor(4)); // 0.25
 */
export function divisor<T>(value: T): T {
  if (value === 0 || (value as unknown) === false)
    throw new ZeroDivisionError('divisor: expected value to be other than 0, got 0');
  return value;
}

/** The error that an iterator raises at its end, with the value that a generator returned. */
export class StopIteration extends RangeError {
  override readonly name: string = 'StopIteration';

  constructor(
    message: string,
    readonly value: any = null,
  ) {
    super(message);
  }
}

/**
 * `of[key]` that raises where there is nothing.
 *
 * @throws KeyError of a dictionary, IndexError of a list.
 * @example
 * import { KeyError, lookUp } from 'torchebm/python';
 * try {
 *   lookUp({ a: 1 }, 'b');
 * } catch (error) {
 *   console.log(error instanceof KeyError); // true
 * }
 */
export function lookUp(of: any, key: any): any {
  if (Array.isArray(of) || typeof of === 'string') {
    const at = Number(key);
    if (at >= of.length || at < -of.length)
      throw new IndexError(`lookUp: expected index to be in [${-of.length}, ${of.length}), got ${at}`);
  } else if (isDict(of) && !(of instanceof Map ? of.has(key) : Object.hasOwn(of, key)))
    throw new KeyError(`lookUp: expected the dictionary to have the key '${key}', got none`);
  return getItem(of, key);
}

/**
 * A dictionary whose keys are tuples: lists with the same elements are one key, and so are objects that `__hash__` gives
 * the same text.
 *
 * @example
 * import { TupleMap } from 'torchebm/python';
 * const grid = new TupleMap([[[0, 1], 'a']]);
 * console.log(grid.get([0, 1])); // a
 */
export class TupleMap<K = any, V = any> extends Map<K, V> {
  readonly #keys = new Map<unknown, K>();

  constructor(entries: Iterable<readonly [K, V]> = []) {
    super();
    for (const [key, value] of entries) this.set(key, value);
  }

  /** The key that is there already, or the one that is asked for. */
  #known = (key: K): K => this.#keys.get(keyOf(key)) ?? key;

  override has(key: K): boolean {
    return this.#keys.has(keyOf(key));
  }

  override get(key: K): V | undefined {
    return super.get(this.#known(key));
  }

  override set(key: K, value: V): this {
    const known = this.#known(key);
    this.#keys.set(keyOf(key), known);
    return super.set(known, value);
  }

  override delete(key: K): boolean {
    const known = this.#known(key);
    this.#keys.delete(keyOf(key));
    return super.delete(known);
  }

  override clear(): void {
    this.#keys.clear();
    super.clear();
  }
}

/** A dictionary of any keys that makes what is missing, as `collections.defaultdict`. */
export class DefaultMap<K = any, V = any> extends TupleMap<K, V> {
  constructor(
    readonly make: () => V,
    entries: Iterable<readonly [K, V]> = [],
  ) {
    super();
    for (const [key, value] of entries) this.set(key, value);
  }

  override get(key: K): V {
    if (!this.has(key)) this.set(key, this.make());
    return super.get(key)!;
  }
}

/** A set in which lists, as Python's tuples, are one if they have the same elements; all else is what it is. */
export class TupleSet<T = any> extends Set<T> {
  readonly #known = new Map<unknown, T>();

  constructor(values: Iterable<T> = []) {
    super();
    for (const value of values) this.add(value);
  }

  override has(value: T): boolean {
    return this.#known.has(keyOf(value));
  }

  override add(value: T): this {
    if (this.has(value)) return this;
    this.#known.set(keyOf(value), value);
    return super.add(value);
  }

  override delete(value: T): boolean {
    const key = keyOf(value);
    const known = this.#known.get(key);
    return this.#known.delete(key) && super.delete(known as T);
  }

  override clear(): void {
    this.#known.clear();
    super.clear();
  }
}

/** The same key for lists with the same elements and for objects of one `__hash__`, which no text has. */
function keyOf(value: any): unknown {
  if (Array.isArray(value)) return `\0${repr(value)}`;
  return typeof value?.__hash__ === 'function' ? `\0${value.__hash__()}` : value;
}

/** Counts that are 0 where nothing was counted; tuples that are equal are one key. */
class Counts<K> extends Map<K, number> {
  // Made late: the class above sets entries before its fields are there.
  #tuples: Map<string, K> | undefined;

  #known(key: K): K {
    return Array.isArray(key) ? (this.#tuples?.get(repr(key)) ?? key) : key;
  }

  override has(key: K): boolean {
    return super.has(this.#known(key));
  }

  override get(key: K): number {
    return super.get(this.#known(key)) ?? 0;
  }

  override set(key: K, count: number): this {
    const known = this.#known(key);
    if (Array.isArray(known)) {
      this.#tuples ??= new Map();
      this.#tuples.set(repr(known), known);
    }
    return super.set(known, count);
  }

  override delete(key: K): boolean {
    const known = this.#known(key);
    if (Array.isArray(known)) this.#tuples?.delete(repr(known));
    return super.delete(known);
  }

  /** `a + b`: the sums above 0. */
  __add__(other: Map<K, number>): Counts<K> {
    const sums = new Counts<K>();
    for (const [key, count] of [...this, ...other]) sums.set(key, sums.get(key) + count);
    for (const [key, count] of [...sums]) if (count <= 0) sums.delete(key);
    return sums;
  }
}

/** The count of each element, or the counts that a dictionary has, as `collections.Counter`: 0 for any other. */
export function counter<K = any>(
  values: Iterable<K> | ReadonlyMap<K, number> | Record<string, number> = [],
): Map<K, number> {
  const counts = new Counts<K>();
  const isPlain = !(Symbol.iterator in Object(values));
  if (values instanceof Map || isPlain) {
    for (const [key, count] of isPlain ? Object.entries(values) : (values as Map<K, number>))
      counts.set(key as K, count);
    return counts;
  }
  for (const v of values as Iterable<K>) counts.set(v, counts.get(v) + 1);
  return counts;
}

/** Keys and counts, the most frequent first, as `Counter.most_common`. */
export function mostCommon<K = any>(counts: Map<K, number>, n?: number): [K, number][] {
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, n);
}

/**
 * Takes an entry out of a dictionary, as its `pop`.
 *
 * @throws KeyError where there is none and no third argument says what to give then.
 */
export function popItem(of: Record<string, any> | Map<any, any>, key: any, ...fallback: [any?]): any {
  if (!(of instanceof Map ? of.has(key) : Object.hasOwn(of, key))) {
    if (fallback.length > 0) return fallback[0];
    throw new KeyError(`popItem: expected the dictionary to have the key '${key}', got none`);
  }
  const value = of instanceof Map ? of.get(key) : of[key];
  if (of instanceof Map) of.delete(key);
  else delete of[key];
  return value;
}

/**
 * The entry of a dictionary, which is stored where none is there, as its `setdefault`.
 *
 * @example
 * import { setDefault } from 'torchebm/python';
 * const state = new Map();
 * setDefault(state, 'a', []).push(1);
 * console.log(state.get('a')); // [ 1 ]
 */
export function setDefault(of: Map<any, any> | Record<string, any>, key: any, made: any = null): any {
  if (of instanceof Map) {
    if (!of.has(key)) of.set(key, made);
    return of.get(key);
  }
  if (!Object.hasOwn(of, key)) of[key] = made;
  return of[key];
}

/** A dictionary that makes what is missing, as `collections.defaultdict`. */
export function defaultdict<T>(make: () => T): Record<string, T> {
  return new Proxy<Record<string, T>>(
    {},
    {
      get(target, key) {
        if (typeof key === 'string' && !Object.hasOwn(target, key)) target[key] = make();
        return target[key as string];
      },
    },
  );
}
