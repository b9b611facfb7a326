/**
 * @file Reading the arguments of a call: leading ones by position, and an object of options. The room's face: who reads
 * arguments finds the checks of single ones, the errors and the types of signatures here too.
 */
import { boolean, number } from './checks.js';
import { counted, kindError, nearest, tagOf, unknownName } from './messages.js';
import type { Arguments, InOrder } from './signatures.js';

export * from './checks.js';
export { counted, kindError, nearest, notGiven, short, show, valueError } from './messages.js';
export type * from './signatures.js';

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

/** Whether an object of options gives a name, itself or by its classes; what all objects have does not count. */
export function gives(options: object, name: string): boolean {
  for (let at = options; at !== null && !Object.hasOwn(at, 'hasOwnProperty'); at = Object.getPrototypeOf(at))
    if (Object.hasOwn(at, name)) return true;
  return false;
}

/** An object of options as a literal: what it inherits becomes its own. */
export function ownNames(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(namesOf(options, {}).map((name) => [name, options[name]]));
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
  for (const name of Object.keys(complete)) {
    if (complete[name] instanceof Wide) complete[name] = complete[name].value;
  }
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
  const named = isOptions(last) && !(place && objects.includes(place) && !gives(last, place)) ? last : undefined;
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
      `${owner}: expected at most ${counted(positions.length, 'argument')} by position (${positions.join(', ')})`,
    );
  }
  for (let i = 0; i < count; i++) {
    const name = positions[i]!;
    const value = args[i];
    if (value === undefined) continue;
    if (isOptions(value) && !objects.includes(name)) {
      throw kindError(owner, name, 'another value than an object of options, which stands last', value);
    }
    checkKind(owner, name, value, (defaults as Record<string, unknown>)[name]);
    complete[name] = value;
  }
  if (named) {
    take(owner, complete, named, defaults as Record<string, unknown>);
    for (const name of positions.slice(0, count)) {
      if (gives(named, name) && named[name] !== undefined)
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
    const most = counted(names.length, 'argument');
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
  const old = isOptions(last) ? Object.keys(names).filter((name) => gives(last, name)) : [];
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
  const isNamed =
    count > 0 && isOptions(last) && !(place !== undefined && objects.includes(place) && !gives(last, place));
  if (isNamed) count--;
  if (isNamed && count === names.length) return args.slice(0, count + 1);
  const behind = count > names.length ? args[names.length] : undefined;
  if (count > names.length + (isNamed || isOptions(behind) ? 0 : 1)) {
    throw new TypeError(
      `${owner}: expected at most ${counted(names.length, 'argument')} by position (${names.join(', ')})`,
    );
  }
  const rest = isNamed ? ownNames(last) : {};
  const values = names.map((name, i) => {
    const named = Object.hasOwn(rest, name) ? rest[name] : undefined;
    const value = i < count ? args[i] : named;
    if (i < count && named !== undefined)
      throw new TypeError(`${owner}: ${name} is given twice, by position and by name`);
    if (i < count && isOptions(value) && !objects.includes(name)) {
      throw kindError(owner, name, 'another value than an object of options, which stands last', value);
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
