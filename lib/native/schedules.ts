/** @file Schedulers in native loops: the values that the steps see, and where the schedulers stand meanwhile. */

import type { Module } from '../nn/module.js';
import { type BaseScheduler, ConstantScheduler } from '../schedulers/index.js';
import { isSchedulable } from '../schedulers/schedulable.js';
import type { ScheduleSpec } from '../specs/specs.js';

/** The steps that a scheduler goes at once: a millisecond's work. */
const PIECE = 2 ** 16;

/** The loop that a scheduler belongs to at the moment: the latest that began. */
const owners = new WeakMap<BaseScheduler, LoopSchedules>();

interface Entry {
  scheduler: BaseScheduler;
  /** The steps that it takes with each of the loop. */
  times: number;
  goBack: () => void;
  /** The step of the loop that it stands at. */
  at: number;
}

/**
 * The schedulers of a module and of all below it, for the length of a loop. The loop gets their values beforehand, so
 * they go to the loop's end at once, and back to where it stopped if it fails.
 */
export class LoopSchedules {
  readonly #entries: Entry[] = [];

  constructor(module: Module) {
    const times = new Map<BaseScheduler, number>();
    module.apply((part) => {
      if (!isSchedulable(part)) return;
      for (const scheduler of Object.values(part.schedulers)) times.set(scheduler, (times.get(scheduler) ?? 0) + 1);
    });
    for (const [scheduler, count] of times) {
      owners.set(scheduler, this);
      this.#entries.push({ scheduler, times: count, goBack: scheduler._remember(), at: 0 });
    }
  }

  #move(entry: Entry, step: number): void {
    const { scheduler, times } = entry;
    if (owners.get(scheduler) !== this || step < entry.at) {
      entry.goBack();
      entry.at = 0;
      owners.set(scheduler, this);
    }
    scheduler.advance((step - entry.at) * times);
    entry.at = step;
  }

  /** Puts the schedulers where they are after `step` steps of the loop. */
  moveTo(step: number): void {
    for (const entry of this.#entries) this.#move(entry, step);
  }

  /** The same for the loop's end; one that would have to take too many single steps follows the loop instead. */
  moveToEnd(step: number): void {
    for (const entry of this.#entries) if (entry.scheduler._jumps || step <= PIECE) this.#move(entry, step);
  }

  /** Takes those that follow the loop along to a step that is done. */
  follow(step: number): void {
    if (!this.isLatest) return;
    for (const entry of this.#entries) if (entry.at < step) this.#move(entry, step);
  }

  /** Whether no later loop has taken a scheduler over. */
  get isLatest(): boolean {
    return this.#entries.every(({ scheduler }) => owners.get(scheduler) === this);
  }

  /** Puts the schedulers where the loop has stopped, but leaves alone what a later loop has taken over. */
  settle(step: number): void {
    if (this.isLatest && this.#entries.some(({ at }) => at !== step)) this.moveTo(step);
  }
}

/**
 * The values of a scheduler for the next `n` steps, as a native loop takes them, or a function of that and of the step.
 * Of a long loop the first values, and a function that gives those from a step on.
 */
export function schedule(
  scheduler: BaseScheduler,
  n: number,
  map?: (value: number, step: number) => number,
): ScheduleSpec {
  if (!map && Object.getPrototypeOf(scheduler) === ConstantScheduler.prototype) return scheduler.getValue();
  const read = scheduler._reader();
  const piece = (first: number) => {
    const values = read(first, Math.min(PIECE, n - first));
    return map ? values.map((value, i) => map(value, first + i)) : values;
  };
  const values = piece(0);
  if (n <= PIECE) return values;
  const loop = owners.get(scheduler);
  const more = (first: number) => {
    loop?.follow(first - PIECE);
    return piece(first);
  };
  return { values, more };
}

/** The same for steps that are taken here: the value by step. */
export function valueAt(spec: ScheduleSpec): (step: number) => number {
  if (typeof spec === 'number') return () => spec;
  if (spec instanceof Float64Array) return (step) => spec[step]!;
  let [first, values] = [0, spec.values];
  return (step) => {
    if (step < first || step >= first + values.length) {
      first = step - (step % PIECE);
      values = first === 0 ? spec.values : spec.more(first);
    }
    return values[step - first]!;
  };
}
