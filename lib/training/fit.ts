/** @file The arguments of a training: batches, writers of metrics, and the options of `fit`. */

import { boolean, kindError, nonNegativeInteger, oneOf, positiveInteger, readOptions } from '../arguments/options.js';
import { checkJobOptions, type JobOptions, type Progress } from '../control/progress.js';

/** Batches: a `DataLoader`, or anything that can be iterated again for each epoch. */
export interface Batches<B = unknown> extends Iterable<B> {
  /** Batches in an epoch, if known. */
  readonly length?: number;
  /** Where it is, for checkpoints; without these two, the batches already seen are passed over again. */
  stateDict?(): object;
  loadStateDict?(state: any): void;
}

/** Takes the metrics of a training; `SummaryWriter` and `JsonLinesWriter` are such. */
export interface MetricWriter {
  addScalar(tag: string, value: number, step: number): void;
  /** Writes what was taken to where it stays; called with every checkpoint and at the end. */
  flush(): void;
  /** The end of the log, for checkpoints. */
  stateDict?(): object;
  /** Forgets what was taken since; called with the states of all logs of the training, of which one may be its own. */
  loadStateDict?(state: any): void;
}

/** The progress of a training, and its last measurements. */
export interface FitProgress extends Progress {
  /** The epoch under way, from 0. */
  epoch: number;
  /** The loss of the step. */
  loss: number;
  /** The other metrics of the step. */
  terms: Record<string, number>;
}

/** Options of {@link BaseTrainer.fit}. */
export interface FitOptions extends JobOptions<FitProgress> {
  /** Passes over the data, of which one that was begun before is the first; 1 by default, without end if `steps` is given. */
  epochs?: number | null;
  /** Steps after which the training ends, be it inside an epoch: the next one goes on with the batches that are left. */
  steps?: number | null;
  /** Measures the model at the end of each epoch; the results are kept with `val` before their names. */
  validate?: ((model: any, trainer: any) => Record<string, unknown> | Promise<Record<string, unknown>>) | null;
  /**
   * The way of a step whose loss, terms or gradients are not finite numbers: it ends the training with an error, and
   * changes nothing (the default), or goes on. A checkpoint never gets such numbers.
   */
  nonFinite?: 'throw' | 'ignore';
  /** Draws a bar on stderr; false by default. */
  progressBar?: boolean;
  /** The writers of the metrics. */
  log?: MetricWriter | readonly MetricWriter[] | null;
  /** Writes down those of every so many steps; 1 by default. */
  logEvery?: number;
  /**
   * Where checkpoints are written, also when the training is stopped, aborted or done, and, if there is a `log`, before
   * its first step; nowhere by default.
   */
  checkpointDir?: string | null;
  /** Writes one every so many steps; 100 by default. */
  checkpointEvery?: number;
  /** The number of them that are kept, the newest; 3 by default. */
  keepCheckpoints?: number;
  /** Goes on from the newest good checkpoint there is (the default), or demands a folder without any. */
  resume?: 'auto' | 'never';
  /**
   * `'auto'` trains in all processes of `torch.distributed`, or of the launcher that started this one, each on its share
   * of the batches; gradients and metrics are averaged, rank 0 alone writes weights and logs. Null, alone, by default.
   */
  distributed?: 'auto' | null;
}

export type CompleteFitOptions = { [K in keyof FitOptions]-?: Exclude<FitOptions[K], undefined> };

export const fitDefaults: CompleteFitOptions = {
  epochs: null,
  steps: null,
  validate: null,
  nonFinite: 'throw',
  progressBar: false,
  log: null,
  logEvery: 1,
  checkpointDir: null,
  checkpointEvery: 100,
  keepCheckpoints: 3,
  resume: 'auto',
  distributed: null,
  signal: null,
  onProgress: null,
  priority: 0,
};

/** Reads and checks the arguments of `fit`. */
export function readFitOptions(owner: string, loader: Batches, options: FitOptions): CompleteFitOptions {
  const o = readOptions<CompleteFitOptions>(owner, options as Partial<CompleteFitOptions>, fitDefaults);
  if (typeof loader?.[Symbol.iterator] !== 'function') throw kindError(owner, 'loader', 'a DataLoader', loader);
  if (o.epochs !== null && o.epochs !== Number.POSITIVE_INFINITY) nonNegativeInteger(owner, 'epochs', o.epochs);
  if (o.steps !== null) nonNegativeInteger(owner, 'steps', o.steps);
  if (o.validate !== null && typeof o.validate !== 'function') {
    throw kindError(owner, 'validate', 'a function', o.validate);
  }
  oneOf(owner, 'nonFinite', o.nonFinite, ['throw', 'ignore'] as const);
  oneOf(owner, 'resume', o.resume, ['auto', 'never'] as const);
  oneOf(owner, 'distributed', o.distributed, ['auto', null] as const);
  boolean(owner, 'progressBar', o.progressBar);
  for (const name of ['logEvery', 'checkpointEvery', 'keepCheckpoints'] as const) {
    positiveInteger(owner, name, o[name]);
  }
  if (o.checkpointDir !== null && typeof o.checkpointDir !== 'string') {
    throw kindError(owner, 'checkpointDir', 'a path', o.checkpointDir);
  }
  for (const writer of writers(o)) {
    if (typeof writer?.addScalar !== 'function' || typeof writer.flush !== 'function') {
      throw kindError(owner, 'log', 'a writer with addScalar(tag, value, step) and flush()', writer);
    }
  }
  checkJobOptions(owner, o);
  o.epochs ??= o.steps === null ? 1 : Number.POSITIVE_INFINITY;
  return o;
}

export function writers({ log }: CompleteFitOptions): readonly MetricWriter[] {
  if (log === null) return [];
  return Array.isArray(log) ? log : [log as MetricWriter];
}
