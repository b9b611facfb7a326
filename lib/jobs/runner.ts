/** @file Many jobs in one process: how many at once, which next, and all of them again after an end. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isOptions, kindError, nonNegative, positiveInteger, readOptions } from '../arguments/options.js';
import { Job } from './job.js';
import { type JobOptions, type JobRequest, readJobOptions } from './options.js';
import type { Place } from './owner.js';
import { type EndedJob, expectSame, type JobRecord, readRecord, readRecords, UNFINISHED } from './record.js';

/** Milliseconds after the time to stop until a process that drains ends. */
const PATIENCE = 5_000;

/** Options of {@link JobRunner}. */
export interface JobRunnerOptions extends Pick<JobOptions, 'dir' | 'train' | 'data' | 'silence' | 'logger'> {
  /** The number of jobs that run at once; 1 by default. */
  concurrency?: number;
  /** Threads that the operations of all jobs together use; those of the process for each by default. */
  threads?: number | null;
  /** Bytes of memory that the tensors of all jobs together may take, each an equal part; no limit by default. */
  memory?: number | null;
  /** The devices that jobs are spread over, `['cpu']` by default. */
  devices?: readonly string[];
  /**
   * On SIGTERM and SIGINT all jobs are stopped within so many milliseconds, with checkpoints, and the process exits with
   * code 0; null by default, which leaves the signals alone.
   */
  drainWithin?: number | null;
}

type Complete = { [K in keyof JobRunnerOptions]-?: Exclude<JobRunnerOptions[K], undefined> };

const endOf = ({ id, state, priority, group }: JobRecord): EndedJob => ({ id, state, priority, group });

/** The runners of this process that drain. */
const drains: { stop: () => Promise<void>; within: number }[] = [];
let isDraining = false;

/**
 * Has a runner stop on SIGTERM and SIGINT, and the process end when all have. A signal that comes again, as npx and a
 * terminal together send it, changes nothing.
 */
function drainOnSignals(stop: () => Promise<void>, within: number): void {
  drains.push({ stop, within });
  if (drains.length > 1) return;
  const drain = async () => {
    if (isDraining) return;
    isDraining = true;
    setTimeout(() => process.exit(1), Math.max(...drains.map((each) => each.within)) + PATIENCE).unref();
    await Promise.all(drains.map((each) => each.stop()));
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void drain());
}

interface Waiting {
  job: Job;
  admit: (place: Place) => void;
}

/**
 * Runs jobs of one folder, some at a time: those of the highest priority first, of these those of whose group the fewest
 * run, of these the oldest. Jobs that a process has left unfinished go on; those that another process has, it takes over
 * when that ends.
 *
 * @throws RangeError or TypeError for options out of range or of another kind.
 * @example
 * import { JobRunner } from 'torchebm/jobs';
 * const runner = new JobRunner({ dir: 'out/many', train: async ({ config }) => config.n ** 2, concurrency: 2 });
 * const jobs = [1, 2, 3].map((n) => runner.add({ id: `square-${n}`, config: { n } }));
 * console.log(await Promise.all(jobs.map((job) => job.result))); // [ 1, 4, 9 ]
 */
export class JobRunner {
  readonly #o: Complete;
  readonly #jobs = new Map<string, Job | EndedJob>();
  readonly #running = new Map<Job, string>();
  #waiting: Waiting[] = [];
  #stopped = false;

  constructor(options: JobRunnerOptions) {
    const owner = 'JobRunner';
    const o = readOptions<Complete>(owner, options as Partial<Complete>, {
      ...{ dir: '', train: '', data: null, silence: 30_000, logger: null },
      ...{ concurrency: 1, threads: null, memory: null, devices: ['cpu'], drainWithin: null },
    });
    positiveInteger(owner, 'concurrency', o.concurrency);
    for (const name of ['threads', 'memory'] as const) if (o[name] !== null) positiveInteger(owner, name, o[name]);
    if (!Array.isArray(o.devices) || o.devices.length === 0)
      throw kindError(owner, 'devices', 'names of devices', o.devices);
    if (o.drainWithin !== null) nonNegative(owner, 'drainWithin', o.drainWithin);
    this.#o = o;
    this.#options({ id: 'any' });
    for (const record of readRecords(o.dir)) {
      const { id, config, seed, priority, group } = record;
      if (UNFINISHED.includes(record.state)) this.add({ id, config, seed, priority, group });
      else this.#jobs.set(id, endOf(record));
    }
    if (o.drainWithin !== null) drainOnSignals(() => this.stop({ within: o.drainWithin! }), o.drainWithin);
  }

  #options(request: JobRequest) {
    const { dir, train, data, silence, logger, concurrency, threads, memory } = this.#o;
    const part = (all: number | null) => (all === null ? null : Math.max(1, Math.floor(all / concurrency)));
    const shares = { threads: part(threads), memory: part(memory) };
    const wait = Number.POSITIVE_INFINITY;
    return readJobOptions('JobRunner', { dir, train, data, silence, logger, wait, ...shares, ...request });
  }

  /**
   * Adds a job, which starts when its turn has come. Without an `id` it gets the next number. One that is there already is
   * given back if it has not failed and was not cancelled; else it goes on. Its config and seed must be the same.
   *
   * @throws RangeError or TypeError for a request out of range or of another kind; Error after `stop`.
   */
  add(request: Partial<JobRequest> = {}): Job {
    const owner = 'JobRunner.add';
    if (this.#stopped) throw new Error(`${owner}: expected a runner that runs, got one that was stopped`);
    if (!isOptions(request)) throw kindError(owner, 'request', 'an object', request);
    const o = this.#options({ ...request, id: request.id ?? 'any' });
    const id = request.id ?? this.#claimId();
    o.id = id;
    const before = this.#jobs.get(id);
    if (before && before.state !== 'failed' && before.state !== 'cancelled' && before.state !== 'stopped') {
      const asked = before instanceof Job ? before._asked : readRecord(path.join(o.dir, id));
      // One whose folder was taken away begins anew.
      if (asked) expectSame(owner, asked, o);
      if (asked) return this.#handle(before);
    }
    const job = new Job(path.join(o.dir, id), o, (job) => this.#turn(job));
    this.#jobs.set(id, job);
    const letGo = () => {
      const { state, priority, group } = job;
      // A result that the folder does not tell, as of a job that another process has taken over, is kept here.
      if (job._written === state && this.#jobs.get(id) === job) this.#jobs.set(id, { id, state, priority, group });
    };
    job.result.then(letGo, letGo).catch(() => {});
    return job;
  }

  /** The next number, which no runner of the folder has given. */
  #claimId(): string {
    const { dir } = this.#o;
    fs.mkdirSync(dir, { recursive: true });
    const numbers = [...this.#jobs.keys()].map(Number).filter((id) => Number.isSafeInteger(id + 1));
    for (let number = Math.max(0, ...numbers) + 1; ; number++) {
      try {
        fs.mkdirSync(path.join(dir, String(number)));
        return String(number);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }

  /** The job of this name, if there is one. */
  get(id: string): Job | undefined {
    const job = this.#jobs.get(id);
    return job && this.#handle(job);
  }

  #handle(job: Job | EndedJob): Job {
    return job instanceof Job ? job : new Job(path.join(this.#o.dir, job.id), job, null);
  }

  /** All jobs, those of the folder first, in the order in which they came; of those that have ended their folders tell. */
  get jobs(): Job[] {
    return [...this.#jobs.values()].map((job) => this.#handle(job));
  }

  get #open(): Job[] {
    return [...this.#jobs.values()].filter((job) => job instanceof Job);
  }

  /** Whether it takes jobs. */
  get isOpen(): boolean {
    return !this.#stopped;
  }

  /** Resolves when no job waits or runs. */
  async idle(): Promise<void> {
    const open = () => this.#open.filter(({ state }) => state === 'waiting' || state === 'running');
    for (let left = open(); left.length > 0; left = open()) {
      await Promise.allSettled(left.map(({ result }) => result));
    }
  }

  /**
   * Stops all jobs, as `job.stop` does, and takes no more. Another runner of the folder goes on with them.
   */
  async stop(options: { within?: number } = {}): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#open.map((job) => job.stop(options)));
  }

  #turn(job: Job): Promise<Place> {
    return new Promise((resolve) => {
      this.#waiting.push({ job, admit: resolve });
      this.#admit();
    });
  }

  #admit(): void {
    // Of those that are cancelled nobody waits for a turn any more.
    this.#waiting = this.#waiting.filter(({ job }) => job.state === 'waiting');
    while (this.#waiting.length > 0 && this.#running.size < this.#o.concurrency) {
      const inGroup = counted([...this.#running.keys()].map(({ group }) => group));
      const isBefore = (a: Job, b: Job) =>
        a.priority === b.priority ? inGroup(a.group) < inGroup(b.group) : a.priority > b.priority;
      const next = this.#waiting.reduce((first, each) => (isBefore(each.job, first.job) ? each : first));
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      const load = counted([...this.#running.values()]);
      const device = this.#o.devices.reduce((least, each) => (load(each) < load(least) ? each : least));
      this.#running.set(next.job, device);
      const leave = () => {
        this.#running.delete(next.job);
        this.#admit();
      };
      next.admit({ device, leave });
    }
  }
}

/** The count of each text. */
function counted(texts: readonly string[]): (text: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (text) => counts.get(text) ?? 0;
}
