/** @file Methods of values whose kind only the running program knows: Python's of text, lists, dictionaries and sets. */
import { camel } from '../porter/names.js';
import { KeyError, popItem } from './collections.js';
import { Dict, List } from './dict.js';
import { formatString } from './format.js';
import { asOptions } from './functions.js';
import { contains, eq, isDict } from './operators.js';
import { sorted } from './sequences.js';
import {
  capitalize,
  center,
  count,
  partition,
  removePrefix,
  removeSuffix,
  replace,
  rpartition,
  rsplit,
  split,
  strip,
  swapCase,
  title,
  zfill,
} from './text.js';
import { expanded } from './textwrap.js';

type Table = Record<string, (of: any, args: any[], names: Record<string, any>) => any>;

const missing = (owner: string, value: unknown): never => {
  throw new RangeError(`${owner}: expected value to be an element, got ${value}`);
};
const placeIn = (list: any[], value: unknown): number => list.findIndex((x) => eq(x, value) === true);
const found = (owner: string, at: number, value: unknown): number => (at >= 0 ? at : missing(owner, value));

const TEXT: Table = {
  upper: (s) => s.toUpperCase(),
  lower: (s) => s.toLowerCase(),
  casefold: (s) => s.toLowerCase(),
  capitalize: (s) => capitalize(s),
  title: (s) => title(s),
  swapcase: (s) => swapCase(s),
  strip: (s, [chars]) => strip(s, chars),
  lstrip: (s, [chars]) => strip(s, chars, 'left'),
  rstrip: (s, [chars]) => strip(s, chars, 'right'),
  split: (s, [sep, limit], names) => split(s, sep ?? names.sep, limit ?? names.maxsplit ?? -1),
  rsplit: (s, [sep, limit], names) => rsplit(s, sep ?? names.sep, limit ?? names.maxsplit ?? -1),
  splitlines: (s) => s.replace(/\r?\n$/, '').split(/\r?\n/),
  join: (s, [parts]) => [...parts].join(s),
  replace: (s, [from, to, limit]) => replace(s, from, to, limit),
  format: (s, args, names) => formatString(s, args, names),
  startswith: (s, [start]) => (Array.isArray(start) ? start : [start]).some((x) => s.startsWith(x)),
  endswith: (s, [end]) => (Array.isArray(end) ? end : [end]).some((x) => s.endsWith(x)),
  find: (s, [part, from]) => s.indexOf(part, from),
  rfind: (s, [part]) => s.lastIndexOf(part),
  index: (s, [part]) => found('index', s.indexOf(part), part),
  rindex: (s, [part]) => found('rindex', s.lastIndexOf(part), part),
  count: (s, [part]) => count(s, part),
  center: (s, [width, fill]) => center(s, width, fill),
  ljust: (s, [width, fill]) => s.padEnd(width, fill),
  rjust: (s, [width, fill]) => s.padStart(width, fill),
  zfill: (s, [width]) => zfill(s, width),
  partition: (s, [sep]) => partition(s, sep),
  rpartition: (s, [sep]) => rpartition(s, sep),
  removeprefix: (s, [part]) => removePrefix(s, part),
  removesuffix: (s, [part]) => removeSuffix(s, part),
  expandtabs: (s, [size], names) => expanded(s, size ?? names.tabsize),
  isalpha: (s) => /^\p{L}+$/u.test(s),
  isdigit: (s) => /^\p{Nd}+$/u.test(s),
  isnumeric: (s) => /^\p{N}+$/u.test(s),
  isalnum: (s) => /^[\p{L}\p{N}]+$/u.test(s),
  isspace: (s) => /^\s+$/.test(s),
  isupper: (s) => s !== s.toLowerCase() && s === s.toUpperCase(),
  islower: (s) => s !== s.toUpperCase() && s === s.toLowerCase(),
  isidentifier: (s) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(s),
};

const LIST: Table = {
  append: (list, [value]) => void list.push(value),
  appendleft: (list, [value]) => void list.unshift(value),
  popleft: (list) => list.shift(),
  extend: (list, [values]) => void list.push(...values),
  insert: (list, [at, value]) => void list.splice(at, 0, value),
  pop: (list, [at = -1]) => list.splice(at, 1)[0],
  remove: (list, [value]) => void list.splice(found('remove', placeIn(list, value), value), 1),
  index: (list, [value]) => found('index', placeIn(list, value), value),
  count: (list, [value]) => list.filter((x: unknown) => eq(x, value) === true).length,
  sort: (list, _, names) => void list.splice(0, Number.POSITIVE_INFINITY, ...sorted(list, names)),
  reverse: (list) => void list.reverse(),
  copy: (list) => list.slice(),
  clear: (list) => void list.splice(0),
};

const entriesOf = (of: any): [any, any][] => (of instanceof Map ? [...of] : Object.entries(of));
const put = (of: any, key: any, value: any): any => {
  if (of instanceof Map) of.set(key, value);
  else of[key] = value;
  return value;
};
const get = (of: any, key: any): any => (of instanceof Map ? of.get(key) : of[key]);
const has = (of: any, key: any): boolean => (of instanceof Map ? of.has(key) : Object.hasOwn(of, key));

const DICTIONARY: Table = {
  get: (of, [key, fallback = null]) => (has(of, key) ? get(of, key) : fallback),
  items: (of) => entriesOf(of),
  keys: (of) => entriesOf(of).map(([key]) => key),
  values: (of) => entriesOf(of).map(([, value]) => value),
  update: (of, [more], names) => {
    for (const [key, value] of [...(isDict(more) ? entriesOf(more) : (more ?? [])), ...Object.entries(names)])
      put(of, key, value);
  },
  pop: (of, args) => popItem(of, args[0], ...(args.slice(1) as [any?])),
  popitem: (of) => {
    const last = entriesOf(of).at(-1);
    if (!last) throw new KeyError('popitem: expected the dictionary to have an entry, got none');
    popItem(of, last[0]);
    return last;
  },
  setdefault: (of, [key, value = null]) => (has(of, key) ? get(of, key) : put(of, key, value)),
  move_to_end: (of, [key, last = true], names) => {
    const value = get(of, key);
    const others = entriesOf(of).filter(([k]) => k !== key);
    popItem(of, key);
    if (last && names.last !== false) put(of, key, value);
    else
      for (const [k, v] of [[key, value], ...others] as [any, any][]) {
        popItem(of, k, null);
        put(of, k, v);
      }
  },
  copy: (of) => (of instanceof Map ? new Map(of) : { ...of }),
  clear: (of) => {
    if (of instanceof Map) of.clear();
    else for (const key of Object.keys(of)) delete of[key];
  },
};

const SET: Table = {
  add: (set, [value]) => void set.add(value),
  discard: (set, [value]) => void set.delete(value),
  remove: (set, [value]) => void (set.delete(value) || missing('remove', value)),
  pop: (set) => {
    const [first] = set;
    set.delete(first);
    return first;
  },
  update: (set, lists) => {
    for (const values of lists) for (const value of values) set.add(value);
  },
  copy: (set) => new Set(set),
  clear: (set) => void set.clear(),
  union: (set, more) => new Set([set, ...more].flatMap((s) => [...s])),
  intersection: (set, [other]) => new Set([...set].filter((x) => contains(other, x))),
  difference: (set, [other]) => new Set([...set].filter((x) => !contains(other, x))),
  symmetric_difference: (set, [other]) =>
    new Set([...[...set].filter((x) => !contains(other, x)), ...[...other].filter((x) => !contains(set, x))]),
  issubset: (set, [other]) => [...set].every((x) => contains(other, x)),
  issuperset: (set, [other]) => [...other].every((x) => contains(set, x)),
  isdisjoint: (set, [other]) => ![...set].some((x) => contains(other, x)),
};

function tableOf(value: any): Table | null {
  if (typeof value === 'string') return TEXT;
  if (Array.isArray(value)) return LIST;
  if (value instanceof Set) return SET;
  return isDict(value) ? DICTIONARY : null;
}

/**
 * Calls a method by its name in Python: of text, a list, a dictionary or a set Python's own, of any other value the one
 * with the name in camelCase. `names` are arguments by name.
 *
 * @throws TypeError where the value has no such method.
 * @example
 * import { callMethod } from 'torchebm/python';
 * const list = [10, 9, 1];
 * callMethod(list, 'sort');
 * console.log(list, callMethod('a b', 'split')); // [ 1, 9, 10 ] [ 'a', 'b' ]
 */
export function callMethod(value: any, name: string, args: any[] = [], names: Record<string, any> = {}): any {
  // A class of the program that extends a dictionary or a list has its own.
  const table = value instanceof Dict || value instanceof List ? null : tableOf(value);
  if (table && Object.hasOwn(table, name)) return table[name]!(value, args, names);
  const own = value?.[camel(name)];
  // A stream of Node writes by itself.
  if (name === 'flush' && typeof own !== 'function' && typeof value?.write === 'function') return null;
  if (typeof own !== 'function')
    throw new TypeError(
      `callMethod: expected value to have a method ${name}, got ${table ? JSON.stringify(value) : String(value)}`,
    );
  const keepsKeys = value instanceof Dict && own === Dict.prototype.update;
  return own.call(value, ...args, ...(Object.keys(names).length > 0 ? [keepsKeys ? names : asOptions(names)] : []));
}
