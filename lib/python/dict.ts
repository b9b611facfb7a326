/** @file Dictionaries and lists that classes of a program extend, as Python's `dict`, `UserDict` and `list` may be. */
import { KeyError } from './collections.js';
import { repr } from './format.js';
import { contains, eq, getItem, isDict, setItem } from './operators.js';
import { sorted } from './sequences.js';

/** The entries that a dictionary is made of: another one, pairs, or names. */
export type Entries = Dict | ReadonlyMap<any, any> | Iterable<readonly [any, any]> | Record<string, any> | null;

const pairs = (from: Entries | undefined): [any, any][] => {
  if (from == null) return [];
  if (from instanceof Dict) return from.items();
  return typeof (from as any)[Symbol.iterator] === 'function'
    ? [...(from as Iterable<[any, any]>)]
    : Object.entries(from);
};

/**
 * A dictionary of others, pairs or names, as `dict` where it stands as a value.
 *
 * @example
 * import { dict } from 'torchebm/python';
 * console.log(dict([['a', 1]], { b: 2 })); // { a: 1, b: 2 }
 */
export const dict = (...from: Entries[]): Record<string, any> => Object.fromEntries(from.flatMap(pairs));

/**
 * A dictionary that a class may extend. Keys are data and keep their spelling; a loop walks over them. A method
 * `__missing__` of the class below gives the value of a key that is not there.
 *
 * @example
 * import { Dict } from 'torchebm/python';
 * class Settings extends Dict {
 *   merged(other: any): Settings {
 *     return new Settings(this, other);
 *   }
 * }
 * const settings = new Settings({ step_size: 0.1 }).merged({ steps: 10 });
 * console.log([...settings], settings.getItem('steps')); // [ 'step_size', 'steps' ] 10
 */
export class Dict {
  readonly #map = new Map<any, any>();

  constructor(from: Entries = null, more: Entries = null) {
    for (const [key, value] of [...pairs(from), ...pairs(more)]) this.__setitem__(key, value);
  }

  /** `self.data` of a `UserDict`: the dictionary itself. */
  get data(): this {
    return this;
  }

  get length(): number {
    return this.#map.size;
  }

  *[Symbol.iterator](): Generator<any> {
    yield* this.#map.keys();
  }

  /** `self[key]`. @throws KeyError for a key that is not there. */
  getItem(key: any): any {
    if (this.#map.has(key)) return this.#map.get(key);
    if (typeof (this as any).__missing__ === 'function') return (this as any).__missing__(key);
    throw new KeyError(`${repr(key)}`);
  }

  __setitem__(key: any, value: any): void {
    this.#map.set(key, value);
  }

  __delitem__(key: any): void {
    if (!this.#map.delete(key)) throw new KeyError(`${repr(key)}`);
  }

  __contains__(key: any): boolean {
    return this.#map.has(key);
  }

  __eq__(other: any): boolean {
    if (!isDict(other)) return false;
    const items = pairs(other);
    return (
      items.length === this.length && items.every(([k, v]) => this.#map.has(k) && eq(this.#map.get(k), v) === true)
    );
  }

  get(key: any, fallback: any = null): any {
    return this.#map.has(key) ? this.#map.get(key) : fallback;
  }

  keys(): any[] {
    return [...this.#map.keys()];
  }

  values(): any[] {
    return [...this.#map.values()];
  }

  items(): [any, any][] {
    return [...this.#map];
  }

  update(from: Entries = null, more: Entries = null): void {
    for (const [key, value] of [...pairs(from), ...pairs(more)]) this.__setitem__(key, value);
  }

  setdefault(key: any, fallback: any = null): any {
    if (!this.#map.has(key)) this.__setitem__(key, fallback);
    return this.#map.get(key);
  }

  /** Takes an entry out. @throws KeyError for a key that is not there, where no second argument stands for it. */
  pop(key: any, ...fallback: [any?]): any {
    if (!this.#map.has(key)) {
      if (fallback.length > 0) return fallback[0];
      throw new KeyError(`${repr(key)}`);
    }
    const value = this.#map.get(key);
    this.#map.delete(key);
    return value;
  }

  popitem(): [any, any] {
    const last = this.items().at(-1);
    if (!last) throw new KeyError('popitem: expected the dictionary to have an entry, got none');
    this.#map.delete(last[0]);
    return last;
  }

  /** The entries, in a plain dictionary as `dict.copy` gives it. */
  copy(): any {
    return this.items().every(([key]) => typeof key === 'string') ? this.toJSON() : new Map(this.#map);
  }

  clear(): void {
    this.#map.clear();
  }

  /** The entries as an object: what `json.dumps` writes, and `{ ...asDict(self) }` takes. */
  toJSON(): Record<string, any> {
    return Object.fromEntries(this.#map);
  }

  toString(): string {
    return `{${this.items()
      .map(([k, v]) => `${repr(k)}: ${repr(v)}`)
      .join(', ')}}`;
  }
}

/**
 * Several dictionaries seen as one, as `collections.ChainMap`: the first that has a key gives its value, and what is
 * stored goes to the first.
 *
 * @example
 * import { ChainMap } from 'torchebm/python';
 * const settings = new ChainMap({ steps: 5 }, { steps: 10, seed: 0 });
 * console.log(settings.getItem('steps'), settings.getItem('seed')); // 5 0
 */
export class ChainMap extends Dict {
  readonly maps: any[];

  constructor(...maps: any[]) {
    super();
    this.maps = maps.length > 0 ? maps : [{}];
  }

  newChild(map: any = {}): ChainMap {
    return new ChainMap(map, ...this.maps);
  }

  override getItem(key: any): any {
    const found = this.maps.find((map) => contains(map, key));
    if (found === undefined) throw new KeyError(`${repr(key)}`);
    return getItem(found, key);
  }

  override __setitem__(key: any, value: any): void {
    setItem(this.maps[0], key, value);
  }

  override __contains__(key: any): boolean {
    return this.maps.some((map) => contains(map, key));
  }

  override get(key: any, fallback: any = null): any {
    return this.__contains__(key) ? this.getItem(key) : fallback;
  }

  override items(): [any, any][] {
    return [...new Map([...this.maps].reverse().flatMap(pairs))];
  }

  override keys(): any[] {
    return this.items().map(([key]) => key);
  }

  override values(): any[] {
    return this.items().map(([, value]) => value);
  }

  override get length(): number {
    return this.items().length;
  }

  override *[Symbol.iterator](): Generator<any> {
    yield* this.keys();
  }

  override toJSON(): Record<string, any> {
    return Object.fromEntries(this.items());
  }
}

/**
 * A list that a class may extend, with Python's methods beside those of arrays, which give plain arrays.
 *
 * @example
 * import { List } from 'torchebm/python';
 * class Trace extends List {
 *   mean(): number {
 *     return this.reduce((a, b) => a + b, 0) / this.length;
 *   }
 * }
 * const trace = new Trace([1, 2]);
 * trace.append(6);
 * console.log(trace.mean()); // 3
 */
export class List extends Array<any> {
  constructor(from: Iterable<any> = []) {
    super();
    for (const value of from) super.push(value);
  }

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  getItem(index: any): any {
    return getItem([...this], index);
  }

  __setitem__(index: number, value: any): void {
    this[index < 0 ? index + this.length : index] = value;
  }

  append(value: any): void {
    super.push(value);
  }

  extend(values: Iterable<any>): void {
    for (const value of values) super.push(value);
  }

  insert(at: number, value: any): void {
    this.splice(at, 0, value);
  }

  remove(value: any): void {
    const at = this.findIndex((x) => eq(x, value) === true);
    if (at < 0) throw new RangeError(`remove: expected value to be an element, got ${repr(value)}`);
    this.splice(at, 1);
  }

  count(value: any): number {
    return this.filter((x) => eq(x, value) === true).length;
  }

  index(value: any): number {
    const at = this.findIndex((x) => eq(x, value) === true);
    if (at < 0) throw new RangeError(`index: expected value to be an element, got ${repr(value)}`);
    return at;
  }

  override pop(at = -1): any {
    return this.splice(at, 1)[0];
  }

  copy(): any[] {
    return [...this];
  }

  clear(): void {
    this.length = 0;
  }

  override sort(options: any = {}): this {
    if (typeof options === 'function') return super.sort(options);
    const made = sorted([...this], options);
    for (const [i, value] of made.entries()) this[i] = value;
    return this;
  }

  __contains__(value: any): boolean {
    return contains([...this], value);
  }
}
