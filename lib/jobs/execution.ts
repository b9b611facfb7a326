/** @file The inside of a job: what its function gets, and how its training begins and ends. */

import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { native } from '../addon/binding.js';
import { Fence } from '../addon/lease.js';
import { isOptions, kindError, ownNames, valueError } from '../arguments/options.js';
import type { Progress, Signal } from '../control/progress.js';
import { allGatherObject } from '../distributed/objects.js';
import { replaceFile } from '../io/atomic.js';
import { JsonLinesWriter } from '../logging/jsonLines.js';
import type { Figure } from '../plot/figure.js';
import type { Animation } from '../plot/gif.js';
import * as torch from '../torch/index.js';
import type { BaseTrainer } from '../training/baseTrainer.js';
import type { Batches, FitOptions, FitProgress, MetricWriter } from '../training/fit.js';
import type { History } from '../training/position.js';
import { JobStoppedError } from './errors.js';
import { resultOf } from './json.js';
import { LogFile, type Logger, type LogRecord, makeLogger, PaceFile } from './logger.js';

/** The options of a job's training: those of `fit` that are not the job's own. */
export type JobFitOptions = Omit<FitOptions, 'checkpointDir' | 'resume' | 'signal'>;

/** The argument of a job's function. */
export interface JobContext<C = any, D = any> {
  readonly id: string;
  /** The job's `config`: JSON. */
  readonly config: C;
  /** The data that the job was made with. */
  readonly data: D;
  /** The job's folder; files come into it by `save`. */
  readonly folder: string;
  readonly seed: number;
  readonly device: torch.Device;
  /** Is aborted when the job is cancelled, or its time to stop is over. */
  readonly signal: Signal;
  readonly log: Logger;
  /** A generator of the job's own, whose numbers follow from the job's seed and this name. */
  generator(name?: string): torch.Generator;
  /**
   * Trains as `trainer.fit` does, with checkpoints in the job's folder, from the newest of which it goes on; metrics are
   * written to `logs/metrics.jsonl`, how far it is every 2 seconds to `logs/progress.jsonl`. Once a job.
   */
  fit(trainer: BaseTrainer, loader: Batches, options?: JobFitOptions): Promise<History>;
  /** Tells how far the job is, where it does not `fit`: for `onProgress` of a sampler, say. */
  progress(progress: Progress): void;
  /**
   * Writes a metric of a step beside those of the training, such as an acceptance rate, to `logs/metrics.jsonl`. The newest
   * of each is in the job's status, and in what Prometheus and OpenTelemetry get.
   */
  addScalar(tag: string, value: number | torch.Tensor, step: number): void;
  /**
   * Writes a file in the job's folder, such as `figures/loss.png`, whole or not at all; its path. A figure is drawn on a
   * thread of its own.
   */
  save(name: string, contents: Uint8Array | string | Figure | Animation): Promise<string>;
}

/** The function of a job; what it returns is the result: JSON, whose numbers may be NaN and infinite. */
export type JobFunction<C = any, D = any, R = any> = (job: JobContext<C, D>) => R | Promise<R>;

/** The parts of a job that cross to another thread. */
export interface JobSpec {
  id: string;
  folder: string;
  /** The folder of the fence. */
  fence: string;
  config: unknown;
  data: unknown;
  seed: number;
  device: string;
  threads: number | null;
  memory: number | null;
  /** The place among several processes that have the job together; null for one alone. */
  rank: number | null;
}

/** News of a job on its way out. */
export type Tell = (
  news:
    | { progress: Progress | FitProgress; memory: Record<string, number>; tensors: number }
    | { log: LogRecord }
    | { scalar: { tag: string; value: number } }
    | { fit: number },
) => void;

/** The run of a job's function in this thread. */
export class Execution {
  readonly #spec: JobSpec;
  readonly #tell: Tell;
  readonly #controller = new AbortController();
  readonly #log: LogFile;
  #metrics: JsonLinesWriter | null = null;
  #pace: PaceFile | null = null;
  #trainer: BaseTrainer | null = null;
  #began = false;
  #stops = false;
  /** Whether the run has ended, though what its function has left behind may still call. */
  #isOver = false;
  /** When the time to stop is over. */
  #stopBy = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  readonly #givenUp: Promise<never>;
  #reject: (reason: unknown) => void = () => {};

  constructor(spec: JobSpec, tell: Tell) {
    this.#spec = spec;
    this.#tell = tell;
    this.#givenUp = new Promise((_, reject) => {
      this.#reject = reject;
    });
    this.#givenUp.catch(() => {});
    this.#log = new LogFile(path.join(spec.folder, 'logs', this.#writes ? 'log.jsonl' : `log-rank-${spec.rank}.jsonl`));
  }

  /** Whether this process writes for all. */
  get #writes(): boolean {
    return (this.#spec.rank ?? 0) === 0;
  }

  /** Is aborted when the job is cancelled, or its time to stop is over. */
  get signal(): Signal {
    return this.#controller.signal;
  }

  /** Whether `fit` is under way, which ends by itself when the signal is aborted. */
  get isFitting(): boolean {
    return this.#trainer !== null;
  }

  /** Runs the function to its end; gives back its result as the job's folder keeps it. */
  async run(train: JobFunction): Promise<unknown> {
    let result: unknown;
    try {
      result = resultOf('createJob', await Promise.race([this.#call(train), this.#givenUp]));
    } catch (thrown) {
      // Which says more than an error of the files.
      this.#close();
      throw thrown;
    }
    const [error] = this.#close();
    if (error !== undefined) throw error;
    return result;
  }

  /** Closes the files; their errors, as of a disk that is full. */
  #close(): unknown[] {
    this.#isOver = true;
    clearTimeout(this.#timer);
    return [this.#metrics, this.#pace, this.#log].flatMap((file) => {
      try {
        file?.close();
        return [];
      } catch (error) {
        return [error];
      }
    });
  }

  async #call(train: JobFunction): Promise<unknown> {
    const { id, folder, fence, config, data, seed, device } = this.#spec;
    const log = this.#logger;
    const context: JobContext = {
      ...{ id, config, data, folder, seed, log },
      device: new torch.Device(device),
      signal: this.#controller.signal,
      generator: (name = 'job') => new torch.Generator({ device }).manualSeed(seedOf(seed, name)),
      fit: (...args) => this.#fit(...args),
      progress: (progress) => this.#advance(checkedProgress(progress)),
      addScalar: (tag, value, step) => {
        if (!this.#writes || this.#isOver) return;
        this.#writer.addScalar(tag, value, step);
        this.#tell({ scalar: { tag, value: value instanceof torch.Tensor ? Number(value.item()) : value } });
      },
      save: async (name, contents) => {
        const file = savedIn(folder, name);
        this.#throwIfOver('save');
        if (!this.#writes) return file;
        const right = new Fence(fence);
        const bytes = '_bytes' in Object(contents) ? await (contents as Figure)._bytes(file) : contents;
        try {
          await replaceFile(file, bytes as Uint8Array | string, fence);
        } catch (error) {
          throw right.explain(error);
        }
        return file;
      },
    };
    // Up to its first await the function draws from a generator of the job's, so that its weights depend on nothing else.
    const weights = new torch.Generator().manualSeed(seedOf(seed, 'global'));
    const source = native().givenSource(weights._handle);
    const result = await native().drawFrom(source, () => train(context));
    if (this.#stops && !this.#began) throw stopped();
    return result;
  }

  /** The log; what a function says after the end of its job is nobody's. */
  get #logger(): Logger {
    return makeLogger({ job: this.#spec.id }, (record) => {
      if (this.#isOver) return;
      this.#log.write(record);
      this.#tell({ log: record });
    });
  }

  #throwIfOver(owner: string): void {
    if (this.#isOver) throw new Error(`${owner}: expected a job that runs, got ${this.#spec.id}, which has ended`);
  }

  get #writer(): JsonLinesWriter {
    this.#metrics ??= new JsonLinesWriter(path.join(this.#spec.folder, 'logs', 'metrics.jsonl'));
    return this.#metrics;
  }

  /** Tells whom it concerns how far the job is. */
  #advance(progress: Progress | FitProgress): void {
    if (this.#isOver) return;
    if (this.#writes) this.#pace ??= new PaceFile(path.join(this.#spec.folder, 'logs', 'progress.jsonl'));
    const { tensors } = native().memoryStats();
    const memory = native().memoryAccount()?.bytes ?? {};
    this.#pace?.write({ ...progress, memory, tensors });
    this.#tell({ progress, tensors, memory });
  }

  async #fit(trainer: BaseTrainer, loader: Batches, options: JobFitOptions = {}): Promise<History> {
    const owner = 'job.fit';
    this.#throwIfOver(owner);
    if (!isOptions(options)) throw kindError(owner, 'options', 'an object', options);
    const own = ['checkpointDir', 'resume', 'signal'].find((name) => name in ownNames(options as object as never));
    if (own) throw new RangeError(`${owner}: expected no ${own}, which the job has itself`);
    if (this.#began) throw new Error(`${owner}: expected one training a job, got a second`);
    await this.#agree();
    if (this.#stops) throw stopped();
    this.#began = true;
    const { folder, fence, rank } = this.#spec;
    const { log = null, onProgress = null } = options;
    const others = log === null ? [] : Array.isArray(log) ? log : [log as MetricWriter];
    this.#trainer = trainer;
    this.#tell({ fit: (loader as { batchSize?: number }).batchSize ?? 0 });
    try {
      const history = await trainer._fitBehind(new Fence(fence), loader, {
        ...options,
        ...(rank !== null && { distributed: 'auto' }),
        checkpointDir: path.join(folder, 'checkpoints'),
        signal: this.#controller.signal,
        log: this.#writes ? [this.#writer, ...others] : null,
        onProgress: (progress) => {
          this.#advance(progress);
          return onProgress?.(progress);
        },
      });
      await this.#agree();
      if (this.#stops) throw stopped();
      return history;
    } finally {
      this.#trainer = null;
      if (this.#stops) this.#abortInTime();
    }
  }

  /** Whether a job of several processes stops is for any of them to say. */
  async #agree(): Promise<void> {
    if (this.#spec.rank !== null) this.#stops = (await allGatherObject(this.#stops)).includes(true);
  }

  /** Ends the job after its step, or when so many milliseconds are over. */
  stop(within: number): void {
    this.#stops = true;
    this.#stopBy = performance.now() + within;
    if (this.#trainer) this.#trainer.stop({ within });
    else this.#abortInTime();
  }

  /** Aborts what does not train, or no more, when the time to stop is over. */
  #abortInTime(): void {
    clearTimeout(this.#timer);
    const left = this.#stopBy - performance.now();
    if (this.#isOver || left >= 2 ** 31) return;
    this.#timer = setTimeout(() => this.#controller.abort(stopped()), Math.max(0, left));
  }

  abort(reason: unknown): void {
    this.#controller.abort(reason);
  }

  /** Ends the job without its function, which does not answer; what that still calls changes nothing. */
  giveUp(): void {
    if (this.#isOver) return;
    const message =
      'the function of the job did not end when its signal was aborted, and was given up; it may still run';
    this.#logger.warn(message);
    process.emitWarning(`job ${this.#spec.id}: ${message}`, 'TorchEBMWarning');
    this.#reject(this.#controller.signal.reason);
  }
}

const NUMBERS = ['step', 'total', 'rate', 'timeLeft', 'epoch', 'loss'] as const;

/** The numbers of a progress that a function tells. */
function checkedProgress(progress: unknown): Progress | FitProgress {
  if (!isOptions(progress) || typeof progress.step !== 'number') {
    throw kindError('job.progress', 'progress', 'an object with step, a number', progress);
  }
  const numbers = (of: Record<string, unknown>, names: readonly string[]) =>
    Object.fromEntries(names.filter((name) => typeof of[name] === 'number').map((name) => [name, of[name]]));
  const { terms } = progress;
  return {
    ...numbers(progress, NUMBERS),
    ...(isOptions(terms) && { terms: numbers(terms, Object.keys(terms)) }),
  } as unknown as Progress;
}

/** The path of what a function saves; the job's own files are not for it. */
function savedIn(folder: string, name: unknown): string {
  if (typeof name !== 'string') throw kindError('save', 'name', 'a path in the folder', name);
  const file = path.join(folder, name);
  const [first = '', ...rest] = path.relative(folder, file).split(path.sep);
  if (path.isAbsolute(name) || first === '..' || first === '' || name.includes('\0'))
    throw kindError('save', 'name', 'a path in the folder', name);
  const within = rest.join('/');
  const isOwn =
    first.startsWith('.') ||
    first === 'checkpoints' ||
    (first === 'job.json' && within === '') ||
    (first === 'logs' && /^((metrics|log|progress)\.jsonl)?$/.test(within));
  if (isOwn) throw valueError('save', 'name', "none of the job's own, such as job.json and checkpoints", name);
  return file;
}

const stopped = () => new JobStoppedError('the job was stopped; it goes on when it is started again');

/** A seed that follows from another and a name. */
function seedOf(seed: number, name: string): bigint {
  return createHash('sha256').update(`${seed} ${name}`).digest().readBigUInt64LE() >> 1n;
}
