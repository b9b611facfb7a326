/**
 * @file Reading options and checking arguments: the one place that words these errors.
 *
 * Messages read `Owner: expected <name> to be <what>, got <value>`; a TypeError tells of the wrong kind of value,
 * a RangeError of a wrong value of the right kind.
 */

import { Callable } from './callable.js';

const tagOf = Object.prototype.toString;

/** A tensor's shape and dtype at a glance, if it is still there. */
function sizesAndType(value: object): string {
  const { isDisposed, shape, dtype } = value as { isDisposed: boolean; shape: readonly number[]; dtype: string };
  return isDisposed ? '' : ` of shape [${shape.join(', ')}] and type ${dtype}`;
}

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
    if ('isDisposed' in value && 'dtype' in value) return `a ${owner.name}${sizesAndType(value)}`;
    if (!owner || owner === Object) return `{ ${Object.keys(value).join(', ')} }`;
    // The constructor of a generator is no function.
    return `a ${owner.name || tagOf.call(value).slice(8, -1)}`;
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

/** The error where one of several forms of a call lacks a value, which Python calls a ValueError. */
export function notGiven(owner: string, name: string): RangeError {
  return new RangeError(`${owner}: expected ${name} to be given`);
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
 * Whether `value` is an object of options: any object that is no function, cannot be iterated over, and has no tag of
 * its own. So a literal, an instance of a class of settings, and either from another realm; not an array, a Tensor, a
 * Generator, an Optimizer, a scheduler, an AbortSignal, a Map, or a Date.
 */
export function isOptions(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    tagOf.call(value) === '[object Object]' &&
    !(Symbol.iterator in value)
  );
}

/**
 * The names that an object of options gives: its own enumerable ones, and those that it inherits, such as accessors of
 * a class of settings. Methods of the class count where they have the name of an option.
 */
function namesOf(options: object, known: object): string[] {
  const names = Object.keys(options);
  let above = Object.getPrototypeOf(options);
  if (above === Object.prototype || above === null) return names;
  for (; above !== null && !Object.hasOwn(above, 'hasOwnProperty'); above = Object.getPrototypeOf(above)) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(above))) {
      if (name === 'constructor' || names.includes(name)) continue;
      if (typeof property.value !== 'function' || Object.hasOwn(known, name)) names.push(name);
    }
  }
  return names;
}

/** An object of options as a literal: what it inherits becomes its own. */
export function ownNames(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(namesOf(options, {}).map((name) => [name, options[name]]));
}

/** The error for a name that no argument has. */
function unknownName(owner: string, name: string, names: readonly string[]): TypeError {
  const near = nearest(name, names);
  const cure = near
    ? `, did you mean ${near}?`
    : `; ${names.length ? `it takes ${names.join(', ')}` : 'it takes none'}`;
  return new TypeError(`${owner}: unknown option ${name}${cure}`);
}

/** Checks that a value is right for an option, and gives it back. */
type Check<T> = (owner: string, name: string, value: unknown) => T;

/** A default that does not tell the kind of its option. */
class Wide {
  constructor(
    readonly value: unknown,
    readonly check?: Check<unknown>,
  ) {}
}

/**
 * A default that may be of another kind than what is given, such as 1 where a list may come too. The value given
 * must pass `check`, or else the owner of the option checks it; any other is of its default's kind.
 */
export function wide<T>(value: T, check?: Check<unknown>): T {
  return new Wide(value, check) as T;
}

/** The default null of an option that is null or passes `check`. */
export function orNull<T>(check: Check<T>): T | null {
  return wide<T | null>(null, (owner, name, value) => value === null || check(owner, name, value));
}

/** `defaults` as they are used. */
function plain<T extends object>(defaults: T): T {
  const complete = { ...defaults } as Record<string, unknown>;
  for (const name in complete) if (complete[name] instanceof Wide) complete[name] = complete[name].value;
  return complete as T;
}

/** Checks that what is given is of the kind of its default, if that is true or false, or a number. */
function checkKind(owner: string, name: string, value: any, byDefault: unknown): void {
  if (
    name === 'generator' &&
    value !== null &&
    (tagOf.call(value) !== '[object Generator]' || Symbol.iterator in value)
  ) {
    throw kindError(owner, name, 'a torch.Generator', value);
  }
  if (byDefault instanceof Wide) byDefault.check?.(owner, name, value);
  else if (typeof byDefault === 'boolean') boolean(owner, name, value);
  else if (typeof byDefault === 'number') number(owner, name, value);
}

/** Puts what `options` names into `complete`, which has all names that there are. */
function take(
  owner: string,
  complete: Record<string, unknown>,
  options: Record<string, unknown>,
  defaults: Record<string, unknown>,
): void {
  for (const name of namesOf(options, complete)) {
    if (!Object.hasOwn(complete, name)) throw unknownName(owner, name, Object.keys(complete));
    const value = options[name];
    if (value === undefined) continue;
    checkKind(owner, name, value, defaults[name]);
    complete[name] = value;
  }
}

/**
 * Completes `options` with `defaults`; a key that is absent or undefined takes its default. A value must be of the
 * kind of its default, unless that is {@link wide}.
 *
 * @throws TypeError if `options` is no {@link isOptions object of options}, or has a key that `defaults` does not list.
 * @example
 * const { stepSize } = readOptions('LangevinDynamics', options, { stepSize: 1e-3, noiseScale: 1 });
 */
export function readOptions<T extends object>(
  owner: string,
  options: { readonly [K in keyof T]?: T[K] | undefined } | null | undefined,
  defaults: T,
): T {
  const complete = plain(defaults);
  if (options === undefined || options === null) return complete;
  if (!isOptions(options)) {
    throw kindError(owner, 'options', `an object such as { ${Object.keys(defaults)[0] ?? ''} }`, options);
  }
  take(owner, complete as Record<string, unknown>, options, defaults as Record<string, unknown>);
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
function counted(what: string, least: number) {
  const check = ranged(what, (v) => Number.isInteger(v) && v >= least);
  return (owner: string, name: string, value: unknown): number => {
    const count = check(owner, name, value);
    if (!Number.isSafeInteger(count)) throw valueError(owner, name, 'at most 2 ** 53 - 1', count);
    return count;
  };
}

/** Checks that `value` is an integer above 0. */
export const positiveInteger = counted('a positive integer', 1);
/** Checks that `value` is an integer of at least 0. */
export const nonNegativeInteger = counted('a non-negative integer', 0);

/** Checks that `value` is text. */
export function text(owner: string, name: string, value: unknown): string {
  if (typeof value !== 'string') throw kindError(owner, name, 'a string', value);
  return value;
}

/** Checks that `value` is bytes, of any realm. */
export function bytesOf(owner: string, name: string, value: unknown): Uint8Array {
  if (tagOf.call(value) !== '[object Uint8Array]')
    throw kindError(owner, name, 'a Uint8Array, such as a Buffer', value);
  return value as Uint8Array;
}

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

/** `K` as it must be, a list of names in `A`; the compiler compares both without laying out the members of an array. */
export type Names<A, K> = { [I in keyof K]: K[I] & keyof A };

/**
 * The arguments `A` of a call: leading ones by position, in the order `K`, then one object with any of the others.
 *
 * `Arguments<{ input: Tensor; inplace?: boolean; out?: Tensor }, ['input', 'inplace']>` accepts `(x)`, `(x, true)`,
 * `(x, true, { out })`, `(x, { out })` and `({ input: x, out })`.
 * `K` is a list that is not readonly, here and below.
 */
export type Arguments<A, K extends Names<A, K>> = InOrder<A, K>;

/** {@link Arguments} whose names are checked elsewhere. */
export type InOrder<A, K> =
  | ({} extends A ? [options?: A] : [named: A])
  | (K extends [infer F extends keyof A, ...infer R] ? [A[F], ...InOrder<Omit<A, F>, R>] : never);

/**
 * The arguments that have defaults: leading ones by position, in the order `K`, then one object with any of the others.
 *
 * `Trailing<{ bias?: boolean; device?: string }, ['bias']>` accepts `()`, `({ bias: false })`, `(false)` and
 * `(false, { device: 'cpu' })`.
 */
export type Trailing<O, K extends Names<O, K>> = TrailingIn<O, K>;

type TrailingIn<O, K> =
  | [options?: O]
  | (K extends [infer A extends keyof O, ...infer R] ? [O[A], ...TrailingIn<O, R>] : never);

/**
 * Arguments of which one without a default goes by name, in an object that also has all those behind it; `K` lists
 * those without a default.
 *
 * `Named<{ inFeatures: number; outFeatures: number; bias?: boolean }, ['inFeatures', 'outFeatures']>` accepts
 * `({ inFeatures: 2, outFeatures: 3, bias: false })` and `(2, { outFeatures: 3 })`.
 */
export type Named<O, K extends Names<O, K>> = NamedIn<O, K>;

type NamedIn<O, K> =
  | [named: O]
  | (K extends [infer A extends keyof O, infer B, ...infer R] ? [O[A], ...NamedIn<Omit<O, A>, [B, ...R]>] : never);

/**
 * Arguments that Python takes by keyword alone: those without a default, `R`, by position in the order `K` or by name,
 * the others by name.
 *
 * `Keywords<{ inDim: number }, ['inDim'], { depth?: number }>` accepts `({ inDim: 2, depth: 1 })`, `(2)` and
 * `(2, { depth: 1 })`.
 */
export type Keywords<R, K extends (keyof R)[], O> = [...{ [I in keyof K]: R[K[I]] }, options?: O] | NamedIn<R & O, K>;

/** The defaults of the arguments `A` that may be left out. */
type Defaults<A> = { [N in keyof A as {} extends Pick<A, N> ? N : never]-?: Exclude<A[N], undefined> };

/**
 * Reads arguments: leading ones by position, in the order of `positions`, then one {@link isOptions object} with any of
 * the others. All may come in that object. An argument that `defaults` does not have must be given.
 *
 * An argument of `objects` may itself be such an object: at its place, an object is that argument unless it has a
 * property of its name.
 *
 * @throws TypeError on an unknown name, on too many arguments, on one given both by position and by name, and if one
 * without a default is missing.
 * @example
 * const { inFeatures, bias } = readArguments('Linear', args, { bias: true }, ['inFeatures', 'bias']);
 */
export function readArguments<A extends object, const K extends readonly (keyof A & string)[]>(
  owner: string,
  args: InOrder<A, [...K]>,
  defaults: Defaults<A>,
  positions: K,
  objects?: readonly (keyof A & string)[],
): { [N in keyof A]-?: Exclude<A[N], undefined> };
export function readArguments<T extends object>(
  owner: string,
  args: readonly unknown[],
  defaults: Partial<T>,
  positions?: readonly (keyof T & string)[],
  objects?: readonly (keyof T & string)[],
): T;
export function readArguments<T extends object>(
  owner: string,
  args: readonly unknown[],
  defaults: Partial<T>,
  positions: readonly (keyof T & string)[] = Object.keys(defaults) as (keyof T & string)[],
  objects: readonly (keyof T & string)[] = [],
): T {
  let count = args.length;
  while (count > 0 && (args[count - 1] === undefined || (count > positions.length && args[count - 1] === null)))
    count--;
  const last = args[count - 1];
  const place = positions[count - 1];
  const named = isOptions(last) && !(place && objects.includes(place) && !(place in last)) ? last : undefined;
  if (named) count--;
  const complete: Record<string, unknown> = {};
  for (const name of positions) complete[name] = undefined;
  Object.assign(complete, plain(defaults));
  if (count > positions.length) {
    const byName = Object.keys(complete).slice(positions.length);
    if (!named && count === positions.length + 1 && byName.length > 0) {
      throw kindError(owner, 'options', `an object such as { ${byName[0]} }`, last);
    }
    throw new TypeError(
      `${owner}: expected at most ${positions.length} arguments by position (${positions.join(', ')})`,
    );
  }
  for (let i = 0; i < count; i++) {
    const name = positions[i]!;
    const value = args[i];
    if (value === undefined) continue;
    if (isOptions(value) && !objects.includes(name)) {
      throw kindError(owner, name, 'no object of options, behind which nothing may come', value);
    }
    checkKind(owner, name, value, (defaults as Record<string, unknown>)[name]);
    complete[name] = value;
  }
  if (named) {
    take(owner, complete, named, defaults as Record<string, unknown>);
    for (const name of positions.slice(0, count)) {
      if (name in named && named[name] !== undefined)
        throw new TypeError(`${owner}: ${name} is given twice, by position and by name`);
    }
  }
  for (const name of positions) {
    if (complete[name] === undefined && !Object.hasOwn(defaults, name)) {
      throw new TypeError(`${owner}: expected ${name} to be given`);
    }
  }
  return complete as T;
}

/** The arguments of a call that takes these alone, by position. */
export function only<A extends readonly unknown[]>(owner: string, args: A, names: readonly string[]): A {
  const extra = args.findLastIndex((value) => value !== undefined) + 1 - names.length;
  if (extra > 0) {
    const most = names.length === 1 ? '1 argument' : `${names.length} arguments`;
    throw new TypeError(`${owner}: expected at most ${most} (${names.join(', ')})`);
  }
  return args;
}

/** Arguments of what takes a state. */
export type OfState<S> = Arguments<{ stateDict: S }, ['stateDict']>;

/** The state of {@link OfState}. */
export function readState<S extends object>(owner: string, args: readonly unknown[]): S {
  const { stateDict } = readArguments<{ stateDict: S }>(owner, args, {}, ['stateDict'], ['stateDict']);
  if (!isOptions(stateDict)) throw kindError(owner, 'stateDict', 'an object', stateDict);
  return stateDict;
}

/**
 * Arguments whose object of options, if there is one, has today's names in place of those in `names`; `onOld` hears of
 * each that was given.
 */
export function renamed(
  args: readonly unknown[],
  names: Readonly<Record<string, string>>,
  onOld: (old: string, name: string) => void = () => {},
): readonly unknown[] {
  const last = args.at(-1);
  const old = isOptions(last) ? Object.keys(names).filter((name) => name in last) : [];
  if (old.length === 0) return args;
  const current = { ...(last as object) } as Record<string, unknown>;
  for (const name of old) {
    onOld(name, names[name]!);
    current[names[name]!] = current[name];
    delete current[name];
  }
  return [...args.slice(0, -1), current];
}

/**
 * The arguments of a call as `[...names, options]`: those of `names` may come by name, in the object of options, which
 * is then the rest of it. `objects` are those that may be such an object themselves, as for {@link readArguments};
 * `optional` those that may be absent, and are null then.
 *
 * @throws TypeError if one is missing or given twice, and if there are more arguments, or any behind the object.
 */
export function positional(
  owner: string,
  args: readonly unknown[],
  names: readonly string[],
  objects: readonly string[] = [],
  optional: readonly string[] = [],
): readonly unknown[] {
  let count = args.length;
  while (count > 0 && args[count - 1] === undefined) count--;
  const last = args[count - 1];
  const place = names[count - 1];
  const isNamed = count > 0 && isOptions(last) && !(place !== undefined && objects.includes(place) && !(place in last));
  if (isNamed) count--;
  if (isNamed && count === names.length) return args.slice(0, count + 1);
  const behind = count > names.length ? args[names.length] : undefined;
  if (count > names.length + (isNamed || isOptions(behind) ? 0 : 1)) {
    throw new TypeError(`${owner}: expected at most ${names.length} arguments by position (${names.join(', ')})`);
  }
  const rest = isNamed ? ownNames(last) : {};
  const values = names.map((name, i) => {
    const value = i < count ? args[i] : rest[name];
    if (i < count && rest[name] !== undefined)
      throw new TypeError(`${owner}: ${name} is given twice, by position and by name`);
    if (i < count && isOptions(value) && !objects.includes(name)) {
      throw kindError(owner, name, 'no object of options, behind which nothing may come', value);
    }
    if (value === undefined && !optional.includes(name)) {
      const misspelt = Object.keys(rest).find((key) => name.length > 3 && !names.includes(key) && nearest(key, [name]));
      throw misspelt ? unknownName(owner, misspelt, [name]) : new TypeError(`${owner}: expected ${name} to be given`);
    }
    delete rest[name];
    return value ?? null;
  });
  return [...values, behind ?? rest];
}
