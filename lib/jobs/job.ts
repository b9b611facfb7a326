/** @file A job: one training in a folder of its own, by one process at a time. */
import * as path from 'node:path';
import { FencedError, type Lease } from '../addon/lease.js';
import { nonNegative, readOptions } from '../arguments/options.js';
import { unlessAborted } from '../control/progress.js';
import { broadcastObjectList } from '../distributed/objects.js';
import { getRank, joinLaunched } from '../distributed/processGroup.js';
import { isError, JobStoppedError, type RecordedError, recorded } from './errors.js';
import type { JobSpec, Tell } from './execution.js';
import { Feed } from './feed.js';
import { replaceLogs, takeFolder } from './folderLease.js';
import { startHere } from './here.js';
import { forward, type LogRecord } from './logger.js';
import { type CompleteJobOptions, type JobOptions, moduleOf, readJobOptions } from './options.js';
import {
  DamagedRecordError,
  type EndedJob,
  expectSame,
  type JobRecord,
  type JobState,
  type Progressed,
  readRecord,
  wasAskedToStop,
  writeRecord,
} from './record.js';
import { type Engine, startThread } from './thread.js';

/** Milliseconds between two looks whether a job still has its lease, and whether somebody asks it to stop. */
const LOOK = 500;

/** The state of a job. */
export interface JobStatus extends Progressed {
  id: string;
  state: JobState;
  config: unknown;
  /** The message of the error, of a job that failed. */
  error?: string;
  /** The value that its function returned, of a job that is done. */
  result?: unknown;
}

/** News of a job. */
export type JobEvent =
  | { type: 'state'; status: JobStatus }
  | { type: 'progress'; status: JobStatus }
  | { type: 'log'; record: LogRecord };

/** The place of a job among those of a runner. */
export interface Place {
  device: string;
  /** Gives the place to the next. */
  leave(): void;
}

/** A place, once it is the job's turn. */
export type Turn = (job: Job) => Promise<Place>;

/** Rank 0's word to the others on a job: the fence that it runs under, or how it has ended before it ran. */
type Word = { fence: string } | { result: unknown } | { error: RecordedError };

/**
 * A job under way, or at its end; {@link createJob} makes one.
 */
export class Job<R = any> {
  readonly id: string;
  /** Its folder: `job.json`, `checkpoints`, `logs`, and what its function saves. */
  readonly folder: string;
  readonly priority: number;
  readonly group: string;
  /** Hears how the job is, the newest each time, until its end. */
  readonly progress: AsyncIterable<JobStatus>;
  /** Hears all that happens, until its end; who falls behind by more than 1000 loses the oldest. */
  readonly events: AsyncIterable<JobEvent>;
  /** Hears all that is logged, in the same way. */
  readonly logs: AsyncIterable<LogRecord>;
  /**
   * The result of the function. Rejects with what it threw, with a `JobStoppedError` for a job that was stopped, with
   * the reason of one that was cancelled, and where another process has the folder.
   */
  get result(): Promise<R> {
    this.#result ??= quiet(this.#past());
    return this.#result;
  }
  #result: Promise<R> | null = null;
  /** Whether only the folder tells of it. */
  readonly #isPast: boolean;
  readonly #progress = new Feed<JobStatus>(1);
  readonly #events = new Feed<JobEvent>(1000);
  readonly #logs = new Feed<LogRecord>(1000);
  readonly #controller = new AbortController();
  readonly #stopping = new AbortController();
  /** The time that it may take to stop, once it is told to. */
  #within = 0;
  #status: JobStatus;
  /** The newest number of each tag. */
  readonly #scalars = new Map<string, number>();
  /** Whether the status lacks some of them: it gets a copy when it is asked for, for each of many tags would cost too much. */
  #lacksScalars = false;
  /** When it began or took its last step, by a clock that nobody sets. */
  #moved = performance.now();
  #engine: Engine | null = null;
  /** The config and the seed that it was asked for with; null for one of which only the folder tells. @internal */
  readonly _asked: Pick<JobRecord, 'config' | 'seed'> | null;
  /** The state that its folder tells, as far as this process has written or read it. @internal */
  _written: JobState | null = null;
  #batchSize = 0;
  /** The place among several processes; null for a process alone. */
  #rank: number | null = null;

  /** @internal */
  constructor(folder: string, o: CompleteJobOptions | EndedJob, turn: Turn | null) {
    this.id = o.id;
    this.folder = folder;
    this.priority = o.priority;
    this.group = o.group;
    this.#isPast = 'state' in o;
    this._asked = 'state' in o ? null : { config: o.config, seed: o.seed };
    this.progress = this.#isPast ? told(() => this.status) : this.#progress;
    this.events = this.#isPast ? told(() => ({ type: 'state', status: this.status })) : this.#events;
    this.logs = this.#logs;
    this.#status = { id: o.id, state: 'state' in o ? o.state : 'waiting', config: 'state' in o ? null : o.config };
    if ('state' in o) this.#logs.end();
    else this.#result = quiet(this.#whole(o, turn));
  }

  /** The job's state now; of one that ended long ago, that of its folder. */
  get status(): JobStatus {
    let record: JobRecord | null = null;
    try {
      record = this.#isPast ? readRecord(this.folder) : null;
    } catch (error) {
      // Who asks of many jobs hears of the others too.
      if (!(error instanceof DamagedRecordError)) throw error;
      return { ...this.#now, error: error.message };
    }
    if (record === null) return { ...this.#now };
    const { id, state, config, progress, error, result } = record;
    return {
      id,
      state,
      config,
      ...progress,
      ...(error && { error: error.message }),
      ...(result !== undefined && { result }),
    };
  }

  get #now(): JobStatus {
    if (this.#lacksScalars) this.#status = { ...this.#status, scalars: Object.fromEntries(this.#scalars) };
    this.#lacksScalars = false;
    return this.#status;
  }

  get state(): JobState {
    return this.#status.state;
  }

  /** Milliseconds since it began or took its last step. @internal */
  get _quiet(): number {
    return performance.now() - this.#moved;
  }

  /**
   * Ends the job, to go on some other time: after its step, or when `within` milliseconds (10,000 by default) are over,
   * it writes a checkpoint. Resolves when it has ended: a function that does not end within a second after that is given
   * up.
   *
   * @throws RangeError for a time that is negative or no number.
   */
  async stop(options: { within?: number } = {}): Promise<void> {
    const { within } = readOptions<{ within: number }>('Job.stop', options, { within: 10_000 });
    nonNegative('Job.stop', 'within', within);
    this.#within = within;
    this.#stopping.abort();
    this.#engine?.stop(within);
    await this.result.catch(() => {});
  }

  /**
   * Cancels the job for good, within its step. Resolves when it has ended: a function that does not end within a second
   * is given up, a thread that does not answer is ended after five.
   */
  async abort(reason: unknown = cancelled()): Promise<void> {
    this.#controller.abort(reason);
    this.#engine?.abort(reason);
    await this.result.catch(() => {});
  }

  async #past(): Promise<R> {
    const { state, error, result } = readRecord(this.folder) ?? { state: this.state };
    if (state === 'done') return result as R;
    if (error) throw Object.assign(new Error(error.message), error);
    throw state === 'stopped' ? new JobStoppedError('the job was stopped') : cancelled();
  }

  #become(state: JobState, more: Partial<JobStatus> = {}): void {
    this.#moved = performance.now();
    this.#status = { ...this.#status, ...more, state };
    this.#progress.push(this.status);
    this.#events.push({ type: 'state', status: this.status });
  }

  /** Its progress. */
  #progressed(): Progressed {
    const { id: _, state: _state, config: _config, error: _error, result: _result, ...progressed } = this.#now;
    return progressed;
  }

  #close(): void {
    for (const feed of [this.#progress, this.#events, this.#logs]) feed.end();
  }

  async #whole(o: CompleteJobOptions, turn: Turn | null): Promise<R> {
    const cancel = () => void this.abort(o.signal!.reason);
    try {
      await null;
      if (o.signal?.aborted) cancel();
      o.signal?.addEventListener('abort', cancel);
      if (o.distributed === 'auto' && (await joinLaunched())) this.#rank = getRank();
      if (this.#rank === null) return await this.#owned(o, turn, () => {});
      if (this.#rank > 0) return await this.#followed(o);
      return await this.#led(o, turn);
    } catch (thrown) {
      // A process that has lost the job, or never had it, says so only here.
      if (this.state !== 'cancelled' && this.state !== 'failed') {
        if (isStopped(thrown)) this.#become('stopped');
        else this.#become('failed', { error: recorded(thrown).message });
      }
      throw thrown;
    } finally {
      o.signal?.removeEventListener('abort', cancel);
      this.#close();
    }
  }

  /** Has the folder for all ranks. */
  async #led(o: CompleteJobOptions, turn: Turn | null): Promise<R> {
    let told: Promise<unknown> | null = null;
    const tell = (word: Word) => {
      told ??= broadcastObjectList([word]);
      return told;
    };
    try {
      return await this.#owned(o, turn, tell);
    } catch (thrown) {
      // The others wait for a word.
      await tell({ error: recorded(thrown) }).catch(() => {});
      throw thrown;
    }
  }

  /** Takes part in a job of which rank 0 has the folder. */
  async #followed(o: CompleteJobOptions): Promise<R> {
    const [word] = (await broadcastObjectList([null])) as [Word];
    if ('error' in word) throw Object.assign(new Error(word.error.message), word.error);
    if ('result' in word) {
      this.#become('done', { result: word.result });
      return word.result as R;
    }
    this.#throwIfEnded();
    this.#become('running', { since: Date.now() });
    try {
      const result = (await this.#run(o, word.fence)) as R;
      this.#become('done', { result });
      return result;
    } catch (thrown) {
      const { aborted, reason } = this.#controller.signal;
      if (aborted) this.#become('cancelled');
      throw aborted ? reason : thrown;
    }
  }

  /** Takes the folder; a job that is done already has its result. */
  async #owned(o: CompleteJobOptions, turn: Turn | null, tell: (word: Word) => unknown): Promise<R> {
    const lease = await this.#take(o);
    // Forgets a word to the owner before.
    wasAskedToStop(this.folder);
    const watch = setInterval(() => {
      try {
        lease.fence.check();
        if (wasAskedToStop(this.folder)) void this.stop();
      } catch (error) {
        void this.abort(error);
      }
    }, LOOK).unref();
    try {
      const before = readRecord(this.folder);
      if (before && before.state !== 'done' && o.resume === 'never') {
        throw new RangeError(`createJob: expected ${this.folder} to be without a job, as resume is 'never'`);
      }
      if (before) expectSame('createJob', before, o);
      if (before?.state === 'done') {
        this._written = 'done';
        this.#become('done', { ...before.progress, result: before.result });
        await tell({ result: before.result });
        return before.result as R;
      }
      if (lease.tookOver) replaceLogs(this.folder, lease);
      const now = () => new Date().toISOString();
      const record: JobRecord = {
        ...{ id: o.id, state: 'waiting', config: o.config, seed: o.seed, train: moduleOf(o.train) },
        ...{ hasData: o.data !== null, device: o.device, threads: o.threads, memory: o.memory },
        ...{
          priority: o.priority,
          group: o.group,
          lease: lease.number,
          created: before?.created ?? now(),
          updated: now(),
        },
      };
      const write = async (state: JobState, more: Partial<JobRecord> = {}) => {
        Object.assign(record, { state, updated: now(), ...more });
        await writeRecord(this.folder, record, lease.fence);
        this._written = state;
      };
      // Before anything is written, so that jobs line up in the order in which they came.
      const coming = turn?.(this);
      let place: Place | null = null;
      try {
        await write('waiting');
        if (coming) place = await this.#unlessEnded(coming);
        this.#throwIfEnded();
        await write('running');
        this.#become('running', { since: Date.now() });
        await tell({ fence: lease.fence.folder });
        const result = await this.#run(place ? { ...o, device: place.device } : o, lease.fence.folder);
        const kept = result === undefined ? {} : { result };
        await write('done', { ...kept, progress: this.#progressed() });
        this.#become('done', { result });
        return result as R;
      } catch (thrown) {
        const { aborted, reason } = this.#controller.signal;
        if (aborted && isError(reason, FencedError)) throw reason;
        const state = aborted ? 'cancelled' : isStopped(thrown) ? 'stopped' : 'failed';
        // A job that has never run waits on.
        const kept = state === 'stopped' && record.state === 'waiting' ? 'waiting' : state;
        try {
          const failure = state === 'failed' ? { error: recorded(thrown) } : {};
          await write(kept, { ...failure, progress: this.#progressed() });
        } catch (error) {
          // The error that ended the job says more; who finds the job later takes it for unfinished.
          const { message } = recorded(error);
          process.emitWarning(`job ${o.id} is ${kept}, which could not be written: ${message}`, 'TorchEBMWarning');
        }
        if (state !== 'stopped') this.#become(state, state === 'failed' ? { error: recorded(thrown).message } : {});
        throw aborted ? reason : thrown;
      } finally {
        if (place) place.leave();
        // It may come later, or at this very moment.
        else void coming?.then(({ leave }) => leave());
      }
    } finally {
      clearInterval(watch);
      await lease.releaseLater();
    }
  }

  async #take(o: CompleteJobOptions): Promise<Lease> {
    try {
      return await takeFolder(this.folder, o, AbortSignal.any([this.#controller.signal, this.#stopping.signal]));
    } catch (error) {
      this.#throwIfEnded();
      throw error;
    }
  }

  #throwIfEnded(): void {
    const { signal } = this.#controller;
    if (signal.aborted) {
      if (!isError(signal.reason, FencedError)) this.#become('cancelled');
      throw signal.reason;
    }
    if (!this.#stopping.signal.aborted) return;
    throw new JobStoppedError('the job was stopped before it began');
  }

  async #unlessEnded<T>(promise: Promise<T>): Promise<T> {
    const signal = AbortSignal.any([this.#controller.signal, this.#stopping.signal]);
    try {
      return await unlessAborted(signal, promise);
    } catch (error) {
      this.#throwIfEnded();
      throw error;
    }
  }

  async #run(o: CompleteJobOptions, fence: string): Promise<unknown> {
    const { id, config, data, seed, device, threads, memory, train } = o;
    const spec: JobSpec = {
      id,
      config,
      data,
      seed,
      device,
      threads,
      memory,
      folder: this.folder,
      fence,
      rank: this.#rank,
    };
    const tell: Tell = (news) => {
      if ('log' in news) {
        this.#logs.push(news.log);
        this.#events.push({ type: 'log', record: news.log });
        if (o.logger) forward(o.logger, news.log);
      } else if ('fit' in news) {
        this.#batchSize = news.fit;
      } else if ('scalar' in news) {
        const { tag, value } = news.scalar;
        this.#scalars.set(tag, value);
        this.#lacksScalars = true;
      } else {
        const { progress, memory, tensors } = news;
        const samples = progress.step * this.#batchSize;
        this.#moved = performance.now();
        this.#status = { ...this.#status, ...progress, memory, tensors, samples, lastStep: Date.now() };
        this.#progress.push(this.status);
        this.#events.push({ type: 'progress', status: this.status });
      }
    };
    this.#engine =
      typeof train === 'function' ? startHere(spec, train, tell) : startThread(spec, moduleOf(train)!, tell);
    // Who has called while the record was written, has found no engine.
    if (this.#controller.signal.aborted) this.#engine.abort(this.#controller.signal.reason);
    else if (this.#stopping.signal.aborted) this.#engine.stop(this.#within);
    try {
      return await this.#engine.ended;
    } finally {
      this.#engine = null;
    }
  }
}

const cancelled = () => new DOMException('The job was cancelled', 'AbortError');

/** An error of a result that nobody waits for is in the status. */
function quiet<T>(result: Promise<T>): Promise<T> {
  result.catch(() => {});
  return result;
}

/** The one thing that is to be heard of a job that has ended. */
const told = <T>(last: () => T): AsyncIterable<T> => ({
  async *[Symbol.asyncIterator]() {
    yield last();
  },
});

const isStopped = (thrown: unknown) => recorded(thrown).name === 'JobStoppedError';

/**
 * Starts a job: a training in a folder of its own, which goes on where it was, whatever ended it, and which one process at
 * a time has. Checkpoints, metrics and logs are in the folder; no other process can write to it meanwhile, and a process
 * that was taken for dead cannot write any more.
 *
 * A job that is done has its result at once. Numbers are those of a job that was not interrupted.
 *
 * @throws RangeError or TypeError for options out of range or of another kind; what is wrong later, `result` rejects with.
 * @example
 * import { createJob } from 'torchebm/jobs';
 * import { BaseTrainer, MLPEnergy } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const job = createJob({
 *   id: 'first',
 *   dir: 'out/jobs',
 *   config: { steps: 20 },
 *   train: async ({ config, generator, fit }) => {
 *     const model = new MLPEnergy(2, { hiddenDims: [8] });
 *     const optimizer = new torch.optim.Adam(model.parameters());
 *     const trainer = new BaseTrainer(model, optimizer, (x) => model(x).square().mean(), { generator: generator() });
 *     const { loss } = await fit(trainer, [torch.ones([8, 2])], { steps: config.steps });
 *     return { epochs: loss.length };
 *   },
 * });
 * console.log(await job.result); // { epochs: 20 }
 */
export function createJob(options: JobOptions): Job {
  const o = readJobOptions('createJob', options);
  return new Job(path.join(o.dir, o.id), o, null);
}
