/** @file Checks of one argument: each gives the value back, or throws. */
import { kindError, nearest, show, tagOf, valueError } from './messages.js';

/** An iterator of what can be iterated, which may be a class of one's own. */
export function iteratorOf<T>(owner: string, name: string, value: Iterable<T>): Iterator<T> {
  const iterator: Iterator<T> | null | undefined = value[Symbol.iterator]();
  if (typeof iterator?.next === 'function') return iterator;
  throw kindError(owner, `the result of ${name}[Symbol.iterator]()`, 'an iterator', iterator);
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

/** Checks that `value` is text that can name a file. */
export function fileName(owner: string, name: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw kindError(owner, name, 'the name of a file', value);
  return value;
}

/**
 * Checks that the memory of a typed array, a DataView or a buffer is still there: one that was transferred to another
 * thread, or cut short, reads as an empty one.
 */
export function attached<T extends ArrayBufferView | ArrayBufferLike>(owner: string, name: string, value: T): T {
  try {
    if (!ArrayBuffer.isView(value)) new Uint8Array(value);
    else if ('length' in value) (value as unknown as Uint8Array).keys();
    else value.byteLength;
  } catch {
    throw valueError(owner, name, 'memory that is still here, not transferred or cut short', value);
  }
  return value;
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
