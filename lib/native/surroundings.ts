/** @file The values that a forward may read beside its inputs, found once and looked through again at every call. */
import { isClosed } from '../arguments/closed.js';
import { internals } from '../nn/members.js';
import { Module } from '../nn/module.js';
import { BaseScheduler, ConstantScheduler } from '../schedulers/index.js';
import { Tensor } from '../torch/index.js';

/** A model's modules, and what its forward may read of them. */
export interface Surroundings {
  /** The model and all modules below it, each once. */
  modules: readonly Module[];
  /** Their parameters and buffers, each once. */
  tensors: readonly Tensor[];
  /** Properties of the modules and their classes, two levels down; their hooks. */
  state: readonly unknown[];
  /** Whether there may be more: user's code, which can read the variables around it and private fields. */
  isOpen: boolean;
}

/** The surroundings of each model as they were at its latest call. */
const latest = new WeakMap<Module, Surroundings>();

/**
 * The surroundings of a model as they are now: the same object for as long as nothing has changed.
 *
 * A module's members are among its properties, so that what has the same state has the same modules and tensors.
 */
export function surroundingsOf(model: Module): Surroundings {
  const before = latest.get(model);
  if (before && new Comparison(before.state).holds(before.modules)) return before;
  const { modules, tensors } = model._walk();
  const collection = new Collection();
  collection.look(modules);
  const { state, isOpen } = collection;
  const now = { modules, tensors, state, isOpen };
  latest.set(model, now);
  return now;
}

/** Whether two states are the same. The empty one is the same as any. */
export function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || a.length === 0 || (a.length === b.length && a.every((value, i) => Object.is(value, b[i])));
}

/** More elements than a list of settings has: a longer one is data, and told from others by its length. */
const LONGEST = 64;

/** The instances that are looked into but have no methods of a user's. */
const plain = new Set<unknown>([Object.prototype, Array.prototype, Map.prototype, Set.prototype, null]);

/** A look at the values around a forward, one after another in an order of its own. */
abstract class Look {
  isOpen = false;

  /** Takes the next value; false ends the look. */
  protected abstract take(value: unknown): boolean;

  /** Looks at modules, until a value ends it; whether none did. */
  look(modules: readonly Module[]): boolean {
    for (const module of modules) {
      const { forwardHooks, forwardPreHooks, buffers } = module[internals];
      const hooks = forwardHooks.size + forwardPreHooks.size;
      if (!this.take(module) || !this.take(module.forward) || !this.take(hooks) || !this.take(buffers.size))
        return false;
      if (!this.#within(module, 2)) return false;
      if (isClosed(module)) continue;
      this.isOpen = true;
      let own = module.constructor;
      for (; own !== Module && own !== Function.prototype; own = Object.getPrototypeOf(own)) {
        if (!this.#within(own, 2)) return false;
      }
    }
    return true;
  }

  #visit(value: unknown, depth: number): boolean {
    if (!this.take(value)) return false;
    if (typeof value === 'function' && !(value instanceof Module)) this.isOpen = true;
    if (typeof value !== 'object' || value === null || value instanceof Tensor) return true;
    if (value instanceof ConstantScheduler && !this.take(value.currentValue)) return false;
    if (value instanceof BaseScheduler) return true;
    const isPlain = plain.has(Object.getPrototypeOf(value)) || ArrayBuffer.isView(value);
    if (!isPlain && !isClosed(value)) this.isOpen = true;
    return depth === 0 || this.#within(value, depth - 1);
  }

  /** Looks at the contents of an object: elements, or names and values. */
  #within(value: object, depth: number): boolean {
    if (Array.isArray(value) || ArrayBuffer.isView(value)) {
      const { length } = value as unknown as ArrayLike<unknown>;
      if (length > LONGEST) return this.#visit(length, depth);
      for (const inner of Array.from(value as unknown as ArrayLike<unknown>)) {
        if (!this.#visit(inner, depth)) return false;
      }
    } else if (value instanceof Map || value instanceof Set) {
      if (value.size > LONGEST) return this.#visit(value.size, depth);
      for (const inner of [...value].flat()) if (!this.#visit(inner, depth)) return false;
    } else {
      // Every call of a sampler comes here: entries() would make an array for each property.
      for (const name of Object.keys(value)) {
        if (!this.take(name) || !this.#visit((value as Record<string, unknown>)[name], depth)) return false;
      }
    }
    return true;
  }
}

/** Keeps what it sees. */
class Collection extends Look {
  readonly state: unknown[] = [];

  protected override take(value: unknown): boolean {
    this.state.push(value);
    return true;
  }
}

/** Ends where what it sees is not what was seen before. */
class Comparison extends Look {
  #at = 0;

  constructor(readonly before: readonly unknown[]) {
    super();
  }

  protected override take(value: unknown): boolean {
    return this.#at < this.before.length && Object.is(value, this.before[this.#at++]);
  }

  holds(modules: readonly Module[]): boolean {
    return this.look(modules) && this.#at === this.before.length;
  }
}
