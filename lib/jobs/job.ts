/** @file A job: one training in a folder of its own, by one process at a time. */
import * as path from 'node:path';
import { nonNegative, readOptions } from '../arguments/options.js';
import { broadcastObjectList } from '../distributed/objects.js';
import { getRank, joinLaunched } from '../distributed/processGroup.js';
import { cancelled, Ending, isStopped } from './ending.js';
import { JobStoppedError, recorded } from './errors.js';
import type { JobSpec } from './execution.js';
import { startHere } from './here.js';
import type { LogRecord } from './logger.js';
import { type JobEvent, type JobStatus, News } from './news.js';
import { type CompleteJobOptions, type JobOptions, moduleOf, readJobOptions } from './options.js';
import { Owner, type Place, TO_STOP, type Word } from './owner.js';
import { DamagedRecordError, type EndedJob, type JobRecord, type JobState, readRecord } from './record.js';
import { startThread } from './thread.js';

/** A place, once it is the job's turn. */
export type Turn = (job: Job) => Promise<Place>;

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
  readonly #news: News;
  readonly #ending: Ending;
  #owner: Owner | null = null;
  /** The config and the seed that it was asked for with; null for one of which only the folder tells. @internal */
  readonly _asked: Pick<JobRecord, 'config' | 'seed'> | null;
  /** The place among several processes; null for a process alone. */
  #rank: number | null = null;

  /** @internal */
  constructor(folder: string, o: CompleteJobOptions | EndedJob, turn: Turn | null) {
    const isPast = 'state' in o;
    this.id = o.id;
    this.folder = folder;
    this.priority = o.priority;
    this.group = o.group;
    this.#isPast = isPast;
    this._asked = isPast ? null : { config: o.config, seed: o.seed };
    this.#news = new News({ id: o.id, state: isPast ? o.state : 'waiting', config: isPast ? null : o.config });
    this.#ending = new Ending(this.#news);
    this.progress = isPast ? told(() => this.status) : this.#news.progress;
    this.events = isPast ? told(() => ({ type: 'state', status: this.status })) : this.#news.events;
    this.logs = this.#news.logs;
    if (isPast) this.#news.close();
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
      return { ...this.#news.status, error: error.message };
    }
    if (record === null) return this.#news.status;
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

  get state(): JobState {
    return this.#news.state;
  }

  /** Milliseconds since it began or took its last step. @internal */
  get _quiet(): number {
    return this.#news.quiet;
  }

  /** The state that its folder tells, as far as this process has written or read it. @internal */
  get _written(): JobState | null {
    return this.#owner?.written ?? null;
  }

  /**
   * Ends the job, to go on some other time: after its step, or when `within` milliseconds (10,000 by default) are over,
   * it writes a checkpoint. Resolves when it has ended: a function that does not end within a second after that is given
   * up.
   *
   * @throws RangeError for a time that is negative or no number.
   */
  async stop(options: { within?: number } = {}): Promise<void> {
    const { within } = readOptions<{ within: number }>('Job.stop', options, { within: TO_STOP });
    nonNegative('Job.stop', 'within', within);
    this.#ending.stop(within);
    await this.result.catch(() => {});
  }

  /**
   * Cancels the job for good, within its step. Resolves when it has ended: a function that does not end within a second
   * is given up, a thread that does not answer is ended after five.
   */
  async abort(reason: unknown = cancelled()): Promise<void> {
    this.#ending.cancel(reason);
    await this.result.catch(() => {});
  }

  async #past(): Promise<R> {
    const { state, error, result } = readRecord(this.folder) ?? { state: this.state };
    if (state === 'done') return result as R;
    if (error) throw Object.assign(new Error(error.message), error);
    throw state === 'stopped' ? new JobStoppedError('the job was stopped') : cancelled();
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
        if (isStopped(thrown)) this.#news.become('stopped');
        else this.#news.become('failed', { error: recorded(thrown).message });
      }
      throw thrown;
    } finally {
      o.signal?.removeEventListener('abort', cancel);
      this.#news.close();
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
      this.#news.become('done', { result: word.result });
      return word.result as R;
    }
    this.#ending.throwIfEnded();
    this.#news.become('running', { since: Date.now() });
    try {
      const result = (await this.#run(o, word.fence)) as R;
      this.#news.become('done', { result });
      return result;
    } catch (thrown) {
      const { isCancelled, reason } = this.#ending;
      if (isCancelled) this.#news.become('cancelled');
      throw isCancelled ? reason : thrown;
    }
  }

  async #owned(o: CompleteJobOptions, turn: Turn | null, tell: (word: Word) => unknown): Promise<R> {
    this.#owner = new Owner(this.folder, o, this.#news, this.#ending);
    const run = (options: CompleteJobOptions, fence: string) => this.#run(options, fence);
    return (await this.#owner.result({ turn: turn && (() => turn(this)), run, tell })) as R;
  }

  #run(o: CompleteJobOptions, fence: string): Promise<unknown> {
    const { id, config, data, seed, device, threads, memory, train } = o;
    const spec: JobSpec = {
      ...{ id, config, data, seed, device, threads, memory },
      ...{ folder: this.folder, fence, rank: this.#rank },
    };
    const tell = this.#news.from(o.logger);
    return this.#ending.of(
      typeof train === 'function' ? startHere(spec, train, tell) : startThread(spec, moduleOf(train)!, tell),
    );
  }
}

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
