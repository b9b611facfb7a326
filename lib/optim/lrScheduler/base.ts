/** @file The base of the schedulers of learning rates. */
import { called } from '../../arguments/names.js';
import { integer, kindError, number, type OfState, readState, valueError } from '../../arguments/options.js';
import { py } from '../../nn/repr.js';
import { Optimizer } from '../optimizer.js';

/** Option of schedulers that take up an interrupted training. */
export interface SchedulerOptions {
  /** The last epoch that was trained; −1 starts anew. */
  lastEpoch?: number;
}

/** A scheduler's state, under PyTorch's names. */
export type SchedulerStateDict = Record<string, any>;

export interface RateGroup {
  lr: number;
  initialLr?: number;
  momentum?: number;
  betas?: readonly number[];
  maxLr?: number;
  minLr?: number;
  maxMomentum?: number;
  baseMomentum?: number;
}

export const rates = (optimizer: Optimizer, key: 'lr' | 'initialLr' = 'lr'): number[] =>
  groups(optimizer).map((group) => group[key]!);

export const groups = (optimizer: Optimizer): RateGroup[] => optimizer.paramGroups as unknown as RateGroup[];

/** One value for each group of parameters. */
export function perGroup<T>(
  owner: string,
  name: string,
  optimizer: Optimizer,
  value: T | readonly T[],
  check: (owner: string, name: string, value: unknown) => unknown = number,
): T[] {
  const count = optimizer.paramGroups.length;
  for (const part of Array.isArray(value) ? value : [value]) check(owner, name, part);
  if (!Array.isArray(value)) return Array<T>(count).fill(value as T);
  if (value.length !== count) throw valueError(owner, name, `one for each of the ${count} groups`, value);
  return [...value];
}

export function numbers(owner: string, name: string, value: unknown): void {
  for (const part of Array.isArray(value) ? value : [value]) number(owner, name, part);
}

export function callable(owner: string, name: string, value: unknown): any {
  if (typeof value === 'function') return value;
  throw kindError(owner, name, 'a function', value);
}

/** Index of the first element above `value` in an ascending list. */
export function firstAbove(list: readonly number[], value: number): number {
  const index = list.findIndex((item) => item > value);
  return index < 0 ? list.length : index;
}

/** Base of all schedulers; a subclass gives the rates of an epoch in `getLr` and calls `start` when it is set up. */
export abstract class LRScheduler {
  readonly optimizer: Optimizer;
  /** Rates at the start, one per group. */
  baseLrs: number[];
  /** Epochs done. */
  lastEpoch: number;
  protected lastLr: number[] = [];
  protected stepCount = 0;
  /** True while the constructor sets the rates of the first epoch. */
  protected isInitial = false;

  constructor(optimizer: Optimizer, lastEpoch = -1) {
    const owner = new.target.name;
    if (!(optimizer instanceof Optimizer)) throw kindError(owner, 'optimizer', 'an Optimizer', optimizer);
    this.optimizer = optimizer;
    this.lastEpoch = integer(owner, 'lastEpoch', lastEpoch);
    for (const group of groups(optimizer)) {
      if (lastEpoch === -1) group.initialLr ??= group.lr;
      else if (group.initialLr === undefined) {
        throw valueError(owner, 'lastEpoch', '-1 for an optimizer whose groups have no initialLr', lastEpoch);
      }
    }
    this.baseLrs = rates(optimizer, 'initialLr');
  }

  /** @internal Tells it from an object of options. */
  get [Symbol.toStringTag](): string {
    return 'LRScheduler';
  }

  /** The class with its settings and the number of epochs; Python shows an address. */
  toString(): string {
    const { stepCount: _, isInitial: __, ...own } = this as Record<string, unknown>;
    const settings = Object.entries(own).filter(([, value]) => value === null || typeof value !== 'object');
    return called(this, Object.fromEntries(settings.map(([name, value]) => [name, py(value)])));
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** Sets the rates of the first epoch. @internal */
  start(): void {
    this.stepCount = 0;
    this.isInitial = true;
    this.step();
    this.isInitial = false;
  }

  /** The rates of epoch `lastEpoch`, one per group. */
  protected abstract getLr(): number[];

  /** The rates of epoch `lastEpoch` without those before it, where there is a formula. */
  protected closedForm?(): number[];

  /** The rates now, one per group. */
  getLastLr(): number[] {
    return this.lastLr;
  }

  /** Goes to the next epoch, or to the one given. */
  step(epoch?: number): void {
    if (this.stepCount === 1 && this.optimizer.stepCount === 0) {
      process.emitWarning(
        `${this.constructor.name}: step() was called before the optimizer's, so the first learning rate is left out`,
      );
    }
    this.stepCount++;
    this.goTo(epoch);
  }

  /** Sets the rates of the next epoch, or of the one given. @internal */
  goTo(epoch?: number): void {
    this.lastEpoch = epoch ?? this.lastEpoch + 1;
    this.apply(epoch !== undefined && this.closedForm ? this.closedForm() : this.getLr());
  }

  protected apply(values: readonly number[]): void {
    groups(this.optimizer).forEach((group, i) => {
      group.lr = values[i]!;
    });
    this.lastLr = rates(this.optimizer);
  }

  protected current(): number[] {
    return rates(this.optimizer);
  }

  protected scaled(factor: number): number[] {
    return rates(this.optimizer).map((lr) => lr * factor);
  }

  /** Properties that state dictionaries hold, with their names there. */
  protected stateKeys(): Record<string, string> {
    return { baseLrs: 'base_lrs', lastEpoch: 'last_epoch', stepCount: '_step_count', lastLr: '_last_lr' };
  }

  /** The state, under PyTorch's names. */
  stateDict(): SchedulerStateDict {
    const own = this as unknown as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(this.stateKeys()).map(([property, key]) => [key, structuredClone(own[property])]),
    );
  }

  /** Takes over a state that {@link stateDict}, here or in Python, gave; the optimizer's rates are its own state. */
  loadStateDict(...args: OfState<SchedulerStateDict>): void {
    const stateDict = readState<SchedulerStateDict>(this.constructor.name, args);
    const own = this as unknown as Record<string, unknown>;
    if (!('last_epoch' in stateDict))
      throw kindError(this.constructor.name, 'stateDict', 'a state of stateDict', stateDict);
    for (const [property, key] of Object.entries(this.stateKeys())) {
      if (key in stateDict) own[property] = structuredClone(stateDict[key]);
    }
  }
}
