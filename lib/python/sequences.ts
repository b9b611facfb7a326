/** @file Python's functions on sequences. */

import { Tensor } from '../tensor/index.js';
import { StopIteration } from './collections.js';
import { add, compare, isDict, truth } from './operators.js';

/** The elements that a function of sequences walks over; of a dictionary its keys. */
const walked = <T>(values: any): Iterable<T> =>
  values instanceof Map ? values.keys() : isDict(values) ? (Object.keys(values) as T[]) : values;

/**
 * Whole numbers from start to before stop, as Python's `range`.
 *
 * @throws RangeError for a step of 0.
 * @example
 * import { range } from 'torchebm/python';
 * console.log(range(3), range(5, 0, -2)); // [ 0, 1, 2 ] [ 5, 3, 1 ]
 */
export function range(start: number, stop?: number, step = 1): number[] {
  if (step === 0) throw new RangeError('range: expected step to be other than 0, got 0');
  const [from, to] = stop === undefined ? [0, start] : [start, stop];
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step);
}

type Elements<T extends readonly Iterable<unknown>[]> = {
  -readonly [K in keyof T]: 0 extends 1 & T[K] ? any : T[K] extends Iterable<infer E> ? E : never;
};

/** Tuples of the elements of several sequences, up to the end of the shortest. */
export function zip<T extends readonly Iterable<any>[]>(
  ...sequences: [...T, options: { strict: boolean }]
): Generator<Elements<T>>;
export function zip<T extends readonly Iterable<any>[]>(...sequences: T): Generator<Elements<T>>;
export function* zip(...sequences: any[]): Generator<any> {
  const options = typeof sequences.at(-1)?.strict === 'boolean' ? sequences.pop() : { strict: false };
  const iterators: Iterator<any>[] = sequences.map((s) => s[Symbol.iterator]());
  if (iterators.length === 0) return;
  for (;;) {
    const values: any[] = [];
    for (const [i, iterator] of iterators.entries()) {
      const { done, value } = iterator.next();
      // The first that ends is the last that is asked: a generator behind it keeps its next value.
      if (!done) values.push(value);
      else if (options.strict && (i > 0 || iterators.some((other) => !other.next().done)))
        throw new RangeError('zip: expected all sequences to be equally long, got one that ends early');
      else return;
    }
    yield values;
  }
}

/**
 * A sequence that a loop leaves open: behind a `break`, a generator goes on where it was, as in Python. A loop of
 * JavaScript closes it.
 *
 * @example
 * import { count, leftOpen } from 'torchebm/python';
 * const numbers = count();
 * for (const n of leftOpen(numbers)) if (n === 1) break;
 * console.log(numbers.next().value); // 2
 */
export function leftOpen<T = any>(values: Iterable<T>): Iterable<T> {
  return {
    [Symbol.iterator](): Iterator<T> {
      const iterator = walked<T>(values)[Symbol.iterator]();
      // Those that a loop makes itself end with it.
      return (iterator as unknown) === values ? { next: () => iterator.next() } : iterator;
    },
  };
}

/** Pairs of a counter and an element. */
export function* enumerate<T = any>(sequence: Iterable<T>, start = 0): Generator<[number, T]> {
  let i = start;
  for (const value of leftOpen<T>(sequence)) yield [i++, value];
}

/** The sum of numbers or tensors. */
export function sum(values: Iterable<number>, start?: number): number;
export function sum(values: Iterable<Tensor>, start?: Tensor | number): Tensor;
export function sum(values: Iterable<any>, start?: any): any;
export function sum(values: Iterable<any>, start: any = 0): any {
  let total = start;
  for (const v of values) total = add(total, v);
  return total;
}

type Key = (value: any) => any;

function best(owner: string, args: any[], sign: number): any {
  const options = args.length > 1 && isKey(args.at(-1)) ? args.pop() : {};
  const values = args.length === 1 ? [...walked<any>(args[0])] : args;
  if (values.length === 0) {
    if ('default' in options) return options.default;
    throw new RangeError(`${owner}: expected values to have an element, got none`);
  }
  const key: Key = options.key ?? ((v: unknown) => v);
  return values.reduce((a, b) => (compare(key(b), key(a)) * sign > 0 ? b : a));
}

const isKey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !(value instanceof Tensor) && ('key' in value || 'default' in value);

/** The largest of values, or of a sequence; the first of equal ones. The last argument may be `{ key, default }`. */
export function max<T>(values: Iterable<T>, options: { key: Key }): T;
export function max(...args: any[]): any;
export function max(...args: any[]): any {
  return best('max', args, 1);
}

/** The smallest of values, or of a sequence; the first of equal ones. The last argument may be `{ key, default }`. */
export function min<T>(values: Iterable<T>, options: { key: Key }): T;
export function min(...args: any[]): any;
export function min(...args: any[]): any {
  return best('min', args, -1);
}

/**
 * The elements of a sequence of any kind, as Python's `list` gives them: of a dictionary its keys.
 *
 * @example
 * import { list } from 'torchebm/python';
 * console.log(list({ a: 1, b: 2 })); // [ 'a', 'b' ]
 */
export const list = <T = any>(values: unknown): T[] => [...walked<T>(values)];

/** A sorted list; `key` gives what is compared. */
export function sorted<T = any>(
  values: Iterable<T>,
  options: { key?: (value: T) => any; reverse?: boolean } = {},
): T[] {
  const key = options.key ?? ((v: T): unknown => v);
  const sign = options.reverse ? -1 : 1;
  return [...walked<T>(values)].sort((a, b) => sign * compare(key(a), key(b)));
}

/** Whether all values are true in Python's sense. */
export function all(values: Iterable<unknown>): boolean {
  for (const value of leftOpen(values)) if (!truth(value)) return false;
  return true;
}

/** Whether any value is true in Python's sense. */
export function any(values: Iterable<unknown>): boolean {
  for (const value of leftOpen(values)) if (truth(value)) return true;
  return false;
}

/**
 * All combinations of elements, the last sequence fastest, as `itertools.product`; `{ repeat }` behind them takes all so
 * many times.
 */
export function product(...given: (Iterable<any> | { repeat: number })[]): any[][] {
  const last = given.at(-1);
  const options = last && !(Symbol.iterator in Object(last)) ? (given.pop() as { repeat: number }) : { repeat: 1 };
  const sequences = Array.from({ length: options.repeat }, () => given as Iterable<any>[]).flat();
  return sequences.reduce<any[][]>((all_, s) => all_.flatMap((head) => [...s].map((v) => [...head, v])), [[]]);
}

/** A sequence without end, again from its start, as `itertools.cycle`. */
export function* cycle<T = any>(values: Iterable<T>): Generator<T> {
  const list = [...values];
  while (list.length > 0) yield* list;
}

/** The results of a function of the elements of several sequences, as `map` with more than one. */
export function mapped<R = any>(f: (...values: any[]) => R, ...sequences: Iterable<any>[]): R[] {
  return Array.from(zip(...sequences), (values) => f(...values));
}

/** The next element of an iterator, the first one of a sequence; at the end the second argument. */
export function next<T = any>(values: Iterator<T> | Iterable<T>, ...fallback: [T?]): T {
  const result = 'next' in values ? values.next() : values[Symbol.iterator]().next();
  if (!result.done) return result.value;
  if (fallback.length > 0) return fallback[0] as T;
  throw new StopIteration('next: expected the iterator to have another element, got its end', result.value ?? null);
}

/** An iterator over a sequence. */
export const iter = <T = any>(values: Iterable<T>): IterableIterator<T> =>
  walked<T>(values)[Symbol.iterator]() as IterableIterator<T>;

/** The sequence mapped in order by a function that may wait. */
export async function mapInOrder<T, R>(values: Iterable<T>, f: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const v of values) results.push(await f(v));
  return results;
}
