/** @file Sequences that are made as they are asked for, as Python's `itertools` has them. */
import { add, eq, truth } from './operators.js';
import { leftOpen, zip } from './sequences.js';

/** Elements from start to before stop, as `itertools.islice`; with one number, the first ones. */
export function* islice<T = any>(values: Iterable<T>, start: number, stop?: number | null, step = 1): Generator<T> {
  const [from, to] = stop === undefined ? [0, start] : [start, stop ?? Number.POSITIVE_INFINITY];
  if (to <= 0) return;
  let i = 0;
  for (const value of leftOpen(values)) {
    if (i >= from && i < to && (i - from) % step === 0) yield value;
    if (++i >= to) return;
  }
}

/**
 * Several iterators over one sequence, which is asked once for each element, as `itertools.tee`.
 *
 * @example
 * import { next, tee } from 'torchebm/python';
 * const [all, first] = tee([1, 2]);
 * console.log(next(first!), [...all!]); // 1 [ 1, 2 ]
 */
export function tee<T = any>(values: Iterable<T>, n = 2): IterableIterator<T>[] {
  const source = leftOpen(values)[Symbol.iterator]();
  const kept: T[] = [];
  let ended = false;
  return Array.from({ length: n }, function* () {
    for (let i = 0; ; i++) {
      if (i >= kept.length && !ended) {
        const { done, value } = source.next();
        if (done) ended = true;
        else kept.push(value);
      }
      if (i >= kept.length) return;
      yield kept[i]!;
    }
  });
}

/** Elements up to the first that fails a test, as `itertools.takewhile`. */
export function* takewhile<T = any>(test: (value: T) => unknown, values: Iterable<T>): Generator<T> {
  for (const value of leftOpen(values)) {
    if (!truth(test(value))) return;
    yield value;
  }
}

/** Elements from the first that fails a test on, as `itertools.dropwhile`. */
export function* dropwhile<T = any>(test: (value: T) => unknown, values: Iterable<T>): Generator<T> {
  let dropping = true;
  for (const value of leftOpen(values)) {
    dropping &&= truth(test(value));
    if (!dropping) yield value;
  }
}

/**
 * Sums up to each element, or what `f` makes of the result so far and an element, as `itertools.accumulate`.
 *
 * @example
 * import { accumulate } from 'torchebm/python';
 * console.log([...accumulate([1, 2, 3])]); // [ 1, 3, 6 ]
 */
export function* accumulate<T = any>(values: Iterable<T>, f: (a: any, b: any) => any = add): Generator<any> {
  let total: unknown;
  let first = true;
  for (const value of leftOpen(values)) {
    total = first ? value : f(total, value);
    first = false;
    yield total;
  }
}

/** Numbers from start on, without end, as `itertools.count`. */
export function* count(start = 0, step = 1): Generator<number> {
  for (let i = 0; ; i++) yield start + i * step;
}

/** A value so many times, without end where none is given, as `itertools.repeat`. */
export function* repeat<T>(value: T, times = Number.POSITIVE_INFINITY): Generator<T> {
  for (let i = 0; i < times; i++) yield value;
}

/** Neighbours in pairs, as `itertools.pairwise`. */
export function* pairwise<T = any>(values: Iterable<T>): Generator<[T, T]> {
  const list = [...values];
  for (let i = 1; i < list.length; i++) yield [list[i - 1]!, list[i]!];
}

/** Selections of so many elements in their order, as `itertools.combinations`. */
export function* combinations<T = any>(values: Iterable<T>, n: number): Generator<T[]> {
  const list = [...values];
  if (n === 0) yield [];
  for (let i = 0; n > 0 && i + n <= list.length; i++) {
    for (const rest of combinations(list.slice(i + 1), n - 1)) yield [list[i]!, ...rest];
  }
}

/** Arrangements of so many elements, by default of all, as `itertools.permutations`. */
export function* permutations<T = any>(values: Iterable<T>, n?: number): Generator<T[]> {
  const list = [...values];
  const size = n ?? list.length;
  if (size === 0) yield [];
  for (let i = 0; size > 0 && i < list.length; i++) {
    for (const rest of permutations(list.toSpliced(i, 1), size - 1)) yield [list[i]!, ...rest];
  }
}

/**
 * Runs of neighbours that have one key, as `itertools.groupby`.
 *
 * @example
 * import { groupby } from 'torchebm/python';
 * console.log([...groupby('aab')]); // [ [ 'a', [ 'a', 'a' ] ], [ 'b', [ 'b' ] ] ]
 */
export function* groupby<T = any>(values: Iterable<T>, given?: any): Generator<[any, T[]]> {
  const key: (value: T) => any = (typeof given === 'function' ? given : given?.key) ?? ((value: T) => value);
  let run: [any, T[]] | null = null;
  for (const value of leftOpen(values)) {
    const k = key(value);
    if (run && truth(eq(run[0], k))) run[1].push(value);
    else {
      if (run) yield run;
      run = [k, [value]];
    }
  }
  if (run) yield run;
}

/** Tuples up to the end of the longest sequence, as `itertools.zip_longest`; `{ fillvalue }` stands for what is missing. */
export function* zipLongest(...given: (Iterable<any> | { fillvalue?: any })[]): Generator<any[]> {
  const last = given.at(-1);
  const options = last && !(Symbol.iterator in Object(last)) ? (given.pop() as { fillvalue?: any }) : {};
  const lists = (given as Iterable<any>[]).map((s) => [...s]);
  const length = Math.max(0, ...lists.map((l) => l.length));
  for (let i = 0; i < length; i++) yield lists.map((l) => (i < l.length ? l[i] : (options.fillvalue ?? null)));
}

/** A function of the elements of each tuple, as `itertools.starmap`. */
export function* starmap<R = any>(f: (...values: any[]) => R, tuples: Iterable<Iterable<any>>): Generator<R> {
  for (const values of leftOpen(tuples)) yield f(...values);
}

/** Elements beside which something true stands, as `itertools.compress`. */
export function* compress<T = any>(values: Iterable<T>, chosen: Iterable<unknown>): Generator<T> {
  for (const [value, isChosen] of zip(values, chosen)) if (truth(isChosen)) yield value;
}

/** Elements that fail a test, as `itertools.filterfalse`. */
export function* filterfalse<T = any>(test: ((value: T) => unknown) | null, values: Iterable<T>): Generator<T> {
  for (const value of leftOpen(values)) if (!truth(test ? test(value) : value)) yield value;
}

/** Selections of so many elements, each as often as one likes, as `itertools.combinations_with_replacement`. */
export function* combinationsWithReplacement<T = any>(values: Iterable<T>, n: number): Generator<T[]> {
  const list = [...values];
  if (n === 0) yield [];
  for (let i = 0; n > 0 && i < list.length; i++) {
    for (const rest of combinationsWithReplacement(list.slice(i), n - 1)) yield [list[i]!, ...rest];
  }
}

/**
 * Runs of so many elements, the last one maybe shorter, as `itertools.batched`.
 *
 * @example
 * import { batched } from 'torchebm/python';
 * console.log([...batched([1, 2, 3], 2)]); // [ [ 1, 2 ], [ 3 ] ]
 */
export function* batched<T = any>(values: Iterable<T>, n: number): Generator<T[]> {
  let run: T[] = [];
  for (const value of leftOpen(values)) {
    run.push(value);
    if (run.length === n) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}
