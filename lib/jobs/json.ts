/** @file JSON of configs, results and logs. */
import { show } from '../arguments/options.js';
import { isError, recorded } from './errors.js';

/** The most levels of a config or a result. */
const LEVELS = 1000;

type Path = (string | number)[];

/** A copy of a config, which JSON holds as it is. @throws TypeError for what JSON does not hold, with its path. */
export function configOf(owner: string, config: unknown): unknown {
  return new Copy(owner, 'config', false).of(config);
}

/**
 * A copy of a result as the folder gives it back: JSON, whose numbers may be NaN and infinite.
 *
 * @throws TypeError for anything else, with its path.
 */
export function resultOf(owner: string, result: unknown): unknown {
  return result === undefined ? undefined : new Copy(owner, 'result', true).of(result);
}

class Refusal extends Error {}

const isArray = (value: object): value is unknown[] => Array.isArray(value);

/** Whether an object is one of its keys and values only, of any realm. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The copy of a value that JSON holds, or the refusal of one that it does not. */
class Copy {
  /** The way to the value at hand, and the objects on it. */
  readonly #path: Path = [];
  readonly #above: object[] = [];

  constructor(
    readonly owner: string,
    readonly name: string,
    /** Whether numbers may be NaN or infinite, and objects have a `toJSON`. */
    readonly isResult: boolean,
  ) {}

  of(value: unknown): unknown {
    try {
      return this.#copy(value);
    } catch (error) {
      if (isError(error, Refusal)) throw new TypeError((error as Error).message);
      // Of a getter, a `toJSON` or a proxy.
      const [reason] = recorded(error).message.split('\n');
      throw this.#refusal('JSON', `one with ${reason}`, error);
    }
  }

  #refusal(what: string, got: string, cause?: unknown): Error {
    const steps = this.#path.map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    });
    const message = `${this.owner}: expected ${this.name}${steps.join('')} to be ${what}, got ${got}`;
    return cause === undefined ? new Refusal(message) : new TypeError(message, { cause });
  }

  #copy(value: unknown): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') {
      if (Number.isFinite(value) || this.isResult) return value;
      throw this.#refusal(`JSON, such as null or the text ${JSON.stringify(String(value))}`, show(value));
    }
    if (value === undefined) throw this.#refusal('JSON, such as null', 'undefined');
    if (typeof value !== 'object') throw this.#refusal('JSON, such as a text', show(value));
    if (this.#above.includes(value)) throw this.#refusal('JSON', 'an object that it is a part of');
    if (this.#above.length === LEVELS) {
      this.#path.length = 0;
      throw this.#refusal('JSON', `one of more than ${LEVELS} levels`);
    }
    this.#above.push(value);
    const copy = this.#copyObject(value);
    this.#above.pop();
    return copy;
  }

  #copyObject(value: object): unknown {
    if (isArray(value)) return Array.from(value, (each, i) => this.#part(i, each));
    if (this.isResult && 'toJSON' in value && typeof value.toJSON === 'function') return this.#copy(value.toJSON());
    if (!isPlain(value) || Object.getOwnPropertySymbols(value).length > 0) {
      throw this.#refusal(`JSON, such as ${cure(value)}`, show(value));
    }
    const given = Object.entries(value).filter(([, each]) => each !== undefined);
    return Object.fromEntries(given.map(([key, each]) => [key, this.#part(key, each)]));
  }

  #part(key: string | number, value: unknown): unknown {
    this.#path.push(key);
    const copy = this.#copy(value);
    this.#path.pop();
    return copy;
  }
}

/** JSON that says the same as an object of a class. */
function cure(value: object): string {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === 'Map') return 'Object.fromEntries(it)';
  if (tag === 'Set' || ArrayBuffer.isView(value)) return '[...it]';
  if ('tolist' in value) return 'its tolist()';
  if ('toJSON' in value) return 'its toJSON()';
  return 'an object of names and values';
}

const isSpecial = (value: unknown): value is number =>
  typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0));

const textOf = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

/** The places of numbers that JSON does not have, below a path. */
function specialsIn(value: unknown, path: Path = [], found: Path[] = []): Path[] {
  if (isSpecial(value)) found.push([...path]);
  if (value === null || typeof value !== 'object') return found;
  // Texts and numbers are most of what there is, and need no path of their own.
  const look = (key: string | number, each: unknown) => {
    if (!isSpecial(each) && typeof each !== 'object') return;
    path.push(key);
    specialsIn(each, path, found);
    path.pop();
  };
  for (const [key, each] of isArray(value) ? value.entries() : Object.entries(value)) look(key, each);
  return found;
}

/** The text of an object; numbers that JSON does not have are texts, at the places that its `numbers` tell. */
export function writtenOf(object: object): string {
  const numbers = specialsIn(object);
  if (numbers.length === 0) return JSON.stringify(object, undefined, 2);
  return JSON.stringify({ ...object, numbers }, (_, value) => (isSpecial(value) ? textOf(value) : value), 2);
}

/** The value of a text of {@link writtenOf}. @throws SyntaxError for what is no JSON. */
export function readOf(text: string): unknown {
  const value = JSON.parse(text);
  if (!Array.isArray(value?.numbers)) return value;
  const { numbers, ...object } = value;
  for (const path of numbers) {
    if (!Array.isArray(path) || path.length === 0) continue;
    const last = path.at(-1);
    let holder: any = object;
    for (const key of path.slice(0, -1)) holder = Object.hasOwn(Object(holder), key) ? holder[key] : undefined;
    const given = Object.hasOwn(Object(holder), last) ? holder[last] : undefined;
    if (['NaN', 'Infinity', '-Infinity', '-0'].includes(given)) {
      Object.defineProperty(holder, last, { ...Object.getOwnPropertyDescriptor(holder, last), value: Number(given) });
    }
  }
  return object;
}

/** The depth, the names of an object and the values in all that are told of what JSON cannot hold. */
const [DEPTH, NAMES, VALUES] = [5, 100, 10_000];

/**
 * The fields of a log as JSON, whatever they are: errors by name, message and stack, bigints and numbers that JSON does
 * not have as text; of what has circles, the beginning.
 */
export function fieldsOf(fields: object): object {
  let left = VALUES;
  const safe = (given: unknown, above: readonly object[]): unknown => {
    const value = known(given);
    if (typeof value === 'function' || typeof value === 'symbol') return undefined;
    if (value === null || typeof value !== 'object') return value;
    if (above.includes(value)) return '[Circular]';
    if (above.length === DEPTH || --left < 0) return isArray(value) ? '[Array]' : '[Object]';
    const within = [...above, value];
    /** A part, or why there is none. */
    const part = (of: () => unknown) => {
      try {
        return safe(of(), within);
      } catch (error) {
        return `[${recorded(error).message}]`;
      }
    };
    const { toJSON } = value as { toJSON?: unknown };
    if (typeof toJSON === 'function') return part(() => toJSON.call(value));
    if (isArray(value)) return Array.from(value.slice(0, NAMES), (each) => part(() => each) ?? null);
    const names = Object.keys(value).slice(0, NAMES);
    const parts = names.map((name) => [name, part(() => (value as Record<string, unknown>)[name])] as const);
    return Object.fromEntries(parts.filter(([, each]) => each !== undefined));
  };
  let copy: unknown;
  try {
    copy = JSON.parse(JSON.stringify(fields, (_, value) => known(value)));
  } catch {
    try {
      copy = safe(fields, []);
    } catch (error) {
      copy = `[${recorded(error).message}]`;
    }
  }
  return typeof copy === 'object' && copy !== null ? copy : { fields: copy };
}

/** A value of a log as JSON has it, if it is one that JSON has not. */
function known(value: unknown): unknown {
  if (isError(value)) return recorded(value);
  const isText = typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value));
  return isText ? String(value) : value;
}
