/** @file Stopping and watching long calls. */
import { kindError, number, valueError } from '../arguments/options.js';

/** The progress of a loop. */
export interface Progress {
  /** Steps done. */
  step: number;
  /** Steps in all; Infinity if there is no end. */
  total: number;
  /** Steps per second, over the last seconds. */
  rate: number;
  /** Seconds until the end, at this rate. */
  timeLeft: number;
}

/** An `AbortSignal`; a stand-in for it where neither the DOM's types nor Node's are there. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer S } }
  ? S
  : { readonly aborted: boolean; readonly reason: any };

/** The options by which a long call is stopped, watched, and put before others. */
export interface JobOptions<P = Progress> {
  /** Stops the call, within a step too; it then rejects with the signal's reason, within a tenth of a second. */
  signal?: Signal | null;
  /**
   * Hears of the steps done, at most every 50 ms and at the end. An error that it throws, or its promise rejects
   * with, ends the call; the call ends no sooner than its promises.
   */
  onProgress?: ((progress: P) => unknown) | null;
  /**
   * An integer: of the calls that wait for a thread those of the highest priority go first, and of these the oldest; 0
   * by default. Calls under way are never interrupted, and calls that share what one of them writes keep their order.
   */
  priority?: number;
}

/** Checks the options that a person gives. */
export function checkJobOptions(owner: string, { signal, onProgress, priority }: JobOptions<any>): void {
  if (signal != null && typeof (signal as AbortSignal).addEventListener !== 'function') {
    throw kindError(owner, 'signal', 'an AbortSignal', signal);
  }
  if (onProgress != null && typeof onProgress !== 'function') {
    throw kindError(owner, 'onProgress', 'a function', onProgress);
  }
  if (priority !== undefined && !Number.isSafeInteger(number(owner, 'priority', priority))) {
    throw valueError(owner, 'priority', 'an integer', priority);
  }
}

type Listener = () => void;
const listeners = new WeakMap<AbortSignal, { all: Set<Listener>; tell: Listener }>();

/**
 * Calls `listener` when the signal is aborted; gives back how to stop that. Many calls may share a signal, and Node
 * warns of many listeners, so they share one.
 */
export function onAbort(signal: Signal | null | undefined, listener: Listener): () => void {
  if (!signal) return () => {};
  let shared = listeners.get(signal);
  if (!shared) {
    const all = new Set<Listener>();
    const tell = () => {
      // The newest first: a call that waits must not get the thread of one that ends, and begin only to be stopped.
      for (const each of [...all].reverse()) each();
    };
    shared = { all, tell };
    listeners.set(signal, shared);
    signal.addEventListener('abort', shared.tell, { once: true });
  }
  const { all, tell } = shared;
  // A function of one's own for each call, so that one given twice counts twice.
  const each = () => listener();
  all.add(each);
  return () => {
    all.delete(each);
    if (all.size > 0 || listeners.get(signal)?.all !== all) return;
    listeners.delete(signal);
    signal.removeEventListener('abort', tell);
  };
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';

/** The result of a user's function, or the signal's reason if that comes first: a promise may never settle. */
export async function unlessAborted<T>(signal: Signal | null | undefined, value: T | PromiseLike<T>): Promise<T> {
  if (!isThenable(value)) return value;
  if (!signal) return value;
  let silence = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else silence = onAbort(signal, abort);
  });
  try {
    return await Promise.race([value, aborted]);
  } finally {
    silence();
  }
}

const SPAN_MS = 5000;

/** The speed of a loop: the mean of its last 5 to 10 seconds. */
export class Pace {
  #from: [step: number, time: number];
  #next: [step: number, time: number];

  constructor(step = 0) {
    this.#from = [step, performance.now()];
    this.#next = this.#from;
  }

  at(step: number, total: number): Progress {
    const now = performance.now();
    const [first, since] = this.#from;
    const rate = (1000 * (step - first)) / Math.max(now - since, 1e-3);
    if (now - this.#next[1] > SPAN_MS) [this.#from, this.#next] = [this.#next, [step, now]];
    return { step, total, rate, timeLeft: step >= total ? 0 : (total - step) / rate };
  }
}

/** The listener of a call's progress. An error with which its promise rejects is kept, and `fail` called. */
export class Reports<P> {
  readonly #listener: (progress: P) => unknown;
  readonly #fail: () => void;
  readonly #open = new Set<PromiseLike<void>>();
  /** The error that the call must end with, if there is one. */
  failure: { error: unknown } | null = null;

  constructor(listener: (progress: P) => unknown, fail: () => void) {
    this.#listener = listener;
    this.#fail = fail;
  }

  tell(progress: P): void {
    const given = this.#listener(progress);
    if (!isThenable(given)) return;
    const settled = given.then(
      () => {},
      (error) => {
        this.failure ??= { error };
        this.#fail();
      },
    );
    this.#open.add(settled);
    void settled.then(() => this.#open.delete(settled));
  }

  /** Waits for the promises under way. */
  async settled(signal: Signal | null | undefined): Promise<void> {
    await unlessAborted(signal, Promise.all(this.#open));
    this.check();
  }

  check(): void {
    if (this.failure) throw this.failure.error;
  }
}

/** A listener that is called in place, where nobody waits for promises. */
export function inPlace<P>(owner: string, listener: (progress: P) => unknown): (progress: P) => void {
  return (progress) => {
    const given = listener(progress);
    if (!isThenable(given)) return;
    given.then(undefined, () => {});
    throw new TypeError(`${owner}: expected an onProgress that returns no promise here`);
  };
}
