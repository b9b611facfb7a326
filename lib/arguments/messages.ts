/**
 * @file The errors for arguments: the one place that words them.
 *
 * Messages read `Owner: expected <name> to be <what>, got <value>`; a TypeError tells of the wrong kind of value,
 * a RangeError of a wrong value of the right kind.
 */
import { Callable } from './callable.js';

/** The tag of a value, which is the same in every realm: `[object Uint8Array]`. */
export const tagOf = Object.prototype.toString;

/** A tensor's shape and dtype at a glance, if it is still there. */
function sizesAndType(value: object): string {
  const { isDisposed, shape, dtype } = value as { isDisposed: boolean; shape: readonly number[]; dtype: string };
  return isDisposed ? '' : ` of shape [${shape.join(', ')}] and type ${dtype}`;
}

/** The most characters of a value that a message quotes. */
const LONGEST = 200;

/** Text of any length as a message has it: the beginning of what is longer than a message bears. */
export function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 40)}… (${text.length} characters)`;
}

/** A value as an error message shows it: short, on one line. */
export function show(value: unknown): string {
  try {
    return short(shown(value, 0));
  } catch {
    return 'an object that cannot be looked at'; // a proxy, or an accessor that throws
  }
}

function shown(value: unknown, depth: number): string {
  if (typeof value === 'string') return value.length <= LONGEST ? JSON.stringify(value) : `"${short(value)}"`;
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Callable) return `a ${value.constructor.name}`;
  if (typeof value === 'function') return value.name ? `function ${value.name}` : 'a function';
  if (Array.isArray(value)) {
    if (depth > 2) return '[…]';
    const head = value.slice(0, 8).map((part) => shown(part, depth + 1));
    return value.length > 8 ? `[${head.join(', ')}, … ${value.length - 8} more]` : `[${head.join(', ')}]`;
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

/** A number of things in words: `1 element`, `2 elements`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** The error for a value of the wrong kind. */
export function kindError(owner: string, name: string, what: string, value: unknown): TypeError {
  return new TypeError(`${owner}: expected ${short(name)} to be ${what}, got ${show(value)}`);
}

/** The error for a value of the right kind that is out of range. */
export function valueError(owner: string, name: string, what: string, value: unknown): RangeError {
  return new RangeError(`${owner}: expected ${short(name)} to be ${what}, got ${show(value)}`);
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
  if (given.length > LONGEST) return undefined;
  const plain = (word: string) => word.replaceAll(/[_-]/g, '').toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const name of names) {
    const distance = editDistance(plain(given), plain(name));
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** The error for a name that no argument has. */
export function unknownName(owner: string, name: string, names: readonly string[]): TypeError {
  const near = nearest(name, names);
  const cure = near
    ? `, did you mean ${near}?`
    : `; ${names.length ? `it takes ${names.join(', ')}` : 'it takes none'}`;
  return new TypeError(`${owner}: unknown option ${short(name)}${cure}`);
}
