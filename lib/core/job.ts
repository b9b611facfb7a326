/** @file Running native loops: on a thread of their own, or in place. */
import { type JobRecord, type JobSpec, native } from '../addon/binding.js';
import type { Module } from '../nn/module.js';
import { inPlace, type JobOptions, onAbort, Pace, Reports } from './progress.js';
import { isSchedulable } from './schedulable.js';
import { type BaseScheduler, ConstantScheduler } from './schedulers/index.js';

/** A job to be: its name for messages, the steps that it takes, and the tensors that it reads. */
export interface JobPlan extends JobOptions {
  name: string;
  total: number;
  reads: readonly number[];
}

let jobs = 0;
let stopsAtExit = false;

function describe({ name, total, reads }: JobPlan, sync: boolean, tell: JobSpec['onProgress']): JobSpec {
  jobs++;
  return { id: jobs, name, sync, total, reads: [...reads], onProgress: tell };
}

/** What a failed job throws: the signal's reason for one that was stopped, as `fetch` does. */
function failure(plan: JobPlan, { error, aborted }: JobRecord): unknown {
  if (aborted && plan.signal?.aborted) return plan.signal.reason;
  const value = error!.value;
  // Made by a thread without a JavaScript stack; here the stack names the caller.
  if (value instanceof Error && (value as { native?: string }).native) Error.captureStackTrace(value, failure);
  return value;
}

/** Runs a job in place. `settle` hears of the steps done, also when it fails. */
export function runSync<R extends JobRecord>(
  plan: JobPlan,
  start: (job: JobSpec) => R,
  settle?: (done: number) => void,
): R {
  const { name, signal, onProgress } = plan;
  signal?.throwIfAborted();
  const pace = new Pace();
  const tell = onProgress ? inPlace(name, onProgress) : null;
  const spec = describe(plan, true, tell && (({ step, total }) => tell(pace.at(step, total))));
  const silence = onAbort(signal, () => native().abortJob(spec.id));
  try {
    const record = start(spec);
    settle?.(record.done);
    if (record.error) throw failure(plan, record);
    return record;
  } finally {
    silence();
  }
}

/** Runs a job on a thread of its own, in turn with the jobs that use the same things. */
export async function runAsync<R extends JobRecord>(
  plan: JobPlan,
  start: (job: JobSpec) => R | Promise<R>,
  settle?: (done: number) => void,
): Promise<R> {
  const { signal, onProgress } = plan;
  signal?.throwIfAborted();
  if (!stopsAtExit) {
    // A thread that outlives the process's end would run in libraries that are being taken down.
    process.once('exit', () => native().stopJobs());
    stopsAtExit = true;
  }
  const pace = new Pace();
  const reports = onProgress ? new Reports(onProgress, () => native().abortJob(spec.id)) : null;
  const spec = describe(plan, false, reports && (({ step, total }) => reports.tell(pace.at(step, total))));
  const silence = onAbort(signal, () => native().abortJob(spec.id));
  try {
    const record = await start(spec);
    settle?.(record.done);
    reports?.check();
    if (record.error) throw failure(plan, record);
    await reports?.settled(signal);
    return record;
  } finally {
    silence();
  }
}

/** Which loop a scheduler belongs to at the moment: the latest that began. */
const owners = new WeakMap<BaseScheduler, LoopSchedules>();

/**
 * The schedulers of a module and of all below it, for the length of a loop. The loop gets their values beforehand, so
 * they go to the loop's end at once, and back to where it stopped if it fails.
 */
export class LoopSchedules {
  readonly #entries: { scheduler: BaseScheduler; times: number; goBack: () => void }[] = [];
  #at = 0;

  constructor(module: Module) {
    const times = new Map<BaseScheduler, number>();
    module.apply((part) => {
      if (!isSchedulable(part)) return;
      for (const scheduler of Object.values(part.schedulers)) times.set(scheduler, (times.get(scheduler) ?? 0) + 1);
    });
    for (const [scheduler, count] of times) {
      owners.set(scheduler, this);
      this.#entries.push({ scheduler, times: count, goBack: scheduler._remember() });
    }
  }

  /** Puts the schedulers where they are after `step` steps of the loop. */
  moveTo(step: number): void {
    for (const { scheduler, times, goBack } of this.#entries) {
      if (owners.get(scheduler) === this && step >= this.#at) {
        scheduler.advance((step - this.#at) * times);
      } else {
        goBack();
        scheduler.advance(step * times);
        owners.set(scheduler, this);
      }
    }
    this.#at = step;
  }

  /** Whether no later loop has taken a scheduler over. */
  get isLatest(): boolean {
    return this.#entries.every(({ scheduler }) => owners.get(scheduler) === this);
  }

  /** The same, but leaves alone what a later loop has taken over. */
  settle(step: number): void {
    if (step !== this.#at && this.isLatest) this.moveTo(step);
  }
}

/** The values that the next `n` steps see, as a native loop takes them: a number if they are all the same. */
export function schedule(scheduler: BaseScheduler, n: number): number | Float64Array {
  return Object.getPrototypeOf(scheduler) === ConstantScheduler.prototype ? scheduler.getValue() : scheduler.values(n);
}
