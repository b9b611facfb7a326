import { base, refuseBase } from '../arguments/base.js';
import { called, camelCase, snakeCase } from '../arguments/names.js';
import {
  kindError,
  nearest,
  nonNegativeInteger,
  number,
  type OfState,
  readArguments,
  readState,
  renamed,
  short,
} from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';

/** The state of a scheduler: names as in Python, values that JSON can hold. */
export type SchedulerState = Record<string, unknown>;

/** The listener to every read of a scheduler while a forward is recorded. @internal */
export const recording: { onRead: ((scheduler: BaseScheduler) => void) | null } = { onRead: null };

/** The `_computeValue` of schedulers that read nothing that changes but the step count. @internal */
export const closedForms = new WeakSet<() => number>();

/**
 * Base of all schedulers: a number that changes from step to step.
 *
 * A scheduler is a function of its step count t: a subclass overrides `_computeValue`, which reads `this.stepCount`.
 * Before the first `step()` the value is `startValue` as given. A loop of n steps sees `values(n)` and leaves the
 * scheduler as `advance(n)` does.
 *
 * @throws TypeError if `startValue` is not a number.
 * @example
 * import { BaseScheduler } from 'torchebm/core';
 * class Harmonic extends BaseScheduler {
 *   _computeValue() {
 *     return this.startValue / (1 + this.stepCount);
 *   }
 * }
 * const stepSize = new Harmonic(0.6);
 * console.log(stepSize.step(), stepSize.step()); // 0.3 0.19999999999999998
 */
export abstract class BaseScheduler {
  /** The value before the first step. */
  startValue: number;
  /** The value at the present step count. */
  currentValue: number;
  /** The number of steps taken since the start or the last `reset()`. */
  stepCount = 0;

  constructor(startValue: number) {
    refuseBase(new.target);
    this.startValue = number(new.target.name, 'startValue', startValue);
    this.currentValue = startValue;
  }

  /** @internal Tells it from an object of options. */
  get [Symbol.toStringTag](): string {
    return 'BaseScheduler';
  }

  /** The class with its settings and where it stands; Python shows an address. */
  toString(): string {
    const text = (value: unknown) => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));
    return called(this, Object.fromEntries(Object.entries(this).map(([name, value]) => [name, text(value)])));
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** The value at `this.stepCount` (at least 1), without side effects. */
  abstract _computeValue(): number;

  /** Goes one step on; returns the new value. */
  step(): number {
    this.stepCount++;
    this.currentValue = this._computeValue();
    return this.currentValue;
  }

  /** The present value; goes no step on. */
  getValue(): number {
    recording.onRead?.(this);
    return this.currentValue;
  }

  /** Goes back to the start. */
  reset(): void {
    this.currentValue = this.startValue;
    this.stepCount = 0;
  }

  /** Goes `n` steps on; returns the new value. */
  advance(n: number): number {
    nonNegativeInteger(this.constructor.name, 'n', n);
    if (n > 0 && this._jumps) {
      this.stepCount += n - 1;
      return this.step();
    }
    for (let i = 0; i < n; i++) this.step();
    return this.currentValue;
  }

  /** @internal Whether n steps are known to lead where one does that counts for all of them. */
  get _jumps(): boolean {
    return this.step === BaseScheduler.prototype.step && closedForms.has(this._computeValue);
  }

  /**
   * The values that the next `n` steps of a loop see: the present one, then those after 1, …, n − 1 steps. The
   * scheduler stays where it is.
   *
   * @example
   * import { LinearScheduler } from 'torchebm/core';
   * console.log(new LinearScheduler(1, 0, 4).values(5)); // Float64Array(5) [ 1, 0.75, 0.5, 0.25, 0 ]
   */
  values(n: number): Float64Array {
    nonNegativeInteger(this.constructor.name, 'n', n);
    return this._reader()(0, n);
  }

  /** @internal The same values in pieces: a function of the step that a piece begins with, and of its length. */
  _reader(): (first: number, n: number) => Float64Array {
    const toStart = this._remember();
    let resume = toStart;
    let at = 0;
    return (first, n) => {
      const goBack = this._remember();
      try {
        if (first < at) {
          toStart();
          at = 0;
        } else {
          resume();
        }
        this.advance(first - at);
        const values = new Float64Array(n);
        for (let i = 0; i < n; i++) values[i] = i === 0 ? this.getValue() : this.step();
        at = first + Math.max(n - 1, 0);
        resume = this._remember();
        return values;
      } finally {
        goBack();
      }
    };
  }

  /** @internal Gives a function that brings the scheduler back to where it is now. */
  _remember(): () => void {
    const before = { ...this };
    return () => {
      Object.assign(this, before);
    };
  }

  /** The whole state by name, with Python's names (`startValue` is `start_value`). */
  stateDict(): SchedulerState {
    return Object.fromEntries(
      Object.entries(this).map(([name, value]) => [
        snakeCase(name),
        value instanceof BaseScheduler ? value.stateDict() : Array.isArray(value) ? [...value] : value,
      ]),
    );
  }

  /**
   * Takes over a state that {@link stateDict} gave; what it does not name stays.
   *
   * @throws TypeError for what is not an object, or names what this scheduler does not have.
   */
  loadStateDict(...args: OfState<SchedulerState>): void {
    const stateDict = readState<SchedulerState>(this.constructor.name, args);
    const owner = this.constructor.name;
    if (typeof stateDict !== 'object' || stateDict === null)
      throw kindError(owner, 'stateDict', 'an object', stateDict);
    const own = this as unknown as Record<string, unknown>;
    for (const key of Object.keys(stateDict)) {
      if (Object.hasOwn(this, camelCase(key))) continue;
      const near = nearest(key, Object.keys(this).map(snakeCase));
      throw new TypeError(`${owner}: unknown key ${short(key)} in the state${near ? `, did you mean ${near}?` : ''}`);
    }
    for (const [key, value] of Object.entries(stateDict)) {
      const name = camelCase(key);
      const held = own[name];
      if (held instanceof BaseScheduler) held.loadStateDict(value as SchedulerState);
      else own[name] = Array.isArray(value) ? [...value] : value;
    }
  }
}
base(BaseScheduler, '_computeValue');

const names = <D extends object>(defaults: D) => Object.keys(defaults) as (keyof D & string)[];

/** Old keyword names of the schedulers, and today's. */
const renamedArguments = [
  ['initialValue', 'startValue'],
  ['finalValue', 'endValue'],
  ['totalSteps', 'nSteps'],
] as const;

/**
 * A scheduler's arguments, given by position with the options last, or all by name in one object.
 *
 * @internal
 */
export function readSchedule<R extends object, D extends object>(
  owner: string,
  args: readonly unknown[],
  required: readonly (keyof R & string)[],
  defaults: D,
): R & D {
  const own = renamedArguments.filter(([, name]) => (required as readonly string[]).includes(name));
  const given = renamed(args, Object.fromEntries(own), (old, name) => deprecated(`${owner}({ ${old} })`, name));
  return readArguments<R & D>(owner, given, defaults as Partial<R & D>, [...required, ...names(defaults)]);
}
