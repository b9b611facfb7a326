/** @file The two ways in which a job is ended from outside: it is stopped, to go on some other time, or cancelled for good. */
import { FencedError } from '../addon/lease.js';
import { type Signal, unlessAborted } from '../control/progress.js';
import { isError, JobStoppedError, recorded } from './errors.js';
import type { News } from './news.js';
import type { Engine } from './thread.js';

/** The word to a job that it shall end, which may come before its function runs. */
export class Ending {
  readonly #news: News;
  readonly #cancelling = new AbortController();
  readonly #stopping = new AbortController();
  /** The time that it may take to stop, once it is told to. */
  #within = 0;
  #engine: Engine | null = null;

  constructor(news: News) {
    this.#news = news;
  }

  /** Is aborted by either. */
  readonly signal: Signal = AbortSignal.any([this.#cancelling.signal, this.#stopping.signal]);

  get isCancelled(): boolean {
    return this.#cancelling.signal.aborted;
  }

  /** The reason for which the job is cancelled. */
  get reason(): unknown {
    return this.#cancelling.signal.reason;
  }

  stop(within: number): void {
    this.#within = within;
    this.#stopping.abort();
    this.#engine?.stop(within);
  }

  cancel(reason: unknown): void {
    this.#cancelling.abort(reason);
    this.#engine?.abort(reason);
  }

  throwIfEnded(): void {
    if (this.isCancelled) {
      if (!isError(this.reason, FencedError)) this.#news.become('cancelled');
      throw this.reason;
    }
    if (!this.#stopping.signal.aborted) return;
    throw new JobStoppedError('the job was stopped before it began');
  }

  /** The value of a promise, unless the job is ended while it waits. */
  async unless<T>(promise: Promise<T>): Promise<T> {
    try {
      return await unlessAborted(this.signal, promise);
    } catch (error) {
      this.throwIfEnded();
      throw error;
    }
  }

  /** The result of a job's function that runs, which hears the word from now on. */
  async of(engine: Engine): Promise<unknown> {
    this.#engine = engine;
    // Who has called while the record was written, has found no engine.
    if (this.isCancelled) engine.abort(this.reason);
    else if (this.#stopping.signal.aborted) engine.stop(this.#within);
    try {
      return await engine.ended;
    } finally {
      this.#engine = null;
    }
  }
}

export const cancelled = (): Error => new DOMException('The job was cancelled', 'AbortError');

export const isStopped = (thrown: unknown) => recorded(thrown).name === 'JobStoppedError';
