/** @file The options of a job, and their check. */
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  integer,
  isOptions,
  kindError,
  nonNegative,
  nonNegativeInteger,
  oneOf,
  positive,
  positiveInteger,
  readOptions,
  text,
  valueError,
} from '../arguments/options.js';
import type { Signal } from '../control/progress.js';
import type { JobFunction } from './execution.js';
import { configOf } from './json.js';
import { checkLogger, type Logger } from './logger.js';
import { checkId } from './record.js';

/** The settings of a job that its folder keeps, and its place among others. */
export interface JobRequest {
  /** The name of the job, and of its folder in `dir`. */
  id: string;
  /** JSON for the function, kept in the folder: a job that goes on must have the same. What JSON does not hold is refused. */
  config?: unknown;
  /** Data for the function; a copy crosses to the thread of a module, but for what is shared. */
  data?: unknown;
  /** Of the job's generators, and of the global one in the thread of a module; 0 by default. */
  seed?: number;
  /** Of waiting jobs those of the highest go first; 0 by default. */
  priority?: number;
  /** Of jobs with the same priority those go first of whose group the fewest run. */
  group?: string;
}

/** A `URL`; a stand-in for it where neither the DOM's types nor Node's are there. */
type Location = typeof globalThis extends { URL: { prototype: infer L } } ? L : { readonly href: string };

/** Options of {@link createJob}. */
export interface JobOptions extends JobRequest {
  /** The folder of jobs, in which the job has its own. */
  dir: string;
  /**
   * The training: a module, of which the default export is called in a thread of its own, or a function, which is called
   * in this one.
   */
  train: string | Location | JobFunction;
  /** Goes on with a job that is there (the default), or demands that there is none. */
  resume?: 'auto' | 'never';
  /** Milliseconds to wait for a folder that another process has; 0 by default, which refuses. */
  wait?: number;
  /** Milliseconds of silence of a process after which others take its jobs over; 30,000 by default. */
  silence?: number;
  /** The most bytes of memory that tensors of the job may take on the CPU; for a module; null (no limit) by default. */
  memory?: number | null;
  /** Threads of an operation, for a module; those of the process by default. */
  threads?: number | null;
  /** The job's device, `'cpu'` by default. */
  device?: string;
  /**
   * `'auto'` makes the job one of all processes of `torch.distributed`, or of the launcher that started this one: each
   * calls the same function, which `fit` trains together. Rank 0 has the folder, which all see, and writes logs, metrics
   * and what is saved. Null, the default, is for one process.
   */
  distributed?: 'auto' | null;
  /** Cancels the job. */
  signal?: Signal | null;
  /** Hears all that the job logs: pino, or the like. */
  logger?: Logger | null;
}

/** All options, with those that were left out. @internal */
export type CompleteJobOptions = { [K in keyof JobOptions]-?: Exclude<JobOptions[K], undefined> };

const defaults: Omit<CompleteJobOptions, 'id' | 'dir' | 'train'> = {
  config: null,
  data: null,
  seed: 0,
  priority: 0,
  group: '',
  resume: 'auto',
  wait: 0,
  silence: 30_000,
  memory: null,
  threads: null,
  device: 'cpu',
  distributed: null,
  signal: null,
  logger: null,
};

/** The address of a module; null for a function. @internal */
export function moduleOf(train: string | Location | JobFunction): string | null {
  if (typeof train === 'function') return null;
  return typeof train === 'string' && !train.startsWith('file:')
    ? pathToFileURL(path.resolve(train)).href
    : String(train);
}

/** Reads and checks the options of a job. @internal */
export function readJobOptions(owner: string, options: JobOptions): CompleteJobOptions {
  if (!isOptions(options)) throw kindError(owner, 'options', 'an object', options);
  for (const name of ['id', 'dir', 'train'] as const) {
    if (options[name] === undefined) throw kindError(owner, name, 'given', undefined);
  }
  const o = readOptions<CompleteJobOptions>(owner, options as Partial<CompleteJobOptions>, {
    ...defaults,
    id: '',
    dir: '',
    train: '',
  });
  checkId(owner, o.id);
  if (typeof o.dir !== 'string' || o.dir === '') throw kindError(owner, 'dir', 'a path', o.dir);
  if (typeof o.train !== 'string' && !(o.train instanceof URL) && typeof o.train !== 'function') {
    throw kindError(owner, 'train', 'a path, a URL or a function', o.train);
  }
  nonNegativeInteger(owner, 'seed', o.seed);
  integer(owner, 'priority', o.priority);
  text(owner, 'group', o.group);
  oneOf(owner, 'resume', o.resume, ['auto', 'never'] as const);
  if (o.wait !== Number.POSITIVE_INFINITY) nonNegative(owner, 'wait', o.wait);
  positive(owner, 'silence', o.silence);
  for (const name of ['memory', 'threads'] as const) {
    if (o[name] === null) continue;
    positiveInteger(owner, name, o[name]);
    if (typeof o.train === 'function')
      throw valueError(owner, name, 'null for a function, which shares a thread', o[name]);
  }
  text(owner, 'device', o.device);
  oneOf(owner, 'distributed', o.distributed, ['auto', null] as const);
  if (o.distributed !== null && typeof o.train !== 'function') {
    throw valueError(owner, 'distributed', 'null for a module: each rank is a process of its own', o.distributed);
  }
  if (o.logger !== null) checkLogger(owner, o.logger);
  o.config = configOf(owner, o.config);
  return o;
}
