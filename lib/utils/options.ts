/**
 * @file Reading options and checking arguments: the one place that words these errors.
 *
 * Messages read `Owner: expected <name> to be <what>, got <value>`; a TypeError tells of the wrong kind of value,
 * a RangeError of a wrong value of the right kind.
 */

import { Callable } from './callable.js';

/** A value as an error message shows it: short, on one line. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Callable) return `a ${value.constructor.name}`;
  if (typeof value === 'function') return value.name ? `function ${value.name}` : 'a function';
  if (Array.isArray(value)) {
    const head = value.slice(0, 8).map(show).join(', ');
    return value.length > 8 ? `[${head}, … ${value.length - 8} more]` : `[${head}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const owner = Object.getPrototypeOf(value)?.constructor;
    return !owner || owner === Object ? `{ ${Object.keys(value).join(', ')} }` : `a ${owner.name}`;
  }
  return String(value);
}

/** The error for a value of the wrong kind. */
export function kindError(owner: string, name: string, what: string, value: unknown): TypeError {
  return new TypeError(`${owner}: expected ${name} to be ${what}, got ${show(value)}`);
}

/** The error for a value of the right kind that is out of range. */
export function valueError(owner: string, name: string, what: string, value: unknown): RangeError {
  return new RangeError(`${owner}: expected ${name} to be ${what}, got ${show(value)}`);
}

/** Number of single-letter insertions, deletions and replacements between two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The name in `names` that `given` most likely meant (`step_size` and `stepsize` mean `stepSize`), if any is near. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const plain = (word: string) => word.replaceAll(/[_-]/g, '').toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const name of names) {
    const distance = editDistance(plain(given), plain(name));
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/**
 * Completes `options` with `defaults`; a key that is absent or undefined takes its default.
 *
 * @throws TypeError if `options` is not a plain options object, or has a key that `defaults` does not list.
 * @example
 * const { stepSize } = readOptions('LangevinDynamics', options, { stepSize: 1e-3, noiseScale: 1 });
 */
export function readOptions<T extends object>(
  owner: string,
  options: { readonly [K in keyof T]?: T[K] | undefined } | null | undefined,
  defaults: T,
): T {
  const complete = { ...defaults };
  if (options === undefined || options === null) return complete;
  const proto = typeof options === 'object' ? Object.getPrototypeOf(options) : undefined;
  if (proto !== Object.prototype && proto !== null) {
    throw kindError(owner, 'options', `an object such as { ${Object.keys(defaults)[0] ?? ''} }`, options);
  }
  for (const key of Object.keys(options)) {
    if (!Object.hasOwn(defaults, key)) {
      const names = Object.keys(defaults);
      const near = nearest(key, names);
      const cure = near
        ? `, did you mean ${near}?`
        : `; ${names.length ? `it takes ${names.join(', ')}` : 'it takes none'}`;
      throw new TypeError(`${owner}: unknown option ${key}${cure}`);
    }
    const value = options[key as keyof T];
    if (value !== undefined) complete[key as keyof T] = value as T[keyof T];
  }
  return complete;
}

/** Checks that `value` is a number (NaN is refused). */
export function number(owner: string, name: string, value: unknown): number {
  if (typeof value !== 'number') throw kindError(owner, name, 'a number', value);
  if (Number.isNaN(value)) throw valueError(owner, name, 'a number', value);
  return value;
}

function ranged(what: string, accepts: (value: number) => boolean) {
  return (owner: string, name: string, value: unknown): number => {
    if (typeof value !== 'number') throw kindError(owner, name, what, value);
    if (!accepts(value)) throw valueError(owner, name, what, value);
    return value;
  };
}

/** Checks that `value` is a number above 0. */
export const positive = ranged('positive', (v) => v > 0);
/** Checks that `value` is a number of at least 0. */
export const nonNegative = ranged('non-negative', (v) => v >= 0);
/** Checks that `value` is a number from 0 to 1. */
export const probability = ranged('between 0 and 1', (v) => v >= 0 && v <= 1);
/** Checks that `value` is an integer. */
export const integer = ranged('an integer', Number.isInteger);
/** Checks that `value` is an integer above 0. */
export const positiveInteger = ranged('a positive integer', (v) => Number.isInteger(v) && v > 0);
/** Checks that `value` is an integer of at least 0. */
export const nonNegativeInteger = ranged('a non-negative integer', (v) => Number.isInteger(v) && v >= 0);

/** Checks that `value` is true or false. */
export function boolean(owner: string, name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw kindError(owner, name, 'true or false', value);
  return value;
}

/** Checks that `value` is one of `choices`. */
export function oneOf<const T>(owner: string, name: string, value: unknown, choices: readonly T[]): T {
  if (choices.includes(value as T)) return value as T;
  const list = choices.map(show);
  const what = list.length === 1 ? list[0]! : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;
  const near =
    typeof value === 'string'
      ? nearest(
          value,
          choices.filter((c) => typeof c === 'string'),
        )
      : undefined;
  const error = valueError(owner, name, what, value);
  if (near) error.message += `, did you mean ${show(near)}?`;
  throw error;
}

/** Whether a value is an object made by `{}`. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const proto = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
}

/**
 * The arguments that have defaults: leading ones by position, in the order `K`, then one object with any of the others.
 *
 * `Trailing<{ bias?: boolean; device?: string }, ['bias']>` accepts `()`, `({ bias: false })`, `(false)` and
 * `(false, { device: 'cpu' })`.
 */
export type Trailing<O, K extends readonly (keyof O)[]> =
  | [options?: O]
  | (K extends readonly [infer A extends keyof O, ...infer R extends readonly (keyof O)[]]
      ? [O[A], ...Trailing<O, R>]
      : never);

/**
 * Reads arguments that have defaults, typed by {@link Trailing}; the order of `defaults` is the order by position.
 *
 * @throws TypeError on an unknown option, on too many arguments, or on one given both by position and by name.
 */
export function readArguments<T extends object>(owner: string, args: readonly unknown[], defaults: T): T {
  const last = args.at(-1);
  const options = isPlainObject(last) ? last : undefined;
  const complete = readOptions(owner, options as Partial<T> | undefined, defaults);
  const count = options ? args.length - 1 : args.length;
  if (count === 0) return complete;
  const names = Object.keys(defaults) as (keyof T & string)[];
  if (count > names.length) {
    throw new TypeError(`${owner}: expected at most ${names.length} arguments with defaults (${names.join(', ')})`);
  }
  for (let i = 0; i < count; i++) {
    const name = names[i]!;
    if (options && options[name] !== undefined) throw new TypeError(`${owner}: ${name} is given twice`);
    if (args[i] !== undefined) complete[name] = args[i] as T[keyof T & string];
  }
  return complete;
}

/**
 * Arguments that Python takes by keyword alone: all in one object, or those without a default, in the order `K`, by
 * position before it.
 *
 * `Keywords<{ inDim: number }, ['inDim'], { depth?: number }>` accepts `({ inDim: 2, depth: 1 })`, `(2)` and
 * `(2, { depth: 1 })`.
 */
export type Keywords<R, K extends readonly (keyof R)[], O> =
  | [named: R & O]
  | [...{ [I in keyof K]: R[K[I]] }, options?: O];

/**
 * Reads arguments typed by {@link Keywords}.
 *
 * @throws TypeError on an unknown option, or if a required argument is missing.
 */
export function readKeywords<R extends object, O extends object>(
  owner: string,
  args: readonly unknown[],
  required: readonly (keyof R & string)[],
  defaults: Required<O>,
): R & Required<O> {
  const named = args.length <= 1 && (args.length === 0 || isPlainObject(args[0]));
  const positions = named ? 0 : required.length;
  if (args.length > positions + 1) {
    throw new TypeError(`${owner}: expected at most ${required.join(', ')} and options, got ${args.length} arguments`);
  }
  const absent = Object.fromEntries(required.slice(0, named ? undefined : 0).map((name) => [name, undefined]));
  const complete: Record<string, unknown> = readOptions<Record<string, unknown>>(owner, args[positions] ?? {}, {
    ...absent,
    ...defaults,
  });
  for (const [i, name] of required.entries()) {
    if (!named) complete[name] = args[i];
    if (complete[name] === undefined) throw new TypeError(`${owner}: expected ${name} to be given`);
  }
  return complete as R & Required<O>;
}
