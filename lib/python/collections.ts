/** @file Containers of Python's `collections`, and enumerations. */
// biome-ignore-all lint/complexity/noThisInStatic: the members are those of the subclass that is asked.

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

/** How often each element occurs, as `collections.Counter`. */
export function counter(values: Iterable<string | number>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const v of values) counts[v] = (counts[v] ?? 0) + 1;
  return counts;
}

/** Keys and counts, the most frequent first, as `Counter.most_common`. */
export function mostCommon(counts: Record<string, number>, n?: number): [string, number][] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, n);
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

/**
 * One of a fixed set of values, as Python's `enum.Enum`: a class has its members as static fields.
 *
 * @example
 * import { Enum } from 'torchebm/python';
 * class Phase extends Enum {
 *   static readonly WARM = new Phase('WARM', 'warm');
 *   static readonly MAIN = new Phase('MAIN', 'main');
 * }
 * console.log(Phase.of('main').name, Phase.members().length); // MAIN 2
 */
export class Enum {
  constructor(
    readonly name: string,
    readonly value: any,
  ) {}

  /** All members in the order of their definition. */
  static members<T extends Enum>(this: new (...args: any[]) => T): T[] {
    return Object.values(this).filter((v): v is T => v instanceof this);
  }

  /**
   * The member that has a value.
   *
   * @throws RangeError where none has.
   */
  static of<T extends Enum>(this: (new (...args: any[]) => T) & { members(): T[] }, value: unknown): T {
    const found = this.members().find((m) => m.value === value);
    if (found) return found;
    throw new RangeError(`${this.name}: expected value to be that of a member, got ${value}`);
  }

  toString(): string {
    return `${this.constructor.name}.${this.name}`;
  }
}
