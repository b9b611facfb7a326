/** @file Modules that hold other modules or parameters: lists, dictionaries, and chains. */

import { camelCase } from '../arguments/names.js';
import { type Arguments, kindError, readArguments, valueError } from '../arguments/options.js';
import { Tensor } from '../tensor/index.js';
import { internals } from './members.js';
import { Module } from './module.js';
import { Parameter } from './parameter.js';
import { indent } from './repr.js';

type Slots = Record<string | number, unknown>;

/** A container whose members are numbered. */
abstract class Numbered<T> extends Module implements Iterable<T> {
  [index: number]: T;

  protected abstract check(value: unknown): T;

  /** Number of members. */
  override get length(): number {
    return this[internals].names.size;
  }

  /** The member at an index; negative ones count from the end. */
  at(index: number): T {
    return (this as Slots)[this.slot(index)] as T;
  }

  protected slot(index: number): number {
    const { length } = this;
    const slot = index < 0 ? index + length : index;
    if (!Number.isInteger(slot) || slot < 0 || slot >= length) {
      throw valueError(this.constructor.name, 'index', `from ${-length} to ${length - 1}`, index);
    }
    return slot;
  }

  /** Replaces the member at an index. */
  set(index: number, value: T): void {
    (this as Slots)[this.slot(index)] = this.check(value);
  }

  /** Adds members at the end. */
  append(value: T): this {
    const index = String(this.length);
    (this as Slots)[index] = this.check(value);
    this[internals].names.set(index, index);
    return this;
  }

  /** Adds several members at the end. */
  extend(values: Iterable<T>): this {
    for (const value of [...values]) this.append(value);
    return this;
  }

  /** Puts a member before the one at `index`. */
  insert(index: number, value: T): void {
    const { length } = this;
    if (index !== length) index = this.slot(index);
    this.rebuild([...this].toSpliced(index, 0, this.check(value)));
  }

  /** Takes out and gives back the member at `index`, the last by default. */
  pop(index = -1): T {
    const slot = this.slot(index);
    const value = this.at(slot);
    this.rebuild([...this].toSpliced(slot, 1));
    return value;
  }

  protected rebuild(values: readonly T[]): void {
    for (const property of this[internals].names.keys()) delete (this as Slots)[property];
    this[internals].names.clear();
    this.extend(values);
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (const property of this[internals].names.keys()) yield (this as Slots)[property] as T;
  }

  override _members(): Iterable<string> {
    return this[internals].names.keys();
  }
}

function module(owner: string, value: unknown): Module {
  if (value instanceof Module) return value;
  throw kindError(owner, 'member', 'a Module', value);
}

/**
 * Modules called one after the other, each with the result of the one before.
 *
 * They are numbered, or named when given as one object. `seq[0]` is the first.
 *
 * @example
 * const net = new nn.Sequential(new nn.Linear(2, 8), new nn.ReLU(), new nn.Linear(8, 1));
 * net(torch.randn([5, 2])).shape; // [5, 1]
 */
export class Sequential extends Numbered<Module> {
  constructor(...modules: Module[] | [named: Record<string, Module>]) {
    super();
    const [first] = modules;
    if (modules.length === 1 && first && !(first instanceof Module)) {
      if (Object.getPrototypeOf(first) !== Object.prototype) throw kindError('Sequential', 'member', 'a Module', first);
      for (const [name, member] of Object.entries(first)) this.registerModule(name, member);
    } else {
      this.extend(modules as Module[]);
    }
  }

  protected override check(value: unknown): Module {
    return module('Sequential', value);
  }

  override at(index: number): Module {
    return [...this][this.slot(index)]!;
  }

  override set(index: number, value: Module): void {
    const property = [...this[internals].names.keys()][this.slot(index)]!;
    (this as Slots)[property] = this.check(value);
  }

  /** A chain of the members from `start` to before `end`, shared with this one. */
  slice(start?: number, end?: number): Sequential {
    const { names } = this[internals];
    const part = new Sequential();
    for (const property of [...names.keys()].slice(start, end)) {
      part.registerModule(names.get(property)!, (this as Slots)[property] as Module);
    }
    return part;
  }

  override forward(input: Tensor): Tensor {
    let value = input;
    for (const member of this) value = member(value);
    return value;
  }
}

function iterable<T>(owner: string, name: string, value: Iterable<T>): Iterable<T> {
  if (typeof value?.[Symbol.iterator] === 'function') return value;
  throw kindError(owner, name, 'a list', value);
}

/**
 * A list of modules, all of them registered; it has no `forward`.
 *
 * @example
 * const layers = new nn.ModuleList([1, 2, 3].map(() => new nn.Linear(4, 4)));
 * let x = torch.randn([2, 4]);
 * for (const layer of layers) x = layer(x);
 */
export class ModuleList<T extends Module = Module> extends Numbered<T> {
  constructor(...args: Arguments<{ modules?: Iterable<T> }, ['modules']>) {
    super();
    const owner = new.target.name;
    const { modules } = readArguments<{ modules: Iterable<T> }>(owner, args, { modules: [] }, ['modules']);
    this.extend(iterable(owner, 'modules', modules));
  }

  protected override check(value: unknown): T {
    return module(this.constructor.name, value) as T;
  }

  /** A list of the members from `start` to before `end`, shared with this one. */
  slice(start?: number, end?: number): ModuleList<T> {
    return new ModuleList([...this].slice(start, end));
  }

  /** Equal neighbours print once, with their count. */
  protected override reprChildren(): string[] {
    const blocks: { from: number; to: number; text: string }[] = [];
    [...this].forEach((member, i) => {
      const text = member.toString();
      const last = blocks.at(-1);
      if (last?.text === text) last.to = i;
      else blocks.push({ from: i, to: i, text });
    });
    return blocks.map(({ from, to, text }) =>
      from === to ? `(${from}): ${indent(text)}` : `(${from}-${to}): ${to - from + 1} x ${indent(text)}`,
    );
  }
}

/** The entries of a dictionary: an object, or pairs of a key and a value. */
export type Entries<T> = Record<string, T> | Iterable<readonly [key: string, value: T]>;

/** A container whose members have keys. */
abstract class Keyed<T> extends Module implements Iterable<string> {
  protected abstract check(value: unknown): T;

  private property(key: string): string | undefined {
    const property = camelCase(key);
    return this[internals].names.get(property) === key ? property : undefined;
  }

  /** Number of members. */
  get size(): number {
    return this[internals].names.size;
  }

  /** The member with a key. */
  get(key: string): T {
    const property = this.property(key);
    if (property === undefined) throw new RangeError(`${this.constructor.name}: no member with the key ${key}`);
    return (this as Slots)[property] as T;
  }

  /** Adds or replaces a member. */
  set(key: string, value: T): this {
    const property = this.property(key);
    if (property !== undefined) (this as Slots)[property] = this.check(value);
    else this.add(key, this.check(value));
    return this;
  }

  protected abstract add(key: string, value: T): void;

  /** True if there is a member with the key. */
  has(key: string): boolean {
    return this.property(key) !== undefined;
  }

  /** Takes out a member; true if it was there. */
  delete(key: string): boolean {
    const property = this.property(key);
    if (property === undefined) return false;
    delete (this as Slots)[property];
    return this[internals].names.delete(property);
  }

  /** Takes out and gives back a member. */
  pop(key: string): T {
    const value = this.get(key);
    this.delete(key);
    return value;
  }

  /** Takes out all members. */
  clear(): void {
    for (const key of this.keys()) this.delete(key);
  }

  /** Adds or replaces several members. */
  update(members: Entries<T>): this {
    const entries = Symbol.iterator in members ? (members as Iterable<readonly [string, T]>) : Object.entries(members);
    for (const [key, value] of entries) this.set(key, value as T);
    return this;
  }

  /** Keys in the order in which they were added. */
  keys(): string[] {
    return [...this[internals].names.values()];
  }

  /** Members in the order in which they were added. */
  values(): T[] {
    return this.keys().map((key) => this.get(key));
  }

  /** Pairs of key and member. */
  items(): [key: string, value: T][] {
    return this.keys().map((key) => [key, this.get(key)]);
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.keys()[Symbol.iterator]();
  }

  override _members(): Iterable<string> {
    return this[internals].names.keys();
  }
}

/**
 * Modules by key, all of them registered; it has no `forward`.
 *
 * @example
 * const heads = new nn.ModuleDict({ mean: new nn.Linear(8, 2), logvar: new nn.Linear(8, 2) });
 * heads.get('mean')(torch.randn([1, 8])).shape; // [1, 2]
 */
export class ModuleDict<T extends Module = Module> extends Keyed<T> {
  constructor(modules: Entries<T> = {}) {
    super();
    this.update(modules);
  }

  protected override check(value: unknown): T {
    return module('ModuleDict', value) as T;
  }

  protected override add(key: string, value: T): void {
    this.registerModule(key, value);
  }
}

function parameter(owner: string, value: unknown): Parameter {
  if (value instanceof Parameter) return value;
  if (value instanceof Tensor) return new Parameter(value);
  throw kindError(owner, 'member', 'a Parameter or a Tensor', value);
}

/** A parameter in a list or a dictionary; Python gives its kind as a dtype in the one, by its old name in the other. */
function describe(key: string | number, value: Parameter, kind: string): string {
  const place = value.device.type === 'cpu' ? '' : ` (${value.device})`;
  return `  (${key}): Parameter containing: [${kind} of size ${value.shape.join('x')}${place}]`;
}

/** A list of parameters, all of them registered; tensors become parameters. */
export class ParameterList extends Numbered<Parameter> {
  constructor(...args: Arguments<{ values?: Iterable<Tensor> }, ['values']>) {
    super();
    const owner = new.target.name;
    const { values } = readArguments<{ values: Iterable<Tensor> }>(owner, args, { values: [] }, ['values']);
    for (const value of iterable(owner, 'values', values)) this.append(parameter('ParameterList', value));
  }

  protected override check(value: unknown): Parameter {
    return parameter('ParameterList', value);
  }

  override extraRepr(): string {
    return [...this].map((value, i) => describe(i, value, `torch.${value.dtype}`)).join('\n');
  }
}

/** Parameters by key, all of them registered; tensors become parameters. */
export class ParameterDict extends Keyed<Parameter> {
  constructor(values: Entries<Tensor> = {}) {
    super();
    this.update(values as Entries<Parameter>);
  }

  protected override check(value: unknown): Parameter {
    return parameter('ParameterDict', value);
  }

  protected override add(key: string, value: Parameter): void {
    this.registerParameter(key, value);
  }

  override extraRepr(): string {
    return this.items()
      .map(([key, value]) => describe(key, value, value.type()))
      .join('\n');
  }
}
