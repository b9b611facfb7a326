/** @file Jobs that a queue delivers, such as BullMQ or pg-boss: who trains is the one that has the job's folder. */

import { setTimeout as sleep } from 'node:timers/promises';
import { isOptions, kindError } from '../arguments/options.js';
import type { Signal } from '../control/progress.js';
import { createJob, type Job, type JobOptions, type JobStatus } from './job.js';

/** How often a queue is told of progress and asked whether a job is cancelled, at most, in milliseconds. */
const PACE = 500;

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
  tell(status: JobStatus): Promise<unknown>;
  isCancelled(): Promise<boolean>;
}

class CancelledError extends Error {
  override name = 'CancelledError';
}

/** Runs the job of a delivery; one that is delivered twice is trained once, and has one result. */
async function deliver(
  options: QueueOptions,
  jobs: Set<Job>,
  delivery: Delivery,
): Promise<{ job: Job; result: unknown }> {
  const { id, data, signal } = delivery;
  const seed = isOptions(data) && Number.isSafeInteger(data.seed) ? { seed: data.seed as number } : {};
  const job = createJob({ ...options, id, config: data ?? null, ...seed, signal, wait: Number.POSITIVE_INFINITY });
  jobs.add(job);
  const ended = new AbortController();
  const pause = () => sleep(PACE, undefined, { signal: ended.signal }).catch(() => {});
  const telling = (async () => {
    for await (const status of job.progress) {
      // A queue that cannot be reached for a while is not the job's trouble.
      await delivery.tell(status).catch(() => {});
      await pause();
    }
  })();
  const asking = (async () => {
    while (!ended.signal.aborted) {
      if (await delivery.isCancelled().catch(() => false))
        await job.abort(new CancelledError(`job ${id} was cancelled`));
      await pause();
    }
  })();
  try {
    return { job, result: await job.result };
  } catch (thrown) {
    throw new Ended(job, thrown);
  } finally {
    ended.abort();
    await Promise.all([telling, asking]);
    jobs.delete(job);
  }
}

/** The end of a job that has no result. */
class Ended {
  constructor(
    readonly job: Job,
    readonly thrown: unknown,
  ) {}
}

function handler<Args extends unknown[]>(
  call: (jobs: Set<Job>, ...args: Args) => Promise<unknown>,
): QueueHandler<Args> {
  const jobs = new Set<Job>();
  return Object.assign((...args: Args) => call(jobs, ...args), {
    stop: async (options: { within?: number } = {}) => {
      await Promise.all([...jobs].map((job) => job.stop(options)));
    },
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
 * // process.once('SIGTERM', async () => { await processor.stop({ within: 10_000 }); await worker.close(); });
 * console.log(typeof processor.stop); // function
 */
export function bullmqProcessor(options: QueueOptions): QueueHandler<[job: any, token?: string, signal?: Signal]> {
  return handler(async (jobs, delivered: BullmqJob, token?: string, signal?: Signal) => {
    const id = delivered.id!;
    const { cancelled: _, ...config } = delivered.data as Record<string, unknown>;
    // Their class, which the package does not import.
    const Kind = delivered.constructor as unknown as { fromId(queue: unknown, id: string): Promise<BullmqJob | null> };
    const newest = () => Kind.fromId((delivered as unknown as { queue: unknown }).queue, id);
    try {
      const { result } = await deliver(options, jobs, {
        ...{ id, data: config, signal: signal ?? null },
        tell: (status) => delivered.updateProgress(status),
        isCancelled: async () => Boolean((await newest())?.data?.cancelled),
      });
      return result ?? null;
    } catch (end) {
      if (!(end instanceof Ended)) throw end;
      const { job, thrown } = end;
      if (job.state === 'stopped') {
        await delivered.moveToWait(token);
        throw named('WaitingError', `job ${id} goes on elsewhere`);
      }
      if (job.state === 'cancelled') throw named('UnrecoverableError', `job ${id} was cancelled`, thrown);
      throw thrown instanceof Error ? thrown : new Error(`a ${typeof thrown} was thrown: ${String(thrown)}`);
    }
  });
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
 * Progress is published as the event `QUEUE.progress`, with the job's status. `boss.cancel(queue, id)` cancels it. A job of
 * a worker that was killed is delivered again when its `expireInSeconds` are over, and goes on, to the same bits; one whose
 * worker lives is too, which is harmless: who gets it waits for the one that trains. So let it expire soon, and give the
 * queue a high `retryLimit`.
 *
 * @throws TypeError for what is no pg-boss.
 * @example
 * import { pgBossHandler } from 'torchebm/jobs';
 * const boss = { getJobById: async () => null, publish: async () => {} }; // new PgBoss(connection)
 * const handler = pgBossHandler(boss, { dir: 'out/boss', train: async ({ config }) => config.n + 1 });
 * // await boss.work('trainings', { batchSize: 1 }, handler);
 * // process.once('SIGTERM', async () => { await handler.stop({ within: 10_000 }); await boss.stop(); });
 * console.log(await handler([{ id: 'a', name: 'trainings', data: { n: 1 } }])); // 2
 */
export function pgBossHandler(
  boss: PgBossLike,
  options: QueueOptions,
): QueueHandler<[jobs: readonly { id: string; name: string; data: unknown }[]]> {
  if (typeof boss?.getJobById !== 'function' || typeof boss.publish !== 'function') {
    throw kindError('pgBossHandler', 'boss', 'a PgBoss', boss);
  }
  return handler(async (jobs, delivered) => {
    const results = delivered.map(async ({ id, name, data }) => {
      try {
        const { result } = await deliver(options, jobs, {
          ...{ id, data, signal: null },
          tell: (status) => boss.publish(`${name}.progress`, status),
          isCancelled: async () => (await boss.getJobById(name, id))?.state === 'cancelled',
        });
        return result;
      } catch (end) {
        throw end instanceof Ended ? end.thrown : end;
      }
    });
    const all = await Promise.all(results);
    return all.length === 1 ? all[0] : all;
  });
}
