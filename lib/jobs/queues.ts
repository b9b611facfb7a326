/** @file Jobs that a queue delivers, such as BullMQ or pg-boss: who trains is the one that has the job's folder. */

import { setTimeout as sleep } from 'node:timers/promises';
import { isOptions, kindError } from '../arguments/options.js';
import { onAbort, type Signal, unlessAborted } from '../control/progress.js';
import { JobStoppedError, recorded } from './errors.js';
import { createJob, type Job } from './job.js';
import type { JobStatus } from './news.js';
import type { JobOptions } from './options.js';

/** The fewest milliseconds between two calls that tell a queue of progress and ask whether a job is cancelled. */
const PACE = 500;

/** The milliseconds for which an answer of a queue is waited for; less at a training's end, whose result does not wait. */
const PATIENCE = 10_000;

/** The answer to a call of a queue; undefined from one that fails or is silent, which is not the job's trouble. */
async function asked<T>(call: () => Promise<T>): Promise<T | undefined> {
  const over = new AbortController();
  const silence = sleep(PATIENCE, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
  try {
    return await Promise.race([call(), silence]);
  } catch {
    return undefined;
  } finally {
    over.abort();
  }
}

/** Options of {@link bullmqProcessor} and {@link pgBossHandler}: those of `createJob` that a delivery does not have. */
export type QueueOptions = Omit<JobOptions, 'id' | 'config' | 'resume' | 'wait' | 'signal' | 'priority' | 'group'>;

/** The handler of a queue's deliveries. */
export interface QueueHandler<Args extends unknown[]> {
  (...args: Args): Promise<unknown>;
  /** Stops the jobs of this process, with checkpoints, and hands them back to the queue. */
  stop(options?: { within?: number }): Promise<void>;
}

interface Delivery {
  id: string;
  data: unknown;
  signal: Signal | null;
  /** After how many seconds the queue takes it back. */
  expiresIn: number;
  tell(status: JobStatus): Promise<unknown>;
  isCancelled(): Promise<boolean>;
}

interface Training {
  job: Job;
  /** Settles with the job's result, or rejects with an {@link Ended}. */
  ended: Promise<unknown>;
}

class CancelledError extends Error {
  override name = 'CancelledError';
}

/** The end of a job that has no result. */
class Ended {
  constructor(
    readonly job: Job,
    readonly thrown: unknown,
  ) {}
}

/**
 * The trainings of one worker. A job is trained once, however often it is delivered. A queue that takes a delivery back
 * gives its worker the next one, while the training goes on: so only as many train at once as there have ever been
 * deliveries at once, and others wait, for as long as theirs last.
 */
class Trainings {
  readonly #options: QueueOptions;
  readonly #trainings = new Map<string, Training>();
  #waiting: { resolve(): void; reject(reason: unknown): void }[] = [];
  #deliveries = 0;
  #most = 0;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** The result of a delivery's job, unless it expires before. */
  async deliver(delivery: Delivery): Promise<unknown> {
    const { id, signal, expiresIn } = delivery;
    const expired = new AbortController();
    const expire = () => expired.abort(new Error(`job ${id} goes on, beyond this delivery of ${expiresIn} s`));
    const timer = expiresIn * 1000 < 2 ** 31 ? setTimeout(expire, expiresIn * 1000) : undefined;
    this.#most = Math.max(this.#most, ++this.#deliveries);
    this.#admit();
    let silence = () => {};
    try {
      while (!this.#trainings.has(id) && this.#trainings.size >= this.#most) {
        const turn = new Promise<void>((resolve, reject) => this.#waiting.push({ resolve, reject }));
        await unlessAborted(expired.signal, turn);
      }
      const { job, ended } = this.#trainings.get(id) ?? this.#begin(delivery);
      const cancel = () => void job.abort(signal!.reason);
      if (signal?.aborted) cancel();
      else silence = onAbort(signal, cancel);
      return await unlessAborted(expired.signal, ended);
    } finally {
      silence();
      clearTimeout(timer);
      this.#deliveries--;
    }
  }

  #admit(): void {
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }

  #begin({ id, data, tell, isCancelled }: Delivery): Training {
    const seed = isOptions(data) && Number.isSafeInteger(data.seed) ? { seed: data.seed as number } : {};
    const job = createJob({ ...this.#options, id, config: data ?? null, ...seed, wait: Number.POSITIVE_INFINITY });
    const over = new AbortController();
    const pause = () => sleep(PACE, undefined, { signal: over.signal }).catch(() => {});
    const telling = (async () => {
      for await (const status of job.progress) {
        await asked(() => tell(status));
        await pause();
      }
    })();
    const asking = (async () => {
      while (!over.signal.aborted) {
        if (await asked(isCancelled)) await job.abort(new CancelledError(`job ${id} was cancelled`));
        await pause();
      }
    })();
    const ended = (async () => {
      try {
        return await job.result;
      } catch (thrown) {
        throw new Ended(job, thrown);
      } finally {
        over.abort();
        await Promise.race([Promise.all([telling, asking]), sleep(PACE)]);
        this.#trainings.delete(id);
        this.#admit();
      }
    })();
    ended.catch(() => {});
    const training = { job, ended };
    this.#trainings.set(id, training);
    return training;
  }

  async stop(options: { within?: number } = {}): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new JobStoppedError('the worker was stopped'));
    await Promise.all([...this.#trainings.values()].map(({ job }) => job.stop(options)));
  }
}

function handler<Args extends unknown[]>(
  options: QueueOptions,
  call: (trainings: Trainings, ...args: Args) => Promise<unknown>,
): QueueHandler<Args> {
  const trainings = new Trainings(options);
  return Object.assign((...args: Args) => call(trainings, ...args), {
    stop: (options?: { within?: number }) => trainings.stop(options),
  });
}

/** The parts of a job of BullMQ that are used here. */
export interface BullmqJob {
  id?: string | undefined;
  data: any;
  updateProgress(progress: any): Promise<unknown>;
  moveToWait(token?: string): Promise<unknown>;
}

const named = (name: string, message: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { name });

/**
 * A processor for `new Worker(queue, processor)` of BullMQ 6: the job's id names the folder in `dir`, its data are the
 * config, and `data.seed` the seed.
 *
 * Progress is the job's status. It is cancelled by `worker.cancelJob(id)`, or from anywhere by data with `cancelled: true`
 * (`job.updateData({ ...job.data, cancelled: true })`), and then fails without another try. A job of a worker that was
 * killed is delivered to another and goes on there, to the same bits; one that is delivered twice is trained once. Set
 * `maxStalledCount` of the worker to how many killed workers a job may have.
 *
 * @example
 * import { bullmqProcessor } from 'torchebm/jobs';
 * const processor = bullmqProcessor({ dir: 'out/queue', train: async ({ config }) => config.n + 1 });
 * // const worker = new Worker('trainings', processor, { connection, maxStalledCount: 100 });
 * // process.on('SIGTERM', async () => { await processor.stop({ within: 10_000 }); await worker.close(); });
 * console.log(typeof processor.stop); // function
 */
export function bullmqProcessor(options: QueueOptions): QueueHandler<[job: any, token?: string, signal?: Signal]> {
  return handler(options, async (trainings, delivered: BullmqJob, token?: string, signal?: Signal) => {
    const id = delivered.id!;
    const { data } = delivered;
    const { cancelled: _, ...rest } = isOptions(data) ? data : {};
    const config = isOptions(data) ? rest : data;
    // Their class, which the package does not import.
    const Kind = delivered.constructor as unknown as { fromId(queue: unknown, id: string): Promise<BullmqJob | null> };
    const newest = () => Kind.fromId((delivered as unknown as { queue: unknown }).queue, id);
    try {
      const result = await trainings.deliver({
        ...{ id, data: config, signal: signal ?? null, expiresIn: Number.POSITIVE_INFINITY },
        tell: (status) => delivered.updateProgress(status),
        isCancelled: async () => Boolean((await newest())?.data?.cancelled),
      });
      return result ?? null;
    } catch (end) {
      if (!(end instanceof Ended)) throw end;
      const { job, thrown } = end;
      if (job.state === 'stopped') {
        // One that the queue goes on taking for active stalls, and is delivered again.
        await asked(() => delivered.moveToWait(token));
        throw named('WaitingError', `job ${id} goes on elsewhere`);
      }
      if (job.state === 'cancelled') throw named('UnrecoverableError', `job ${id} was cancelled`, thrown);
      throw thrown instanceof Error ? thrown : new Error(recorded(thrown).message);
    }
  });
}

/** The parts of a job of pg-boss that are used here. */
export interface PgBossDelivery {
  id: string;
  name: string;
  data: unknown;
  expireInSeconds?: number;
}

/** The parts of pg-boss that are used here. */
export interface PgBossLike {
  getJobById(queue: string, id: string): Promise<{ state: string } | null>;
  publish(event: string, data: object): Promise<unknown>;
}

/**
 * A handler for `boss.work(queue, { batchSize: 1 }, handler)` of pg-boss 10: the job's id names the folder in `dir`, its
 * data are the config, and `data.seed` the seed.
 *
 * Progress is published as the event `QUEUE.progress`, with the job's status. `boss.cancel(queue, id)` cancels it.
 *
 * pg-boss 10 knows no signs of life: a delivery that has taken longer than `expireInSeconds` is taken back and made again,
 * be its worker dead, slow or well. So that is how long the job of a killed worker waits for another, which goes on to the
 * same bits. A training that takes longer goes on all the same, once, whoever gets it again; it gives its worker no second
 * training beside it, and its result is that of the last delivery. Each counts as a try: `retryLimit` times
 * `expireInSeconds` must be more than the longest training takes, with its time in the queue of a busy worker.
 *
 * @throws TypeError for what is no pg-boss.
 * @example
 * import { pgBossHandler } from 'torchebm/jobs';
 * const boss = { getJobById: async () => null, publish: async () => {} }; // new PgBoss(connection)
 * const handler = pgBossHandler(boss, { dir: 'out/boss', train: async ({ config }) => config.n + 1 });
 * // await boss.work('trainings', { batchSize: 1 }, handler);
 * // process.on('SIGTERM', async () => { await handler.stop({ within: 10_000 }); await boss.stop(); });
 * console.log(await handler([{ id: 'a', name: 'trainings', data: { n: 1 } }])); // 2
 */
export function pgBossHandler(
  boss: PgBossLike,
  options: QueueOptions,
): QueueHandler<[jobs: readonly PgBossDelivery[]]> {
  if (typeof boss?.getJobById !== 'function' || typeof boss.publish !== 'function') {
    throw kindError('pgBossHandler', 'boss', 'a PgBoss', boss);
  }
  return handler(options, async (trainings, delivered) => {
    if (!Array.isArray(delivered))
      throw kindError('pgBossHandler', 'jobs', 'the array that pg-boss delivers', delivered);
    const results = delivered.map(async ({ id, name, data, expireInSeconds = Number.POSITIVE_INFINITY }) => {
      try {
        return await trainings.deliver({
          ...{ id, data, signal: null, expiresIn: Number(expireInSeconds) },
          tell: (status) => boss.publish(`${name}.progress`, status),
          isCancelled: async () => (await boss.getJobById(name, id))?.state === 'cancelled',
        });
      } catch (end) {
        throw end instanceof Ended ? end.thrown : end;
      }
    });
    const all = await Promise.all(results);
    return all.length === 1 ? all[0] : all;
  });
}
