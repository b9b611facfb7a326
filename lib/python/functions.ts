/** @file Functions as values: with some arguments given, with arguments by name; and deep copies. */

import { counted } from '../arguments/messages.js';
import { Module } from '../nn/module.js';
import { camel } from '../porter/names.js';
import { Tensor } from '../tensor/index.js';
import { pythonName } from './text.js';

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
 * A dictionary's entries as arguments by name, whose keys are in camelCase here: what Python writes `**settings`.
 *
 * @example
 * import { asOptions } from 'torchebm/python';
 * console.log(asOptions({ step_size: 0.1, dim: 2 })); // { stepSize: 0.1, dim: 2 }
 */
export function asOptions(settings: object | null | undefined): any {
  const plain = typeof (settings as any)?.toJSON === 'function' ? (settings as any).toJSON() : (settings ?? {});
  return Object.fromEntries(Object.entries(plain).map(([key, value]) => [camel(key), value]));
}

/** The name here of an attribute that a text names, as `getattr` and `setattr` take it: `step_size` is `stepSize`. */
export const attributeName = (name: string): string => camel(name);

/**
 * The value of an attribute that a text names in Python's spelling, as `getattr`: a method keeps its object, and one that
 * the class alone has is found too.
 *
 * @throws TypeError where there is none and no third argument says what to give then.
 * @example
 * import { getAttribute } from 'torchebm/python';
 * class Grid {
 *   nCells = 4;
 *   static twiceOf(n: number): number {
 *     return 2 * n;
 *   }
 * }
 * const grid = new Grid();
 * console.log(getAttribute(grid, 'n_cells'), getAttribute(grid, 'twice_of')(3), getAttribute(grid, 'area', 0)); // 4 6 0
 */
export function getAttribute(of: any, name: string, ...fallback: [any?]): any {
  const key = camel(name);
  const owner = [of, of?.constructor].find((x) => x !== null && x !== undefined && key in Object(x));
  if (owner !== undefined) {
    const value = owner[key];
    const isMethod = Object.getPrototypeOf(value ?? 0) === Function.prototype && !Object.hasOwn(of, key);
    return isMethod && !/^class\b/.test(Function.prototype.toString.call(value)) ? value.bind(owner) : value;
  }
  if (fallback.length > 0) return fallback[0];
  throw new TypeError(`getAttribute: expected the object to have the attribute ${name}, got none`);
}

/**
 * The attributes of an object as a dictionary with their names in Python, as `vars`.
 *
 * @example
 * import { vars } from 'torchebm/python';
 * console.log(vars({ stepSize: 0.1 })); // { step_size: 0.1 }
 */
export function vars(of: object): Record<string, any> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [pythonName(name), value]));
}

/**
 * A function with its first arguments given, and with those by name in an object at the end, as `functools.partial`.
 *
 * @example
 * import { partial } from 'torchebm/python';
 * const half = partial((x: number, { by = 1 }: { by?: number } = {}) => x / by, { by: 2 });
 * console.log(half(3), half(3, { by: 3 })); // 1.5 1
 */
export function partial(f: any, ...given: any[]): (...args: any[]) => any {
  const names = keywords(given);
  return (...args) => {
    const more = { ...names, ...keywords(args) };
    return Object.keys(more).length > 0 ? callByName(f, [...given, ...args], more) : call(f, ...given, ...args);
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
export function cache<F extends (...args: any[]) => any>(f: F): F & CacheControl<F> {
  const kept = new Map<unknown, any>();
  let [hits, misses] = [0, 0];
  const at = (args: unknown[]): Map<unknown, any> =>
    args.reduce<Map<unknown, any>>((level, key) => {
      const known = level.get(key) ?? new Map();
      level.set(key, known);
      return known;
    }, kept);
  const made = (...args: unknown[]) => {
    const keys = args.flatMap((a) => (isKeywords(a) ? Object.entries(a).sort().flat() : [a]));
    const level = at([keys.length, ...keys]);
    if (level.has(kept)) hits++;
    else {
      misses++;
      level.set(kept, f(...args));
    }
    return level.get(kept);
  };
  return Object.assign(made as F, {
    wrapped: f,
    cacheInfo: () => ({ hits, misses, maxsize: null, currsize: misses }),
    cacheClear: () => {
      kept.clear();
      hits = misses = 0;
    },
  });
}

/** Functions of a cache: its counts, emptying it, and the function that it stands before. */
export interface CacheControl<F = any> {
  wrapped: F;
  cacheInfo(): { hits: number; misses: number; maxsize: null; currsize: number };
  cacheClear(): void;
}

/**
 * Puts in the place of a method the one that decorators make of it, the first one first: each gets a function whose
 * first argument is the object; that of a static method has none, that of a class method the class. Of a property it is
 * the function that gives its value.
 *
 * @example
 * import { decorate } from 'torchebm/python';
 * const twice = (f: any) => (self: any, x: number) => 2 * f(self, x);
 * class Scale {
 *   by = 3;
 *   apply(x: number): number {
 *     return this.by * x;
 *   }
 *   static { decorate(this, 'apply', twice); }
 * }
 * console.log(new Scale().apply(1)); // 6
 */
export function decorate(
  of: any,
  named: string | { static: string } | { class: string } | { get: string },
  ...decorators: ((f: any) => any)[]
): void {
  if (typeof named === 'object' && 'get' in named) {
    decorateProperty(of, named.get, decorators);
    return;
  }
  const kind = typeof named === 'string' ? 'method' : 'static' in named ? 'static' : 'class';
  const name: string = typeof named === 'string' ? named : ((named as any).static ?? (named as any).class);
  const owner = kind === 'method' ? of.prototype : of;
  const own = owner[name];
  const plain = kind === 'static' ? own : (self: any, ...args: any[]) => own.apply(self, args);
  Object.defineProperty(plain, 'name', { value: name });
  const made = decorators.reduce((f, decorator) => decorator(f), plain);
  const value = function (this: any, ...args: any[]): any {
    return kind === 'static' ? call(made, ...args) : call(made, this, ...args);
  };
  Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

function decorateProperty(of: any, name: string, decorators: readonly ((f: any) => any)[]): void {
  const own = Object.getOwnPropertyDescriptor(of.prototype, name)!;
  const plain = (self: any): any => own.get!.call(self);
  Object.defineProperty(plain, 'name', { value: name });
  const made = decorators.reduce((f, decorator) => decorator(f), plain);
  const get = function (this: any): any {
    return call(made, this);
  };
  Object.defineProperty(of.prototype, name, { ...own, get });
}

/**
 * Gives a class the methods, properties and static members of another one beside its base, as a second base has them in
 * Python. One that stands before the base (`first`) goes before it.
 *
 * @example
 * import { mixin } from 'torchebm/python';
 * class Named {
 *   get label(): string {
 *     return this.constructor.name;
 *   }
 * }
 * class Model {}
 * class Net extends Model {
 *   static { mixin(this, Named); }
 * }
 * console.log((new Net() as any).label); // Net
 */
export function mixin(of: any, other: any, { first = true }: { first?: boolean } = {}): void {
  for (const [target, from, kept] of [
    [of.prototype, other.prototype, ['constructor']],
    [of, other, ['length', 'name', 'prototype']],
  ]) {
    for (let level = from; level && level !== Object.prototype && level !== Function.prototype; ) {
      for (const key of Reflect.ownKeys(level)) {
        if (kept.includes(key) || (first ? Object.hasOwn(target, key) : key in target)) continue;
        Object.defineProperty(target, key, Object.getOwnPropertyDescriptor(level, key)!);
      }
      level = Object.getPrototypeOf(level);
    }
  }
}

const properties = new WeakMap<object, Map<string, any>>();

/** The value of a property, made once for each object, as `functools.cached_property`. */
export function cached<T>(owner: object, name: string, make: () => T): T {
  const own = properties.get(owner) ?? new Map<string, any>();
  properties.set(owner, own);
  if (!own.has(name)) own.set(name, make());
  return own.get(name);
}

/**
 * Calls a function, a module or an object with a method `call`, or makes an object of a class: Python writes all alike.
 * Arguments by position that stand in an object at the end here go there.
 */
export function call(f: any, ...args: any[]): any {
  if (typeof f !== 'function' && typeof f?.call === 'function') return f.call(...args);
  const parameters = args.length > 0 && !(f instanceof Module) ? parametersOf(f) : null;
  const first = parameters?.options ? args[parameters.places.length] : undefined;
  if (first !== undefined && !isKeywords(first)) return callByName(f, args, {});
  return /^class\b/.test(Function.prototype.toString.call(f)) ? new f(...args) : f(...args);
}

/**
 * Calls a function or module, or makes an object of a class, with arguments by name: those that it takes by position go
 * to their places, the others in an object at the end. Functions of the library take all by name.
 *
 * @throws TypeError for a name that it does not have.
 * @example
 * import { callByName } from 'torchebm/python';
 * const f = (x: number, { by = 1 } = {}) => x / by;
 * console.log(callByName(f, [], { by: 2, x: 3 })); // 1.5
 */
export function callByName(f: any, given: readonly any[], names: Record<string, any>): any {
  const target = typeof f === 'function' && !(f instanceof Module) ? f : (f.forward ?? f.call);
  const parameters = parametersOf(target);
  if (parameters === null) return call(f, ...given, ...(Object.keys(names).length > 0 ? [names] : []));
  const { places, options } = parameters;
  const open = places.slice(given.length);
  const left = Object.keys(names).find((name) => !open.includes(name));
  if (left !== undefined && options === null && !parameters.isOpen)
    throw new TypeError(`${target.name}: expected arguments that it has, got ${left}`);
  return call(f, ...arranged(given, names, places, options ?? [], target.name));
}

/**
 * Arguments by position and by name in the places of a function: `places` are its parameters by position, `options` those
 * in an object at the end that Python takes by position too.
 *
 * @throws TypeError for more arguments by position than there are.
 * @example
 * import { arranged } from 'torchebm/python';
 * console.log(arranged([1], { y: 2, by: 3 }, ['x', 'y'], ['by'])); // [ 1, 2, { by: 3 } ]
 */
export function arranged(
  given: readonly any[],
  names: Record<string, any>,
  places: readonly string[],
  options: readonly string[] = [],
  owner = 'arranged',
): any[] {
  const rest = { ...names };
  const placed = given.slice(0, places.length);
  for (const name of places.slice(placed.length)) {
    placed.push(rest[name]);
    delete rest[name];
  }
  for (const [i, value] of given.slice(places.length).entries()) {
    const name = options[i];
    if (name === undefined)
      throw new TypeError(
        `${owner}: expected at most ${counted(places.length, 'argument')} by position, got ${given.length}`,
      );
    rest[name] = value;
  }
  if (Object.keys(rest).length > 0) placed.push(rest);
  else while (placed.length > given.length && placed.at(-1) === undefined) placed.pop();
  return placed;
}

/** Parameters by position, and those in an object at the end; null where the source of a function does not tell them. */
function parametersOf(f: any): { places: string[]; options: string[] | null; isOpen?: boolean } | null {
  const source = Function.prototype.toString.call(f);
  let at = source.indexOf('(');
  if (/^class\b/.test(source)) {
    const start = /\bconstructor\s*\(/.exec(source);
    const base = Object.getPrototypeOf(f);
    if (!start) return base === Function.prototype ? { places: [], options: null } : parametersOf(base);
    at = start.index + start[0].length - 1;
  } else if (/^(async\s+)?[\w$]+\s*=>/.test(source))
    return { places: [/([\w$]+)\s*=>/.exec(source)![1]!], options: null };
  if (source.includes('[native code]')) return null;
  const parts = commas(source.slice(at));
  if (parts.some((p) => p.startsWith('...'))) return null;
  const last = parts.at(-1);
  const word = (p: string): string => /^[\w$]+/.exec(p)![0];
  // An object of all names: `rest = {}`.
  const isOpen = /^[\w$]+\s*=\s*\{\}$/.test(last ?? '');
  if (isOpen) return { places: parts.slice(0, -1).map(word), options: null, isOpen };
  if (!last?.startsWith('{')) return { places: parts.map(word), options: null };
  const inner = commas(last).filter((p) => !p.startsWith('...'));
  return { places: parts.slice(0, -1).map(word), options: inner.map(word) };
}

/** The texts between the commas in the brackets that a text begins with. */
function commas(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const c of text) {
    if ('([{'.includes(c) && depth++ === 0) continue;
    if (')]}'.includes(c) && --depth === 0) break;
    if (c === ',' && depth === 1) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts.map((p) => p.trim()).filter((p) => p !== '');
}

/** An object of a data class with some fields changed, as `dataclasses.replace`. */
export function replaced<T extends object>(value: T, changes: Partial<T>): T {
  return new (value.constructor as any)({ ...value, ...changes });
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
