/** @file Functions as values: with some arguments given, with arguments by name; and deep copies. */
import { Module } from '../nn/module.js';
import { Tensor } from '../tensor/index.js';

const isKeywords = (value: unknown): value is Record<string, any> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * Takes the arguments by name off the end of a list of arguments: the object there, or none.
 *
 * @example
 * import { keywords } from 'torchebm/python';
 * const args = [1, 2, { scale: 3 }];
 * console.log(keywords(args), args); // { scale: 3 } [ 1, 2 ]
 */
export function keywords(args: any[]): any {
  return isKeywords(args.at(-1)) ? args.pop() : {};
}

/**
 * A function with its first arguments given, and with those by name in an object at the end, as `functools.partial`.
 *
 * @example
 * import { partial } from 'torchebm/python';
 * const half = partial((x: number, { by = 1 }: { by?: number } = {}) => x / by, { by: 2 });
 * console.log(half(3), half(3, { by: 3 })); // 1.5 1
 */
export function partial(f: (...args: any[]) => any, ...given: any[]): (...args: any[]) => any {
  const names = keywords(given);
  return (...args) => {
    const more = { ...names, ...keywords(args) };
    return f(...given, ...args, ...(Object.keys(more).length > 0 ? [more] : []));
  };
}

/**
 * A function that keeps what it gave for the same arguments, as `functools.cache`: numbers, text and the same objects.
 *
 * @example
 * import { cache } from 'torchebm/python';
 * const square = cache((x: number) => x * x);
 * console.log(square(3), square(3)); // 9 9
 */
export function cache<F extends (...args: any[]) => any>(f: F): F {
  const kept = new Map<unknown, any>();
  const at = (args: unknown[]): Map<unknown, any> =>
    args.reduce<Map<unknown, any>>((level, key) => {
      const known = level.get(key) ?? new Map();
      level.set(key, known);
      return known;
    }, kept);
  return ((...args: unknown[]) => {
    const keys = args.flatMap((a) => (isKeywords(a) ? Object.entries(a).sort().flat() : [a]));
    const level = at([keys.length, ...keys]);
    if (!level.has(kept)) level.set(kept, f(...args));
    return level.get(kept);
  }) as F;
}

const properties = new WeakMap<object, Map<string, any>>();

/** The value of a property, made once for each object, as `functools.cached_property`. */
export function cached<T>(owner: object, name: string, make: () => T): T {
  const own = properties.get(owner) ?? new Map<string, any>();
  properties.set(owner, own);
  if (!own.has(name)) own.set(name, make());
  return own.get(name);
}

/** Calls a function or module, or makes an object of a class: Python writes both alike. */
export function call(f: any, ...args: any[]): any {
  return /^class\b/.test(Function.prototype.toString.call(f)) ? new f(...args) : f(...args);
}

/** A copy with all that it holds, as `copy.deepcopy`: modules, tensors, lists, dictionaries, objects. */
export function deepcopy<T>(value: T): T {
  return copy(value, new Map()) as T;
}

function copy(value: unknown, memo: Map<unknown, unknown>): unknown {
  if (typeof value !== 'object' && !(value instanceof Module)) return value;
  if (value === null || memo.has(value)) return value === null ? null : memo.get(value);
  const keep = <T>(made: T): T => {
    memo.set(value, made);
    return made;
  };
  if (value instanceof Module) return keep(value.clone());
  if (value instanceof Tensor) return keep(value.detach().clone().requiresGrad_(value.requiresGrad));
  if (value instanceof Map) {
    const made = keep(new Map());
    for (const [k, v] of value) made.set(k, copy(v, memo));
    return made;
  }
  if (value instanceof Set) return keep(new Set([...value].map((v) => copy(v, memo))));
  const made: any = keep(Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value)));
  for (const [k, v] of Object.entries(value)) made[k] = copy(v, memo);
  return made;
}
