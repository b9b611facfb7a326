/** @file The life of a job in the process that has its folder: from the lease to the record of how it ended. */
import { FencedError, type Lease } from '../addon/lease.js';
import { type Ending, isStopped } from './ending.js';
import { isError, type RecordedError, recorded } from './errors.js';
import { replaceLogs, takeFolder } from './folderLease.js';
import type { News } from './news.js';
import { type CompleteJobOptions, moduleOf } from './options.js';
import { expectSame, type JobRecord, type JobState, readRecord, wasAskedToStop, writeRecord } from './record.js';

/** Milliseconds between two looks whether a job still has its lease, and whether somebody asks it to stop. */
const LOOK = 500;

/** The time that a job has to stop where nobody says otherwise. */
export const TO_STOP = 10_000;

/** The place of a job among those of a runner. */
export interface Place {
  device: string;
  /** Gives the place to the next. */
  leave(): void;
}

/** The word of the owner to other ranks: the fence that the job runs under, or how it has ended before it ran. */
export type Word = { fence: string } | { result: unknown } | { error: RecordedError };

/** The ways of a job out of its owner: its turn among others, its function, and the word to other ranks. */
export interface Ways {
  turn: (() => Promise<Place>) | null;
  run: (options: CompleteJobOptions, fence: string) => Promise<unknown>;
  tell: (word: Word) => unknown;
}

/** The owner of a job's folder. */
export class Owner {
  readonly #folder: string;
  readonly #options: CompleteJobOptions;
  readonly #news: News;
  readonly #ending: Ending;
  /** The state that the folder tells, as far as this process has written or read it. */
  written: JobState | null = null;

  constructor(folder: string, options: CompleteJobOptions, news: News, ending: Ending) {
    this.#folder = folder;
    this.#options = options;
    this.#news = news;
    this.#ending = ending;
  }

  /** Takes the folder, and brings the job to its end; one that is done already has its result. */
  async result(ways: Ways): Promise<unknown> {
    const lease = await this.#take();
    // Forgets a word to the owner before.
    wasAskedToStop(this.#folder);
    const watch = setInterval(() => this.#look(lease), LOOK).unref();
    try {
      const before = readRecord(this.#folder);
      if (before && before.state !== 'done' && this.#options.resume === 'never') {
        throw new RangeError(`createJob: expected ${this.#folder} to be without a job, as resume is 'never'`);
      }
      if (before) expectSame('createJob', before, this.#options);
      if (before?.state === 'done') {
        this.written = 'done';
        this.#news.become('done', { ...before.progress, result: before.result });
        await ways.tell({ result: before.result });
        return before.result;
      }
      if (lease.tookOver) await replaceLogs(this.#folder, lease);
      return await this.#live(lease, this.#record(before, lease), ways);
    } finally {
      clearInterval(watch);
      await lease.releaseLater();
    }
  }

  async #take(): Promise<Lease> {
    try {
      return await takeFolder(this.#folder, this.#options, this.#ending.signal);
    } catch (error) {
      this.#ending.throwIfEnded();
      throw error;
    }
  }

  #look(lease: Lease): void {
    try {
      lease.fence.check();
      if (wasAskedToStop(this.#folder)) this.#ending.stop(TO_STOP);
    } catch (error) {
      this.#ending.cancel(error);
    }
  }

  #record(before: JobRecord | null, lease: Lease): JobRecord {
    const { id, config, seed, train, data, device, threads, memory, priority, group } = this.#options;
    return {
      ...{ id, state: 'waiting', config, seed, train: moduleOf(train), hasData: data !== null },
      ...{ device, threads, memory, priority, group, lease: lease.number },
      ...{ created: before?.created ?? now(), updated: now() },
    };
  }

  async #write(lease: Lease, record: JobRecord, state: JobState, more: Partial<JobRecord> = {}): Promise<void> {
    Object.assign(record, { state, updated: now(), ...more });
    await writeRecord(this.#folder, record, lease.fence);
    this.written = state;
  }

  async #live(lease: Lease, record: JobRecord, { turn, run, tell }: Ways): Promise<unknown> {
    // Before anything is written, so that jobs line up in the order in which they came.
    const coming = turn?.();
    let place: Place | null = null;
    try {
      await this.#write(lease, record, 'waiting');
      if (coming) place = await this.#ending.unless(coming);
      this.#ending.throwIfEnded();
      await this.#write(lease, record, 'running');
      this.#news.become('running', { since: Date.now() });
      await tell({ fence: lease.fence.folder });
      const options = place ? { ...this.#options, device: place.device } : this.#options;
      const result = await run(options, lease.fence.folder);
      const kept = result === undefined ? {} : { result };
      await this.#write(lease, record, 'done', { ...kept, progress: this.#news.progressed });
      this.#news.become('done', { result });
      return result;
    } catch (thrown) {
      await this.#ended(lease, record, thrown);
      throw this.#ending.isCancelled ? this.#ending.reason : thrown;
    } finally {
      if (place) place.leave();
      // It may come later, or at this very moment.
      else void coming?.then(({ leave }) => leave());
    }
  }

  /** Writes how a job has ended that is not done. */
  async #ended(lease: Lease, record: JobRecord, thrown: unknown): Promise<void> {
    const { isCancelled, reason } = this.#ending;
    if (isCancelled && isError(reason, FencedError)) return;
    const state = isCancelled ? 'cancelled' : isStopped(thrown) ? 'stopped' : 'failed';
    // A job that has never run waits on.
    const kept = state === 'stopped' && record.state === 'waiting' ? 'waiting' : state;
    try {
      const failure = state === 'failed' ? { error: recorded(thrown) } : {};
      await this.#write(lease, record, kept, { ...failure, progress: this.#news.progressed });
    } catch (error) {
      // The error that ended the job says more; who finds the job later takes it for unfinished.
      const { message } = recorded(error);
      process.emitWarning(`job ${record.id} is ${kept}, which could not be written: ${message}`, 'TorchEBMWarning');
    }
    if (state !== 'stopped') this.#news.become(state, state === 'failed' ? { error: recorded(thrown).message } : {});
  }
}

const now = () => new Date().toISOString();
